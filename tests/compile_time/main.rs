//! Measures what `#[derive(Collection)]` costs to compile, beside other derives over the same structs.
//!
//! `cargo run --release -p compile-time -- --help` lists what can be chosen. The crates that are measured are
//! written below `<target>/compile-time`; nothing else of this workspace is touched.

use std::error::Error;
use std::process::ExitCode;

mod cargo;
mod debug_size;
mod depth;
mod figures;
mod goals;
mod loads;
mod options;
mod peers;
mod profile;
mod report;
mod rounds;
mod samples;
mod shape;
mod workspace;
mod wrapper;

/// What can go wrong here is said to a person, and ends the run.
type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    if wrapper::is_linker() {
        return wrapper::link().unwrap_or_else(failed);
    }
    if wrapper::is_asked_for() {
        return wrapper::run().unwrap_or_else(failed);
    }
    measure().unwrap_or_else(failed)
}

fn measure() -> Result<ExitCode> {
    let Some(options) = options::read(std::env::args().skip(1))? else {
        println!("{}", options::HELP);
        return Ok(ExitCode::SUCCESS);
    };
    let samples = rounds::run(&options)?;
    let report = report::markdown(&options, &samples);
    println!("{report}");
    std::fs::write(workspace::root()?.join("report.md"), report)?;
    Ok(if samples.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

#[expect(clippy::needless_pass_by_value, reason = "it stands where the error arrives by value")]
fn failed(error: Box<dyn Error>) -> ExitCode {
    eprintln!("compile-time: {error}");
    ExitCode::FAILURE
}
