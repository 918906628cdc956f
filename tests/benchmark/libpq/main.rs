//! On PostgreSQL libpq by hand, diesel through it in the two forms that it has on SQLite, and diesel-async.

use benchmark::{Open, Result, protocol};

/// Those of SQLite.
#[path = "../contestants"]
mod contestants {
    #[path = "../libpq/backend.rs"]
    pub mod backend;
    #[path = "../libpq/by_hand.rs"]
    pub mod by_hand;
    pub mod diesel;
    #[path = "../libpq/diesel_async.rs"]
    pub mod diesel_async;
    pub mod diesel_best;
    #[path = "../libpq/libpq.rs"]
    pub mod libpq;
    #[path = "../contestants/postgres/statements.rs"]
    #[expect(dead_code, reason = "keys that are texts or pairs are not asked for here")]
    pub mod statements;
}

use contestants::{by_hand, diesel, diesel_async, diesel_best};

fn main() -> Result<()> {
    let name = std::env::args().nth(2);
    protocol::serve(Open::Url(match name.as_deref() {
        Some("libpq") => by_hand::open,
        Some("diesel") => diesel::open,
        Some("diesel-best") => diesel_best::open,
        Some("diesel-async") => diesel_async::open,
        _ => return Err("who?".into()),
    }))
}
