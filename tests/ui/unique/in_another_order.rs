// errors: 3
use relcore::Collection;

#[derive(Collection)]
#[collection(primary_key(tenant, id), unique(tenant, name), unique(name, tenant))]
#[has_many(Order, foreign_key = (customer_id, tenant), source_key = (id, tenant))]
struct Customer {
    tenant: i64,
    id: i64,
    name: String,
}

#[derive(Collection)]
#[belongs_to(Customer, foreign_key = (customer_id, tenant), target_key = (id, tenant))]
struct Order {
    id: i64,
    tenant: i64,
    customer_id: i64,
}

fn main() {}
