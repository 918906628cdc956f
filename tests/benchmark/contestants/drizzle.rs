//! drizzle, for JavaScript: a process of its own, where node and npm are there.

use std::path::Path;
use std::process::{Command, Stdio};

use benchmark::{Result, protocol::Remote};

const FILES: [(&str, &str); 4] = [
    ("package.json", include_str!("../drizzle/package.json")),
    ("package-lock.json", include_str!("../drizzle/package-lock.json")),
    ("schema.mjs", include_str!("../drizzle/schema.mjs")),
    ("main.mjs", include_str!("../drizzle/main.mjs")),
];

pub fn start(directory: &Path) -> Result<Remote> {
    // What npm installs stays out of the sources.
    let target = directory.join("drizzle");
    std::fs::create_dir_all(&target)?;
    let lock = target.join("package-lock.json");
    let installed =
        target.join("node_modules").exists() && std::fs::read_to_string(&lock).is_ok_and(|it| it == FILES[1].1);
    for (name, text) in FILES {
        std::fs::write(target.join(name), text)?;
    }
    if !installed {
        let status = Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund"])
            .current_dir(&target)
            .stdout(Stdio::null())
            .status();
        if !status.map_err(|error| format!("npm: {error}"))?.success() {
            return Err("npm could not install it".into());
        }
    }
    Remote::start("drizzle", Command::new("node").arg(target.join("main.mjs")), super::text(directory)?)
}
