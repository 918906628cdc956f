//! What was measured.

use benchmark::{Heap, Workload};

/// Of one contestant in one workload.
pub enum Sample {
    /// It has no form for it, or was not started.
    Unsupported,
    /// What it said.
    Failed(String),
    Measured(Figures),
}

/// What was taken in all rounds.
#[derive(Default)]
pub struct Figures {
    /// Nanoseconds of a run, one a round.
    pub times: Vec<u64>,
    /// Where it could be counted.
    pub heap: Option<Heap>,
}

impl Figures {
    /// The lower one of the two in the middle, where there are two.
    pub fn median(&self) -> u64 {
        let mut times = self.times.clone();
        times.sort_unstable();
        times.get(times.len().saturating_sub(1) / 2).copied().unwrap_or(0)
    }
}

/// Of all contestants in one workload.
pub struct Row {
    pub workload: &'static Workload,
    /// In the order of the contestants that were chosen.
    pub samples: Vec<Sample>,
}

impl Row {
    /// What a contestant took in comparison with the first one.
    pub fn ratio(&self, peer: usize) -> Option<f64> {
        let base = self.median(0)?;
        Some(self.median(peer)? / base)
    }

    /// Nanoseconds.
    pub fn median(&self, peer: usize) -> Option<f64> {
        match &self.samples[peer] {
            #[expect(clippy::cast_precision_loss, reason = "nanoseconds of a few minutes fit")]
            Sample::Measured(figures) => Some(figures.median() as f64),
            _ => None,
        }
    }
}

/// All of it.
pub struct Samples {
    pub rows: Vec<Row>,
    /// Contestants that could not be started, with the reason.
    pub absent: Vec<(&'static str, String)>,
}
