// errors: 3
use relcore::Collection;

#[derive(Collection)]
#[collection(unique(tenant_id, name))]
#[has_many(Order, foreign_key = (tenant_id, customer_id))]
#[has_one(Order, foreign_key = customer_id, source_key = (tenant_id, name))]
#[belongs_to_many(Product, through = Order, foreign_key = customer_id, other_key = (tenant_id, product_id))]
struct Customer {
    id: i64,
    tenant_id: i64,
    name: String,
}

#[derive(Collection)]
struct Order {
    id: i64,
    tenant_id: i64,
    customer_id: i64,
    product_id: i64,
}

#[derive(Collection)]
struct Product {
    id: i64,
}

fn main() {}
