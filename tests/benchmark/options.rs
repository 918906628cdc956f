//! What a person chose on the command line.

use std::path::PathBuf;

use benchmark::{Result, WORKLOADS, Workload};

use crate::contestants;

pub const HELP: &str = "\
Measures what eager loading costs on one SQLite file, beside others and beside code by hand.

cargo bench -p benchmark -- [options]

  --rounds 9          times that everything is measured
  --only W1,W6        of all workloads only these, or those whose names begin so
  --peers a,b         of all contestants only these, in this order; the first is the base of the ratios:
                      by-hand, by-hand-shared, by-hand-tables, relcore, diesel, diesel-best, sea-orm, toasty, sqlx,
                      drizzle
  --svg FILE          writes a plot of the ratios";

/// All that can be chosen.
pub struct Options {
    pub rounds: usize,
    pub workloads: Vec<&'static Workload>,
    pub peers: Vec<&'static str>,
    pub svg: Option<PathBuf>,
}

/// Reads the arguments; nothing where help is asked for.
pub fn read(mut arguments: impl Iterator<Item = String>) -> Result<Option<Options>> {
    let mut options =
        Options { rounds: 9, workloads: WORKLOADS.iter().collect(), peers: contestants::NAMES.to_vec(), svg: None };
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(None),
            // cargo says it of itself.
            "--bench" => {}
            name => {
                let value = arguments.next().ok_or_else(|| format!("{name}: no value, or unknown; see --help"))?;
                set(&mut options, name, &value)?;
            }
        }
    }
    Ok(Some(options))
}

fn set(options: &mut Options, name: &str, value: &str) -> Result<()> {
    match name {
        "--rounds" => options.rounds = value.parse::<usize>()?.max(1),
        "--only" => {
            let names: Vec<&str> = value.split(',').collect();
            let chosen = |workload: &Workload| names.iter().any(|name| is_of(workload.name, name));
            options.workloads.retain(|workload| chosen(workload));
        }
        "--peers" => options.peers = value.split(',').map(peer).collect::<Result<_>>()?,
        "--svg" => options.svg = Some(value.into()),
        _ => return Err(format!("{name} is unknown; see --help").into()),
    }
    Ok(())
}

/// `W6` stands for all that begin so, `W6-1000` for itself.
fn is_of(workload: &str, name: &str) -> bool {
    workload.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

fn peer(name: &str) -> Result<&'static str> {
    contestants::NAMES
        .into_iter()
        .find(|known| *known == name)
        .ok_or_else(|| format!("{name} cannot be chosen; see --help").into())
}
