//! The structs of the demo: plain Rust, with their relations written above them.
//!
//! Keys that follow the usual names are left out and found by the derive: `#[belongs_to(Customer)]`
//! reads `customer_id`, and `#[has_many(Order)]` looks for the way back on `Order`.

use relcore::Collection;

/// Somebody who buys. Known to the outside by name, hence the second key.
#[derive(Debug, Collection)]
#[has_one(Address)]
#[has_many(Order)]
#[belongs_to_many(Product, through = Order)]
pub struct Customer {
    /// The primary key: a field named `id` is one without saying so.
    pub id: i64,
    /// What an address refers to.
    #[collection(unique)]
    pub name: String,
    /// Not everybody leaves one.
    pub email: Option<String>,
}

/// Where a customer lives. It refers to the customer's *name*, as older schemas do.
#[derive(Debug, Collection)]
#[belongs_to(Customer, foreign_key = customer_name, target_key = name)]
pub struct Address {
    /// The primary key.
    pub id: i64,
    /// Null while nobody lives there; unique, or the customer could not have *one* address.
    #[collection(column = "fk_customername", unique)]
    pub customer_name: Option<String>,
    /// The town.
    pub city: String,
}

/// What a customer bought.
#[derive(Debug, Collection)]
#[belongs_to(Customer)]
#[belongs_to(Product)]
#[belongs_to(Delivery)]
pub struct Order {
    /// The order's number on paper: a primary key can have any name and type.
    #[collection(primary_key)]
    pub r#ref: String,
    /// Who ordered.
    pub customer_id: i64,
    /// What was ordered.
    pub product_id: i64,
    /// Null until it is sent, so `order.delivery()` gives an `Option`.
    pub delivery_id: Option<i64>,
    /// How many.
    pub quantity: i64,
}

/// Something for sale.
#[derive(Debug, Collection)]
#[has_many(Order)]
#[belongs_to_many(Customer, through = Order)]
pub struct Product {
    /// The primary key.
    pub id: i64,
    /// What it is called.
    pub name: String,
    /// In cents.
    pub price: i64,
}

/// A van on its way, with the orders in it.
#[derive(Debug, Collection)]
#[has_many(Order)]
pub struct Delivery {
    /// The primary key.
    pub id: i64,
    /// Who drives.
    pub carrier: String,
}

/// A party to transactions, on either side of them: two relations to one collection need names.
#[derive(Debug, Collection)]
#[has_many(Transaction, foreign_key = emitter_id, as = emitted)]
#[has_many(Transaction, foreign_key = receiver_id, as = received)]
pub struct Company {
    /// The primary key.
    pub id: i64,
    /// What it is called.
    pub name: String,
}

/// Money that moves from one company to another.
#[derive(Debug, Collection)]
#[belongs_to(Company, foreign_key = emitter_id, as = emitter)]
#[belongs_to(Company, foreign_key = receiver_id, as = receiver)]
pub struct Transaction {
    /// The primary key.
    pub id: i64,
    /// Who pays.
    pub emitter_id: i64,
    /// Who is paid.
    pub receiver_id: i64,
    /// In cents.
    pub amount: i64,
}

/// Somebody who works on projects.
#[derive(Debug, Collection)]
#[belongs_to_many(Project, through = UserProject)]
#[has_many(UserProject, as = roles)]
pub struct User {
    /// The primary key.
    pub id: i64,
    /// What they sign in with.
    pub login: String,
}

/// Something that users work on.
#[derive(Debug, Collection)]
#[belongs_to_many(User, through = UserProject)]
#[has_many(UserProject, as = team)]
pub struct Project {
    /// The primary key.
    pub id: i64,
    /// What it is about.
    pub title: String,
}

/// The link between the two. It is a collection like any other, so what it carries can be read.
#[derive(Debug, Collection)]
#[collection(primary_key(user_id, project_id))]
#[belongs_to(User)]
#[belongs_to(Project)]
pub struct UserProject {
    /// Who works.
    pub user_id: i64,
    /// On what.
    pub project_id: i64,
    /// As what.
    pub role: String,
    /// For how long.
    pub hours: i64,
}

/// Somebody on the payroll: a relation can lead back to its own collection.
#[derive(Debug, Collection)]
#[belongs_to(Employee, foreign_key = manager_id, as = manager)]
#[has_many(Employee, as = reports)]
pub struct Employee {
    /// The primary key.
    pub id: i64,
    /// Null for whoever has nobody above.
    pub manager_id: Option<i64>,
    /// What they are called.
    pub name: String,
}
