//! Says which servers there are for the tests: those whose URLs are set.

use std::env;

fn main() {
    for (variable, cfg) in [("RELCORE_POSTGRES_URL", "postgres"), ("RELCORE_MYSQL_URL", "mysql")] {
        println!("cargo::rustc-check-cfg=cfg({cfg})");
        println!("cargo::rerun-if-env-changed={variable}");
        if env::var_os(variable).is_some_and(|url| !url.is_empty()) {
            println!("cargo::rustc-cfg={cfg}");
        }
    }
}
