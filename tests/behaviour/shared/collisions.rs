//! Structs whose names, fields and sizes could get in the way of what the derive writes.

use relcore::{Collection, Result};

use crate::driver::database;

const SHOP: &str = "
    CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER, product_id INTEGER);
    INSERT INTO orders VALUES (10, 2, 7), (11, 1, 8);";

#[tokio::test]
async fn a_struct_may_be_named_like_what_the_derive_writes() -> Result<()> {
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

    let conn = database(SHOP).await;
    assert_eq!(Table { id: 2 }.columns().all(&conn).await?, [TableColumns { id: 10, table_id: 2 }]);
    assert_eq!(Table { id: 8 }.relations().all(&conn).await?, [TableRelations { id: 11, table_id: 8 }]);
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

#[tokio::test]
async fn fields_and_relations_may_be_named_like_parts_of_the_machinery() -> Result<()> {
    let conn = database(
        r#"CREATE TABLE metas (id INTEGER PRIMARY KEY, "row" INTEGER, start INTEGER, record TEXT);
           INSERT INTO metas VALUES (1, 5, 6, 'x');"#,
    )
    .await;
    let meta = Meta { id: 1, row: 5, start: 6, record: "x".to_owned() };
    assert_eq!(Record { id: 6 }.meta().one(&conn).await?.as_ref(), Some(&meta));
    assert_eq!(Record { id: 5 }.key().all(&conn).await?, [meta]);
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

#[tokio::test]
async fn structs_may_be_written_by_a_macro() -> Result<()> {
    let conn = database(
        r#"CREATE TABLE parents (id INTEGER PRIMARY KEY);
           CREATE TABLE "children of a macro" (id INTEGER PRIMARY KEY, parent_key INTEGER);
           INSERT INTO parents VALUES (1);
           INSERT INTO "children of a macro" VALUES (2, 1), (3, NULL);"#,
    )
    .await;
    let parent = Parent { id: 1 };
    assert_eq!(parent.children().all(&conn).await?, [Child { id: 2, parent_key: Some(1) }]);
    assert_eq!(Child { id: 2, parent_key: Some(1) }.parent().one(&conn).await?, Some(parent));
    assert_eq!(Child { id: 3, parent_key: None }.parent().one(&conn).await?, None);
    Ok(())
}

/// A table with the longest name that every database takes, and columns `id`, and one for each of these fields.
macro_rules! wide {
    ($name:ident: $($field:ident)*) => {
        #[derive(Debug, PartialEq, Collection)]
        #[collection(table = "a_table_with_a_name_that_nobody_would_like_to_write_by_hand_but")]
        #[belongs_to(Self, foreign_key = id, as = itself)]
        #[belongs_to_many(Self, through = Link, foreign_key = source_id, other_key = target_id, as = linked)]
        pub struct $name {
            id: i64,
            $($field: i64,)*
        }

        impl $name {
            /// Makes and fills the table.
            pub fn script() -> String {
                let (table, columns) = (Self::TABLE, ["id", $(stringify!($field)),*]);
                let values: Vec<_> = (0..columns.len()).map(|at| at.to_string()).collect();
                let (columns, values) = (columns.map(|column| format!("{column} INTEGER")).join(", "), values.join(", "));
                format!(
                    "CREATE TABLE {table} ({columns}); INSERT INTO {table} VALUES ({values});
                     CREATE TABLE links (source_id INTEGER, target_id INTEGER); INSERT INTO links VALUES (0, 0)"
                )
            }

            /// Its one row, in which each value is the place of its column.
            pub fn numbered() -> Self {
                let mut places = 0..;
                let id = places.next().unwrap_or_default();
                $(let $field = places.next().unwrap_or_default();)*
                Self { id, $($field),* }
            }
        }
    };
}

#[derive(Collection)]
#[collection(primary_key(source_id, target_id))]
pub struct Link {
    source_id: i64,
    target_id: i64,
}

wide!(Narrow:);
wide!(Middling: a b c);
wide!(Wide:
    a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9 c0 c1 c2 c3 c4 c5 c6 c7 c8 c9
    d0 d1 d2 d3 d4 d5 d6 d7 d8 d9 e0 e1 e2 e3 e4 e5 e6 e7 e8 e9 f0 f1 f2 f3 f4 f5 f6 f7 f8 f9
    g0 g1 g2 g3 g4 g5 g6 g7 g8 g9 h0 h1 h2 h3 h4 h5 h6 h7 h8 h9 i0 i1 i2 i3 i4 i5 i6 i7 i8 i9
    j0 j1 j2 j3 j4 j5 j6 j7 j8 j9 k0 k1 k2 k3 k4 k5 k6 k7 k8 k9 l0 l1 l2 l3 l4 l5 l6 l7 l8 l9
);

/// How long they are, only some databases show.
#[tokio::test]
async fn statements_may_be_long() -> Result<()> {
    let narrow = Narrow::numbered();
    assert_eq!(narrow.itself().one(&database(&Narrow::script()).await).await?, narrow);
    let middling = Middling::numbered();
    assert_eq!(middling.itself().one(&database(&Middling::script()).await).await?, middling);
    let wide = Wide::numbered();
    let conn = database(&Wide::script()).await;
    assert_eq!(wide.itself().one(&conn).await?, wide);
    assert_eq!(wide.linked().all(&conn).await?, [Wide::numbered()]);
    assert_eq!(Wide::find(0).one(&conn).await?, Some(wide));
    Ok(())
}
