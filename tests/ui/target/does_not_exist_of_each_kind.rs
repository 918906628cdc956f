// errors: 4
use relcore::Collection;

mod sales {}

#[derive(Collection)]
#[has_one(Adress)]
#[has_many(sales::Order, foreign_key = customer_id)]
#[belongs_to_many(Product, through = sales::Orders)]
#[belongs_to_many(Prodct, through = Order, as = wishes)]
struct Customer {
    id: i64,
}

#[derive(Collection)]
struct Product {
    id: i64,
}

#[derive(Collection)]
#[belongs_to(Customer)]
struct Order {
    id: i64,
    customer_id: i64,
}

fn main() {
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    let customer = Customer { id: 1 };
    let _ = customer.adress().one(&conn).unwrap().map(|address| address.city);
    let _ = customer.orders().all(&conn).unwrap().len();
    let _ = customer.products().all(&conn).unwrap().len();
    let _ = customer.wishes().all(&conn).unwrap().len();
}
