//! What was measured.

use std::collections::BTreeMap;

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

    pub fn dependency(&self, peer: &'static str) -> Option<Figures> {
        self.dependencies.get(peer).map(|samples| Figures::median(samples))
    }
}
