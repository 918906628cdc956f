//! Goes through the arguments item by item, so that one slip costs one item and one error.

use darling::ast::NestedMeta;
use proc_macro2::TokenTree;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Expr, Ident, LitStr, Meta, Path, Token};

use super::form::Form;
use super::options::{Options, key_names};
use super::reader::{Reader, skip_to_comma};
use crate::ident::is_name;
use crate::wording::either;

const EXPECTED_TARGET: &str = "expected the struct that the relation leads to";

impl<O: Options> Reader<'_, O> {
    /// Reads what stands between the parentheses.
    pub fn attribute(&mut self, attribute: &Attribute) {
        match &attribute.meta {
            Meta::Path(_) => {}
            Meta::List(list) => {
                let read = |input: ParseStream| self.items(input);
                if let Err(error) = read.parse2(list.tokens.clone()) {
                    let error = self.errors.add(error);
                    self.mistake.get_or_insert(error);
                }
            }
            Meta::NameValue(pair) => {
                let message = format!("write the arguments in parentheses: `#[{}(…)]`", self.name);
                if matches!(pair.value, Expr::Lit(_)) {
                    self.mistake(&pair.value, message);
                } else {
                    // The compiler refuses any other value itself.
                    self.mistake = Some(syn::Error::new_spanned(&pair.value, message));
                }
            }
        }
    }

    fn items(&mut self, input: ParseStream) -> syn::Result<()> {
        while !input.is_empty() {
            if !self.wants_target && input.peek(Token![,]) {
                self.errors.push(input.parse::<Token![,]>()?, "one comma too many");
                continue;
            }
            if self.wants_target && !(input.peek(Ident::peek_any) && input.peek2(Token![=])) {
                self.wants_target = false;
                self.read_target(input)?;
            } else {
                self.wants_target = false;
                self.item(input)?;
            }
            self.comma(input)?;
        }
        Ok(())
    }

    /// The comma behind an item. Where it is missing before a name, the next item begins there.
    fn comma(&mut self, input: ParseStream) -> syn::Result<()> {
        if input.is_empty() || input.parse::<Option<Token![,]>>()?.is_some() {
            return Ok(());
        }
        if let Some(semicolon) = input.parse::<Option<Token![;]>>()? {
            self.errors.push(semicolon, "write a comma here");
            return Ok(());
        }
        if let Ok(next) = input.fork().call(Ident::parse_any)
            && (input.peek2(Token![=]) || key_names::<O>().any(|key| next == key))
        {
            self.errors.push(&next, format!("a comma is missing before `{next}`"));
            self.lacks_comma = true;
            return Ok(());
        }
        let unexpected: TokenTree = input.parse()?;
        self.mistake(&unexpected, "expected a comma");
        skip_to_comma(input)?;
        input.parse::<Option<Token![,]>>()?;
        Ok(())
    }

    fn read_target(&mut self, input: ParseStream) -> syn::Result<()> {
        if input.peek(Token![,]) {
            return Ok(());
        }
        if let Some(text) = input.parse::<Option<LitStr>>()? {
            let message = format!("a target is written without quotes: `{}`", text.value());
            self.target = text.parse_with(Path::parse_mod_style).ok();
            self.mistake(text, message);
            return Ok(());
        }
        let start = input.fork();
        match input.parse::<Path>() {
            Ok(path) if !is_struct(&path) => self.mistake(path, EXPECTED_TARGET),
            Ok(path) if path.segments.iter().all(|segment| segment.arguments.is_none()) => self.target = Some(path),
            Ok(path) => self.mistake(path, "a target has no generic arguments: a collection is one struct"),
            Err(_) => {
                let unexpected: TokenTree = start.parse()?;
                self.mistake(unexpected, EXPECTED_TARGET);
                skip_to_comma(input)?;
            }
        }
        Ok(())
    }

    fn item(&mut self, input: ParseStream) -> syn::Result<()> {
        let Ok(key) = input.call(Ident::parse_any) else {
            let unexpected: TokenTree = input.parse()?;
            let message = format!("expected {}", either(key_names::<O>()));
            self.mistake(unexpected, message);
            return skip_to_comma(input);
        };
        let key = self.underscored(key, input)?;
        let Some((key, form)) = self.known(key, input) else {
            return skip_to_comma(input);
        };
        let Some(meta) = self.meta(form, &key, input)? else {
            return Ok(());
        };
        if form != Form::Lists && self.items.iter().any(|item| is_of(item, &key)) {
            self.errors.push(&key, format!("`{key}` is given twice"));
        } else if form == Form::Word && !matches!(meta, Meta::Path(_)) {
            self.errors.push(&key, form.how(&key));
            self.items.push(NestedMeta::Meta(Meta::Path(key.into())));
        } else if self.fits(form, &key, &meta) {
            self.items.push(NestedMeta::Meta(meta));
        }
        Ok(())
    }
}

/// Whether a path can lead to a struct: it ends in a name, or is `Self`.
fn is_struct(path: &Path) -> bool {
    path.is_ident("Self") || path.segments.last().is_some_and(|segment| is_name(&segment.ident))
}

fn is_of(item: &NestedMeta, key: &Ident) -> bool {
    matches!(item, NestedMeta::Meta(meta) if meta.path().is_ident(key))
}
