// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[has_many(Order, foreign_key = customer_name, source_key = name)]
#[has_many(Order, as = others, foreign_key = (customer_name, city), source_key = (name, city))]
struct Customer {
    id: i64,
    name: String,
    city: String,
}

#[derive(Collection)]
struct Order {
    id: i64,
    customer_name: String,
    city: String,
}

fn main() {}
