//! How large a program is that was built for debugging, by the depth of its one load. Names of types that contain each
//! other are what makes it grow: they stand in the symbols and in the debug information.

use std::path::Path;
use std::process::Command;

use crate::Result;
use crate::depth::{self, Deep, Driver, Kind};
use crate::figures::Figures;
use crate::report::{Table, ratio, seconds};
use crate::samples::{Ended, Samples};
use crate::shape::Shape;

/// Levels of the page that each program loads; without one it loads records and nothing behind them.
pub const DEPTHS: [usize; 5] = [0, 2, 4, 6, 8];

/// One program.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    pub sizes: Sizes,
    /// The compiler's process, with the linker's.
    pub built: Figures,
    pub linked: Figures,
}

/// Bytes of the linked file.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    pub whole: u64,
    pub without_debug_info: u64,
    /// Without the names of functions as well.
    pub without_symbols: u64,
}

impl Sizes {
    /// Of the program in this file; what `strip` leaves is written beside it.
    pub fn read(program: &Path) -> Result<Self> {
        Ok(Self {
            whole: program.metadata()?.len(),
            without_debug_info: stripped(program, "--strip-debug")?,
            without_symbols: stripped(program, "--strip-all")?,
        })
    }
}

fn stripped(program: &Path, option: &str) -> Result<u64> {
    let left = program.with_extension("stripped");
    let status = Command::new("strip").arg(option).arg("-o").arg(&left).arg(program).status()?;
    let size = left.metadata().map_err(|error| format!("strip {option}: {status}, {error}"))?.len();
    std::fs::remove_file(left)?;
    Ok(size)
}

impl Driver {
    /// A program's `main`. It is never run.
    pub const fn main(self) -> &'static str {
        match self {
            Self::Rusqlite => {
                "\nfn main() {\n    let conn = rusqlite::Connection::open_in_memory().unwrap();\n    \
                 println!(\"{:?}\", deep::load(&conn));\n}\n"
            }
            Self::Sqlx => {
                "\nfn main() {\n    deep::load(sqlx::SqlitePool::connect_lazy(\"sqlite::memory:\").unwrap());\n}\n"
            }
        }
    }
}

/// The load of one program.
pub const fn page(driver: Driver, depth: usize) -> Deep {
    Deep { driver, kind: Kind::Page, depth }
}

/// The programs of a driver, the smaller ones first.
pub fn programs(driver: Driver) -> [Shape; 5] {
    DEPTHS.map(|depth| depth::program(page(driver, depth)))
}

/// One row for each program, where there are any.
pub fn table(samples: &Samples) -> String {
    let heads = [
        "driver",
        "levels",
        "MB",
        "÷ two levels",
        "beyond no level, ÷ two levels",
        "MB without debug info",
        "MB without symbols",
        "build, wall s",
        "of which the linker",
        "peak MB",
    ];
    let mut table = Table::new(&heads);
    for driver in Driver::ALL {
        for depth in DEPTHS {
            let Some(program) = samples.programs.get(&page(driver, depth)) else { continue };
            let cells = program.map_or_else(|Ended| ended(), |it| cells(samples, driver, it));
            let [mb, times, beyond, debug, symbols, wall, link, peak] = cells;
            let what = driver.what();
            table.row(&[&what, &depth, &mb, &times, &beyond, &debug, &symbols, &wall, &link, &peak]);
        }
    }
    table.note(
        "A page of three relations a level, cargo's own profile for development, from clean. Peak: of the compiler, \
         without the linker. The goal is at most 6 times at eight levels.",
    )
}

fn cells(samples: &Samples, driver: Driver, program: Program) -> [String; 8] {
    let whole = |depth| samples.program(driver, depth).map(|it| bytes(it.sizes.whole));
    let (least, two) = (whole(DEPTHS[0]), whole(DEPTHS[1]));
    let own = bytes(program.sizes.whole);
    let beyond = least.zip(two).map(|(least, two)| (own - least, two - least));
    [
        megabytes(program.sizes.whole),
        ratio(own, two),
        beyond.map_or_else(|| ratio(own, None), |(own, two)| ratio(own, Some(two))),
        megabytes(program.sizes.without_debug_info),
        megabytes(program.sizes.without_symbols),
        seconds(program.built.wall),
        seconds(program.linked.wall),
        format!("{:.0}", program.built.peak),
    ]
}

fn ended() -> [String; 8] {
    std::array::from_fn(|at| if at == 0 { "ended at the limit" } else { "–" }.to_owned())
}

#[expect(clippy::cast_precision_loss, reason = "no program has that many bytes")]
pub fn bytes(of: u64) -> f64 {
    of as f64
}

fn megabytes(of: u64) -> String {
    format!("{:.2}", bytes(of) / 1e6)
}
