// errors: 6
use relcore::Collection;

#[derive(Collection)]
#[collection(tabel = "orders")]
#[belongs_to(Customer, foreign_kye = customer_id)]
#[has_many(Product, through = OrderItem)]
#[has_many(OrderItem, on_delete = cascade, as = items)]
#[belongs_to_many(Product, trough = OrderItem, as = others)]
struct Order {
    id: i64,
    #[collection(colum = "total_cents")]
    total: i64,
    customer_id: i64,
}

#[derive(Collection)]
struct Customer {
    id: i64,
    name: String,
}

#[derive(Collection)]
struct Product {
    id: i64,
}

#[derive(Collection)]
#[belongs_to(Order)]
#[belongs_to(Product)]
struct OrderItem {
    id: i64,
    product_id: i64,
    order_id: i64,
}

fn main() {}
