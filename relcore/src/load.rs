//! Reading: what a call becomes. A machine asks one thing after the other and is fed what came back.

mod asked;
mod blocks;
mod branches;
mod calls;
mod chunks;
mod direct;
mod found;
mod gather;
mod keys;
mod leads;
mod links;
mod lists;
mod memory;
mod only;
mod order;
mod records;
mod runs;
mod scope;
mod single;
mod slots;
mod through;
mod tree;

pub use crate::plan::{Linked, Loaded, LoadedIn};
pub use crate::seam::Machine;
pub use memory::load;
pub use records::Records;

#[doc(hidden)]
pub use crate::plan::{Include, Included, Node, Origin, Plan, Related, StartsAt, Targets, With};
#[doc(hidden)]
pub use asked::Asked;
#[doc(hidden)]
pub use blocks::{Blocks, Sources};
#[doc(hidden)]
pub use branches::{Branch, Branches};
#[doc(hidden)]
pub use calls::{Asks, Loads, Reads};
#[doc(hidden)]
pub use found::{Fault, Found, Gathered};
#[doc(hidden)]
pub use leads::{Each, LeadsDirect, LeadsThrough};
#[doc(hidden)]
pub use lists::Lists;
#[doc(hidden)]
pub use records::{Alone, Given, RecordOf};
#[doc(hidden)]
pub use runs::{Begins, Extends, Loadable, Runs};
#[doc(hidden)]
pub use scope::{Meant, Scope, SendsScope};

pub(crate) use branches::Both;
pub(crate) use direct::LoadDirect;
pub(crate) use gather::{Count, Exists, First, Gather, Outcome, Rows, Shape, Shaped, Sole};
pub(crate) use memory::{Memory, OfOne};
pub(crate) use only::OnlyOne;
pub(crate) use single::Single;
pub(crate) use through::LoadThrough;
pub(crate) use tree::Tree;
