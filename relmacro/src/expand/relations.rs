//! The struct behind `RELATIONS`, and for each relation the type that stands for its name.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::Visibility;

use super::{Expansion, declaration, docs, poison, target};
use crate::model::{Keys, Kind};

pub fn expand(expansion: &Expansion) -> TokenStream {
    let Expansion { model, relations, markers, .. } = expansion;
    let names: Vec<_> = model.relations.iter().map(|relation| &relation.name).collect();
    let vis = from_inside(&model.vis);
    let aliases = target::aliases(expansion);
    let fields = model.relations.iter().enumerate().map(|(at, relation)| {
        let (name, ty) = (&relation.name, ty(expansion, at));
        let docs = docs::relation(model, relation);
        quote!(#docs pub #name: #ty)
    });
    let declarations = (0..model.relations.len()).map(|at| declaration::expand(expansion, at));
    let mistakes = model
        .relations
        .iter()
        .enumerate()
        .filter_map(|(at, relation)| relation.keys.as_ref().err().map(|mistake| poison::definition(at, mistake)));
    let doc = format!(" The relations of [`{}`].", model.name());
    quote! {
        mod #markers {
            #(#vis enum #names {})*
        }
        #aliases
        #(#mistakes)*
        #[doc = #doc]
        pub struct #relations { #(#fields,)* }
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
    let (target, through) = (target::target(at), target::through(at));
    match (&relation.keys, relation.kind) {
        (Ok(Keys::BelongsToMany(_)), _) => quote!(__relcore::BelongsToMany<#markers::#name, #target, #through>),
        (Err(_), Kind::BelongsToMany) => quote!(__relcore::BelongsToMany<#markers::#name, #target, __relcore::Direct>),
        _ => quote!(__relcore::#kind<#markers::#name, #target>),
    }
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
