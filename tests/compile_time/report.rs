//! The figures as tables of markdown.

use std::fmt::{Display, Write};

use crate::debug_size;
use crate::depth::{self, Deep, Driver};
use crate::figures::Figures;
use crate::goals;
use crate::loads;
use crate::options::Options;
use crate::peers::Peer;
use crate::samples::{Ended, Samples, Step};
use crate::shape::Edit;

/// All tables that there are figures for.
pub fn markdown(options: &Options, samples: &Samples) -> String {
    let tables = [
        ("`cargo check` of the crate alone, from clean", check(options, samples)),
        ("`cargo check` after an edit, incremental", edit(options, samples)),
        ("The derive itself", expand(options, samples)),
        ("The dependencies, from clean", dependencies(options, samples)),
        ("200 structs at the default recursion limit", shapes(options, samples)),
        ("Loading with relations, three deep", loads(samples)),
        ("One load, so deep, in a crate of 20 structs", depth(options, samples)),
        ("A program built for debugging, by its page", debug_size::table(samples)),
        ("Goals", goals::table(options, samples)),
        ("Failed", failures(samples)),
    ];
    let mut text = format!("{}\n", versions(options, samples));
    for (title, table) in tables.iter().filter(|(_, table)| !table.is_empty()) {
        let _ = write!(text, "\n### {title}\n\n{table}");
    }
    text
}

fn versions(options: &Options, samples: &Samples) -> String {
    let mut text = "Medians. Wall and processor seconds of the compiler's process, without cargo's own.".to_owned();
    for peer in options.peers.iter().filter(|peer| peer.package.is_some()) {
        let version = samples.versions.get(peer.name).map_or("", |(version, _)| version);
        let _ = write!(text, " {} {version}.", peer.name);
    }
    text
}

fn check(options: &Options, samples: &Samples) -> String {
    let mut table = Table::new(&[
        "structs",
        "peer",
        "wall s",
        "cpu s",
        "peak MB",
        "wall × serde",
        "cpu × serde",
        "cpu ms a struct",
        "rounds",
    ]);
    for &size in &options.sizes {
        let serde = samples.check("serde", size, Step::Clean);
        for peer in &options.peers {
            let Some(figures) = samples.check(peer.name, size, Step::Clean) else { continue };
            let rounds = samples.checks[&(peer.name, size, Step::Clean)].len();
            table.row(&[
                &size,
                &peer.name,
                &seconds(figures.wall),
                &seconds(figures.cpu),
                &format!("{:.0}", figures.peak),
                &ratio(figures.wall, serde.map(|it| it.wall)),
                &ratio(figures.cpu, serde.map(|it| it.cpu)),
                &format!("{:.1}", figures.cpu * 1e3 / count(size)),
                &rounds,
            ]);
        }
    }
    table.finish()
}

fn edit(options: &Options, samples: &Samples) -> String {
    let edits = [Edit::Comment, Edit::CommentAbove, Edit::Field, Edit::Relation];
    let heads = edits.map(Edit::what);
    let mut table =
        Table::new(&[&["structs", "peer"], &heads[..], &["field − comment", "relation − comment"]].concat());
    for &size in &options.sizes {
        for peer in &options.peers {
            let edited = edits.map(|edit| samples.check(peer.name, size, Step::Edited(edit)));
            let [Some(comment), _, field, relation] = edited else { continue };
            let mut cells = vec![size.to_string(), peer.name.to_owned()];
            cells.extend(edited.into_iter().map(pair));
            cells.extend([field, relation].map(|it| pair(it.map(|it| it.minus(comment)))));
            table.row(&cells.iter().map(|cell| cell as &dyn Display).collect::<Vec<_>>());
        }
    }
    table.note("Wall seconds, and processor seconds in parentheses. The differences are to the comment at the end.")
}

fn expand(options: &Options, samples: &Samples) -> String {
    let mut table = Table::new(&["structs", "peer", "macros, µs a struct", "× serde", "whole expansion, ms"]);
    for &size in &options.sizes {
        let serde = samples.expansion("serde", size);
        for peer in &options.peers {
            let Some(expansion) = samples.expansion(peer.name, size) else { continue };
            table.row(&[
                &size,
                &peer.name,
                &format!("{:.0}", expansion.macros * 1e6 / count(size)),
                &ratio(expansion.macros, serde.map(|it| it.macros)),
                &format!("{:.0}", expansion.whole * 1e3),
            ]);
        }
    }
    table.note("Wall time in the procedural macros, by the compiler's own profile; they are built as `cargo check` builds them.")
}

fn dependencies(options: &Options, samples: &Samples) -> String {
    let mut table = Table::new(&["peer", "packages", "wall s", "cpu s"]);
    for peer in &options.peers {
        let Some(figures) = samples.dependency(peer.name) else { continue };
        let packages = samples.versions.get(peer.name).map_or(0, |(_, packages)| *packages);
        table.row(&[&peer.name, &packages, &seconds(figures.wall), &seconds(figures.cpu)]);
    }
    table.note("Cargo and all that it starts. Packages are those from the registry, in the lock file.")
}

fn shapes(options: &Options, samples: &Samples) -> String {
    let mut table = Table::new(&["peer", "shape", "compiles"]);
    for peer in &options.peers {
        for ((_, shape), outcome) in samples.shapes.iter().filter(|((name, _), _)| *name == peer.name) {
            let error = outcome.as_ref().err().and_then(|error| error.lines().find(|line| line.starts_with("error")));
            table.row(&[&peer.name, shape, &error.unwrap_or(if outcome.is_ok() { "yes" } else { "no" })]);
        }
    }
    table.finish()
}

fn loads(samples: &Samples) -> String {
    let mut table = Table::new(&[
        "structs",
        "loads",
        "wall s",
        "loads alone, wall s",
        "cpu s",
        "cpu ms a load",
        "cpu a load ÷ the first row's",
        "samples",
    ]);
    let each = |(structs, loads)| Some(samples.loads_alone(structs, loads)?.cpu / count(loads));
    let first = loads::measured().next().and_then(each);
    for (structs, number) in loads::measured() {
        let Some(whole) = samples.with_loads(structs, number) else { continue };
        let (Some(alone), Some(cpu)) = (samples.loads_alone(structs, number), each((structs, number))) else {
            continue;
        };
        table.row(&[
            &structs,
            &number,
            &seconds(whole.wall),
            &seconds(alone.wall),
            &seconds(alone.cpu),
            &format!("{:.2}", cpu * 1e3),
            &ratio(cpu, first),
            &samples.loads[&(structs, number)].len(),
        ]);
    }
    table.note(
        "From clean. Loads alone: the median of the differences to the same structs without loads, round by round.",
    )
}

fn depth(options: &Options, samples: &Samples) -> String {
    let heads = ["driver", "load", "depth", "wall s", "cpu s", "cpu s beyond no load", "÷ the least depth", "samples"];
    let mut table = Table::new(&heads);
    for driver in Driver::ALL {
        let Some(Ok(without)) = samples.with_deep(driver, None) else { continue };
        let number = samples.depths[&(driver, None)].len();
        let (wall, cpu) = (seconds(without.wall), seconds(without.cpu));
        table.row(&[&driver.what(), &"none", &0, &wall, &cpu, &"–", &"–", &number]);
        for deep in depth::loads(driver) {
            let number = samples.depths.get(&(driver, Some(deep))).map_or(0, Vec::len);
            let [wall, cpu, alone, ratio] = depth_cells(options, samples, deep, without);
            table.row(&[&driver.what(), &deep.kind.what(), &deep.depth, &wall, &cpu, &alone, &ratio, &number]);
        }
    }
    table.note(
        "From clean, wall times the least depth's and processor times it in parentheses. What takes longer than the time \
         limit is ended, and deeper ones of its kind are left out. The goal is at most 3 times at the greatest depth.",
    )
}

fn depth_cells(options: &Options, samples: &Samples, deep: Deep, without: Figures) -> [String; 4] {
    let none = || "–".to_owned();
    let base = samples.with_deep(deep.driver, Some(deep.base())).and_then(Result::ok);
    match samples.with_deep(deep.driver, Some(deep)) {
        Some(Ok(it)) => {
            let ratio = base.map_or_else(none, |base| format!("{:.2} ({:.2})", it.wall / base.wall, it.cpu / base.cpu));
            [seconds(it.wall), seconds(it.cpu), seconds(it.cpu - without.cpu), ratio]
        }
        Some(Err(Ended)) => {
            let limit = options.time_limit;
            [format!("> {limit}"), none(), none(), base.map_or_else(none, |base| format!("> {:.0}", limit / base.wall))]
        }
        None if samples.is_left_out(deep) => ["left out".to_owned(), none(), none(), none()],
        None => ["fails".to_owned(), none(), none(), none()],
    }
}

fn failures(samples: &Samples) -> String {
    let mut table = Table::new(&["structs or depth", "peer", "error"]);
    for ((peer, size), error) in &samples.failures {
        let line = error.lines().find(|line| line.starts_with("error")).unwrap_or("see above");
        table.row(&[size, peer, &line]);
    }
    table.finish()
}

/// A number of structs to divide by.
#[expect(clippy::cast_precision_loss, reason = "a crate has few structs")]
pub fn count(size: usize) -> f64 {
    size as f64
}

pub fn seconds(of: f64) -> String {
    format!("{of:.2}")
}

fn pair(of: Option<Figures>) -> String {
    of.map_or("–".to_owned(), |it| format!("{:.2} ({:.2})", it.wall, it.cpu))
}

pub fn ratio(of: f64, base: Option<f64>) -> String {
    base.map_or("–".to_owned(), |base| format!("{:.2}", of / base))
}

/// A table of markdown, empty where it has no rows.
pub struct Table {
    head: String,
    rows: String,
}

impl Table {
    pub fn new(columns: &[&str]) -> Self {
        Self { head: format!("| {} |\n|{}\n", columns.join(" | "), "---|".repeat(columns.len())), rows: String::new() }
    }

    pub fn row(&mut self, cells: &[&dyn Display]) {
        for cell in cells {
            let _ = write!(self.rows, "| {cell} ");
        }
        self.rows += "|\n";
    }

    pub fn finish(self) -> String {
        if self.rows.is_empty() { String::new() } else { self.head + &self.rows }
    }

    pub fn note(self, note: &str) -> String {
        let table = self.finish();
        if table.is_empty() { table } else { format!("{table}\n{note}\n") }
    }
}

/// The peers that are object-relational mappers.
pub fn mappers(options: &Options) -> impl Iterator<Item = &'static Peer> {
    options.peers.iter().copied().filter(|peer| peer.is_mapper)
}
