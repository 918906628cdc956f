//! The item that holds all that a derive writes.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

/// An anonymous constant around these parts. `is_deprecated` says whether the struct is deprecated or may use what is:
/// then mentions of it are no warnings. Any other struct warns of its deprecated targets.
pub fn constant(krate: &Path, is_deprecated: bool, mistakes: &TokenStream, parts: &[TokenStream]) -> TokenStream {
    let deprecated = is_deprecated.then(|| quote!(deprecated,));
    quote! {
        #[doc(hidden)]
        #[allow(
            dead_code,
            #deprecated
            non_camel_case_types,
            non_snake_case,
            private_bounds,
            private_interfaces,
            unreachable_pub,
            unused_imports,
            unused_qualifications,
            clippy::pedantic,
            clippy::wrong_self_convention
        )]
        const _: () = {
            use #krate::__private as __relcore;
            use __relcore::NotOption as _;
            #mistakes
            #(#parts)*
        };
    }
}
