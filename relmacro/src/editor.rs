//! An item that only an editor is given (see [`Audience`](crate::audience::Audience)). Each word of the attributes
//! stands in it where it means what a person means by it: for the word of a field, rust-analyzer finds the field's
//! uses, its type and its documentation; behind `COLUMNS.` it offers the columns.
//!
//! The item stands before all others, and the derive writes it word by word from the tokens, not from the model. To
//! complete a word, rust-analyzer runs the derive twice, as the text is and with a longer word, and compares the two
//! outputs by place: they must not differ before the word. The item is a function that nothing calls, because it holds
//! expressions.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::parse::Parser;
use syn::{Attribute, DeriveInput, Meta, Path};

use crate::ident::is_name;
use crate::model::RelationKind;
use crate::read::{relcore, resolve_self};

/// The item, for the attributes of this struct; nothing where there are none.
pub fn words(input: &DeriveInput) -> TokenStream {
    let krate = krate(&input.attrs);
    let of_the_struct = input.attrs.iter().map(|attribute| (attribute, "collection"));
    let fields = match &input.data {
        syn::Data::Struct(data) => Some(&data.fields),
        _ => None,
    };
    let of_fields = fields.into_iter().flatten().flat_map(|field| &field.attrs).map(|attribute| (attribute, "field"));
    let statements: TokenStream = of_the_struct
        .chain(of_fields)
        .filter_map(|(attribute, collection)| AttributeWords::read(&input.ident, &krate, attribute, collection))
        .map(|words| words.statements())
        .collect();
    if statements.is_empty() {
        return statements;
    }
    quote! {
        const _: () = {
            fn __words() { #statements }
        };
    }
}

/// Where `relcore` is.
fn krate(attributes: &[Attribute]) -> Path {
    let given = attributes.iter().filter(|attribute| attribute.path().is_ident("collection")).find_map(|attribute| {
        let Meta::List(list) = &attribute.meta else { return None };
        let items = items(list.tokens.clone());
        let item = items.into_iter().find(|item| key(item).is_some_and(|key| key == "crate"))?;
        path(value(&item)?)
    });
    given.unwrap_or_else(relcore)
}

/// The words of one attribute.
struct AttributeWords<'a> {
    krate: &'a Path,
    /// The module of `words` with its keys.
    module: Ident,
    this: &'a Ident,
    target: Option<Path>,
    through: Option<Path>,
    /// What has a key, in the order in which it is written.
    items: Vec<Vec<TokenTree>>,
}

impl<'a> AttributeWords<'a> {
    fn read(this: &'a Ident, krate: &'a Path, attribute: &Attribute, collection: &str) -> Option<Self> {
        let Meta::List(list) = &attribute.meta else { return None };
        let kind = RelationKind::of(attribute).map(RelationKind::attribute);
        if kind.is_none() && !attribute.path().is_ident("collection") {
            return None;
        }
        let mut items = items(list.tokens.clone());
        let leads = kind.is_some() && items.first().is_some_and(|first| !is_punct(first.get(1), '='));
        let target = if leads { path(items.remove(0).into_iter().collect()) } else { None };
        let through = items.iter().find(|item| key(item).is_some_and(|key| key == "through"));
        let through = through.and_then(|item| path(value(item)?));
        let resolved = |path: Option<Path>| path.map(|path| resolve_self(path, this));
        Some(Self {
            krate,
            module: format_ident!("{}", kind.unwrap_or(collection)),
            this,
            target: resolved(target),
            through: resolved(through),
            items,
        })
    }

    fn statements(&self) -> TokenStream {
        let structs = self.target.iter().chain(&self.through);
        let structs: TokenStream = structs.map(|path| quote!(let _: #path;)).collect();
        let items = self.items.iter().flat_map(|item| [self.key(item), self.value(item)]);
        std::iter::once(structs).chain(items.flatten()).collect()
    }

    /// The key's documentation.
    fn key(&self, item: &[TokenTree]) -> Option<TokenStream> {
        let (krate, module) = (self.krate, &self.module);
        if item.is_empty() {
            // Behind a comma, where a key may be begun.
            return Some(quote!(#krate::__private::words::#module;));
        }
        let key = key(item)?;
        if key == "as" {
            let raw = Ident::new_raw("as", key.span());
            return Some(quote!(#krate::__private::words::#raw;));
        }
        is_name(key).then(|| quote!(#krate::__private::words::#module::#key;))
    }

    /// The fields, or the relation, that the value names.
    fn value(&self, item: &[TokenTree]) -> Option<TokenStream> {
        let key = key(item)?.to_string();
        let mut named = Vec::new();
        let lacks_one = names(value(item)?, &mut named) || named.is_empty();
        let (list, side) = if key == "inverse" {
            (quote!(RELATIONS), self.target.as_ref()?.to_token_stream())
        } else {
            (quote!(COLUMNS), self.side(&key)?)
        };
        let (krate, side) = (self.krate, without_place(side));
        let list = quote!(<#side as #krate::Collection>::#list);
        let statements = named.iter().map(|name| {
            let itself =
                if key == "inverse" { quote!(#side::#name) } else { quote!(::core::mem::offset_of!(#side, #name)) };
            quote!(#list.#name; #itself;)
        });
        // Where a word is missing, one may be begun.
        let next = lacks_one.then(|| quote!(#list;));
        Some(statements.chain(next).collect())
    }

    /// The collection whose fields this key names.
    fn side(&self, key: &str) -> Option<TokenStream> {
        let module = self.module.to_string();
        match (&*module, key) {
            ("collection", "primary_key" | "unique") | ("belongs_to", "foreign_key") | (_, "source_key") => {
                Some(self.this.to_token_stream())
            }
            ("belongs_to_many", "foreign_key" | "other_key") => self.through.as_ref().map(Path::to_token_stream),
            (_, "foreign_key" | "target_key") => self.target.as_ref().map(Path::to_token_stream),
            _ => None,
        }
    }
}

/// What stands between the commas.
fn items(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let tokens: Vec<_> = tokens.into_iter().collect();
    tokens.split(|token| is_punct(Some(token), ',')).map(<[_]>::to_vec).collect()
}

fn key(item: &[TokenTree]) -> Option<&Ident> {
    match item.first()? {
        TokenTree::Ident(key) => Some(key),
        _ => None,
    }
}

/// What is behind `=`, even if that is nothing, or the parentheses.
fn value(item: &[TokenTree]) -> Option<TokenStream> {
    match item.get(1)? {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => Some(group.to_token_stream()),
        TokenTree::Punct(punct) if punct.as_char() == '=' => Some(item[2..].iter().cloned().collect()),
        _ => None,
    }
}

/// The names in a value; whether it ends in a comma, behind which there may be one more.
fn names(value: TokenStream, named: &mut Vec<Ident>) -> bool {
    let mut ends_in_comma = false;
    for token in value {
        ends_in_comma = is_punct(Some(&token), ',');
        match token {
            TokenTree::Ident(name) if is_name(&name) => named.push(name),
            TokenTree::Group(group) => ends_in_comma = names(group.stream(), named),
            _ => {}
        }
    }
    ends_in_comma
}

/// The path, if it is one: half of one would take the next tokens with it.
fn path(tokens: TokenStream) -> Option<Path> {
    Path::parse_mod_style.parse2(tokens).ok()
}

fn is_punct(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

/// The tokens without the user's places: only `let _: Target` says what the target's word means.
fn without_place(tokens: TokenStream) -> TokenStream {
    let tokens = tokens.into_iter().map(|mut token| {
        token.set_span(Span::call_site());
        token
    });
    tokens.collect()
}
