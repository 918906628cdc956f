//! What is known of a collection without reading it.

use relcore::meta::{self, RelationKind};
use relcore::{Collection, Column};

type MaybeId = Option<i64>;

#[derive(Collection)]
#[collection(table = "clients", unique(name, city))]
#[has_many(Order)]
#[has_one(Address)]
#[belongs_to_many(Product, through = Order)]
struct Customer {
    id: i64,
    #[collection(unique)]
    name: String,
    #[collection(column = "town")]
    city: Option<String>,
}

#[derive(Collection)]
#[belongs_to(Customer, foreign_key = customer_name, target_key = name, as = resident)]
struct Address {
    id: i64,
    #[collection(unique)]
    customer_name: String,
}

#[derive(Collection)]
#[belongs_to(Customer)]
#[belongs_to(Product, inverse = sold)]
struct Order {
    id: i64,
    customer_id: i64,
    product_id: MaybeId,
}

#[derive(Collection)]
#[has_many(Order, as = sold, inverse = product)]
#[belongs_to_many(Customer, through = Order, as = buyers)]
#[has_many(Part, foreign_key = product_id)]
struct Product {
    id: i64,
}

#[derive(Collection)]
#[collection(primary_key(number, product_id))]
struct Part {
    product_id: i64,
    number: i64,
}

fn fields(columns: &[&meta::Column]) -> Vec<&'static str> {
    columns.iter().map(|column| column.field).collect()
}

fn relation(collection: &meta::Collection, name: &str) -> &'static meta::Relation {
    collection.relation(name).expect("the collection has this relation")
}

#[test]
fn a_collection_knows_its_names() {
    let meta = Customer::META;
    assert_eq!((meta.name, meta.table, Customer::TABLE), ("Customer", "clients", "clients"));
    assert_eq!(meta.path, concat!(module_path!(), "::Customer"));
}

#[test]
fn a_collection_knows_its_columns_in_the_order_of_the_struct() {
    let columns: Vec<_> = Customer::META.columns.iter().map(|c| (c.position, c.field, c.name)).collect();
    assert_eq!(columns, [(0, "id", "id"), (1, "name", "name"), (2, "city", "town")]);
}

#[test]
fn a_column_knows_whether_it_is_a_key_or_unique() {
    let flags = |meta: &meta::Collection| -> Vec<_> {
        meta.columns.iter().map(|column| (column.field, column.primary_key, column.unique)).collect()
    };
    assert_eq!(flags(Customer::META), [("id", true, true), ("name", false, true), ("city", false, false)]);
    let part = [("product_id", true, false), ("number", true, false)];
    assert_eq!(flags(Part::META), part, "neither part of a key is unique alone");
}

#[test]
fn a_column_knows_whether_it_may_be_null_even_behind_an_alias() {
    let nullable = |meta: &meta::Collection| -> Vec<_> {
        meta.columns.iter().filter(|column| column.nullable).map(|column| column.field).collect()
    };
    assert_eq!(nullable(Customer::META), ["city"]);
    assert_eq!(nullable(Order::META), ["product_id"]);
    assert_eq!(nullable(Part::META), [""; 0]);
}

#[test]
fn a_collection_knows_its_keys() {
    assert_eq!(fields(Customer::META.primary_key), ["id"]);
    assert_eq!(fields(Part::META.primary_key), ["number", "product_id"], "in the order in which the key is written");
    let unique: Vec<_> = Customer::META.unique.iter().map(|key| fields(key)).collect();
    assert_eq!(unique, [vec!["name"], vec!["name", "city"]]);
    assert!(Part::META.unique.is_empty());
}

#[test]
fn a_collection_knows_its_relations_in_the_order_of_their_attributes() {
    let relations: Vec<_> = Customer::META.relations.iter().map(|r| (r.kind, r.name)).collect();
    assert_eq!(
        relations,
        [
            (RelationKind::HasMany, "orders"),
            (RelationKind::HasOne, "address"),
            (RelationKind::BelongsToMany, "products"),
        ]
    );
    assert!(Part::META.relations.is_empty());
    assert!(Customer::META.relation("order").is_none());
    assert_eq!(RelationKind::BelongsToMany.to_string(), "belongs_to_many");
}

#[test]
fn a_belongs_to_knows_its_keys() {
    let resident = relation(Address::META, "resident");
    assert_eq!(fields(resident.foreign_key), ["customer_name"]);
    assert_eq!(fields(resident.target_key), ["name"]);
    assert!(resident.source_key.is_empty() && resident.other_key.is_empty() && resident.through.is_none());
}

#[test]
fn a_has_one_and_a_has_many_know_the_keys_that_they_have_found() {
    let address = relation(Customer::META, "address");
    assert_eq!((fields(address.foreign_key), fields(address.source_key)), (vec!["customer_name"], vec!["name"]));
    let orders = relation(Customer::META, "orders");
    assert_eq!((fields(orders.foreign_key), fields(orders.source_key)), (vec!["customer_id"], vec!["id"]));
    assert!(orders.target_key.is_empty() && orders.other_key.is_empty() && orders.through.is_none());
}

#[test]
fn a_belongs_to_many_knows_its_keys_and_what_is_between() {
    let products = relation(Customer::META, "products");
    assert_eq!((fields(products.foreign_key), fields(products.source_key)), (vec!["customer_id"], vec!["id"]));
    assert_eq!((fields(products.other_key), fields(products.target_key)), (vec!["product_id"], vec!["id"]));
    let through = products.through.expect("a belongs_to_many has it");
    assert_eq!((through.table, through.path), ("orders", Order::META.path));
    assert!(std::ptr::eq(through.collection(), Order::META) || through.collection().path == Order::META.path);
}

#[test]
fn a_relation_knows_both_its_ends() {
    let orders = relation(Customer::META, "orders");
    assert_eq!((orders.source().name, orders.target().name), ("Customer", "Order"));
    assert_eq!(orders.target_path, Order::META.path);
    assert_eq!(orders.target().relations[0].target().name, "Customer", "and so on from there");
}

#[test]
fn an_inverse_that_is_declared_is_known() {
    let product = relation(Order::META, "product");
    assert_eq!(product.declared_inverse, Some("sold"));
    let sold = product.inverse().unwrap();
    assert_eq!((sold.name, sold.source().name), ("sold", "Product"));
    assert_eq!(sold.inverse().map(|inverse| inverse.name), Some("product"));
}

#[test]
fn an_inverse_that_is_not_declared_is_found_by_its_keys() {
    let inverse = |meta: &meta::Collection, name| relation(meta, name).inverse().map(|inverse| inverse.name);
    assert_eq!(relation(Customer::META, "orders").declared_inverse, None);
    assert_eq!(inverse(Customer::META, "orders"), Some("customer"));
    assert_eq!(inverse(Order::META, "customer"), Some("orders"));
    assert_eq!(inverse(Customer::META, "address"), Some("resident"));
    assert_eq!(inverse(Customer::META, "products"), Some("buyers"));
    assert_eq!(inverse(Product::META, "buyers"), Some("products"));
    assert_eq!(inverse(Product::META, "parts"), None, "a part has no way back");
}

#[derive(Collection)]
#[belongs_to(Socket, as = counterpart, foreign_key = socket_id)]
struct Plug {
    id: i64,
    #[collection(unique)]
    socket_id: i64,
}

#[derive(Collection)]
#[has_one(Plug, as = counterpart)]
struct Socket {
    id: i64,
}

#[test]
fn an_inverse_may_have_the_same_name() {
    let inverse = |meta: &meta::Collection| relation(meta, "counterpart").inverse().map(|r| r.source().name);
    assert_eq!(inverse(Plug::META), Some("Socket"));
    assert_eq!(inverse(Socket::META), Some("Plug"));
}

const NAME: Column<Customer, String> = Customer::COLUMNS.name;
const TOWN: &str = Customer::COLUMNS.city.name();
const ORDERS: &meta::Relation = Customer::RELATIONS.orders.meta();
const ORDERS_KIND: RelationKind = ORDERS.kind;

/// How many columns of a collection may be null.
const fn nullable(meta: &meta::Collection) -> usize {
    let (mut at, mut count) = (0, 0);
    while at < meta.columns.len() {
        if meta.columns[at].nullable {
            count += 1;
        }
        at += 1;
    }
    count
}

const NULLABLE: [bool; nullable(Customer::META)] = [true; nullable(Customer::META)];
const _: () = assert!(Customer::META.relations.len() == 3 && Order::COLUMNS.product_id.meta().nullable);

#[test]
fn columns_and_relations_are_values_that_constants_can_use() {
    assert_eq!((NAME.name(), NAME.field(), TOWN), ("name", "name", "town"));
    assert_eq!(NAME.meta(), &Customer::META.columns[1]);
    assert_eq!((ORDERS.name, ORDERS_KIND), ("orders", RelationKind::HasMany));
    assert_eq!(NULLABLE.len(), 1);
    assert_eq!(Order::RELATIONS.product.meta().foreign_key, [Order::COLUMNS.product_id.meta()]);
}

#[test]
fn columns_and_relations_are_readable_when_debugged() {
    assert_eq!(format!("{NAME:?}"), "Column(Customer.name)");
    assert_eq!(format!("{:?}", Customer::RELATIONS.orders), "HasMany(Customer.orders)");
    let meta = format!("{ORDERS:?}");
    assert!(meta.contains(r#"name: "orders""#) && meta.contains(r#"foreign_key: ["customer_id"]"#), "{meta}");
}

#[derive(Collection)]
struct HTTPServer {
    id: i64,
}

#[derive(Collection)]
struct SalesPerson {
    id: i64,
}

#[derive(Collection)]
struct OrderDelivery {
    id: i64,
}

#[test]
fn the_table_of_a_struct_is_the_plural_of_its_name_in_snake_case() {
    assert_eq!(HTTPServer::TABLE, "http_servers");
    assert_eq!(SalesPerson::TABLE, "sales_people");
    assert_eq!(OrderDelivery::TABLE, "order_deliveries");
    assert_eq!([HTTPServer { id: 1 }.id, SalesPerson { id: 2 }.id, OrderDelivery { id: 3 }.id], [1, 2, 3]);
}
