// errors: 1
use relcore::{Collection, Result};

#[derive(Collection)]
struct Product {
    id: i64,
    stock: u64,
}

async fn products(client: &tokio_postgres::Client) -> Result<Vec<Product>> {
    Product::all().load(client).await
}

fn main() {}
