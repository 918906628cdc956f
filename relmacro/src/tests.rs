//! Tests of the derive as a function from tokens to tokens. What the compiler makes of them is
//! tested in the `tests` package.

mod checks;
mod limits;
mod snapshots;
mod soup;

use crate::audience::Audience;
use proc_macro2::TokenStream;
use syn::{Expr, File, Item, Stmt};

/// What the derive writes, as a file.
fn expand(input: TokenStream) -> File {
    expand_for(Audience::Compiler, input)
}

fn expand_for(audience: Audience, input: TokenStream) -> File {
    syn::parse2(crate::collection::derive(input, audience)).expect("generated code is items")
}

/// The mistakes that it says, in order.
fn mistakes(file: &File) -> Vec<String> {
    let mut said = Vec::new();
    for item in &file.items {
        collect(item, &mut said);
    }
    said
}

fn collect(item: &Item, said: &mut Vec<String>) {
    match item {
        Item::Macro(item) if item.mac.path.segments.last().is_some_and(|segment| segment.ident == "compile_error") => {
            said.push(item.mac.parse_body::<syn::LitStr>().expect("a message").value());
        }
        Item::Mod(module) => {
            for item in module.content.iter().flat_map(|(_, items)| items) {
                collect(item, said);
            }
        }
        Item::Const(constant) => {
            if let Expr::Block(block) = &*constant.expr {
                for statement in &block.block.stmts {
                    if let Stmt::Item(item) = statement {
                        collect(item, said);
                    }
                }
            }
        }
        _ => {}
    }
}
