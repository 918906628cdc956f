//! Rounds: each runs every contestant once in every workload, so that a slow minute of the machine slows all.

use std::path::Path;

use benchmark::protocol::Remote;
use benchmark::{Checksum, Result, Workload};

use crate::options::Options;
use crate::pins::Pins;
use crate::samples::{Figures, Row, Sample, Samples};

/// Short runs are repeated within a round until they took about this long.
const ROUND: u64 = 60_000_000;
/// A run that takes longer is neither repeated in the rounds nor counted.
const SLOW: u64 = 10_000_000_000;

/// Who takes more than so many times as long as the base is far from it.
pub const FAR: f64 = 2.0;
/// How often those are measured: the rest of the time is for those that are near each other.
pub const ROUNDS_OF_FAR: usize = 5;

/// A contestant in one workload.
struct Lane {
    iterations: u32,
    sample: Sample,
    checksum: Option<Checksum>,
}

/// Measures everything.
pub fn run(options: &Options, directory: &Path) -> Result<Samples> {
    let (mut remotes, absent) = start(options, directory);
    let mut pins = Pins::new(options)?;
    let mut lanes: Vec<Vec<Lane>> = Vec::new();
    for workload in &options.workloads {
        eprintln!("{}: first runs", workload.name);
        let places = remotes.iter_mut().enumerate();
        lanes.push(places.map(|(place, remote)| first(&mut pins, place, remote.as_mut(), workload)).collect());
        compare(workload, options, lanes.last().into_iter().flatten())?;
    }
    for round in 0..options.rounds {
        eprintln!("round {} of {}", round + 1, options.rounds);
        for (workload, lanes) in options.workloads.iter().zip(&mut lanes) {
            for turn in 0..remotes.len() {
                let place = (turn + round) % remotes.len();
                if let Some(remote) = remotes[place].as_mut().filter(|_| goes_on(lanes, place)) {
                    again(&mut pins, place, remote, workload, &mut lanes[place])?;
                }
            }
        }
    }
    let rows = options.workloads.iter().zip(lanes);
    let rows = rows.map(|(workload, lanes)| Row { workload, samples: lanes.into_iter().map(|it| it.sample).collect() });
    Ok(Samples { rows: rows.collect(), absent })
}

type Remotes = Vec<Option<Remote>>;

fn start(options: &Options, directory: &Path) -> (Remotes, Vec<(&'static str, String)>) {
    let mut absent = Vec::new();
    let mut remotes = Vec::new();
    for name in &options.peers {
        let remote = options.on.start(name, directory);
        if let Err(error) = &remote {
            eprintln!("{name} takes no part: {error}");
            absent.push((*name, error.to_string()));
        }
        remotes.push(remote.ok());
    }
    (remotes, absent)
}

/// Warms up, counts, and finds how often a run is repeated.
fn first(pins: &mut Pins, place: usize, remote: Option<&mut Remote>, workload: &Workload) -> Lane {
    let mut lane = Lane { iterations: 1, sample: Sample::Unsupported, checksum: None };
    let Some(remote) = remote else { return lane };
    match pins.pin(place, remote, workload).and_then(|()| warm(remote, workload, &mut lane)) {
        Ok(Some(figures)) => lane.sample = Sample::Measured(figures),
        Ok(None) => {}
        Err(error) => {
            // One quotes a statement with all of its placeholders.
            let error: String = error.to_string().chars().take(200).collect();
            eprintln!("{} fails at {}: {error}", remote.name(), workload.name);
            lane.sample = Sample::Failed(error);
        }
    }
    lane
}

fn warm(remote: &mut Remote, workload: &Workload, lane: &mut Lane) -> Result<Option<Figures>> {
    let Some(measurement) = remote.measure(workload, 1)? else { return Ok(None) };
    lane.checksum = Some(measurement.checksum);
    if measurement.nanoseconds > SLOW {
        return Ok(Some(Figures { times: vec![measurement.nanoseconds], heap: None }));
    }
    lane.iterations = u32::try_from(ROUND / measurement.nanoseconds.max(1))?.max(1);
    Ok(Some(Figures { times: Vec::new(), heap: remote.heap(workload)? }))
}

/// Whether a contestant takes part in the next round.
fn goes_on(lanes: &[Lane], place: usize) -> bool {
    let Sample::Measured(figures) = &lanes[place].sample else { return false };
    match figures.times[..] {
        [] => true,
        [first] if first > SLOW => false,
        [..] if figures.times.len() < ROUNDS_OF_FAR => true,
        _ => lanes[place].sample.ratio(&lanes[0].sample).is_none_or(|ratio| ratio <= FAR),
    }
}

fn again(pins: &mut Pins, place: usize, remote: &mut Remote, workload: &Workload, lane: &mut Lane) -> Result<()> {
    let Sample::Measured(figures) = &mut lane.sample else { return Ok(()) };
    pins.pin(place, remote, workload)?;
    let measurement = remote.measure(workload, lane.iterations)?.ok_or("it was supported before")?;
    if lane.checksum != Some(measurement.checksum) {
        return Err(format!("{} loads other rows than before in {}", remote.name(), workload.name).into());
    }
    figures.times.push(measurement.nanoseconds);
    Ok(())
}

/// Times of contestants that load different things are not compared.
fn compare<'a>(workload: &Workload, options: &Options, lanes: impl Iterator<Item = &'a Lane>) -> Result<()> {
    let mut seen: Option<(&str, Checksum)> = None;
    for (name, lane) in options.peers.iter().zip(lanes) {
        let Some(checksum) = lane.checksum else { continue };
        match seen {
            Some((other, expected)) if expected != checksum => {
                let message = format!("{}: {other} loads {expected}, {name} loads {checksum}", workload.name);
                return Err(message.into());
            }
            _ => seen = Some((name, checksum)),
        }
    }
    Ok(())
}
