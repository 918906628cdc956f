//! One writer: what it writes at compile time, it writes at run time; whatever room there is.

use super::{Dialect, NO_TYPES, at_run_time, write};
use crate::key::Subset;
use crate::meta::{ColumnMeta, Table};
use crate::request::{Fields, Join, Keys, Lead, Order, Read, Request, Side};
use crate::text::{Sink, Text};

const fn column(name: &'static str, position: usize) -> ColumnMeta {
    ColumnMeta { field: name, name, position, primary_key: false, unique: false, nullable: false }
}

const COLUMNS: &[ColumnMeta] = &[column("id", 0), column("to\"tal", 1)];
const ID: &[&ColumnMeta] = &[&COLUMNS[0]];
const ORDERS: Table = Table { schema: Some("sales"), name: "orders" };

const ONE: Request<'static> = Request {
    read: Read::Rows(Lead::Nothing, Fields::all(Side::Joined, COLUMNS)),
    table: Table { schema: None, name: "Through" },
    key: &[&COLUMNS[0]],
    keys: Keys::One,
    join: Some(Join { from: &[&COLUMNS[1]], table: Table { schema: None, name: "through" }, to: &[&COLUMNS[0]] }),
    order: Order::By(Side::Joined, &[&COLUMNS[0]]),
    limit: Some(1),
};

fn many(places: usize) -> Request<'static> {
    Request {
        read: Read::Rows(Lead::Place, Fields::all(Side::Table, COLUMNS)),
        table: ORDERS,
        key: ID,
        keys: Keys::Listed { places, shared: Subset::default() },
        join: None,
        order: Order::Any,
        limit: None,
    }
}

#[test]
fn a_constant_is_what_is_written_at_run_time() {
    const TEXT: Text<512> = {
        let mut text = Text::new();
        let length = write(text.sink(), Dialect::POSTGRES, &ONE, &NO_TYPES);
        text.keep(length);
        text
    };
    assert_eq!(TEXT.as_str(), at_run_time(Dialect::POSTGRES, &ONE, &NO_TYPES));
    assert_eq!(
        TEXT.as_str(),
        r#"SELECT "through"."id", "through"."to""tal" FROM "Through" AS "link" JOIN "through" ON "through"."id" = "link"."to""tal" WHERE "link"."id" = $1 ORDER BY "through"."id" LIMIT 1"#
    );
}

#[test]
fn each_dialect_has_its_own_way_to_list_keys() {
    let text = |dialect| at_run_time(dialect, &many(2), &NO_TYPES);
    assert_eq!(
        text(Dialect::SQLITE),
        "WITH `keys`(n, k0) AS (VALUES (0, +?1), (1, +?2)) SELECT `keys`.n, `orders`.`id`, `orders`.`to\"tal` \
         FROM `keys` CROSS JOIN `sales`.`orders` WHERE `orders`.`id` = `keys`.k0"
    );
    assert!(text(Dialect::POSTGRES).contains("VALUES (-1, (SELECT COALESCE(\"orders\".\"id\", NULL) FROM"));
    assert!(text(Dialect::MYSQL).contains("WHERE 1 = 0 UNION ALL SELECT 0, ? UNION ALL SELECT 1, ?) SELECT"));
}

#[test]
fn a_text_that_does_not_fit_is_measured_and_written_again() {
    let request = many(1024);
    let text = at_run_time(Dialect::POSTGRES, &request, &NO_TYPES);
    let mut few = [0; 8];
    assert_eq!(write(Sink::new(&mut few), Dialect::POSTGRES, &request, &NO_TYPES), text.len());
    assert!(text.contains("(1023, $1024)"), "{text}");
    let name: &'static str = "n".repeat(4096).leak();
    let long = Request { table: Table { schema: None, name }, ..many(1) };
    assert_eq!(at_run_time(Dialect::SQLITE, &long, &NO_TYPES).matches(name).count(), 4);
}
