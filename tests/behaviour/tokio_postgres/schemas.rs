//! Tables in schemas that are named, beside the connection's own.

use relcore::driver::Prepared;
use relcore::{Collection, Result};

use crate::driver::open;

#[derive(Debug, PartialEq, Collection)]
#[collection(schema = "relcore test sales", table = "orders")]
#[belongs_to(Old, foreign_key = old_code)]
#[belongs_to_many(Place, through = Delivery)]
struct Order {
    id: i64,
    old_code: Option<String>,
}

/// Of the same name, in another schema.
#[derive(Debug, PartialEq, Collection)]
#[collection(schema = "relcore test archive", table = "orders", primary_key(code))]
#[has_many(Order, foreign_key = old_code)]
struct Old {
    code: String,
}

#[derive(Debug, PartialEq, Collection)]
#[collection(schema = "relcore test archive", primary_key(order_id, place_id))]
#[belongs_to(Order)]
#[belongs_to(Place)]
struct Delivery {
    order_id: i64,
    place_id: i32,
}

#[derive(Debug, PartialEq, Collection)]
struct Place {
    id: i32,
}

async fn offices() -> Prepared {
    let client = open().await;
    let script = r#"
        DROP SCHEMA IF EXISTS "relcore test sales", "relcore test archive" CASCADE;
        CREATE SCHEMA "relcore test sales"; CREATE SCHEMA "relcore test archive";
        CREATE TABLE places (id int PRIMARY KEY); INSERT INTO places VALUES (5), (6);
        CREATE TABLE "relcore test sales".orders (id bigint PRIMARY KEY, old_code text);
        INSERT INTO "relcore test sales".orders VALUES (1, 'x'), (2, NULL), (3, 'x');
        CREATE TABLE "relcore test archive".orders (code text PRIMARY KEY);
        INSERT INTO "relcore test archive".orders VALUES ('x'), ('y');
        CREATE TABLE "relcore test archive".deliveries (order_id bigint, place_id int);
        INSERT INTO "relcore test archive".deliveries VALUES (1, 6), (1, 5), (3, 6);"#;
    client.batch_execute(script).await.expect("the script of the test is right");
    Prepared::new(client)
}

#[tokio::test]
async fn relations_lead_from_schema_to_schema() -> Result<()> {
    let client = offices().await;
    let orders = Old::RELATIONS.orders.with(Order::RELATIONS.places).with(Order::RELATIONS.old);
    let olds = Old::all().with(orders).load(&client).await?;
    let x = olds.iter().find(|old| old.code == "x").expect("it is there");
    let [first, third] = x.related(Old::RELATIONS.orders) else { panic!("two orders have it: {x:?}") };
    assert_eq!((first.id, third.id), (1, 3));
    let places: Vec<_> = first.related(Order::RELATIONS.places).iter().map(|place| place.id).collect();
    assert_eq!(places, [5, 6]);
    assert_eq!(third.related(Order::RELATIONS.old), Some(&Old { code: "x".to_owned() }));
    assert_eq!(first.places().all(&client).await?, [Place { id: 5 }, Place { id: 6 }]);
    assert_eq!(first.old().one(&client).await?, Some(Old { code: "x".to_owned() }));
    Ok(())
}
