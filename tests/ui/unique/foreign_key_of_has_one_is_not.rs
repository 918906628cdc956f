// errors: 3
use relcore::Collection;

#[derive(Collection)]
#[has_one(Address, foreign_key = customer_id)]
#[has_one(Passport)]
#[has_one(Badge, foreign_key = (country, number), source_key = (country, number))]
#[collection(unique(country, number))]
struct Customer {
    id: i64,
    country: String,
    number: i64,
}

#[derive(Collection)]
struct Address {
    id: i64,
    customer_id: i64,
}

#[derive(Collection)]
#[belongs_to(Customer)]
struct Passport {
    id: i64,
    customer_id: i64,
}

#[derive(Collection)]
struct Badge {
    id: i64,
    country: String,
    number: i64,
}

fn main() {}
