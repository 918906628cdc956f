// errors: 1
#[derive(relcore::Collection)]
struct Customer {
    id: i64,
}

fn main() {
    let _ = Customer::TABLE;
}
