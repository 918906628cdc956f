//! `impl Declaration`: the metadata of one relation, and by which of our keys it is followed.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::Index;
use syn::ext::IdentExt;

use super::relations::type_name;
use super::target::{as_collection, target, through};
use super::{Expansion, poison};
use crate::model::{BelongsTo, BelongsToMany, Has, Keys, SourceKey};

pub fn expand(expansion: &Expansion, at: usize) -> TokenStream {
    let relation = &expansion.model.relations[at];
    let (ident, markers, name) = (&expansion.model.ident, &expansion.markers, &relation.name);
    let (this, target) = (expansion.this(), as_collection(&target(at)));
    let parts = parts(expansion, at);
    let Parts { wanted, key, foreign_key, source_key, target_key, other_key, through } = parts;
    let (text, kind) = (relation.name.unraw().to_string(), type_name(relation.kind));
    let inverse = option(relation.inverse.as_ref().map(|inverse| {
        let inverse = inverse.unraw().to_string();
        quote!(#inverse)
    }));
    quote! {
        #wanted
        impl __relcore::Declaration for #markers::#name {
            type Source = #ident;
            type Key = #key;

            const META: __relcore::meta::Relation = __relcore::meta::Relation {
                name: #text,
                kind: __relcore::meta::RelationKind::#kind,
                target_path: #target::PATH,
                target_table: #target::TABLE,
                target_id: #target::ID,
                foreign_key: #foreign_key,
                source_key: #source_key,
                target_key: #target_key,
                other_key: #other_key,
                through: #through,
                declared_inverse: #inverse,
                source: #this::meta,
                target: #target::meta,
            };
        }
    }
}

/// What differs between the kinds, as expressions.
struct Parts {
    /// Constants that say which `belongs_to` is wanted for a key that was left out.
    wanted: TokenStream,
    key: TokenStream,
    foreign_key: TokenStream,
    source_key: TokenStream,
    target_key: TokenStream,
    other_key: TokenStream,
    through: TokenStream,
}

impl Parts {
    /// No columns, followed by this key.
    fn new(key: TokenStream) -> Self {
        let none = || quote!(&[]);
        Self {
            wanted: TokenStream::new(),
            key,
            foreign_key: none(),
            source_key: none(),
            target_key: none(),
            other_key: none(),
            through: option(None),
        }
    }
}

fn parts(expansion: &Expansion, at: usize) -> Parts {
    match &expansion.model.relations[at].keys {
        Ok(Keys::BelongsTo(keys)) => belongs_to(expansion, at, keys),
        Ok(Keys::Has(keys)) => has(expansion, at, keys),
        Ok(Keys::BelongsToMany(keys)) => belongs_to_many(expansion, at, keys),
        Err(mistake) => Parts::new(poison::keys(expansion, at, mistake)),
    }
}

fn belongs_to(expansion: &Expansion, at: usize, keys: &BelongsTo) -> Parts {
    let (this, target) = (expansion.this(), as_collection(&target(at)));
    let own = keys.foreign_key.iter().map(|key| Index::from(key.field));
    Parts {
        foreign_key: quote!(&[#(&#this::FIELDS[#own]),*]),
        target_key: match &keys.target_key {
            Some(words) => columns(&target, words),
            None => quote!(#target::KEYS[0]),
        },
        ..Parts::new(quote!(Self))
    }
}

fn has(expansion: &Expansion, at: usize, keys: &Has) -> Parts {
    let target = as_collection(&target(at));
    let inverse = expansion.model.relations[at].inverse.as_ref();
    let foreign_key = keys.foreign_key.as_deref();
    from_source(expansion, at, &target, keys.source_key.as_ref(), &Wanted { inverse, foreign_key, ..Wanted::default() })
}

fn belongs_to_many(expansion: &Expansion, at: usize, keys: &BelongsToMany) -> Parts {
    let (target, link) = (as_collection(&target(at)), as_collection(&through(at)));
    let (foreign, other) = (keys.foreign_key.as_deref(), keys.other_key.as_deref());
    let own = Wanted { foreign_key: foreign, except: other, ..Wanted::default() };
    let Parts { mut wanted, key, foreign_key, source_key, .. } =
        from_source(expansion, at, &link, keys.source_key.as_ref(), &own);
    let target_key = keys.target_key.as_ref().map(|words| columns(&target, words));
    let name = other_wanted(at);
    let other_wanted = Wanted { key: target_key.clone(), foreign_key: other, except: foreign, ..Wanted::default() };
    wanted.extend(other_wanted.constant(&name, &quote!(#target::ID)));
    let through = option(Some(quote! {
        __relcore::meta::Through { path: #link::PATH, table: #link::TABLE, collection: #link::meta }
    }));
    Parts {
        wanted,
        key,
        foreign_key,
        source_key,
        target_key: target_key
            .unwrap_or_else(|| quote!(__relcore::infer::referred_key(#link::BELONGS_TO, #name, #target::KEYS))),
        other_key: other.map_or_else(|| inferred(&link, &name), |words| columns(&link, words)),
        through,
    }
}

/// The foreign key in `holder` and the key of ours that it refers to: each as given, else as the only
/// `belongs_to` of `holder` that fits has it; failing that, our primary key.
fn from_source(
    expansion: &Expansion,
    at: usize,
    holder: &TokenStream,
    given: Option<&SourceKey>,
    wanted: &Wanted,
) -> Parts {
    let (this, name) = (expansion.this(), self::wanted(at));
    let known = |number: Index| (quote!(__relcore::KeyNumber<#number>), quote!(#this::KEYS[#number]));
    let (key, source_key) = match given {
        Some(given) => known(Index::from(given.number)),
        None if expansion.model.unique.is_empty() => known(Index::from(0)),
        None => (
            quote!(__relcore::KeyNumber<{ __relcore::infer::key_number(#holder::BELONGS_TO, #name, #this::KEYS) }>),
            quote!(__relcore::infer::referred_key(#holder::BELONGS_TO, #name, #this::KEYS)),
        ),
    };
    let wanted_key = given.map(|_| source_key.clone());
    let wanted_constant = Wanted { key: wanted_key, ..wanted.clone() }.constant(&name, &quote!(#this::ID));
    Parts {
        wanted: wanted_constant,
        foreign_key: wanted.foreign_key.map_or_else(|| inferred(holder, &name), |words| columns(holder, words)),
        source_key,
        ..Parts::new(key)
    }
}

/// What is given of the `belongs_to` that is looked for: `infer::Wanted`, as tokens.
#[derive(Clone, Default)]
struct Wanted<'a> {
    key: Option<TokenStream>,
    inverse: Option<&'a Ident>,
    foreign_key: Option<&'a [Ident]>,
    except: Option<&'a [Ident]>,
}

impl Wanted<'_> {
    fn constant(&self, name: &Ident, target: &TokenStream) -> TokenStream {
        let inverse = option(self.inverse.map(|inverse| {
            let inverse = inverse.unraw().to_string();
            quote!(#inverse)
        }));
        let fields = |words: Option<&[Ident]>| {
            option(words.map(|words| {
                let words = words.iter().map(|word| word.unraw().to_string());
                quote!(&[#(#words),*])
            }))
        };
        let (key, foreign_key, except) = (option(self.key.clone()), fields(self.foreign_key), fields(self.except));
        quote! {
            const #name: __relcore::infer::Wanted = __relcore::infer::Wanted {
                target: #target,
                key: #key,
                name: #inverse,
                foreign_key: #foreign_key,
                except: #except,
            };
        }
    }
}

/// The columns of these fields of another collection, under the user's words.
pub fn columns(collection: &TokenStream, words: &[Ident]) -> TokenStream {
    quote!(&[#(#collection::COLUMNS.#words.meta()),*])
}

fn inferred(holder: &TokenStream, wanted: &Ident) -> TokenStream {
    quote!(__relcore::infer::foreign_key(#holder::BELONGS_TO, #wanted))
}

/// The constant that says which `belongs_to` is wanted for the foreign key.
pub fn wanted(at: usize) -> Ident {
    format_ident!("__WANTED{at}")
}

/// The constant that says which one is wanted for the other key.
pub fn other_wanted(at: usize) -> Ident {
    format_ident!("__OTHER_WANTED{at}")
}

fn option(value: Option<TokenStream>) -> TokenStream {
    match value {
        Some(value) => quote!(__relcore::Option::Some(#value)),
        None => quote!(__relcore::Option::None),
    }
}
