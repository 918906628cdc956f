// errors: 1
use relcore::Collection;

#[derive(Collection)]
#[collection(unique(tenant_id, name))]
struct Customer {
    id: i64,
    tenant_id: i64,
    name: String,
}

#[derive(Collection)]
#[belongs_to(Customer, foreign_key = customer_name, target_key = (tenant_id, name))]
struct Order {
    id: i64,
    customer_name: String,
}

fn main() {}
