//! The rules between structs, which the compiler has to prove. Each kind of relation has a file that says which apply.
//!
//! A trait that words its own error compares types, in one function that never runs. A constant evaluates the other
//! rules, where the relation's type is defined: so a mistake in one relation does not hide the mistake in another, and
//! what depends on it stays silent. Each rule stands at the word that would be wrong.

mod belongs_to;
mod belongs_to_many;
mod context;
mod foreign_key;
mod has;
mod inverse;
mod proofs;

pub use proofs::Obligations;

use proc_macro2::TokenStream;
use quote::quote;

use self::context::RelationContext;
use super::expansion::Expansion;
use crate::model::RelationKeys;

/// What the compiler has to prove of the relation at this place.
pub fn of(expansion: &Expansion, at: usize) -> Obligations {
    let relation = &expansion.model.relations[at];
    let (Ok(path), Ok(keys)) = (&relation.target, &relation.keys) else { return Obligations::default() };
    let context = RelationContext { expansion, relation, at, path, this: expansion.this() };
    let obligations = match keys {
        RelationKeys::BelongsTo(keys) => belongs_to::obligations(&context, keys),
        RelationKeys::Has(keys) => has::obligations(&context, keys),
        RelationKeys::BelongsToMany(keys) => belongs_to_many::obligations(&context, keys),
    };
    Obligations { inverse: inverse::rule_of(&context), ..obligations }
}

/// The obligations that are items of their own. The rules are part of the aliases.
pub fn expand(obligations: &[Obligations]) -> TokenStream {
    let types: TokenStream = obligations.iter().map(|of_one| of_one.types.clone()).collect();
    let types = (!types.is_empty()).then(|| quote!(fn __types() { #types }));
    let inverses = obligations.iter().filter_map(|of_one| of_one.inverse.as_ref());
    quote!(#types #(const _: () = #inverses;)*)
}
