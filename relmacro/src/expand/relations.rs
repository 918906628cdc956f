//! The struct behind `RELATIONS`, and for each relation the type that stands for its name.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::Visibility;

use super::obligations::Obligations;
use super::target::End;
use super::{Expansion, declaration, docs, poison, target};
use crate::audience::Audience;
use crate::model::Kind;

pub fn expand(expansion: &Expansion, obligations: &[Obligations]) -> TokenStream {
    let Expansion { model, relations, markers, .. } = expansion;
    let names: Vec<_> = model.relations.iter().map(|relation| &relation.name).collect();
    let vis = from_inside(&model.vis);
    let aliases = target::aliases(expansion, obligations);
    let is_shown = expansion.audience == Audience::Editor;
    let docs = model.relations.iter().map(|relation| is_shown.then(|| docs::relation(model, relation)));
    let types = (0..names.len()).map(|at| ty(expansion, at));
    let declarations = (0..names.len()).map(|at| declaration::expand(expansion, at));
    let mistakes = model.relations.iter().enumerate().filter_map(|(at, relation)| {
        relation.keys.as_ref().err().map(|mistake| poison::definition(expansion, at, mistake))
    });
    quote! {
        mod #markers {
            #(#vis enum #names {})*
        }
        #aliases
        #(#mistakes)*
        pub struct #relations { #(#docs pub #names: #types,)* }
        #(#declarations)*
    }
}

/// The value of `RELATIONS`.
pub fn value(expansion: &Expansion) -> TokenStream {
    let Expansion { model, relations, .. } = expansion;
    let names = model.relations.iter().map(|relation| &relation.name);
    quote!(#relations { #(#names: __relcore::relation(),)* })
}

/// The type of a relation, such as `HasMany<orders, Order>`.
pub fn ty(expansion: &Expansion, at: usize) -> TokenStream {
    let relation = &expansion.model.relations[at];
    let (kind, markers, name) = (type_name(relation.kind), &expansion.markers, &relation.name);
    let target = End::target(expansion, at).alias;
    let link = match (relation.kind, End::through(expansion, at)) {
        (Kind::BelongsToMany, None) => Some(quote!(__relcore::Direct)),
        (_, link) => link.map(|link| link.alias.into_token_stream()),
    };
    let link = link.into_iter();
    quote!(__relcore::#kind<#markers::#name, #target #(, #link)*>)
}

/// The kind's name, as a type and as a value of `RelationKind`.
pub fn type_name(kind: Kind) -> Ident {
    let name = match kind {
        Kind::BelongsTo => "BelongsTo",
        Kind::HasOne => "HasOne",
        Kind::HasMany => "HasMany",
        Kind::BelongsToMany => "BelongsToMany",
    };
    Ident::new(name, Span::call_site())
}

/// The visibility of the struct, written one module further in.
fn from_inside(vis: &Visibility) -> TokenStream {
    match vis {
        Visibility::Inherited => quote!(pub(super)),
        Visibility::Restricted(restricted) if restricted.path.is_ident("self") => quote!(pub(super)),
        Visibility::Restricted(restricted) if restricted.path.segments[0].ident == "super" => {
            let path = &restricted.path;
            quote!(pub(in super::#path))
        }
        Visibility::Restricted(_) | Visibility::Public(_) => quote!(#vis),
    }
}
