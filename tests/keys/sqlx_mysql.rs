//! Loads by keys of each type, over MariaDB through sqlx.
//!
//! Without `RELCORE_MYSQL_URL` there is nothing of it but a test whose name says so.

#[cfg(mysql)]
#[path = "../behaviour/sqlx_mysql/driver.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod driver;
#[cfg(mysql)]
mod mysql;
#[cfg(mysql)]
mod own;
#[cfg(mysql)]
#[path = "../behaviour/sqlx.rs"]
mod sqlx_driver;
#[cfg(mysql)]
mod table;

#[cfg(not(mysql))]
#[test]
fn left_out_because_relcore_mysql_url_is_not_set() {}
