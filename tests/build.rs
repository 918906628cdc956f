//! Says which servers there are for the tests: those whose URLs are set.

use std::env;

/// The variables with the URLs, and what is said to the tests.
const SERVERS: [(&str, &str); 3] =
    [("RELCORE_POSTGRES_URL", "postgres"), ("RELCORE_MYSQL_URL", "mysql"), ("RELCORE_PGBOUNCER_URL", "pgbouncer")];

fn main() {
    for (variable, cfg) in SERVERS {
        println!("cargo::rustc-check-cfg=cfg({cfg})");
        println!("cargo::rerun-if-env-changed={variable}");
        if env::var_os(variable).is_some_and(|url| !url.is_empty()) {
            println!("cargo::rustc-cfg={cfg}");
        }
    }
}
