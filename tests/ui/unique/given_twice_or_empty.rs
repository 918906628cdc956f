// errors: 6
use relcore::Collection;

#[derive(Collection)]
#[collection(unique(tenant, name))]
#[collection(unique(tenant, name))]
struct Customer {
    id: i64,
    tenant: i64,
    name: String,
}

#[derive(Collection)]
#[collection(unique(), unique)]
struct Order {
    id: i64,
    #[collection(unique, unique)]
    number: i64,
    #[collection(unique)]
    #[collection(unique)]
    code: i64,
    #[collection(unique = true)]
    barcode: i64,
}

fn main() {}
