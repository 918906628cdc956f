//! The accessor methods. They are inherent, so that a method of the user's with the same name clashes and the compiler
//! says so. A method of a trait would give way without a word.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::docs;
use super::expansion::Expansion;
use super::relation_type::relation_type;
use crate::tokens::moved;

pub fn expand(expansion: &Expansion) -> TokenStream {
    let model = expansion.model;
    if model.relations.is_empty() {
        return TokenStream::new();
    }
    let (ident, vis) = (&model.ident, &model.vis);
    let accessors = model.relations.iter().enumerate().map(|(at, relation)| {
        let name = &relation.name;
        let ty = relation_type(expansion, at);
        let docs = docs::accessor(model, relation);
        let (before, after) = expansion.audience.around(name.span());
        let vis = moved(vis, before);
        let header = quote_spanned!(before=> #docs #vis fn);
        let rest = quote_spanned!(after=> (&self) -> __relcore::Handle<'_, Self, #ty> { __relcore::handle(self) });
        quote!(#header #name #rest)
    });
    quote! {
        #[automatically_derived]
        impl #ident { #(#accessors)* }
    }
}
