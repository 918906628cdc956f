//! Targets as they come, and whose each is.

use super::slots::index;
use super::{Blocks, Runs, Sources};
use crate::ErrorKind;
use crate::record::Record;
use crate::seam::Driver;

/// What gathers the targets of a relation.
#[doc(hidden)]
pub trait Gathered<T>: Sources<T> + Default + 'static {
    /// What an owner has, of targets that are `N`.
    type Each<N>;

    /// Whether a target is read once for all sources of its key: then its owner is the slot of the key, else the source.
    const IS_SHARED: bool;

    /// Takes one more.
    fn push(&mut self, owner: usize, target: T);

    /// All of them have come, for so many sources.
    fn settle(&mut self, sources: usize);

    /// An owner of these that has several targets, or none where each has to have one; and how many more such owners there
    /// are.
    fn fault(&self, owners: usize, is_required: bool) -> Option<Fault>;

    /// What each owner has, with what there is beside each target.
    fn into_nodes<D: Driver, C, P: Runs<D, C, Row = T>>(
        self,
        branches: Box<dyn Iterator<Item = P::Branches>>,
    ) -> impl Iterator<Item = (usize, Self::Each<P::Node>)>;
}

/// Who has not as many targets as there may be.
#[doc(hidden)]
pub struct Fault {
    pub kind: ErrorKind,
    pub owner: usize,
    pub more: usize,
}

/// One target or none for each owner, which is a slot if they are `SHARED`.
pub struct Found<T, const SHARED: bool> {
    targets: Blocks<T>,
    owners: Vec<u32>,
}

impl<T, const SHARED: bool> Default for Found<T, SHARED> {
    fn default() -> Self {
        Self { targets: Blocks::default(), owners: Vec::new() }
    }
}

impl<T: Record, const SHARED: bool> Gathered<T> for Found<T, SHARED> {
    type Each<N> = N;

    const IS_SHARED: bool = SHARED;

    #[inline]
    fn push(&mut self, owner: usize, target: T) {
        self.targets.push(target);
        self.owners.push(index(owner));
    }

    fn settle(&mut self, _: usize) {}

    fn fault(&self, owners: usize, is_required: bool) -> Option<Fault> {
        let mut counts = vec![0_u8; owners];
        for owner in &self.owners {
            let count = &mut counts[*owner as usize];
            *count = count.saturating_add(1);
        }
        let fault = |kind, is: fn(u8) -> bool| {
            let owner = counts.iter().position(|count| is(*count))?;
            Some(Fault { kind, owner, more: counts[owner + 1..].iter().filter(|count| is(**count)).count() })
        };
        let several = fault(ErrorKind::Several, |count| count > 1);
        several.or_else(|| if is_required { fault(ErrorKind::Missing, |count| count == 0) } else { None })
    }

    fn into_nodes<D: Driver, C, P: Runs<D, C, Row = T>>(
        self,
        branches: Box<dyn Iterator<Item = P::Branches>>,
    ) -> impl Iterator<Item = (usize, P::Node)> {
        let owners = self.owners.into_iter().map(|owner| owner as usize);
        owners.zip(P::nodes(self.targets.into_records(), branches))
    }
}

impl<T, const SHARED: bool> Sources<T> for Found<T, SHARED> {
    fn count(&self) -> usize {
        self.targets.count()
    }

    fn at(&self, place: usize) -> &T {
        self.targets.at(place)
    }

    fn each<'s>(&'s self, take: &mut dyn FnMut(&'s T)) {
        self.targets.each(take);
    }
}
