//! One key and its value, as they are written and as they were meant.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Expr, Ident, Lit, Meta, MetaList, MetaNameValue, Path, Token, Type, token};

use super::form::Form;
use super::options::{Options, key_names};
use super::reader::{Reader, skip_to_comma};
use crate::ident::{identifier, is_name};
use crate::wording::list;
use relnames::similar;

impl<O: Options> Reader<'_, O> {
    /// The key, also where `-` stands for `_`.
    pub fn underscored(&mut self, key: Ident, input: ParseStream) -> syn::Result<Ident> {
        if !input.peek(Token![-]) {
            return Ok(key);
        }
        let dash: Token![-] = input.parse()?;
        let Ok(rest) = input.call(Ident::parse_any) else { return Ok(key) };
        let whole = Ident::new(&format!("{}_{}", key.unraw(), rest.unraw()), key.span());
        self.errors.push(quote!(#key #dash #rest), format!("write `_` here: `{whole}`"));
        Ok(whole)
    }

    /// The key and how it is written; where the attribute does not have it, the similar one that was
    /// probably meant.
    pub fn known(&mut self, key: Ident, input: ParseStream) -> Option<(Ident, Form)> {
        let form = |name: &str| O::KEYS.iter().find(|(known, _)| *known == name).map(|(_, form)| *form);
        let (name, attribute) = (key.to_string(), &self.name);
        if let Some(form) = form(&name) {
            return Some((key, form));
        }
        if let Some(known) = similar(&name, key_names::<O>()) {
            let message = format!("`{attribute}` has no key `{name}`; did you mean `{known}`?");
            let form = form(known)?;
            if form != Form::Word && (input.is_empty() || input.peek(Token![,])) {
                // Half written: that its value is missing too would be a second error at one word.
                self.mistake(&key, message);
                return None;
            }
            self.errors.push(&key, message);
            return Some((Ident::new(known, key.span()), form));
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
    pub fn meta(&mut self, form: Form, key: &Ident, input: ParseStream) -> syn::Result<Option<Meta>> {
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
        if form.is_value() && next_is_value {
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
        if matches!(form, Form::Type(_)) && !input.peek(Lit) {
            return self.column_type(form, key, input);
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
            if input.peek(Token![!]) {
                return syn::parse2(macro_call(&path, input)?).map(Some);
            }
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

    /// A type, as tokens.
    fn column_type(&mut self, form: Form, key: &Ident, input: ParseStream) -> syn::Result<Option<Expr>> {
        let start = input.fork();
        if let Ok(ty) = input.parse::<Type>() {
            return Ok(Some(Expr::Verbatim(ty.to_token_stream())));
        }
        self.mistake(start.parse::<TokenTree>()?, form.how(key));
        skip_to_comma(input)?;
        Ok(None)
    }

    /// Whether a known key is written as it should be.
    pub fn fits(&mut self, form: Form, key: &Ident, meta: &Meta) -> bool {
        let fits = match (form, meta) {
            (Form::Value(_) | Form::Type(_), Meta::NameValue(_)) | (Form::Word, _) => true,
            (Form::List | Form::Lists, Meta::List(list)) => !list.tokens.is_empty(),
            _ => false,
        };
        if !fits {
            self.mistake(key, form.how(key));
        }
        fits
    }
}

/// A macro's call: behind its path `!` and what it is given.
fn macro_call(path: &Path, input: ParseStream) -> syn::Result<TokenStream> {
    let (bang, given): (Token![!], TokenTree) = (input.parse()?, input.parse()?);
    Ok(quote!(#path #bang #given))
}
