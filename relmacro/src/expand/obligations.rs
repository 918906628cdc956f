//! The rules between structs.
//!
//! Types are compared in one function that never runs, by a trait that words its own error. What only
//! values can tell is asked where the relation's type is given, so that a mistake in one does not hide that in
//! another, and what depends on it stays silent. Each rule stands at the word that would be wrong.

mod types;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::Index;

use self::types::{key_list, list, types_agree, underscore};
use super::accessors::moved;
use super::target::End;
use super::{Expansion, relations};
use crate::audience::Audience;
use crate::model::{BelongsTo, BelongsToMany, Has, Keys, Kind, OwnKey, Relation, SourceKey};

/// What the compiler has to prove of all relations; what is asked of values is in [`Obligations::rules`].
pub fn expand(obligations: &[Obligations]) -> TokenStream {
    let types: TokenStream = obligations.iter().map(|of_one| of_one.types.clone()).collect();
    let types = (!types.is_empty()).then(|| quote!(fn __types() { #types }));
    let inverses = obligations.iter().filter_map(|of_one| of_one.inverse.as_ref());
    quote!(#types #(const _: () = #inverses;)*)
}

/// The rules of one relation.
#[derive(Default)]
pub struct Obligations {
    /// Statements that the compiler checks.
    types: TokenStream,
    /// An expression that is true where the rules hold.
    pub rules: TokenStream,
    /// Apart from the rules: it asks for the other relation's type, which may depend on this one's.
    inverse: Option<TokenStream>,
}

impl Obligations {
    pub fn of(expansion: &Expansion, at: usize) -> Self {
        let relation = &expansion.model.relations[at];
        let (Ok(path), Ok(keys)) = (&relation.target, &relation.keys) else { return Self::default() };
        let rules = Rules { expansion, relation, at, path, this: expansion.this() };
        let obligations = match keys {
            Keys::BelongsTo(keys) => rules.belongs_to(keys),
            Keys::Has(keys) => rules.has(keys),
            Keys::BelongsToMany(keys) => rules.belongs_to_many(keys),
        };
        Self { inverse: rules.inverse(), ..obligations }
    }

    fn and(mut self, other: Self) -> Self {
        self.types.extend(other.types);
        if !self.rules.is_empty() && !other.rules.is_empty() {
            self.rules.extend(quote!(&&));
        }
        self.rules.extend(other.rules);
        self
    }

    fn types(types: TokenStream) -> Self {
        Self { types, ..Self::default() }
    }
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
    fn belongs_to(&self, keys: &BelongsTo) -> Obligations {
        let words: Vec<_> = keys.foreign_key.iter().filter_map(|key| key.word.as_ref()).collect();
        let at = if words.is_empty() { self.path.to_token_stream() } else { quote!(#(#words)*) };
        let types = match (&keys.foreign_key[..], &keys.target_key) {
            ([foreign_key], None) => self.refers_to_primary_key(foreign_key),
            _ => self.refers_to_key(keys),
        };
        match &keys.target_key {
            Some(words) => types.and(self.own_rule(quote!(#(#words)*), "identifies")),
            None => types.and(self.own_rule(&at, "length")),
        }
    }

    /// The type is known by its tokens, so that nothing has to be inferred: that is cheaper.
    fn refers_to_primary_key(&self, foreign_key: &OwnKey) -> Obligations {
        let ty = &self.expansion.model.fields[foreign_key.field].ty;
        let ty = match &foreign_key.word {
            // An editor would take the word for the type.
            Some(word) if self.expansion.audience == Audience::Compiler => moved(ty, word.span()),
            _ => quote!(#ty),
        };
        let target = self.target();
        let (alias, key) = (&target.alias, target.known_item("PrimaryKey"));
        let key = quote!(<#key as __relcore::Key>::First);
        Obligations::types(quote!(<#ty as __relcore::ForeignKeyOf<#alias, #key, false>>::holds();))
    }

    fn refers_to_key(&self, keys: &BelongsTo) -> Obligations {
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
        let settled = keys.target_key.is_none().then(|| {
            let declared = self.declared();
            quote!(__relcore::infer::is_length_wrong(#declared))
        });
        Obligations::types(types_agree(&key_list(&self.target(), keys.target_key.as_deref()), foreign_key, settled))
    }

    fn has(&self, keys: &Has) -> Obligations {
        let foreign_key = keys.foreign_key.as_deref();
        let written = self.foreign_key(foreign_key, keys.source_key.as_ref(), self.path);
        if self.relation.kind != Kind::HasOne {
            return written;
        }
        let at = foreign_key.map_or_else(|| self.path.to_token_stream(), |words| quote!(#(#words)*));
        written.and(self.rule(at, "at_most_one"))
    }

    fn belongs_to_many(&self, keys: &BelongsToMany) -> Obligations {
        let own = self.foreign_key(keys.foreign_key.as_deref(), keys.source_key.as_ref(), &keys.through);
        let Some(words) = &keys.other_key else {
            let named = keys.target_key.as_ref().map(|words| {
                let columns = list(&self.target().known_item("COLUMNS"), words);
                Obligations::types(quote!(let _ = #columns;)).and(self.own_rule(quote!(#(#words)*), "target_key"))
            });
            let own = own.and(named.unwrap_or_default());
            return own.and(self.rule(&keys.through, "one_leads_on")).and(self.rule(&keys.through, "two_ends"));
        };
        let columns = self.holder().known_item("COLUMNS");
        let other_key = words.iter().map(|word| (underscore(word), quote!(#columns.#word)));
        let given = keys.target_key.as_deref();
        let settled = self.asked("is_on_settled");
        let types = types_agree(&key_list(&self.target(), given), other_key, Some(settled));
        let at = quote!(#(#words)*);
        own.and(Obligations::types(types))
            .and(match given {
                Some(words) => self.own_rule(quote!(#(#words)*), "identifies"),
                None => self.rule(&at, "other_length"),
            })
            .and(self.rule(&at, "two_ends"))
            .and(self.rule(&at, "leads_on"))
    }

    /// A foreign key in `holder` that refers to us: its types agree, or one `belongs_to` has it.
    fn foreign_key(
        &self,
        words: Option<&[Ident]>,
        source_key: Option<&SourceKey>,
        inferred_at: &syn::Path,
    ) -> Obligations {
        let is_many = self.relation.kind == Kind::HasMany;
        let Some(words) = words else {
            return self.rule(inferred_at, if is_many { "inferred_many_lead_back" } else { "one_leads_back" });
        };
        let types = self.refers_back(words, source_key);
        let at = quote!(#(#words)*);
        let written =
            Obligations::types(types).and(self.rule(&at, if is_many { "many_lead_back" } else { "leads_back" }));
        if source_key.is_some() || self.expansion.model.unique.is_empty() {
            // The derive has compared the lengths.
            return written;
        }
        written.and(self.rule(&at, "source_length"))
    }

    fn refers_back(&self, words: &[Ident], source_key: Option<&SourceKey>) -> TokenStream {
        let columns = self.holder().known_item("COLUMNS");
        let settled = self.asked("is_back_settled");
        if let ([word], None, Some(ty)) = (words, source_key, self.expansion.model.plain_primary_key()) {
            // The key's type is known by its tokens, so that little has to be inferred: that is cheaper.
            let (ty, ident, foreign_key) =
                (moved(ty, Span::call_site()), &self.expansion.model.ident, underscore(word));
            return quote!(<#foreign_key as __relcore::ForeignKeyOf<#ident, #ty, { #settled }>>::is(#columns.#word););
        }
        let foreign_key = words.iter().map(|word| (underscore(word), quote!(#columns.#word)));
        types_agree(&self.source_key_list(source_key), foreign_key, Some(settled))
    }

    fn inverse(&self) -> Option<TokenStream> {
        let inverse = self.relation.inverse.as_ref()?;
        let ty = relations::ty(self.expansion, self.at);
        let relations = self.target().known_item("RELATIONS");
        Some(rule(inverse, &quote!(inverse::<#ty>), &quote!(#relations.#inverse.meta())))
    }

    /// A rule of `check` about what is declared here.
    fn own_rule(&self, at: impl ToTokens, name: &str) -> Obligations {
        let name = Ident::new(name, Span::call_site());
        Obligations { rules: rule(at, &name, &self.declared()), ..Obligations::default() }
    }

    /// A rule of `check` about that and the collection with the foreign key.
    fn rule(&self, at: impl ToTokens, name: &str) -> Obligations {
        let (name, declared, holder) = (Ident::new(name, Span::call_site()), self.declared(), self.holder());
        let holder = holder.item("DECLARATIONS");
        Obligations { rules: rule(at, &name, &quote!(#declared, #holder)), ..Obligations::default() }
    }

    /// A question of `infer` about both.
    fn asked(&self, name: &str) -> TokenStream {
        let (name, declared, holder) = (Ident::new(name, Span::call_site()), self.declared(), self.holder());
        let holder = holder.item("DECLARATIONS");
        quote!(__relcore::infer::#name(#declared, #holder))
    }

    /// What is declared here, and which of it is meant.
    fn declared(&self) -> TokenStream {
        let (this, number) = (&self.this, Index::from(self.at));
        quote!(#this::DECLARATIONS, #number)
    }

    fn target(&self) -> End<'_> {
        End::target(self.expansion, self.at)
    }

    /// The collection with the foreign key, of a relation that is no `belongs_to`.
    fn holder(&self) -> End<'_> {
        End::through(self.expansion, self.at).unwrap_or_else(|| self.target())
    }

    /// The typed columns of our key.
    fn source_key_list(&self, key: Option<&SourceKey>) -> TokenStream {
        let (this, ident) = (&self.this, &self.expansion.model.ident);
        let primary_key = || quote!(<#ident as __relcore::Target>::primary_key());
        key.map_or_else(primary_key, |key| list(&quote!(#this::COLUMNS), &key.words))
    }
}

/// A call of a rule whose error underlines the words, from the first to the last: it spans the two
/// groups of parentheses.
pub fn rule(at: impl ToTokens, rule: &impl ToTokens, arguments: &TokenStream) -> TokenStream {
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
