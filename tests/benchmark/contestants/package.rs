//! Contestants that need another library of a database than the others: each is a package and a process of its own.
//! toasty links an SQLite of its own, newer than the one that the others share; diesel's PostgreSQL needs libpq,
//! which is not on every machine.

use std::path::Path;
use std::process::Command;

use benchmark::Result;

/// The program of the package in this folder, which is built below the directory.
pub fn program(name: &str, directory: &Path) -> Result<Command> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let target = directory.join(name);
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["build", "--release", "--locked", "--manifest-path"])
        .arg(package.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(&target)
        .status()?;
    if !status.success() {
        return Err("it could not be built".into());
    }
    Ok(Command::new(target.join("release").join(format!("benchmark-{name}"))))
}
