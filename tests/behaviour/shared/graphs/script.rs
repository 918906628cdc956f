//! Random rows, as a script.

use relcore_tests::numbers::Numbers;

/// Nothing is unique, so that a key can find several rows.
pub const TABLES: &str = "
    CREATE TABLE people (id INTEGER, code TEXT, tenant INT, number INTEGER, boss_id INTEGER, next INTEGER,
                         home TEXT COLLATE NOCASE);
    CREATE TABLE places (code TEXT COLLATE NOCASE, mayor_code TEXT);
    CREATE TABLE cards (id INTEGER, holder TEXT);
    CREATE TABLE tasks (tenant INT, word TEXT, owner INTEGER, after TEXT);
    CREATE TABLE labels (id INTEGER);
    CREATE TABLE friendships (id INTEGER, one INTEGER, other INTEGER);
    CREATE TABLE visits (id INTEGER, person_id INTEGER, place_code TEXT COLLATE NOCASE, shown TEXT);
    CREATE TABLE taggings (id INTEGER, tenant INT, word TEXT, label_id INTEGER);";

/// How large a graph is, and how far apart its numbers are.
struct Size {
    people: i64,
    places: i64,
    /// Of each tenant.
    tasks: i64,
    /// Numbers without a gap are read as a range.
    step: i64,
    /// Whether some keys lead nowhere that have to lead somewhere, and some find several rows that have to find one.
    is_broken: bool,
}

/// The rows of a graph.
#[derive(Debug, PartialEq)]
pub struct Script {
    pub sql: String,
    /// Whether several rows may have a key that is declared unique.
    pub is_broken: bool,
}

/// All rows, in place of those before; in one transaction, because a server writes to its disk for each.
pub fn graph(numbers: &mut Numbers) -> Script {
    let most = if numbers.below(8) == 0 { 40 } else { 9 };
    let size = Size {
        people: 1 + numbers.below(most),
        places: 1 + numbers.below(5),
        tasks: numbers.below(6),
        step: 1 + 2 * numbers.below(2),
        is_broken: numbers.below(8) == 0,
    };
    let labels = numbers.below(5);
    let rows = [
        "BEGIN;".to_owned(),
        rows("people", (0..size.people).map(|id| person(numbers, &size, id))),
        rows("places", (0..size.places).map(|place| of_place(numbers, &size, place))),
        rows("cards", (0..size.people / 2).map(|id| card(numbers, &size, id))),
        rows("tasks", (0..2 * size.tasks).map(|task| of_task(numbers, &size, task))),
        rows("labels", (0..labels).map(|id| format!("{id}"))),
        rows("friendships", (0..numbers.below(2 * size.people)).map(|id| friendship(numbers, &size, id))),
        rows("visits", (0..numbers.below(2 * size.people)).map(|id| visit(numbers, &size, id))),
        rows("taggings", (0..numbers.below(20)).map(|id| tagging(numbers, &size, id))),
        "COMMIT;".to_owned(),
    ];
    Script { sql: rows.concat(), is_broken: size.is_broken }
}

/// Inserted in any order, those of the least numbers not first.
fn rows(table: &str, rows: impl DoubleEndedIterator<Item = String>) -> String {
    let rows: Vec<_> = rows.rev().map(|row| format!("({row})")).collect();
    if rows.is_empty() {
        return format!("DELETE FROM {table};");
    }
    format!("DELETE FROM {table}; INSERT INTO {table} VALUES {};", rows.join(", "))
}

fn person(numbers: &mut Numbers, size: &Size, id: i64) -> String {
    let (tenant, number) = (id % 2, id / 2);
    // Such that a number is another person's id, and a code another person's.
    let code = letters((id + 1) % size.people);
    let boss = or_null(numbers.maybe(size.people + 1).map(|boss| boss * size.step));
    let next = or_null(numbers.maybe(size.people / 2 + 1));
    let home = if size.is_broken && numbers.below(20) == 0 { 9 } else { numbers.below(size.places) };
    format!("{}, {code}, {tenant}, {number}, {boss}, {next}, {}", id * size.step, in_any_case(numbers, home))
}

fn of_place(numbers: &mut Numbers, size: &Size, place: i64) -> String {
    let mayor = or_null(numbers.maybe(size.people + 1).map(letters));
    format!("{}, {mayor}", in_any_case(numbers, place))
}

fn card(numbers: &mut Numbers, size: &Size, id: i64) -> String {
    let holder = if size.is_broken && numbers.below(4) == 0 { 0 } else { id };
    format!("{id}, {}", or_null((numbers.below(4) > 0).then(|| letters(holder))))
}

fn of_task(numbers: &mut Numbers, size: &Size, task: i64) -> String {
    let owner = or_null(numbers.maybe(size.people / 2 + 1));
    let after = or_null(numbers.maybe(size.tasks + 1).map(letters));
    format!("{}, {}, {owner}, {after}", task % 2, letters(task / 2))
}

fn friendship(numbers: &mut Numbers, size: &Size, id: i64) -> String {
    let one = numbers.below(size.people + 1) * size.step;
    let other = or_null(numbers.maybe(size.people + 1).map(|other| other * size.step));
    format!("{id}, {one}, {other}")
}

fn visit(numbers: &mut Numbers, size: &Size, id: i64) -> String {
    let person = numbers.below(size.people) * size.step;
    let place = or_null(numbers.maybe(size.places + 1).map(|place| in_any_case(numbers, place)));
    let shown = or_null(numbers.maybe(size.people / 2 + 1).map(letters));
    format!("{id}, {person}, {place}, {shown}")
}

fn tagging(numbers: &mut Numbers, size: &Size, id: i64) -> String {
    let word = letters(numbers.below(size.tasks + 1));
    format!("{id}, {}, {word}, {}", numbers.below(2), numbers.below(5))
}

fn or_null(value: Option<impl ToString>) -> String {
    value.map_or_else(|| "NULL".to_owned(), |value| value.to_string())
}

/// Two letters, which every collation orders in the same way.
fn letters(number: i64) -> String {
    let letter = |number: i64| char::from(b"abcdefghij"[usize::try_from(number % 10).expect("a digit")]);
    format!("'{}{}'", letter(number / 10), letter(number))
}

fn in_any_case(numbers: &mut Numbers, number: i64) -> String {
    let letters = letters(number);
    if numbers.below(2) == 0 { letters } else { letters.to_uppercase() }
}
