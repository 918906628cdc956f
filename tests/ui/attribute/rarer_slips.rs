// errors: 7
use relcore::Collection;

#[derive(Collection)]
#[belongs_to(Customer, = customer_id)]
#[belongs_to(Customer, foreign_key = [tenant_id, customer_id], as = payer)]
#[belongs_to(Customer, foreign_key = "customer id", as = buyer)]
#[belongs_to(Customer, foreign_key = 7, as = seller)]
#[belongs_to(Customer, foreign_key = warehouse, as = agent)]
#[has_many(Line, foreign_key = (order_id, tenant_id))]
#[has_one = "Line"]
struct Order {
    id: i64,
    tenant_id: i64,
    customer_id: i64,
}

#[derive(Collection)]
struct Customer {
    id: i64,
}

#[derive(Collection)]
struct Line {
    id: i64,
    order_id: i64,
    tenant_id: i64,
}

fn main() {}
