//! The rules between structs.
//!
//! Types are compared in one function that never runs, by a trait that words its own error. What only
//! values can tell is asked in a constant a relation, so that a mistake in one does not hide that in
//! another. Each rule stands at the word that would be wrong.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Index;

use super::accessors::moved;
use super::target::{as_collection, target, through};
use super::{Expansion, relations};
use crate::audience::Audience;
use crate::model::{BelongsTo, BelongsToMany, Has, Keys, Kind, OwnKey, Relation, SourceKey};

pub fn expand(expansion: &Expansion) -> TokenStream {
    let relations = expansion.model.relations.iter().enumerate();
    let written: Vec<_> = relations.map(|(at, relation)| written(expansion, at, relation)).collect();
    let types: TokenStream = written.iter().map(|written| written.types.clone()).collect();
    let values = written.iter().map(|written| &written.values).filter(|values| !values.is_empty());
    let types = (!types.is_empty()).then(|| quote!(fn __types() { #types }));
    quote!(#types #(const _: () = { #values };)*)
}

/// The rules of one relation.
#[derive(Default)]
struct Written {
    /// Statements that the compiler checks.
    types: TokenStream,
    /// Statements that it evaluates.
    values: TokenStream,
}

impl Written {
    fn and(mut self, other: Self) -> Self {
        self.types.extend(other.types);
        self.values.extend(other.values);
        self
    }

    fn types(types: TokenStream) -> Self {
        Self { types, ..Self::default() }
    }
}

fn written(expansion: &Expansion, at: usize, relation: &Relation) -> Written {
    let Ok(path) = &relation.target else { return Written::default() };
    let rules = Rules { expansion, relation, at, path, this: expansion.this() };
    let written = match &relation.keys {
        Ok(Keys::BelongsTo(keys)) => rules.belongs_to(keys),
        Ok(Keys::Has(keys)) => rules.has(keys),
        Ok(Keys::BelongsToMany(keys)) => rules.belongs_to_many(keys),
        Err(_) => return Written::default(),
    };
    rules.inverse().and(written)
}

/// What the rules of one relation are written from.
struct Rules<'a> {
    expansion: &'a Expansion<'a>,
    relation: &'a Relation,
    at: usize,
    path: &'a syn::Path,
    /// `<Order as Collection>`
    this: TokenStream,
}

impl Rules<'_> {
    fn belongs_to(&self, keys: &BelongsTo) -> Written {
        let words: Vec<_> = keys.foreign_key.iter().filter_map(|key| key.word.as_ref()).collect();
        let at = if words.is_empty() { self.path.to_token_stream() } else { quote!(#(#words)*) };
        let types = match (&keys.foreign_key[..], &keys.target_key) {
            ([foreign_key], None) => self.refers_to_primary_key(foreign_key),
            _ => self.refers_to_key(keys),
        };
        match &keys.target_key {
            Some(words) => types.and(self.rule(quote!(#(#words)*), "identifies")),
            None => types.and(self.rule_of(&at, "length", &[target(self.at)])),
        }
    }

    /// The type is known by its tokens, so that nothing has to be inferred: that is cheaper.
    fn refers_to_primary_key(&self, foreign_key: &OwnKey) -> Written {
        let ty = &self.expansion.model.fields[foreign_key.field].ty;
        let ty = match &foreign_key.word {
            // An editor would take the word for the type.
            Some(word) if self.expansion.audience == Audience::Compiler => moved(ty, word.span()),
            _ => quote!(#ty),
        };
        let alias = target(self.at);
        let target = as_collection(&alias);
        let key = quote!(<#target::PrimaryKey as __relcore::Key>::First);
        Written::types(quote!(<#ty as __relcore::ForeignKeyOf<#alias, #key, false>>::holds();))
    }

    fn refers_to_key(&self, keys: &BelongsTo) -> Written {
        let (this, fields) = (&self.this, &self.expansion.model.fields);
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
        let settled = keys.target_key.is_none().then(|| self.asked("is_length_wrong", &[target(self.at)]));
        Written::types(types_agree(&key_list(&target(self.at), keys.target_key.as_deref()), foreign_key, settled))
    }

    fn has(&self, keys: &Has) -> Written {
        let foreign_key = keys.foreign_key.as_deref();
        let written = self.foreign_key(&target(self.at), foreign_key, keys.source_key.as_ref(), self.path);
        if self.relation.kind != Kind::HasOne {
            return written;
        }
        let at = foreign_key.map_or_else(|| self.path.to_token_stream(), |words| quote!(#(#words)*));
        written.and(self.rule(at, "at_most_one"))
    }

    fn belongs_to_many(&self, keys: &BelongsToMany) -> Written {
        let link = through(self.at);
        let own = self.foreign_key(&link, keys.foreign_key.as_deref(), keys.source_key.as_ref(), &keys.through);
        let Some(words) = &keys.other_key else {
            return own.and(self.rule(&keys.through, "one_leads_on")).and(self.rule(&keys.through, "two_ends"));
        };
        let link = as_collection(&link);
        let other_key = words.iter().map(|word| (underscore(word), quote!(#link::COLUMNS.#word)));
        let given = keys.target_key.as_deref();
        let settled = self.asked("is_on_settled", &[self.holder(), target(self.at)]);
        let types = types_agree(&key_list(&target(self.at), given), other_key, Some(settled));
        let at = quote!(#(#words)*);
        own.and(Written::types(types))
            .and(match given {
                Some(words) => self.rule(quote!(#(#words)*), "identifies"),
                None => self.rule(&at, "other_length"),
            })
            .and(self.rule(&at, "two_ends"))
            .and(self.rule(&at, "leads_on"))
    }

    /// A foreign key in `holder` that refers to us: its types agree, or one `belongs_to` has it.
    fn foreign_key(
        &self,
        holder: &Ident,
        words: Option<&[Ident]>,
        source_key: Option<&SourceKey>,
        inferred_at: &syn::Path,
    ) -> Written {
        let Some(words) = words else { return self.rule(inferred_at, "one_leads_back") };
        let holder = as_collection(holder);
        let foreign_key = words.iter().map(|word| (underscore(word), quote!(#holder::COLUMNS.#word)));
        let ident = &self.expansion.model.ident;
        let settled = self.asked("is_back_settled", &[self.holder(), target(self.at)]);
        let types = types_agree(&key_list(ident, source_key.map(|key| &key.words[..])), foreign_key, Some(settled));
        let at = quote!(#(#words)*);
        let written = Written::types(types).and(self.rule(&at, "leads_back"));
        if source_key.is_some() || self.expansion.model.unique.is_empty() {
            // The derive has compared the lengths.
            return written;
        }
        written.and(self.rule(&at, "source_length"))
    }

    fn inverse(&self) -> Written {
        let Some(inverse) = &self.relation.inverse else { return Written::default() };
        let (target, ty) = (as_collection(&target(self.at)), relations::ty(self.expansion, self.at));
        let rule = rule(inverse, &quote!(inverse::<#ty>), &quote!(#target::RELATIONS.#inverse.meta()));
        Written { values: quote!(#rule;), ..Written::default() }
    }

    /// A rule of `check`, asked of this relation.
    fn rule(&self, at: impl ToTokens, name: &str) -> Written {
        self.rule_of(at, name, &[self.holder(), target(self.at)])
    }

    /// A rule that is asked of these collections beside the source.
    fn rule_of(&self, at: impl ToTokens, name: &str, collections: &[Ident]) -> Written {
        let number = Index::from(self.at);
        let rule = rule(at, &self.of(name, collections), &quote!(#number));
        Written { values: quote!(#rule;), ..Written::default() }
    }

    /// A question of `infer`, asked of this relation.
    fn asked(&self, name: &str, collections: &[Ident]) -> TokenStream {
        let (function, number) = (self.of(name, collections), Index::from(self.at));
        quote!(__relcore::infer::#function(#number))
    }

    fn of(&self, name: &str, collections: &[Ident]) -> TokenStream {
        let (name, ident) = (Ident::new(name, Span::call_site()), &self.expansion.model.ident);
        quote!(#name::<#ident, #(#collections),*>)
    }

    /// The collection with the foreign key, of a relation that is no `belongs_to`.
    fn holder(&self) -> Ident {
        if self.relation.kind == Kind::BelongsToMany { through(self.at) } else { target(self.at) }
    }
}

/// The typed columns of a key, as a list: those of these words, or of the primary key.
fn key_list(collection: &Ident, words: Option<&[Ident]>) -> TokenStream {
    let Some(words) = words else { return quote!(__relcore::primary_key::<#collection>()) };
    let collection = as_collection(collection);
    words.iter().rev().fold(quote!(()), |rest, word| quote!((#collection::COLUMNS.#word, #rest)))
}

/// A call of a rule whose error underlines the words, from the first to the last: it spans the two
/// groups of parentheses.
pub fn rule(at: impl ToTokens, rule: &TokenStream, arguments: &TokenStream) -> TokenStream {
    let spans: Vec<_> = at.to_token_stream().into_iter().map(|token| token.span()).collect();
    let (first, last) = match (spans.first(), spans.last()) {
        (Some(first), Some(last)) => (*first, *last),
        _ => (Span::call_site(), Span::call_site()),
    };
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

/// Each part of the foreign key has the type of the part of the key that it refers to. A part is
/// the type by which it is asked, which bears the place of the error, and the typed column. The key
/// comes first, else the compiler unifies the two and words the error itself. Nothing is asked
/// where `settled` holds: the mistake is said elsewhere.
fn types_agree(
    key: &TokenStream,
    foreign_key: impl ExactSizeIterator<Item = (TokenStream, TokenStream)>,
    settled: Option<TokenStream>,
) -> TokenStream {
    let settled = settled.map_or_else(|| quote!(false), |settled| quote!({ #settled }));
    let check = |ty: TokenStream, key: TokenStream, column: TokenStream| {
        quote! {
            <#ty as __relcore::ForeignKeyOf<_, _, #settled>>::check(__relcore::ColumnList::first(#key), #column);
        }
    };
    if foreign_key.len() == 1 {
        return foreign_key.map(|(ty, column)| check(ty, key.clone(), column)).collect();
    }
    let parts = foreign_key.map(|(ty, column)| {
        let check = check(ty, quote!(key), column);
        quote!(#check let key = __relcore::ColumnList::rest(key);)
    });
    quote! {
        {
            let key = #key;
            #(#parts)*
            let _ = key;
        }
    }
}
