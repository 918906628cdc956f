// errors: 3
use relcore::Collection;

#[derive(Collection)]
struct Customer {
    id: i64,
    name: String,
    city: String,
}

#[derive(Collection)]
#[belongs_to(Customer, foreign_key = customer_name, target_key = name)]
#[belongs_to(Customer, foreign_key = (customer_name, city), target_key = (name, city), as = neighbour)]
struct Order {
    id: i64,
    customer_name: String,
    city: String,
}

#[derive(Collection)]
#[belongs_to_many(Customer, through = Order, foreign_key = id, other_key = customer_name, target_key = name)]
struct Shop {
    id: i64,
}

fn main() {}
