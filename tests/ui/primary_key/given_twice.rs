// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[collection(primary_key(tenant, number))]
struct Customer {
    #[collection(primary_key)]
    tenant: i64,
    number: i64,
}

#[derive(Collection)]
#[collection(primary_key(number), primary_key(tenant))]
struct Order {
    tenant: i64,
    number: i64,
}

fn main() {}
