// errors: 1
use relcore::Collection;

struct Money(i64);

#[derive(Collection)]
struct Product {
    id: i64,
    price: Money,
}

fn main() {
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    let _ = Product::all().load(&conn);
}
