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

impl Sample {
    /// In comparison with another: the median over the rounds of both, since within one round both were measured one
    /// shortly after the other.
    pub fn ratio(&self, base: &Self) -> Option<f64> {
        let (Self::Measured(figures), Self::Measured(base)) = (self, base) else { return None };
        let rounds = figures.times.iter().zip(&base.times);
        let mut ratios: Vec<f64> = rounds.map(|(it, base)| float(*it) / float(*base)).collect();
        ratios.sort_unstable_by(f64::total_cmp);
        ratios.get(ratios.len().saturating_sub(1) / 2).copied()
    }
}

/// What was taken in the rounds.
#[derive(Default)]
pub struct Figures {
    /// Nanoseconds of a run, one a round, from the first round on.
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
        self.samples[peer].ratio(&self.samples[0])
    }

    /// Nanoseconds.
    pub fn median(&self, peer: usize) -> Option<f64> {
        match &self.samples[peer] {
            Sample::Measured(figures) => Some(float(figures.median())),
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

#[expect(clippy::cast_precision_loss, reason = "nanoseconds of a few minutes fit")]
fn float(nanoseconds: u64) -> f64 {
    nanoseconds as f64
}
