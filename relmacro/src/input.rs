//! Parses the struct. The compiler gives a derive only what parses. An editor also gives it a struct that is being
//! typed: the parts that parse are kept, so that the accessors do not vanish with each new field.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;
use syn::parse::Parser;
use syn::{Attribute, DeriveInput, Field};

/// Parses the struct, without the parts that do not parse; their error comes with it.
pub fn parse(tokens: TokenStream) -> Result<(DeriveInput, Option<syn::Error>), syn::Error> {
    match syn::parse2(tokens.clone()) {
        Ok(input) => Ok((input, None)),
        Err(error) => match syn::parse2(mended(tokens)) {
            Ok(input) => Ok((input, Some(error))),
            Err(_) => Err(error),
        },
    }
}

/// Leaves out the attributes and the fields that do not parse.
fn mended(tokens: TokenStream) -> TokenStream {
    let mut tokens = tokens.into_iter().peekable();
    let mut mended = TokenStream::new();
    while let Some(token) = tokens.next() {
        match (token, tokens.peek()) {
            (TokenTree::Punct(hash), Some(TokenTree::Group(_))) if hash.as_char() == '#' => {
                let group = tokens.next();
                let attribute = quote!(#hash #group);
                if Attribute::parse_outer.parse2(attribute.clone()).is_ok() {
                    mended.extend(attribute);
                }
            }
            (TokenTree::Group(body), None) if body.delimiter() == Delimiter::Brace => {
                let mut fields = Group::new(Delimiter::Brace, fields(body.stream()));
                fields.set_span(body.span());
                mended.extend([TokenTree::Group(fields)]);
            }
            (token, _) => mended.extend([token]),
        }
    }
    mended
}

/// Keeps the fields that parse. A half-written field may have no comma behind it, so a field may begin at any token.
fn fields(body: TokenStream) -> TokenStream {
    let tokens: Vec<_> = body.into_iter().collect();
    let mut fields = TokenStream::new();
    let mut at = 0;
    while at < tokens.len() {
        let field = ends(&tokens, at).find_map(|end| {
            let field = Field::parse_named.parse2(tokens[at..end].iter().cloned().collect()).ok()?;
            Some((field, end))
        });
        if let Some((field, end)) = field {
            fields.extend(quote!(#field,));
            at = end;
        }
        at += 1;
    }
    fields
}

/// The places where a field that begins here may end: each comma, since the type may hold commas, and the end.
fn ends(tokens: &[TokenTree], start: usize) -> impl Iterator<Item = usize> {
    let is_comma = |at: &usize| matches!(&tokens[*at], TokenTree::Punct(punct) if punct.as_char() == ',');
    (start..tokens.len()).filter(is_comma).chain([tokens.len()])
}
