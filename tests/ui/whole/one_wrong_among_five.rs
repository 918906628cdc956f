// errors: 1
use relcore::Collection;

#[derive(Debug, Collection)]
#[belongs_to(Customer)]
#[belongs_to(Product, foreign_key = prodct_id)]
#[has_one(Delivery)]
#[has_many(OrderItem, as = items)]
#[belongs_to_many(Tag, through = OrderTag)]
struct Order {
    id: i64,
    customer_id: i64,
    product_id: i64,
}

#[derive(Debug, Collection)]
#[has_many(Order)]
struct Customer {
    id: i64,
    name: String,
}

#[derive(Debug, Collection)]
#[has_many(Order)]
struct Product {
    id: i64,
    price: i64,
}

#[derive(Debug, Collection)]
#[belongs_to(Order)]
struct Delivery {
    id: i64,
    #[collection(unique)]
    order_id: i64,
}

#[derive(Debug, Collection)]
#[belongs_to(Order)]
struct OrderItem {
    id: i64,
    order_id: i64,
}

#[derive(Debug, Collection)]
struct Tag {
    id: i64,
}

#[derive(Debug, Collection)]
#[belongs_to(Order)]
#[belongs_to(Tag)]
struct OrderTag {
    id: i64,
    order_id: i64,
    tag_id: i64,
}

const RELATIONS: usize = Order::META.relations.len();

fn walk(order: &Order, conn: &rusqlite::Connection) -> relcore::Result<()> {
    println!("{}", order.customer().one(conn)?.name);
    println!("{}", order.product().one(conn)?.price);
    println!("{:?}", order.delivery().one(conn)?.map(|delivery| delivery.order_id));
    println!("{:?}", order.items().all(conn)?.first().map(|item| item.order_id));
    println!("{:?}", order.tags().all(conn)?.first().map(|tag| tag.id));
    Ok(())
}

fn main() -> relcore::Result<()> {
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    for order in Order::all().load(&conn)? {
        walk(&order, &conn)?;
    }
    for product in Product::all().load(&conn)? {
        println!("{} {}", product.price, product.orders().count(&conn)?);
    }
    println!("{RELATIONS} {} {}", Order::COLUMNS.customer_id.name(), Order::RELATIONS.items.meta().name);
    println!("{}", Order::RELATIONS.product.meta().name);
    Ok(())
}
