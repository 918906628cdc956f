//! The collections that a relation names, under names of our own.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::Path;

use super::Expansion;
use crate::model::{Keys, Relation};

/// The alias of the target of the relation at this place.
pub fn target(at: usize) -> Ident {
    format_ident!("__Target{at}")
}

/// The alias of its through collection.
pub fn through(at: usize) -> Ident {
    format_ident!("__Through{at}")
}

/// `<__Target0 as Collection>`
pub fn as_collection(alias: &Ident) -> TokenStream {
    quote!(<#alias as __relcore::Collection>)
}

/// The aliases: the only places where the user's paths are written, so that a path that leads
/// nowhere is one error.
pub fn aliases(expansion: &Expansion) -> TokenStream {
    let relations = expansion.model.relations.iter().enumerate();
    relations.flat_map(|(at, relation)| [target_alias(expansion, at, relation), through_alias(at, relation)]).collect()
}

fn target_alias(expansion: &Expansion, at: usize, relation: &Relation) -> TokenStream {
    let alias = target(at);
    match &relation.target {
        Ok(path) => known(&alias, path),
        Err(error) => {
            let poison = expansion.poisons.of(error);
            quote!(type #alias = #poison;)
        }
    }
}

fn through_alias(at: usize, relation: &Relation) -> TokenStream {
    match &relation.keys {
        Ok(Keys::BelongsToMany(keys)) => known(&through(at), &keys.through),
        _ => TokenStream::new(),
    }
}

/// Where the type is not a collection, the constant is the one error, and all that uses the alias
/// stays silent.
fn known(alias: &Ident, path: &Path) -> TokenStream {
    quote! {
        type #alias = <__relcore::Known as __relcore::Resolve<
            #path,
            { <#path as __relcore::Target>::IS_COLLECTION },
        >>::Type;
    }
}
