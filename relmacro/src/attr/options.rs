//! What every attribute says of itself.

use darling::FromMeta;

use super::form::Form;
use super::value::GivenName;

/// What an attribute reads beside its target.
pub trait Options: FromMeta + Default {
    /// The keys that it has, and how each is written.
    const KEYS: &'static [(&'static str, Form)];
}

/// What the attribute of a relation reads, whatever its kind.
pub trait RelationOptions: Options {
    /// The name, `as = …`.
    fn name(&mut self) -> Option<GivenName>;

    /// `inverse = …`.
    fn inverse(&mut self) -> Option<GivenName>;
}

/// The names of the keys that the attribute has.
pub fn key_names<O: Options>() -> impl Iterator<Item = &'static str> {
    O::KEYS.iter().map(|(key, _)| *key)
}
