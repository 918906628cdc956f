// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[collection(primary_key(tenant_id, id))]
#[has_many(Invoice, foreign_key = (tenant, customer))]
struct Customer {
    tenant_id: i64,
    id: i64,
}

#[derive(Collection)]
#[belongs_to(Customer, foreign_key = (tenant_id, customer_id))]
struct Order {
    id: i64,
    tenant_id: i64,
    customer_id: String,
}

#[derive(Collection)]
struct Invoice {
    id: i64,
    tenant: String,
    customer: i64,
}

fn main() {}
