//! The struct behind `RELATIONS`, and the type that stands for the name of each relation.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Visibility;

use super::aliases::aliases;
use super::expansion::Expansion;
use super::obligations::Obligations;
use super::relation_type::relation_type;
use super::{declaration, docs, no_field};
use crate::audience::Audience;

pub fn expand(expansion: &Expansion, obligations: &[Obligations]) -> TokenStream {
    let Expansion { model, relations, markers, .. } = expansion;
    let names: Vec<_> = model.relations.iter().map(|relation| &relation.name).collect();
    let vis = from_inside(&model.vis);
    let aliases = aliases(expansion, obligations);
    let is_shown = expansion.audience == Audience::Editor;
    let docs = model.relations.iter().map(|relation| is_shown.then(|| docs::relation(model, relation)));
    let types = (0..names.len()).map(|at| relation_type(expansion, at));
    let declarations = (0..names.len()).map(|at| declaration::expand(expansion, at));
    let mistakes = model.relations.iter().enumerate().filter_map(|(at, relation)| {
        relation.keys.as_ref().err().map(|mistake| no_field::definition(expansion, at, mistake))
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
