//! What the struct tells serde.

use syn::meta::ParseNestedMeta;
use syn::{Attribute, Expr, LitStr, Token, parenthesized, token};

use super::attributes::named;
use relnames::Case;

/// The case of the names where the struct is serialized: `#[serde(rename_all = "camelCase")]`. The relations beside the
/// fields follow it. serde itself says what is wrong in its attribute.
pub fn case(attributes: &[Attribute]) -> Option<Case> {
    let mut case = None;
    for attribute in named(attributes, "serde") {
        let _ = attribute.parse_nested_meta(|meta| {
            if !meta.path.is_ident("rename_all") {
                return skip(&meta);
            }
            if meta.input.peek(Token![=]) {
                case = word(&meta)?;
                return Ok(());
            }
            // `rename_all(serialize = "…", deserialize = "…")`
            meta.parse_nested_meta(|side| {
                let word = word(&side)?;
                if side.path.is_ident("serialize") {
                    case = word;
                }
                Ok(())
            })
        });
    }
    case
}

fn word(meta: &ParseNestedMeta) -> syn::Result<Option<Case>> {
    Ok(Case::from_word(&meta.value()?.parse::<LitStr>()?.value()))
}

/// Skips an argument that says nothing of names.
fn skip(meta: &ParseNestedMeta) -> syn::Result<()> {
    if meta.input.peek(Token![=]) {
        meta.value()?.parse::<Expr>()?;
    } else if meta.input.peek(token::Paren) {
        let inner;
        parenthesized!(inner in meta.input);
        inner.parse::<proc_macro2::TokenStream>()?;
    }
    Ok(())
}
