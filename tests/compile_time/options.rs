//! What a person chose on the command line.

use crate::Result;
use crate::peers::{self, Peer};

pub const HELP: &str = "\
Measures what deriving costs to compile, beside other derives over the same structs.

cargo run --release -p compile-time -- [options]

  --quick             ours and serde, without dependencies, shapes, loads, depth and size
  --peers a,b         of all peers only these
  --sizes 100,500     numbers of structs in a crate
  --rounds 3          times that everything is measured
  --slow-rounds 1     the same, for a peer that is slow; edits are measured in its smallest crate only
  --slow-after 20     seconds from which on a peer is slow, of its longest first check
  --time-limit 60     seconds after which a check of a deep load is ended; deeper ones of its kind are left out then
  --build-limit 600   the same, for the build of a program
  --parts a,b         of check, edit, expand, dependencies, shapes, loads, depth, size only these";

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Check,
    Edit,
    Expand,
    Dependencies,
    Shapes,
    Loads,
    Depth,
    Size,
}

const PARTS: [(&str, Part); 8] = [
    ("check", Part::Check),
    ("edit", Part::Edit),
    ("expand", Part::Expand),
    ("dependencies", Part::Dependencies),
    ("shapes", Part::Shapes),
    ("loads", Part::Loads),
    ("depth", Part::Depth),
    ("size", Part::Size),
];

/// All that can be chosen.
pub struct Options {
    pub peers: Vec<&'static Peer>,
    /// Whether the peers were chosen by name.
    pub named: bool,
    pub sizes: Vec<usize>,
    pub rounds: usize,
    pub slow_rounds: usize,
    /// Seconds.
    pub slow_after: f64,
    /// Seconds.
    pub time_limit: f64,
    /// Seconds.
    pub build_limit: f64,
    pub parts: Vec<Part>,
}

/// Reads the arguments; nothing where help is asked for.
pub fn read(mut arguments: impl Iterator<Item = String>) -> Result<Option<Options>> {
    let mut options = Options {
        peers: peers::ALL.iter().collect(),
        named: false,
        sizes: vec![100, 500],
        rounds: 3,
        slow_rounds: 1,
        slow_after: 20.0,
        time_limit: 60.0,
        build_limit: 600.0,
        parts: PARTS.map(|(_, part)| part).to_vec(),
    };
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(None),
            "--quick" => {
                options.peers = peers::ALL.iter().take(2).collect();
                options.slow_after = 5.0;
                options.parts = vec![Part::Check, Part::Edit, Part::Expand];
            }
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
        "--peers" => {
            options.peers = list(value, peers::find)?;
            options.named = true;
        }
        "--sizes" => options.sizes = list(value, |size| size.parse().ok().filter(|&size| size >= 5))?,
        "--rounds" => options.rounds = value.parse()?,
        "--slow-rounds" => options.slow_rounds = value.parse()?,
        "--slow-after" => options.slow_after = value.parse()?,
        "--time-limit" => options.time_limit = value.parse()?,
        "--build-limit" => options.build_limit = value.parse()?,
        "--parts" => options.parts = list(value, part)?,
        _ => return Err(format!("{name} is unknown; see --help").into()),
    }
    Ok(())
}

fn part(name: &str) -> Option<Part> {
    PARTS.iter().find(|(known, _)| *known == name).map(|(_, part)| *part)
}

fn list<T>(value: &str, read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>> {
    value
        .split(',')
        .map(|item| read(item).ok_or_else(|| format!("{item} cannot be chosen; see --help").into()))
        .collect()
}
