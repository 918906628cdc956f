//! diesel on PostgreSQL, through libpq in the two forms that it has on SQLite, and through diesel-async.

use benchmark::{Open, Result, protocol};

/// Those of SQLite.
#[path = "../contestants"]
mod contestants {
    #[path = "../libpq/backend.rs"]
    pub mod backend;
    pub mod diesel;
    #[path = "../libpq/diesel_async.rs"]
    pub mod diesel_async;
    pub mod diesel_best;
}

use contestants::{diesel, diesel_async, diesel_best};

fn main() -> Result<()> {
    let name = std::env::args().nth(2);
    protocol::serve(Open::Url(match name.as_deref() {
        Some("diesel") => diesel::open,
        Some("diesel-best") => diesel_best::open,
        Some("diesel-async") => diesel_async::open,
        _ => return Err("who?".into()),
    }))
}
