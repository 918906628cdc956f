//! toasty links an SQLite of its own, newer than the one that the others share: it is a package and a process of
//! its own.

use std::path::Path;
use std::process::Command;

use benchmark::{Result, protocol::Remote};

pub fn start(directory: &Path) -> Result<Remote> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR")).join("toasty");
    let target = directory.join("toasty");
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
    let program = target.join("release").join("benchmark-toasty");
    Remote::start("toasty", &mut Command::new(program), directory)
}
