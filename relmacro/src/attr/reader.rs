//! Reads the arguments item by item, so that one slip costs one item and one error.

use std::fmt::Display;
use std::marker::PhantomData;

use darling::ast::NestedMeta;
use proc_macro2::TokenTree;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Expr, Ident, Lit, LitStr, Meta, MetaList, MetaNameValue, Path, Token, token};

use super::{Arguments, Form, Options};
use crate::errors::Errors;
use crate::names::{either, identifier, is_name, last_segment, list, similar};

const EXPECTED_TARGET: &str = "expected the struct that the relation leads to";

/// An attribute, or several of one name, while it is read.
pub struct Reader<'e, O> {
    pub name: String,
    errors: &'e mut Errors,
    pub wants_target: bool,
    pub target: Option<Path>,
    items: Vec<NestedMeta>,
    /// The last item was not followed by a comma, which was said.
    lacks_comma: bool,
    pub mistake: Option<syn::Error>,
    options: PhantomData<O>,
}

impl<'e, O: Options> Reader<'e, O> {
    pub fn new(attribute: &Attribute, errors: &'e mut Errors) -> Self {
        Self {
            name: last_segment(attribute.path()),
            errors,
            wants_target: false,
            target: None,
            items: Vec::new(),
            lacks_comma: false,
            mistake: None,
            options: PhantomData,
        }
    }

    pub fn finish(self) -> Arguments<O> {
        let Self { target, items, mut mistake, errors, .. } = self;
        // What the reader let through has known keys, each once: darling has nothing to refuse.
        let options = O::from_list(&items).unwrap_or_else(|error| {
            let error = syn::Error::new(error.span(), error);
            mistake = Some(errors.add(error));
            O::default()
        });
        Arguments { target, options, mistake }
    }

    pub fn mistake(&mut self, at: impl ToTokens, message: impl Display) {
        let error = self.errors.push(at, message);
        self.mistake.get_or_insert(error);
    }

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
        if input.peek(Ident::peek_any) {
            let next = input.fork().call(Ident::parse_any)?;
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
        let Some((key, form)) = self.known(key) else {
            return skip_to_comma(input);
        };
        let Some(meta) = self.meta(form, &key, input)? else {
            return Ok(());
        };
        if form != Form::Lists && self.items.iter().any(|item| is_of(item, &key)) {
            self.errors.push(&key, format!("`{key}` is given twice"));
        } else if self.fits(form, &key, &meta) {
            self.items.push(NestedMeta::Meta(meta));
        }
        Ok(())
    }

    /// The key and how it is written; where the attribute does not have it, the similar one that was
    /// probably meant.
    fn known(&mut self, key: Ident) -> Option<(Ident, Form)> {
        let form = |name: &str| O::KEYS.iter().find(|(known, _)| *known == name).map(|(_, form)| *form);
        let (name, attribute) = (key.to_string(), &self.name);
        if let Some(form) = form(&name) {
            return Some((key, form));
        }
        if let Some(known) = similar(&name, key_names::<O>()) {
            self.errors.push(&key, format!("`{attribute}` has no key `{name}`; did you mean `{known}`?"));
            return Some((Ident::new(known, key.span()), form(known)?));
        }
        let hint = if name == "through" {
            "; a relation through a third collection is `#[belongs_to_many(Struct, through = Struct)]`".to_owned()
        } else {
            format!("; it takes {}", list(key_names::<O>()))
        };
        self.mistake(&key, format!("`{attribute}` has no key `{name}`{hint}"));
        None
    }

    /// The item as it stands, whether or not it is written as it should be.
    fn meta(&mut self, form: Form, key: &Ident, input: ParseStream) -> syn::Result<Option<Meta>> {
        let path = Path::from(key.clone());
        let lacks_comma = std::mem::take(&mut self.lacks_comma);
        if let Some(eq_token) = self.equals(form, key, lacks_comma, input)? {
            let value = self.value(form, key, input)?;
            return Ok(value.map(|value| Meta::NameValue(MetaNameValue { path, eq_token, value })));
        }
        if input.peek(token::Paren) {
            let content;
            let paren = syn::parenthesized!(content in input);
            let tokens = content.parse()?;
            return Ok(Some(Meta::List(MetaList { path, delimiter: syn::MacroDelimiter::Paren(paren), tokens })));
        }
        Ok(Some(Meta::Path(path)))
    }

    /// The `=` behind a key, also where it is missing or another sign stands there.
    fn equals(
        &mut self,
        form: Form,
        key: &Ident,
        lacks_comma: bool,
        input: ParseStream,
    ) -> syn::Result<Option<Token![=]>> {
        if input.peek(Token![:]) && !input.peek(Token![::]) {
            let colon: Token![:] = input.parse()?;
            self.errors.push(colon, format!("write `=` here: `{key} = …`"));
            return Ok(Some(Token![=](key.span())));
        }
        let next_is_value = input.peek(Ident::peek_any) && !input.peek2(Token![=]);
        if matches!(form, Form::Value(_)) && next_is_value {
            if !lacks_comma {
                self.errors.push(key, form.how(key));
            }
            return Ok(Some(Token![=](key.span())));
        }
        input.parse()
    }

    fn value(&mut self, form: Form, key: &Ident, input: ParseStream) -> syn::Result<Option<Expr>> {
        if input.is_empty() || input.peek(Token![,]) {
            self.mistake(key, form.how(key));
            return Ok(None);
        }
        if input.peek(Lit) || input.peek(token::Paren) || input.peek(token::Bracket) {
            // One token, which cannot take the next item with it.
            let tree: TokenTree = input.parse()?;
            let value = syn::parse2(tree.clone().into()).ok();
            if value.is_none() {
                self.mistake(tree, "expected names with commas between");
            }
            return Ok(value);
        }
        let start = input.fork();
        if let Ok(path) = input.call(Path::parse_mod_style) {
            return Ok(Some(Expr::Path(syn::ExprPath { attrs: Vec::new(), qself: None, path })));
        }
        let unexpected: TokenTree = start.parse()?;
        skip_to_comma(input)?;
        let word = match unexpected {
            TokenTree::Ident(word) if !is_name(&word) => word,
            unexpected => {
                self.mistake(unexpected, form.how(key));
                return Ok(None);
            }
        };
        self.mistake(&word, format!("`{word}` is a keyword: a name like it is written `r#{word}`"));
        // A relation keeps its name; a field of this name need not exist.
        let raw = identifier(&word.to_string(), word.span());
        Ok((key == "as").then(|| syn::parse_quote!(#raw)))
    }

    /// Whether a known key is written as it should be.
    fn fits(&mut self, form: Form, key: &Ident, meta: &Meta) -> bool {
        let fits = match (form, meta) {
            (Form::Value(_), Meta::NameValue(_)) | (Form::Word, Meta::Path(_)) => true,
            (Form::List | Form::Lists, Meta::List(list)) => !list.tokens.is_empty(),
            _ => false,
        };
        if !fits {
            self.mistake(key, form.how(key));
        }
        fits
    }
}

/// Whether a path can lead to a struct: it ends in a name, or is `Self`.
fn is_struct(path: &Path) -> bool {
    path.is_ident("Self") || path.segments.last().is_some_and(|segment| is_name(&segment.ident))
}

fn is_of(item: &NestedMeta, key: &Ident) -> bool {
    matches!(item, NestedMeta::Meta(meta) if meta.path().is_ident(key))
}

fn skip_to_comma(input: ParseStream) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

/// The names of the keys that the attribute has.
pub fn key_names<O: Options>() -> impl Iterator<Item = &'static str> {
    O::KEYS.iter().map(|(key, _)| *key)
}
