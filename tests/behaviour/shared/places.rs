//! Where structs may stand: in other modules and crates, inside functions, public or private.

use relcore::{Collection, Result};

use crate::driver::database;

mod people {
    use relcore::Collection;

    #[derive(Debug, PartialEq, Collection)]
    #[has_many(super::sales::Order)]
    #[belongs_to_many(crate::shared::places::sales::stock::Product, through = super::sales::Order)]
    pub(super) struct Customer {
        pub(super) id: i64,
        name: String,
    }

    impl Customer {
        pub(super) fn name(&self) -> &str {
            &self.name
        }
    }
}

mod sales {
    use relcore::Collection;

    use super::people;

    #[derive(Debug, PartialEq, Collection)]
    #[belongs_to(people::Customer)]
    #[belongs_to(self::stock::Product)]
    pub(in crate::shared::places) struct Order {
        pub id: i64,
        customer_id: i64,
        product_id: i64,
    }

    pub mod stock {
        use relcore::Collection;

        #[derive(Debug, PartialEq, Collection)]
        #[has_many(super::Order)]
        pub(in super::super) struct Product {
            pub id: i64,
        }
    }
}

const SHOP: &str = "
    CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER, product_id INTEGER);
    CREATE TABLE products (id INTEGER PRIMARY KEY);
    INSERT INTO customers VALUES (1, 'Ada'), (2, 'Bob');
    INSERT INTO orders VALUES (10, 2, 7), (11, 1, 8);
    INSERT INTO products VALUES (7), (8);";

#[tokio::test]
async fn relations_lead_from_module_to_module() -> Result<()> {
    let conn = database(SHOP).await;
    let bob = people::Customer::find(2).one(&conn).await?.unwrap();
    assert_eq!((bob.id, bob.name()), (2, "Bob"));
    let order = bob.orders().first(&conn).await?.unwrap();
    assert_eq!(order.id, 10);
    assert_eq!(order.customer().one(&conn).await?, bob);
    let product = order.product().one(&conn).await?;
    assert_eq!(bob.products().all(&conn).await?, [product]);
    assert_eq!(sales::stock::Product { id: 8 }.orders().count(&conn).await?, 1);
    Ok(())
}

#[test]
fn a_collection_knows_its_path() {
    assert_eq!(people::Customer::META.path, concat!(env!("CARGO_CRATE_NAME"), "::shared::places::people::Customer"));
    assert_eq!(
        people::Customer::META.relations[1].target_path,
        concat!(env!("CARGO_CRATE_NAME"), "::shared::places::sales::stock::Product")
    );
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(warehouse::Depot, foreign_key = depot_code)]
#[belongs_to_many(
    warehouse::Shelf,
    through = Placement,
    foreign_key = parcel_id,
    other_key = shelf_id,
    as = shelves
)]
struct Parcel {
    id: i64,
    depot_code: String,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(::warehouse::Shelf)]
struct Placement {
    id: i64,
    parcel_id: i64,
    shelf_id: i64,
}

#[tokio::test]
async fn relations_lead_into_another_crate_and_on_from_there() -> Result<()> {
    let conn = database(
        "CREATE TABLE depots (code TEXT PRIMARY KEY, city TEXT);
         CREATE TABLE shelves (id INTEGER PRIMARY KEY, depot_code TEXT);
         CREATE TABLE parcels (id INTEGER PRIMARY KEY, depot_code TEXT);
         CREATE TABLE placements (id INTEGER PRIMARY KEY, parcel_id INTEGER, shelf_id INTEGER);
         INSERT INTO depots VALUES ('n', 'Oslo'), ('s', 'Rome');
         INSERT INTO shelves VALUES (1, 's'), (2, 's'), (3, 'n');
         INSERT INTO parcels VALUES (5, 's');
         INSERT INTO placements VALUES (1, 5, 2);",
    )
    .await;
    let parcel = Parcel::find(5).one(&conn).await?.unwrap();
    let depot = parcel.depot().one(&conn).await?;
    assert_eq!(depot.city(), "Rome");
    assert_eq!(depot.shelves().count(&conn).await?, 2);
    let shelves = parcel.shelves().all(&conn).await?;
    assert_eq!(shelves.len(), 1);
    assert_eq!(shelves[0].depot().one(&conn).await?, depot);
    let placement = Placement::find(1).one(&conn).await?.unwrap();
    assert_eq!(placement.shelf().one(&conn).await?, shelves[0]);
    Ok(())
}

#[derive(Debug, PartialEq, Collection)]
#[cfg_attr(test, has_many(Trimmed, foreign_key = parent_id, as = children))]
#[cfg_attr(any(), has_many(NoSuchStruct))]
struct Trimmed {
    #[cfg(any())]
    gone: NoSuchType,
    id: i64,
    #[cfg(any())]
    also_gone: NoSuchType,
    #[cfg(test)]
    parent_id: Option<i64>,
}

#[tokio::test]
async fn fields_and_relations_that_are_configured_out_are_not_there() -> Result<()> {
    let conn = database(
        "CREATE TABLE trimmeds (id INTEGER PRIMARY KEY, parent_id INTEGER);
         INSERT INTO trimmeds VALUES (1, NULL), (2, 1);",
    )
    .await;
    let fields: Vec<_> = Trimmed::META.columns.iter().map(|column| (column.field, column.position)).collect();
    assert_eq!(fields, [("id", 0), ("parent_id", 1)]);
    assert_eq!(Trimmed::META.relations.len(), 1);
    let root = Trimmed::find(1).one(&conn).await?.unwrap();
    assert_eq!(root.children().all(&conn).await?, [Trimmed { id: 2, parent_id: Some(1) }]);
    Ok(())
}

#[tokio::test]
async fn structs_may_stand_inside_a_function() -> Result<()> {
    #[derive(Debug, PartialEq, Collection)]
    #[has_many(Order)]
    struct Customer {
        id: i64,
    }

    #[derive(Debug, PartialEq, Collection)]
    #[belongs_to(Customer)]
    struct Order {
        id: i64,
        customer_id: i64,
    }

    let conn = database(SHOP).await;
    let customer = Customer { id: 2 };
    let orders = customer.orders().all(&conn).await?;
    assert_eq!(orders, [Order { id: 10, customer_id: 2 }]);
    assert_eq!(orders[0].customer().one(&conn).await?, customer);
    Ok(())
}
