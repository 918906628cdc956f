//! The rules between structs, one constant a relation that the compiler evaluates and never runs.
//!
//! Types are compared in a closure, by a trait that words its own error; what only values can tell
//! is asked behind it, in the same body, so that a wrong name does not fail twice. Each rule stands
//! at the word that would be wrong.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Index;
use syn::ext::IdentExt;

use super::Expansion;
use super::declaration::{other_wanted, wanted};
use super::target::{as_collection, target, through};
use crate::model::{BelongsTo, BelongsToMany, Has, Keys, Kind, Relation, SourceKey};

pub fn expand(expansion: &Expansion) -> TokenStream {
    let relations = expansion.model.relations.iter().enumerate();
    relations.map(|(at, relation)| obligations(expansion, at, relation)).collect()
}

fn obligations(expansion: &Expansion, at: usize, relation: &Relation) -> TokenStream {
    let Ok(path) = &relation.target else { return TokenStream::new() };
    let written = Rules { expansion, relation, at, this: expansion.this(), target: as_collection(&target(at)) };
    let rules = match &relation.keys {
        Ok(Keys::BelongsTo(keys)) => written.belongs_to(keys, path),
        Ok(Keys::Has(keys)) => written.has(keys, path),
        Ok(Keys::BelongsToMany(keys)) => written.belongs_to_many(keys),
        Err(_) => return TokenStream::new(),
    };
    let inverse = written.inverse();
    quote!(const _: () = { #inverse #rules };)
}

/// The rules of one relation, as they are written.
struct Rules<'a> {
    expansion: &'a Expansion<'a>,
    relation: &'a Relation,
    at: usize,
    this: TokenStream,
    target: TokenStream,
}

impl Rules<'_> {
    fn belongs_to(&self, keys: &BelongsTo, path: &syn::Path) -> TokenStream {
        let (this, target) = (&self.this, &self.target);
        let fields = &self.expansion.model.fields;
        let foreign_key = keys.foreign_key.iter().map(|key| {
            let field = &fields[key.field];
            let (name, ty) = (&field.ident, &field.ty);
            match &key.word {
                Some(word) => (underscore(word), quote!(#this::COLUMNS.#word)),
                None => {
                    let mut name = name.clone();
                    name.set_span(Span::call_site());
                    (quote!(#ty), quote!(#this::COLUMNS.#name))
                }
            }
        });
        let length = keys.foreign_key.len();
        let settled = (length > 1 && keys.target_key.is_none()).then(|| other_length(target, length));
        let types = types_agree(&key_list(target, keys.target_key.as_deref()), foreign_key, settled.as_ref());
        let words: Vec<_> = keys.foreign_key.iter().filter_map(|key| key.word.as_ref()).collect();
        let at = if words.is_empty() { path.to_token_stream() } else { quote!(#(#words)*) };
        let meta = self.meta();
        let key = self.target_key_rule(keys.target_key.as_deref(), &at, &quote!(#meta.foreign_key));
        quote!(#types #key;)
    }

    fn has(&self, keys: &Has, path: &syn::Path) -> TokenStream {
        let (target, meta) = (&self.target, self.meta());
        let types = self.foreign_key(target, keys.foreign_key.as_deref(), keys.source_key.as_ref(), path);
        if self.relation.kind != Kind::HasOne {
            return types;
        }
        let at = keys.foreign_key.as_ref().map_or_else(|| path.to_token_stream(), |words| quote!(#(#words)*));
        let unique = rule(&at, "at_most_one", &quote!(#meta.foreign_key, #target::KEYS, #target::PATH));
        quote!(#types #unique;)
    }

    fn belongs_to_many(&self, keys: &BelongsToMany) -> TokenStream {
        let (target, link, meta) = (&self.target, as_collection(&through(self.at)), self.meta());
        let own = self.foreign_key(&link, keys.foreign_key.as_deref(), keys.source_key.as_ref(), &keys.through);
        let two_ends = |at: TokenStream| rule(at, "two_ends", &quote!(#meta.foreign_key, #meta.other_key, #link::PATH));
        let Some(words) = &keys.other_key else {
            let wanted = other_wanted(self.at);
            let fits = rule(&keys.through, "one_fits", &quote!(#link::BELONGS_TO, #wanted, #link::PATH, "other_key"));
            let two_ends = two_ends(keys.through.to_token_stream());
            return quote!(#own #fits; #two_ends;);
        };
        let given = keys.target_key.as_deref();
        let settled = settled(&link, &quote!(#target::ID), words, &quote!(#meta.target_key));
        let other_key = words.iter().map(|word| (underscore(word), quote!(#link::COLUMNS.#word)));
        let types = types_agree(&key_list(target, given), other_key, Some(&settled));
        let at = quote!(#(#words)*);
        let key = self.target_key_rule(given, &at, &quote!(#meta.other_key));
        let end = rule(
            &at,
            "leads_to",
            &quote!(#meta.other_key, #link::BELONGS_TO, #link::PATH, #target::ID, #target::TABLE),
        );
        let two_ends = two_ends(at);
        quote!(#own #types #key; #two_ends; #end;)
    }

    /// A foreign key in `holder` that refers to us: its types agree, or one `belongs_to` has it.
    fn foreign_key(
        &self,
        holder: &TokenStream,
        words: Option<&[Ident]>,
        source_key: Option<&SourceKey>,
        inferred_at: &syn::Path,
    ) -> TokenStream {
        let (this, meta) = (&self.this, self.meta());
        let Some(words) = words else {
            let wanted = wanted(self.at);
            let arguments = quote!(#holder::BELONGS_TO, #wanted, #holder::PATH, "foreign_key");
            let fits = rule(inferred_at, "one_fits", &arguments);
            return quote!(#fits;);
        };
        let settled = settled(holder, &quote!(#this::ID), words, &quote!(#meta.source_key));
        let foreign_key = words.iter().map(|word| (underscore(word), quote!(#holder::COLUMNS.#word)));
        let types = types_agree(&key_list(this, source_key.map(|key| &key.words[..])), foreign_key, Some(&settled));
        let at = quote!(#(#words)*);
        let end = rule(
            &at,
            "leads_to",
            &quote!(#meta.foreign_key, #holder::BELONGS_TO, #holder::PATH, #this::ID, #this::TABLE),
        );
        if source_key.is_some() || self.expansion.model.unique.is_empty() {
            // The derive has compared the lengths.
            return quote!(#types #end;);
        }
        let length = rule(&at, "length", &quote!(#meta.foreign_key, #meta.source_key, #this::PATH));
        quote!(#types #end; #length;)
    }

    /// The key of the target has the right length, or identifies a row.
    fn target_key_rule(
        &self,
        target_key: Option<&[Ident]>,
        at: &TokenStream,
        foreign_key: &TokenStream,
    ) -> TokenStream {
        let (target, meta) = (&self.target, self.meta());
        match target_key {
            Some(words) => {
                rule(&quote!(#(#words)*), "identifies", &quote!(#meta.target_key, #target::KEYS, #target::PATH))
            }
            None => rule(at, "length", &quote!(#foreign_key, #meta.target_key, #target::PATH)),
        }
    }

    fn inverse(&self) -> TokenStream {
        let Some(inverse) = &self.relation.inverse else { return TokenStream::new() };
        let (this, target, meta) = (&self.this, &self.target, self.meta());
        let leads_back = rule(inverse, "inverse", &quote!(&#meta, #this::ID, #target::RELATIONS.#inverse.meta()));
        quote!(#leads_back;)
    }

    fn meta(&self) -> TokenStream {
        let (markers, name) = (&self.expansion.markers, &self.relation.name);
        quote!(<#markers::#name as __relcore::Declaration>::META)
    }
}

/// A call of a rule whose error underlines the words, from the first to the last: it spans the two
/// groups of parentheses.
pub fn rule(at: impl ToTokens, rule: &str, arguments: &TokenStream) -> TokenStream {
    let spans: Vec<_> = at.to_token_stream().into_iter().map(|token| token.span()).collect();
    let (first, last) = match (spans.first(), spans.last()) {
        (Some(first), Some(last)) => (*first, *last),
        _ => (Span::call_site(), Span::call_site()),
    };
    let rule = Ident::new(rule, Span::call_site());
    let mut function = Group::new(Delimiter::Parenthesis, quote!(__relcore::check::#rule));
    function.set_span(first);
    let mut arguments = Group::new(Delimiter::Parenthesis, arguments.clone());
    arguments.set_span(last);
    quote!(#function #arguments)
}

/// The type `_`, at this word.
fn underscore(word: &Ident) -> TokenStream {
    quote_spanned!(word.span()=> _)
}

/// The typed columns of a key, as a list: those of these words, or of the primary key.
fn key_list(collection: &TokenStream, words: Option<&[Ident]>) -> TokenStream {
    match words {
        None => quote!(#collection::KEY_COLUMNS),
        Some(words) => words.iter().rev().fold(quote!(()), |rest, word| quote!((#collection::COLUMNS.#word, #rest))),
    }
}

/// Each part of the foreign key has the type of the part of the key that it refers to. A part is
/// the type by which it is asked, which bears the place of the error, and the typed column. The key
/// comes first, else the compiler unifies the two and words the error itself. Nothing is asked
/// where `settled` holds: the mistake is said elsewhere.
fn types_agree(
    key: &TokenStream,
    foreign_key: impl Iterator<Item = (TokenStream, TokenStream)>,
    settled: Option<&TokenStream>,
) -> TokenStream {
    let is_settled = if settled.is_some() { quote!({ SETTLED }) } else { quote!(false) };
    let settled = settled.map(|settled| quote!(const SETTLED: bool = #settled;));
    let parts = foreign_key.map(|(ty, column)| {
        quote! {
            <#ty as __relcore::ForeignKeyOf<_, _, #is_settled>>::check(__relcore::Keys::first(key), #column);
            let key = __relcore::Keys::rest(key);
        }
    });
    quote! {
        {
            #settled
            let _ = || {
                let key = #key;
                #(#parts)*
                let _ = key;
            };
        }
    }
}

/// Whether the types need not be compared: the other side has a `belongs_to` over the same keys, which
/// compares them itself, or the lengths differ.
fn settled(holder: &TokenStream, id: &TokenStream, words: &[Ident], key: &TokenStream) -> TokenStream {
    let length = Index::from(words.len());
    let words = words.iter().map(|word| word.unraw().to_string());
    quote!(__relcore::infer::is_said(#holder::BELONGS_TO, #id, &[#(#words),*], #key) || #key.len() != #length)
}

/// Whether the primary key has another number of columns.
fn other_length(collection: &TokenStream, length: usize) -> TokenStream {
    let length = Index::from(length);
    quote!(#collection::KEYS[0].len() != #length)
}
