// errors: 1
use relcore::Collection;

#[derive(Collection)]
#[belongs_to(Custmer)]
struct Order {
    id: i64,
    custmer_id: i64,
}

#[derive(Collection)]
struct Customer {
    id: i64,
    name: String,
}

fn main() {
    let order = Order { id: 1, custmer_id: 2 };
    let _ = order.custmer().exists(&rusqlite::Connection::open_in_memory().unwrap());
}
