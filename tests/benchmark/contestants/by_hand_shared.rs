//! By hand, where the orders of one customer share it.

use std::path::Path;
use std::sync::Arc;

use benchmark::{Contestant, Load, Result, Run, Workload, loaded, unsupported};

use super::by_hand::ByHand;
use super::records::Customer;

struct Shared(ByHand);

pub fn open(path: &Path) -> Result<Box<dyn Contestant>> {
    Ok(Box::new(Shared(ByHand::new(path)?)))
}

impl Contestant for Shared {
    fn run(&mut self, workload: &Workload) -> Run {
        match workload.load {
            Load::BelongsTo => loaded(self.0.belongs_to(Arc::<Customer>::clone)?),
            _ => unsupported(),
        }
    }
}
