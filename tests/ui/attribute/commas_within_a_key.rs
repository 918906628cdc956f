// errors: 1
use relcore::Collection;

#[derive(Collection)]
#[collection(unique(tenant name), primary_key(tenant, id))]
struct Customer {
    tenant: i64,
    id: i64,
    name: String,
}

fn main() {}
