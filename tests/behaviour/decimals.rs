//! Decimal numbers as fields and as keys, on the databases that have them.

use relcore::{Collection, Result};
use rust_decimal::Decimal;

use crate::driver::database;

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Rate, foreign_key = tax)]
struct Price {
    id: i64,
    amount: Decimal,
    discount: Option<Decimal>,
    tax: Decimal,
}

#[derive(Debug, PartialEq, Collection)]
#[has_many(Price, foreign_key = tax)]
struct Rate {
    #[collection(primary_key)]
    percent: Decimal,
    name: String,
}

const PRICES: &str = "
    CREATE TABLE prices (id INTEGER PRIMARY KEY, amount DECIMAL(12, 2), discount DECIMAL(5, 4), tax DECIMAL(6, 3));
    CREATE TABLE rates (percent DECIMAL(4, 1) PRIMARY KEY, name TEXT);
    INSERT INTO prices VALUES (1, 1234567890.12, NULL, 20.000), (2, -0.01, 0.1250, 5.5), (3, 0, 0, 20);
    INSERT INTO rates VALUES (20, 'full'), (5.5, 'low');";

fn decimal(number: i64, scale: u32) -> Decimal {
    Decimal::new(number, scale)
}

#[tokio::test]
async fn a_decimal_is_read_to_the_last_digit() -> Result<()> {
    let conn = database(PRICES).await;
    let prices = Price::all().load(&conn).await?;
    let amounts: Vec<_> = prices.iter().map(|price| price.amount).collect();
    assert_eq!(amounts, [decimal(123_456_789_012, 2), decimal(-1, 2), decimal(0, 0)]);
    let discounts: Vec<_> = prices.iter().map(|price| price.discount).collect();
    assert_eq!(discounts, [None, Some(decimal(125, 3)), Some(decimal(0, 0))]);
    Ok(())
}

/// Columns on both sides, and the keys that a program sends, may have other numbers of digits.
#[tokio::test]
async fn a_decimal_key_is_compared_as_a_number() -> Result<()> {
    let conn = database(PRICES).await;
    let full = Rate::find(decimal(2000, 2)).one(&conn).await?.expect("20.00 is 20.0");
    assert_eq!(full.prices().count(&conn).await?, 2);
    let prices = Price::all().with(Price::RELATIONS.rate).load(&conn).await?;
    let names: Vec<_> = prices.iter().map(|price| price.related(Price::RELATIONS.rate).name.as_str()).collect();
    assert_eq!(names, ["full", "low", "full"]);
    let rates = relcore::load(vec![full], Rate::RELATIONS.prices, &conn).await?;
    assert_eq!(rates[0].related(Rate::RELATIONS.prices).len(), 2);
    Ok(())
}
