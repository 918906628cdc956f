//! What a person chose on the command line.

use std::path::PathBuf;

use benchmark::{Load, Result, WORKLOADS, Workload};

use crate::contestants::On;

pub const HELP: &str = "\
Measures what eager loading costs on one SQLite file or on a server, beside others and beside code by hand.

cargo bench -p benchmark -- [options]

  --on sqlite         or postgres: the server that RELCORE_POSTGRES_URL leads to, in schemas of its own;
                      or mysql: the one that RELCORE_MYSQL_URL leads to, in databases of its own
  --pinned            with postgres: a contestant and its server process share one core, so that what is measured is all
                      that both do; without it, how long one waits
  --rounds 9          times that everything is measured; five, where one takes over twice as long as the first
  --only W1,W6        of all workloads only these, or those whose names begin so
  --peers a,b         of all contestants only these, in this order; the first is the base of the ratios:
                      by-hand, by-hand-bytes, by-hand-shared, by-hand-tables, relcore, relcore-sqlx, diesel, diesel-best, sea-orm,
                      toasty, sqlx, drizzle; with postgres:
                      by-hand, libpq, relcore, relcore-sqlx, diesel, diesel-best, diesel-async, sea-orm, toasty, sqlx;
                      with mysql, over sqlx:
                      by-hand, relcore
  --svg FILE          writes a plot of the ratios; cargo runs this in tests/benchmark";

/// All that can be chosen.
pub struct Options {
    pub on: On,
    pub pinned: bool,
    pub rounds: usize,
    pub workloads: Vec<&'static Workload>,
    pub peers: Vec<&'static str>,
    pub svg: Option<PathBuf>,
}

/// Reads the arguments; nothing where help is asked for.
pub fn read(mut arguments: impl Iterator<Item = String>) -> Result<Option<Options>> {
    let workloads = WORKLOADS.iter().collect();
    let mut options = Options { on: On::Sqlite, pinned: false, rounds: 9, workloads, peers: Vec::new(), svg: None };
    let mut peers = None;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(None),
            // cargo says it of itself.
            "--bench" => {}
            "--pinned" => options.pinned = true,
            name => {
                let value = arguments.next().ok_or_else(|| format!("{name}: no value, or unknown; see --help"))?;
                // Who there is depends on the database.
                if name == "--peers" { peers = Some(value) } else { set(&mut options, name, &value)? }
            }
        }
    }
    if options.pinned && options.on != On::Postgres {
        return Err("--pinned: only with --on postgres".into());
    }
    if options.on != On::Postgres {
        options.workloads.retain(|workload| workload.load != Load::CallsTogether);
    }
    let known = options.on.names();
    options.peers =
        peers.map_or(Ok(known.to_vec()), |names| names.split(',').map(|name| peer(known, name)).collect())?;
    Ok(Some(options))
}

fn set(options: &mut Options, name: &str, value: &str) -> Result<()> {
    match name {
        "--on" => options.on = On::find(value)?,
        "--rounds" => options.rounds = value.parse::<usize>()?.max(1),
        "--only" => {
            let names: Vec<&str> = value.split(',').collect();
            let chosen = |workload: &Workload| names.iter().any(|name| is_of(workload.name, name));
            options.workloads.retain(|workload| chosen(workload));
        }
        "--svg" => options.svg = Some(value.into()),
        _ => return Err(format!("{name} is unknown; see --help").into()),
    }
    Ok(())
}

/// `W6` stands for all that begin so, `W6-1000` for itself.
fn is_of(workload: &str, name: &str) -> bool {
    workload.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

fn peer(known: &[&'static str], name: &str) -> Result<&'static str> {
    let found = known.iter().find(|known| **known == name);
    found.copied().ok_or_else(|| format!("{name} cannot be chosen; see --help").into())
}
