// errors: 3
use relcore::Collection;

#[derive(Collection)]
#[collection(unique(tenant, nme))]
struct Customer {
    id: i64,
    tenant: i64,
    name: String,
}

#[derive(Collection)]
#[collection(primary_key(tenat, id))]
struct Order {
    id: i64,
    tenant: i64,
}

#[derive(Collection)]
#[collection(unique(id, id))]
struct Product {
    id: i64,
}

fn main() {}
