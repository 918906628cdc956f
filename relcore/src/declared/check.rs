//! The rules that neither the derive nor a type can tell: about constants of two collections at
//! once. Each panics while the compiler evaluates it, at the word that the derive gave it; each is
//! asked of the relation at a place of a collection, and is true where it holds: the derive asks it where the
//! relation's type is given, so that a type that depends on a mistake is not known either.

mod inverse;
mod keys;
mod rows;

pub use inverse::leads_back_to;
pub use keys::{
    exists, identifies, leads_back, leads_on, length, no_field, one_leads_back, one_leads_on, other_length,
    source_length, target_key, two_ends,
};
pub use rows::{at_most_one, inferred_many_lead_back, many_lead_back};

#[cfg(test)]
pub use keys::{leads_to, one_fits, same_length};
