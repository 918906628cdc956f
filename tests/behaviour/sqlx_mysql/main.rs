//! What a user of `relcore` relies on, over MySQL or MariaDB through sqlx.
//!
//! Without `RELCORE_MYSQL_URL` there is nothing of it but a test whose name says so.

#[cfg(mysql)]
#[path = "../sqlx/access.rs"]
mod access;
#[cfg(mysql)]
#[path = "../sqlx/busy_pools.rs"]
mod busy_pools;
#[cfg(mysql)]
#[path = "../decimals.rs"]
mod decimals;
#[cfg(mysql)]
mod driver;
#[cfg(mysql)]
mod enums;
#[cfg(mysql)]
#[path = "../sqlx/faults.rs"]
mod faults;
#[cfg(mysql)]
#[path = "../sqlx/handles.rs"]
mod handles;
#[cfg(mysql)]
#[path = "../sqlx/own_statements.rs"]
mod own_statements;
#[cfg(mysql)]
#[path = "../sqlx/pools.rs"]
mod pools;
#[cfg(mysql)]
mod server;
#[cfg(mysql)]
#[path = "../shared/mod.rs"]
mod shared;
#[cfg(mysql)]
#[path = "../sqlx.rs"]
mod sqlx_driver;
#[cfg(mysql)]
mod tenants;
#[cfg(mysql)]
mod types;

#[cfg(not(mysql))]
#[test]
fn left_out_because_relcore_mysql_url_is_not_set() {}
