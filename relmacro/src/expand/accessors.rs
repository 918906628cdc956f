//! The accessor methods. They are inherent: a method of a trait would give way, without a word, to
//! one of the user's own; so they clash, and the compiler says so at the relation's name.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use super::{Expansion, docs, relations};

pub fn expand(expansion: &Expansion) -> TokenStream {
    let model = expansion.model;
    if model.relations.is_empty() {
        return TokenStream::new();
    }
    let (ident, vis) = (&model.ident, &model.vis);
    let accessors = model.relations.iter().enumerate().map(|(at, relation)| {
        let name = &relation.name;
        let ty = relations::ty(expansion, at);
        let docs = docs::accessor(model, relation);
        let header = quote_spanned!(name.span()=> fn #name(&self) -> __relcore::Handle<'_, #ty>);
        quote_spanned!(name.span()=> #docs #vis #header { __relcore::Handle::new(self) })
    });
    quote::quote! {
        #[automatically_derived]
        impl #ident { #(#accessors)* }
    }
}
