//! The accessor methods. They are inherent: a method of a trait would give way, without a word, to
//! one of the user's own; so they clash, and the compiler says so at the relation's name.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};

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

/// The same tokens at another place: what the compiler says of the method, it says of its name.
pub fn moved(tokens: impl ToTokens, span: Span) -> TokenStream {
    let tokens = tokens.to_token_stream().into_iter().map(|token| match token {
        TokenTree::Group(group) => {
            let mut group = Group::new(group.delimiter(), moved(group.stream(), span));
            group.set_span(span);
            TokenTree::Group(group)
        }
        mut token => {
            token.set_span(span);
            token
        }
    });
    tokens.collect()
}
