// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[collection(primary_key(tenant_id, id))]
struct Customer {
    tenant_id: i64,
    id: i64,
}

#[derive(Collection)]
#[belongs_to(Customer)]
#[belongs_to(Product, foreign_key = (tenant_id, product_id))]
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
