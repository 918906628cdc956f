//! Measures what eager loading costs on one SQLite file or on a server, beside others and beside code by hand.
//!
//! `cargo bench -p benchmark -- --help` lists what can be chosen.

use std::path::Path;
use std::process::ExitCode;

use benchmark::Result;

use crate::contestants::On;

mod contestants;
mod database;
mod options;
mod pins;
mod plot;
mod report;
mod rounds;
mod samples;

fn main() -> ExitCode {
    match measure() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("benchmark: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() == Some(contestants::SERVE) {
        let on = On::find(&arguments.next().ok_or("on what?")?)?;
        return on.serve(&arguments.next().ok_or("who?")?);
    }
    let Some(options) = options::read(std::env::args().skip(1))? else {
        println!("{}", options::HELP);
        return Ok(());
    };
    if let Some(path) = &options.svg {
        // Rather now than after half an hour.
        std::fs::write(path, "").map_err(|error| format!("{}: {error}", path.display()))?;
    }
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("benchmark");
    for workload in &options.workloads {
        options.on.prepare(&directory, workload.database)?;
    }
    let samples = rounds::run(&options, &directory)?;
    println!("{}", report::markdown(&options, &samples));
    if let Some(path) = &options.svg {
        std::fs::write(path, plot::svg(&options, &samples))?;
    }
    Ok(())
}
