// errors: 1
use relcore::{Collection, Result};

#[derive(Collection)]
struct Product {
    id: i64,
    stock: u64,
}

async fn products(pool: &sqlx::PgPool) -> Result<Vec<Product>> {
    Product::all().load(pool).await
}

fn main() {}
