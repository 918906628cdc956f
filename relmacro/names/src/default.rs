//! The names that a collection and its relations have where the user gives none, and the way back from a table.

use crate::plural::{plural, singular};
use crate::words::{pascal_case, snake_case};

/// The table of a struct.
///
/// ```
/// assert_eq!(relnames::default_table("OrderItem"), "order_items");
/// ```
pub fn default_table(name: &str) -> String {
    default_to_many(name)
}

/// The struct of a table.
///
/// ```
/// assert_eq!(relnames::default_struct("order_items"), "OrderItem");
/// ```
pub fn default_struct(table: &str) -> String {
    pascal_case(&singular(&snake_case(table)))
}

/// The name of a relation to one record of a struct.
///
/// ```
/// assert_eq!(relnames::default_to_one("OrderItem"), "order_item");
/// ```
pub fn default_to_one(name: &str) -> String {
    snake_case(name)
}

/// The name of a relation to many records of a struct.
///
/// ```
/// assert_eq!(relnames::default_to_many("OrderItem"), "order_items");
/// ```
pub fn default_to_many(name: &str) -> String {
    plural(&snake_case(name))
}

/// The foreign key of a `belongs_to` with this name.
///
/// ```
/// assert_eq!(relnames::default_foreign_key("customer"), "customer_id");
/// ```
pub fn default_foreign_key(relation: &str) -> String {
    format!("{relation}_id")
}

/// The `belongs_to` that would have this foreign key by default.
///
/// ```
/// assert_eq!(relnames::default_relation("customer_id"), Some("customer"));
/// assert_eq!(relnames::default_relation("buyer"), None);
/// ```
pub fn default_relation(foreign_key: &str) -> Option<&str> {
    foreign_key.strip_suffix("_id").filter(|name| !name.is_empty())
}
