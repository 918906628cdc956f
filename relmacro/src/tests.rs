//! Tests of the derive as a function from tokens to tokens. What the compiler makes of them is
//! tested in the `tests` package.

mod snapshots;
mod soup;

use proc_macro2::TokenStream;
use syn::File;

/// What the derive writes, as a file.
fn expand(input: TokenStream) -> File {
    syn::parse2(crate::expand::derive(input)).expect("generated code is items")
}

/// The mistakes that it says, in order.
fn mistakes(file: &File) -> Vec<String> {
    let macros = file.items.iter().filter_map(|item| match item {
        syn::Item::Macro(item) => Some(&item.mac),
        _ => None,
    });
    macros
        .filter(|mac| mac.path.segments.last().is_some_and(|segment| segment.ident == "compile_error"))
        .map(|mac| mac.parse_body::<syn::LitStr>().expect("a message").value())
        .collect()
}
