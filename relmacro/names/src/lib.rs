//! The names that [`relcore`](https://docs.rs/relcore) makes of other names.
//!
//! The derive names the table `order_items` after the struct `OrderItem`; the command line names the struct after the
//! table. Both ask this crate, so both agree. All names here are text.
//!
//! ```
//! assert_eq!(relnames::default_table("OrderItem"), "order_items");
//! assert_eq!(relnames::default_struct("order_items"), "OrderItem");
//! ```

mod case;
mod default;
mod plural;
mod reserved;
mod similar;
mod words;

pub use case::Case;
pub use default::{
    default_foreign_key, default_relation, default_struct, default_table, default_to_many, default_to_one,
};
pub use plural::{plural, singular};
pub use reserved::{identifier, is_reserved};
pub use similar::similar;
pub use words::{pascal_case, snake_case};
