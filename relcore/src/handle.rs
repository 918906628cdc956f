//! Where reading begins: all rows of a collection, the one with a given primary key, or a relation bound to a record.

mod all;
mod find;
mod linked;
mod related;

pub use all::All;
pub use find::Find;
pub use linked::LinkedHandle;
pub use related::{Handle, handle};
