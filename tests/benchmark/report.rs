//! The tables, in Markdown.

use std::fmt::Write;

use crate::contestants::On;
use crate::options::Options;
use crate::rounds::{FAR, ROUNDS_OF_FAR};
use crate::samples::{Row, Sample, Samples};

/// All tables.
pub fn markdown(options: &Options, samples: &Samples) -> String {
    let mut text = String::new();
    let core = if options.pinned { ", with the server on one core" } else { "" };
    let title = format!("Milliseconds of one run{core}, medians of {} rounds", options.rounds);
    table(&mut text, &title, options, samples, |row, peer| row.median(peer).map(milliseconds));
    let title = format!("Times as long as {}, medians over the rounds", options.peers[0]);
    table(&mut text, &title, options, samples, |row, peer| row.ratio(peer).map(|it| format!("{it:.2}")));
    goals(&mut text, options, samples);
    table(&mut text, "Allocations of one run", options, samples, |row, peer| {
        heap(row, peer).map(|heap| thousands(heap.allocations))
    });
    table(&mut text, "Peak growth of the heap in one run, in KiB", options, samples, |row, peer| {
        heap(row, peer).map(|heap| thousands(heap.peak.div_ceil(1024)))
    });
    notes(&mut text, options, samples);
    text
}

/// What relcore is to take in comparison with code by hand, where both were measured on the driver itself.
fn goals(text: &mut String, options: &Options, samples: &Samples) {
    let relcore = options.peers.iter().position(|name| *name == "relcore");
    let Some(relcore) = relcore.filter(|_| options.peers[0] == "by-hand" && options.on != On::Mysql) else { return };
    let goals = samples.rows.iter().filter_map(|row| Some((row.workload, row.workload.goal()?, row.ratio(relcore)?)));
    let mut lines = String::new();
    for (workload, most, ratio) in goals {
        let met = if ratio <= most { "yes" } else { "no" };
        let _ = writeln!(lines, "| {} | {most:.2} | {ratio:.2} | {met} |", workload.name);
    }
    if !lines.is_empty() {
        let _ = write!(text, "## Goals\n\n| workload | at most | relcore | met |\n|---|---:|---:|---|\n{lines}\n");
    }
}

/// A workload a line, a contestant a column.
fn table(
    text: &mut String,
    title: &str,
    options: &Options,
    samples: &Samples,
    cell: impl Fn(&Row, usize) -> Option<String>,
) {
    let _ = write!(text, "## {title}\n\n| workload |");
    for name in &options.peers {
        let _ = write!(text, " {name} |");
    }
    let _ = writeln!(text, "\n|---|{}", "---:|".repeat(options.peers.len()));
    for row in &samples.rows {
        let _ = write!(text, "| {}: {} |", row.workload.name, row.workload.title);
        for (peer, sample) in row.samples.iter().enumerate() {
            let cell = match sample {
                Sample::Failed(_) => "fails".to_owned(),
                _ => cell(row, peer).unwrap_or_else(|| "–".to_owned()),
            };
            let _ = write!(text, " {cell} |");
        }
        text.push('\n');
    }
    text.push('\n');
}

fn notes(text: &mut String, options: &Options, samples: &Samples) {
    if options.rounds > ROUNDS_OF_FAR {
        let base = options.peers[0];
        let _ = write!(text, "Who takes over {FAR} times as long as {base} is measured in {ROUNDS_OF_FAR} rounds. ");
    }
    text.push_str(
        "A run ends when what was loaded is gone again; checksums over it are computed outside of the time. \
         Allocations are those of Rust, on all threads, counted in a run of their own; SQLite's and \
         libpq's are not among them.\n",
    );
    for (name, reason) in &samples.absent {
        let _ = writeln!(text, "\n* {name} takes no part: {reason}");
    }
    for row in &samples.rows {
        for (name, sample) in options.peers.iter().zip(&row.samples) {
            if let Sample::Failed(message) = sample {
                // Some repeat the whole statement.
                let start: String = message.chars().take(120).collect();
                let _ = writeln!(text, "\n* {name} fails at {}: {start}", row.workload.name);
            }
        }
    }
}

fn heap(row: &Row, peer: usize) -> Option<benchmark::Heap> {
    match &row.samples[peer] {
        Sample::Measured(figures) => figures.heap,
        _ => None,
    }
}

/// Three digits that mean something.
pub fn milliseconds(nanoseconds: f64) -> String {
    let milliseconds = nanoseconds / 1e6;
    match milliseconds {
        ..10.0 => format!("{milliseconds:.2}"),
        10.0..100.0 => format!("{milliseconds:.1}"),
        _ => format!("{milliseconds:.0}"),
    }
}

fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
