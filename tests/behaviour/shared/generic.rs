//! Functions of the user's own over any connection: the bounds that the page on databases names.

use relcore::driver::{Connection, FromRow, ToParameter};
use relcore::{Collection, Result};

use crate::driver::database;

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

/// What reads rows asks for `FromRow`.
fn all<'c, C, X>(connection: X) -> X::Output<Vec<C>>
where
    C: Collection + FromRow<X::Driver> + Send,
    X: Connection<'c>,
{
    C::all().load(connection)
}

/// What follows a relation asks for `ToParameter` of the types in its key, too.
fn orders_of<'c, X>(customer: &'c Customer, connection: X) -> X::Output<Vec<Order>>
where
    X: Connection<'c>,
    Order: FromRow<X::Driver>,
    i64: ToParameter<X::Driver>,
{
    customer.orders().all(connection)
}

#[tokio::test]
async fn a_function_over_any_connection_reads_and_follows() -> Result<()> {
    let conn = database(
        "CREATE TABLE customers (id INTEGER PRIMARY KEY);
         CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER);
         INSERT INTO customers VALUES (1), (2);
         INSERT INTO orders VALUES (7, 1), (8, 2), (9, 1);",
    )
    .await;
    assert_eq!(all::<Customer, _>(&conn).await?.len(), 2);
    let of_one = orders_of(&Customer { id: 1 }, &conn).await?;
    assert_eq!(of_one, [Order { id: 7, customer_id: 1 }, Order { id: 9, customer_id: 1 }]);
    Ok(())
}
