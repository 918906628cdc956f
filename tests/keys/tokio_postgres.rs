//! Loads by keys of each type, over PostgreSQL through tokio-postgres.
//!
//! Without `RELCORE_POSTGRES_URL` there is nothing of it but a test whose name says so.

#[cfg(postgres)]
#[path = "../behaviour/tokio_postgres/driver.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod driver;
#[cfg(postgres)]
mod own;
#[cfg(postgres)]
mod postgres;
#[cfg(postgres)]
mod table;

/// What the library reads an `oid` and an `inet` into.
#[cfg(postgres)]
mod its {
    pub type ObjectId = u32;
    pub type Address = std::net::IpAddr;
}

#[cfg(not(postgres))]
#[test]
fn left_out_because_relcore_postgres_url_is_not_set() {}
