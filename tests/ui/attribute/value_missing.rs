// errors: 7
use relcore::Collection;

#[derive(Collection)]
#[collection(table)]
#[belongs_to(Customer, foreign_key)]
#[belongs_to(Customer, as = payer, foreign_key = )]
#[belongs_to(Customer, as = agent, foreign_key = , target_key = id)]
#[belongs_to(Customer, as = buyer, foreign_key = ())]
#[belongs_to(Customer, as = seller, foreign_key = type)]
struct Order {
    id: i64,
    customer_id: i64,
}

#[derive(Collection)]
#[has_many(Order, fore)]
struct Customer {
    id: i64,
    name: String,
}

fn main() {}
