//! The reference itself, where a mistake in it would hide mistakes elsewhere.

use super::answer::answer;
use super::language::{Asked, Joined, Named, Statement, Wanted};
use super::table::Tables;
use super::{Error, Row, Value, script};

const SHOP: &str = "
    CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER, product TEXT, UNIQUE (customer, product));
    CREATE TABLE products (code TEXT COLLATE NOCASE NOT NULL, rank INTEGER);
    INSERT INTO orders VALUES (4, 1, 'B'), (2, 1, NULL), (3, NULL, 'a'), (1, 2, 'a'), (10, 1, 'A');
    INSERT INTO products VALUES ('b', NULL), ('a', 7), ('A', -1);";

fn tables() -> Tables {
    let mut tables = Tables::default();
    script::run(&mut tables, SHOP);
    tables
}

fn of(columns: &[&str]) -> Vec<Named> {
    let named = |column: &&str| Named { is_joined: column.starts_with('+'), column: column.replace('+', "") };
    columns.iter().map(named).collect()
}

fn names(columns: &[&str]) -> Vec<String> {
    columns.iter().map(|column| (*column).to_owned()).collect()
}

/// The ids of orders, for each the place of its key; `+` stands before columns of the products.
fn orders(key: &[&str], keys: Asked, order: &[&str]) -> Statement {
    Statement {
        read: Wanted::Rows { is_placed: true, columns: of(&["id"]) },
        table: "orders".to_owned(),
        key: names(key),
        keys,
        join: None,
        order: of(order),
        limit: None,
    }
}

fn with_products(statement: Statement) -> Statement {
    let join = Joined { from: names(&["product"]), table: "products".to_owned(), to: names(&["code"]) };
    Statement { join: Some(join), ..statement }
}

/// The whole numbers of the answer.
fn numbers(statement: &Statement, arguments: &[Value]) -> Vec<Vec<i64>> {
    let number = |value: &Value| if let Value::Integer(number) = value { *number } else { panic!("{value}") };
    let rows: Vec<Row> = answer(&tables(), statement, arguments).expect("it can be answered");
    rows.iter().map(|row| row.iter().map(number).collect()).collect()
}

fn integers<const N: usize>(numbers: [i64; N]) -> [Value; N] {
    numbers.map(Value::Integer)
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

#[test]
fn rows_come_key_by_key_and_for_each_in_the_order_that_is_asked_for() {
    let asked = || Asked::Listed(3, Vec::new());
    let unsorted = orders(&["customer"], asked(), &[]);
    assert_eq!(numbers(&unsorted, &integers([2, 9, 1])), [[0, 1], [2, 4], [2, 2], [2, 10]], "as they were inserted");
    let sorted = orders(&["customer"], asked(), &["id"]);
    assert_eq!(numbers(&sorted, &integers([2, 9, 1])), [[0, 1], [2, 2], [2, 4], [2, 10]], "as numbers");
    let by_text = orders(&["customer"], asked(), &["product", "id"]);
    assert_eq!(
        numbers(&by_text, &integers([1, 1, 9])),
        [[0, 2], [0, 10], [0, 4], [1, 2], [1, 10], [1, 4],],
        "a null first; a key that is asked for twice finds its rows twice"
    );
    let two = Statement { limit: Some(2), ..orders(&["customer"], asked(), &["id"]) };
    assert_eq!(numbers(&two, &integers([1, 2, 9])), [[0, 2], [0, 4]]);
}

#[test]
fn a_null_is_equal_to_nothing() {
    let asked = orders(&["customer"], Asked::Listed(2, Vec::new()), &[]);
    assert_eq!(numbers(&asked, &[Value::Null, Value::Integer(2)]), [[1, 1]]);
    let both = orders(&["customer", "product"], Asked::Listed(2, Vec::new()), &[]);
    let keys = [Value::Integer(1), Value::Null, Value::Null, text("a")];
    assert!(numbers(&both, &keys).is_empty(), "one null is enough");
    assert!(numbers(&with_products(orders(&["id"], Asked::Listed(1, Vec::new()), &[])), &integers([2])).is_empty());
    let between = orders(&["customer"], Asked::Between, &["id"]);
    assert_eq!(numbers(&between, &integers([i64::MIN, 1])), [[0, 2], [0, 4], [0, 10]]);
}

#[test]
fn a_join_gives_each_pair_and_can_be_sorted_by_the_second_table() {
    let all = with_products(orders(&[], Asked::Whole, &["+rank", "id"]));
    assert_eq!(
        numbers(&all, &[]),
        [[0, 4], [0, 1], [0, 3], [0, 10], [0, 1], [0, 3], [0, 10]],
        "the products' codes ignore case, and a rank that is null comes first"
    );
    let read = Wanted::Rows { is_placed: false, columns: of(&["+rank", "id"]) };
    let one = Statement { read, ..with_products(orders(&["id"], Asked::Listed(1, Vec::new()), &["+rank"])) };
    assert_eq!(numbers(&one, &integers([1])), [[-1, 1], [7, 1]]);
}

#[test]
fn texts_are_the_same_as_their_column_says() {
    let orders = orders(&["product"], Asked::Listed(1, Vec::new()), &["id"]);
    assert_eq!(numbers(&orders, &[text("a")]), [[0, 1], [0, 3]]);
    let products = Statement {
        read: Wanted::Rows { is_placed: false, columns: of(&["code"]) },
        table: "products".to_owned(),
        key: names(&["code"]),
        ..orders
    };
    let products = Statement { order: Vec::new(), ..products };
    let found = answer(&tables(), &products, &[text("A")]).expect("it can be answered");
    assert_eq!(found, [[text("a")], [text("A")]], "and stay as they were written");
}

#[test]
fn the_same_part_of_all_keys_is_compared_too() {
    let asked = orders(&["customer", "id"], Asked::Listed(2, vec![0]), &[]);
    assert_eq!(numbers(&asked, &integers([1, 4, 1, 2, 1])), [[0, 4], [1, 2]]);
    assert!(numbers(&asked, &integers([1, 4, 1, 2, 2])).is_empty());
}

#[test]
fn rows_are_counted() {
    let count = Statement { read: Wanted::Count, ..orders(&["customer"], Asked::Listed(1, Vec::new()), &[]) };
    assert_eq!(numbers(&count, &integers([1])), [[3]]);
    let exists = Statement { read: Wanted::Exists, ..count };
    assert_eq!(answer(&tables(), &exists, &integers([9])), Ok(vec![vec![Value::Boolean(false)]]));
    assert_eq!(answer(&tables(), &exists, &integers([2])), Ok(vec![vec![Value::Boolean(true)]]));
}

#[test]
fn what_is_not_there_is_named() {
    let statement = orders(&["buyer"], Asked::Listed(1, Vec::new()), &[]);
    let error = answer(&tables(), &statement, &integers([1]));
    assert_eq!(error, Err(Error::NoColumn("orders.buyer".to_owned())));
    let statement = Statement { table: "carts".to_owned(), ..statement };
    let error = answer(&tables(), &statement, &integers([1]));
    assert_eq!(error, Err(Error::NoTable("carts".to_owned())));
}

#[test]
fn rows_are_changed_and_deleted_where_a_script_says_so() {
    let mut tables = tables();
    script::run(
        &mut tables,
        "UPDATE orders SET product = 'it''s', customer = -5 WHERE id = 4; DELETE FROM orders WHERE customer = 1;",
    );
    let rows = &tables.get("orders").expect("it is there").rows;
    let ids: Vec<_> = rows.iter().map(|row| row[0].to_string()).collect();
    assert_eq!(ids, ["4", "3", "1"]);
    assert_eq!(rows[0][1..], [Value::Integer(-5), text("it's")]);
    script::run(&mut tables, "DELETE FROM orders; DROP TABLE products");
    assert!(tables.get("orders").expect("it is there").rows.is_empty());
    assert!(tables.get("products").is_err());
}

#[test]
#[should_panic(expected = "the reference does not read `ALTER`")]
fn a_statement_that_is_not_known_ends_the_test() {
    script::run(&mut tables(), "ALTER TABLE orders ADD x");
}
