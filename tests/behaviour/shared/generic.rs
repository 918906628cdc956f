//! Functions of the user's own over any connection: the bounds that the page on databases names.

use relcore::driver::{Connection, FromRow, ToParameter};
use relcore::{Collection, Result};

use crate::driver::{Conn, database};

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

async fn shop() -> Conn {
    database(
        "CREATE TABLE customers (id INTEGER PRIMARY KEY);
         CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER);
         INSERT INTO customers VALUES (1), (2);
         INSERT INTO orders VALUES (7, 1), (8, 2), (9, 1);",
    )
    .await
}

#[tokio::test]
async fn a_function_over_any_connection_reads_and_follows() -> Result<()> {
    let conn = shop().await;
    assert_eq!(all::<Customer, _>(&conn).await?.len(), 2);
    let of_one = orders_of(&Customer { id: 1 }, &conn).await?;
    assert_eq!(of_one, [Order { id: 7, customer_id: 1 }, Order { id: 9, customer_id: 1 }]);
    Ok(())
}

/// Each trait that the documentation shows, in scope.
mod with_all_traits {
    #![allow(unused_imports, reason = "that they are in scope is what counts")]

    use relcore::driver::{Connection, Driver, FromColumn, FromRow, ToParameter};
    use relcore::key::{IntoKey, Key};
    use relcore::load::{Loaded, LoadedIn, Machine, Records};
    use relcore::relation::{Relation, ToMany, ToOne};
    use relcore::{Collection, Result};

    use super::{Customer, Order, shop};

    fn totals<'l, L, I, R>(customer: &'l Loaded<Customer, L>, orders: R) -> i64
    where
        R: LoadedIn<'l, Customer, L, I, Shown = &'l [Order]>,
    {
        customer.related(orders).iter().map(|order| order.id).sum()
    }

    #[tokio::test]
    async fn a_trait_that_is_imported_changes_no_call() -> Result<()> {
        let conn = shop().await;
        let customer = Customer::find(1).with(Customer::RELATIONS.orders).one(&conn).await?.expect("she is there");
        let orders = customer.orders().all(&conn).await?;
        assert_eq!(totals(&customer, Customer::RELATIONS.orders), orders.iter().map(|order| order.id).sum::<i64>());
        let all = Customer::all().load(&conn).await?;
        let all = relcore::load(all, Customer::RELATIONS.orders, &conn).await?;
        assert_eq!(all.len(), usize::try_from(Customer::all().count(&conn).await?).expect("they are few"));
        assert_eq!(orders[0].customer().one(&conn).await?.id, 1);
        Ok(())
    }
}
