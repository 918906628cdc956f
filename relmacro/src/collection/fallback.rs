//! The impl for a type that cannot be a collection. It consists of poison, so that structs that relate to the type do
//! not fail as well.

use proc_macro2::TokenStream;
use quote::quote;

use crate::audience::Audience;
use crate::errors::Errors;
use crate::model::Refused;
use crate::tokens::Poisons;

pub fn expand(refused: &Refused, errors: &Errors, audience: Audience) -> TokenStream {
    let Refused { ident, generics, krate, error } = refused;
    let poisons = Poisons::new(audience);
    let poison = poisons.of(error);
    let mistakes = poisons.module(errors);
    let (impl_generics, ty_generics, where_clause) = generics.split_for_impl();
    let bounds = where_clause.map(|clause| &clause.predicates);
    let constants = constants(&ident.to_string());
    let types = quote! {
        type Columns = #poison;
        type Relations = #poison;
        type PrimaryKey = #poison;
        type KeyFields = ();
        type Lists = __relcore::Lengths<__relcore::N0, __relcore::N0>;
    };
    quote! {
        #[doc(hidden)]
        #[allow(deprecated, private_bounds, private_interfaces, unused_imports)]
        const _: () = {
            use #krate::__private as __relcore;
            #mistakes

            impl #impl_generics __relcore::Contents<__relcore::Used> for #ident #ty_generics
            where
                Self: 'static,
                #bounds
            {
            }

            impl #impl_generics __relcore::Collection for #ident #ty_generics
            where
                Self: 'static,
                #bounds
            {
                #types
                #constants
            }
        };
    }
}

/// Constants without content. Nothing evaluates the constants whose types are poison.
fn constants(name: &str) -> TokenStream {
    quote! {
        const COLUMNS: Self::Columns = loop {};
        const RELATIONS: Self::Relations = loop {};
        const SCHEMA: &'static __relcore::Schema = &__relcore::Schema {
            name: #name,
            path: #name,
            digest: 0,
            within: "",
            table: "",
            fields: "",
            renamed: &[],
            nullable: &[],
            keys: &[""],
            key_fields: &[],
        };
        const DECLARATIONS: &'static __relcore::Declarations =
            &__relcore::Declarations { schema: Self::SCHEMA, relations: &[] };

        fn key_fields(&self) {}

        fn meta<__U: __relcore::MetaOf<Self>>() -> &'static __relcore::meta::Collection {
            __U::META
        }
    }
}
