// errors: 11
use relcore::Collection;

#[derive(Collection)]
#[belongs_to(Related)]
#[belongs_to(Customer, foreign_key = customer_id, as = into_record)]
#[belongs_to(Customer, foreign_key = customer_id, as = into_parts)]
#[belongs_to(Customer, foreign_key = customer_id, as = clone)]
#[belongs_to(Customer, foreign_key = customer_id, as = to_owned)]
#[belongs_to(Customer, foreign_key = customer_id, as = eq)]
#[belongs_to(Customer, foreign_key = customer_id, as = ne)]
#[belongs_to(Customer, foreign_key = customer_id, as = into)]
#[belongs_to(Customer, foreign_key = customer_id, as = try_into)]
#[belongs_to(Customer, foreign_key = customer_id, as = META)]
#[belongs_to(Customer, foreign_key = customer_id, as = r#COLUMNS)]
struct Order {
    id: i64,
    customer_id: i64,
    related_id: i64,
}

#[derive(Collection)]
struct Related {
    id: i64,
}

#[derive(Collection)]
struct Customer {
    id: i64,
}

fn main() {
    let order = Order { id: 1, customer_id: 2, related_id: 3 };
    println!("{}", Order::META.relations.len() + Order::COLUMNS.id.meta().position);
    println!("{}", order.id + order.customer_id + order.related_id);
}
