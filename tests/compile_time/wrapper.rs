//! This program as cargo's `RUSTC_WORKSPACE_WRAPPER`: it runs the compiler for one of the generated crates and
//! writes down what the compiler's process cost, without cargo's own work.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Instant;

use crate::figures::Figures;
use crate::{Result, profile};

/// The file that gets the figures. Where it is set, this program is the wrapper.
pub const RECORD: &str = "COMPILE_TIME_RECORD";
/// A directory for the compiler's own profile of the expansion, after which it stops.
pub const PROFILE: &str = "COMPILE_TIME_PROFILE";
/// Seconds after which the compiler is ended; the figures say then that it took longer.
pub const LIMIT: &str = "COMPILE_TIME_LIMIT";

/// The file that gets the linker's figures, where a program is built; this program is the linker then, and runs `cc`.
pub const LINKED: &str = "COMPILE_TIME_LINKED";
/// The same, for what the compiler starts.
const LINKER: &str = "COMPILE_TIME_LINKER";

pub fn is_linker() -> bool {
    env::var_os(LINKER).is_some()
}

/// Runs the linker that the compiler would have run, and writes down what it cost.
pub fn link() -> Result<ExitCode> {
    let start = Instant::now();
    let mut linker = Command::new("cc").args(env::args_os().skip(1)).spawn()?;
    let (status, figures) = Figures::wait(start, &mut linker, None)?;
    fs::write(env::var_os(LINKER).unwrap_or_default(), figures.to_line())?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

pub fn is_asked_for() -> bool {
    env::var_os(RECORD).is_some()
}

pub fn run() -> Result<ExitCode> {
    let arguments = env::args_os().skip(1).collect::<Vec<_>>();
    let (compiler, arguments) = arguments.split_first().ok_or("no compiler to run")?;
    let mut command = Command::new(compiler);
    command.args(arguments);
    let measured = compiles_a_crate(arguments);
    if measured && let Some(directory) = env::var_os(PROFILE) {
        // Set here and not for cargo, whose other crates would be built anew for it.
        command.env("RUSTC_BOOTSTRAP", "1").args(profile::arguments(Path::new(&directory)));
    }
    if measured && let Some(linked) = env::var_os(LINKED) {
        let mut linker = OsString::from("linker=");
        linker.push(env::current_exe()?);
        command.arg("-C").arg(linker).env(LINKER, linked);
    }
    let start = Instant::now();
    let limit = env::var(LIMIT).ok().and_then(|limit| limit.parse().ok()).filter(|_| measured);
    let (status, figures) = Figures::wait(start, &mut command.spawn()?, limit)?;
    let ended = limit.is_some_and(|limit| figures.wall > limit);
    if measured && (status.success() || ended) {
        fs::write(env::var_os(RECORD).unwrap_or_default(), figures.to_line())?;
    }
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Cargo also asks the compiler what it is: with `-vV`, and with a crate without a name of its own.
fn compiles_a_crate(arguments: &[OsString]) -> bool {
    arguments.windows(2).any(|pair| pair[0] == "--crate-name" && pair[1] != "___")
}
