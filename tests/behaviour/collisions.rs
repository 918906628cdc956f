//! Structs whose names, fields and sizes could get in the way of what the derive writes.

use relcore::{Collection, Result};

use crate::database::{database, watched};

const SHOP: &str = "
    CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER, product_id INTEGER);
    INSERT INTO orders VALUES (10, 2, 7), (11, 1, 8);";

#[test]
fn a_struct_may_be_named_like_what_the_derive_writes() -> Result<()> {
    #[derive(Debug, PartialEq, Collection)]
    #[has_many(TableColumns, foreign_key = table_id, as = columns)]
    #[has_many(TableRelations, foreign_key = table_id, as = relations)]
    struct Table {
        id: i64,
    }

    #[derive(Debug, PartialEq, Collection)]
    #[collection(table = "orders")]
    struct TableColumns {
        id: i64,
        #[collection(column = "customer_id")]
        table_id: i64,
    }

    #[derive(Debug, PartialEq, Collection)]
    #[collection(table = "orders")]
    struct TableRelations {
        id: i64,
        #[collection(column = "product_id")]
        table_id: i64,
    }

    let conn = database(SHOP);
    assert_eq!(Table { id: 2 }.columns().all(&conn)?, [TableColumns { id: 10, table_id: 2 }]);
    assert_eq!(Table { id: 8 }.relations().all(&conn)?, [TableRelations { id: 11, table_id: 8 }]);
    Ok(())
}

#[derive(Debug, PartialEq, Collection)]
#[has_one(Meta, foreign_key = start)]
#[has_many(Meta, foreign_key = row, as = key)]
struct Record {
    id: i64,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "metas")]
#[belongs_to(Record, foreign_key = start, as = source)]
struct Meta {
    id: i64,
    row: i64,
    #[collection(unique)]
    start: i64,
    record: String,
}

#[test]
fn fields_and_relations_may_be_named_like_parts_of_the_machinery() -> Result<()> {
    let conn = database(
        "CREATE TABLE metas (id INTEGER PRIMARY KEY, row INTEGER, start INTEGER, record TEXT);
         INSERT INTO metas VALUES (1, 5, 6, 'x');",
    );
    let meta = Meta { id: 1, row: 5, start: 6, record: "x".to_owned() };
    assert_eq!(Record { id: 6 }.meta().one(&conn)?.as_ref(), Some(&meta));
    assert_eq!(Record { id: 5 }.key().all(&conn)?, [meta]);
    assert_eq!(Meta::RELATIONS.source.meta().target().name, "Record");
    Ok(())
}

macro_rules! parent_and_child {
    ($parent:ident, $child:ident, $target:path, $table:literal, $key:ident: $ty:ty, $maybe:ty) => {
        #[derive(Debug, PartialEq, Collection)]
        #[has_many($child, foreign_key = $key)]
        #[collection(table = "parents")]
        struct $parent {
            id: $ty,
        }

        #[derive(Debug, PartialEq, Collection)]
        #[collection(table = $table)]
        #[belongs_to($target, foreign_key = $key, as = parent)]
        struct $child {
            id: $ty,
            $key: $maybe,
        }
    };
}

parent_and_child!(Parent, Child, self::Parent, "children of a macro", parent_key: i64, Option<i64>);

#[test]
fn structs_may_be_written_by_a_macro() -> Result<()> {
    let conn = database(
        r#"CREATE TABLE parents (id INTEGER PRIMARY KEY);
           CREATE TABLE "children of a macro" (id INTEGER PRIMARY KEY, parent_key INTEGER);
           INSERT INTO parents VALUES (1);
           INSERT INTO "children of a macro" VALUES (2, 1), (3, NULL);"#,
    );
    let parent = Parent { id: 1 };
    assert_eq!(parent.children().all(&conn)?, [Child { id: 2, parent_key: Some(1) }]);
    assert_eq!(Child { id: 2, parent_key: Some(1) }.parent().one(&conn)?, Some(parent));
    assert_eq!(Child { id: 3, parent_key: None }.parent().one(&conn)?, None);
    Ok(())
}

/// A table with a long name, and columns `id`, and one of this type for each of these fields.
macro_rules! wide {
    ($name:ident: $($field:ident)*) => {
        #[derive(Debug, PartialEq, Collection)]
        #[collection(table = "\
            a_table_with_a_name_that_nobody_would_like_to_write_by_hand_but_that_a_tool_could_well_have_made_up__\
            a_table_with_a_name_that_nobody_would_like_to_write_by_hand_but_that_a_tool_could_well_have_made_up")]
        #[belongs_to(Self, foreign_key = id, as = itself)]
        struct $name {
            id: i64,
            $($field: i64,)*
        }

        impl $name {
            /// One row, in which each value is the place of its column.
            fn numbered() -> (rusqlite::Connection, Self) {
                let columns = ["id", $(stringify!($field)),*];
                let values: Vec<_> = (0..columns.len()).map(|at| at.to_string()).collect();
                let (table, columns, values) = (Self::TABLE, columns.join(", "), values.join(", "));
                let conn = database(&format!("CREATE TABLE {table} ({columns}); INSERT INTO {table} VALUES ({values})"));
                let mut places = 0..;
                let id = places.next().unwrap_or_default();
                $(let $field = places.next().unwrap_or_default();)*
                (conn, Self { id, $($field),* })
            }
        }
    };
}

wide!(Narrow:);
wide!(Middling: a b c);
wide!(Wide: a b c d e f g h i j k l m n o p q r s t u v w x y z aa ab ac ad ae af ag ah ai aj ak al am an ao ap aq ar);

#[test]
fn statements_may_be_long() -> Result<()> {
    let (conn, narrow) = Narrow::numbered();
    assert_eq!(narrow.itself().one(&conn)?, narrow);
    let (conn, middling) = Middling::numbered();
    assert_eq!(middling.itself().one(&conn)?, middling);
    let (conn, wide) = Wide::numbered();
    let (found, asked) = watched(&conn, || wide.itself().one(&conn));
    assert!(asked[0].sql.len() > 8192, "this test is about statements that are longer");
    assert_eq!(found?, wide);
    assert_eq!(Wide::find(0).one(&conn)?, Some(wide));
    Ok(())
}
