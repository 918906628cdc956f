//! What was measured.

use std::collections::BTreeMap;

use crate::debug_size::{self, Program};
use crate::depth::{Deep, Driver};
use crate::figures::{Figures, median};
use crate::profile::Expansion;
use crate::shape::Edit;

/// What was done before the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// What was left of earlier checks is not used.
    Clean,
    /// This, or taking it back.
    Edited(Edit),
}

/// That a check took longer than the time limit, and was ended.
#[derive(Clone, Copy, Debug)]
pub struct Ended;

/// All samples, by the peer's name and the number of structs.
#[derive(Default)]
pub struct Samples {
    pub checks: BTreeMap<(&'static str, usize, Step), Vec<Figures>>,
    pub expansions: BTreeMap<(&'static str, usize), Vec<Expansion>>,
    pub dependencies: BTreeMap<&'static str, Vec<Figures>>,
    /// Whether a ring and a chain compile.
    pub shapes: BTreeMap<(&'static str, String), std::result::Result<(), String>>,
    /// Crates by their numbers of structs and of loads, from clean.
    pub loads: BTreeMap<(usize, usize), Vec<Figures>>,
    /// Crates with one deep load, and without one, from clean; nothing where a check was ended at the time limit.
    pub depths: BTreeMap<(Driver, Option<Deep>), Vec<Option<Figures>>>,
    /// Programs by their load; an error where a build was ended at its limit.
    pub programs: BTreeMap<Deep, std::result::Result<Program, Ended>>,
    /// What did not compile, and its message.
    pub failures: BTreeMap<(&'static str, usize), String>,
    /// The version and the number of packages.
    pub versions: BTreeMap<&'static str, (String, usize)>,
}

impl Samples {
    /// The median of the checks, where there were any.
    pub fn check(&self, peer: &'static str, size: usize, step: Step) -> Option<Figures> {
        self.checks.get(&(peer, size, step)).map(|samples| Figures::median(samples))
    }

    pub fn expansion(&self, peer: &'static str, size: usize) -> Option<Expansion> {
        let samples = self.expansions.get(&(peer, size))?;
        let each = |seconds: fn(&Expansion) -> f64| median(samples.iter().map(seconds).collect());
        Some(Expansion { macros: each(|it| it.macros), whole: each(|it| it.whole) })
    }

    /// The crate with these numbers of structs and of loads.
    pub fn with_loads(&self, structs: usize, loads: usize) -> Option<Figures> {
        self.loads.get(&(structs, loads)).map(|samples| Figures::median(samples))
    }

    /// What the loads cost beside the structs: the median of what each round says.
    pub fn loads_alone(&self, structs: usize, loads: usize) -> Option<Figures> {
        let rounds = self.loads.get(&(structs, loads))?.iter().zip(self.loads.get(&(structs, 0))?);
        Some(Figures::median(&rounds.map(|(with, without)| with.minus(*without)).collect::<Vec<_>>()))
    }

    /// The crate with this load, or without one; an error where a check of it was ended.
    pub fn with_deep(&self, driver: Driver, deep: Option<Deep>) -> Option<std::result::Result<Figures, Ended>> {
        let samples = self.depths.get(&(driver, deep))?;
        let figures = samples.iter().copied().collect::<Option<Vec<_>>>();
        Some(figures.map(|figures| Figures::median(&figures)).ok_or(Ended))
    }

    /// Whether a check of this load or of a less deep one of its kind was ended.
    pub fn is_left_out(&self, deep: Deep) -> bool {
        let mut depths = deep.kind.depths().into_iter().take_while(|&depth| depth <= deep.depth);
        let ended = |depth| self.with_deep(deep.driver, Some(Deep { depth, ..deep })).is_some_and(|it| it.is_err());
        depths.any(ended)
    }

    /// The program with a page of so many levels.
    pub fn program(&self, driver: Driver, depth: usize) -> Option<Program> {
        self.programs.get(&debug_size::page(driver, depth)).copied()?.ok()
    }

    pub fn dependency(&self, peer: &'static str) -> Option<Figures> {
        self.dependencies.get(peer).map(|samples| Figures::median(samples))
    }
}
