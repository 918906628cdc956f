//! The aliases of the collections that relations name.

use proc_macro2::TokenStream;
use quote::quote;

use super::expansion::Expansion;
use super::obligations::Obligations;

/// Defines all aliases. A rule that does not hold is one error here, and all that uses the alias stays silent.
pub fn aliases(expansion: &Expansion, obligations: &[Obligations]) -> TokenStream {
    let relations = expansion.model.relations.iter().enumerate();
    let aliases = relations.map(|(at, relation)| {
        let poison = || relation.target.as_ref().err().map(|error| expansion.poisons.of(error)).unwrap_or_default();
        let through = expansion.through(at).map(|link| link.definition(TokenStream::new));
        let target = expansion.target(at);
        let known = match &obligations[at].rules {
            rules if rules.is_empty() => {
                let this = expansion.this();
                target.known(&quote!(__relcore::check::exists(#this::DECLARATIONS)))
            }
            rules => target.known(rules),
        };
        let target = target.definition(poison);
        quote!(#target #through #known)
    });
    aliases.collect()
}
