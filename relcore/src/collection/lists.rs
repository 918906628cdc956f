//! The metadata's lists, put together from a schema: only where they are used, since a generic constant is
//! evaluated for nothing else.

use core::marker::PhantomData;

use crate::Collection;
use crate::declared::columns::{KeyColumns, columns};
use crate::declared::number::Number;
use crate::meta::{self, ColumnMeta};

/// The metadata's relations. The derive writes them for any `U`, which is always [`Used`].
pub trait Contents<U> {
    const RELATION_LIST: &'static [meta::RelationMeta] = &[];
}

/// They are used.
pub enum Used {}

/// The other lists of the collection `C`.
pub trait ListsOf<C>: 'static {
    const FIELDS: &'static [ColumnMeta];
    /// The keys beside the primary key.
    const UNIQUE: &'static [&'static [&'static ColumnMeta]];
}

/// How long those are.
pub struct Lengths<F, U>(PhantomData<(F, U)>);

impl<C: Collection, const F: usize, const U: usize> ListsOf<C> for Lengths<Number<F>, Number<U>> {
    const FIELDS: &'static [ColumnMeta] = &columns::<F>(C::SCHEMA);
    const UNIQUE: &'static [&'static [&'static ColumnMeta]] = &key_lists(&OtherKeys::<C, U>::UNIQUE);
}

struct OtherKeys<C, const U: usize>(PhantomData<C>);

impl<C: Collection, const U: usize> OtherKeys<C, U> {
    const UNIQUE: [KeyColumns; U] = {
        let mut unique = [const { KeyColumns::of("", &[]) }; U];
        let mut at = 0;
        while at < U {
            // The primary key is the first.
            unique[at] = KeyColumns::of(C::SCHEMA.keys[at + 1], C::FIELDS);
            at += 1;
        }
        unique
    };
}

const fn key_lists<const U: usize>(keys: &'static [KeyColumns; U]) -> [&'static [&'static ColumnMeta]; U] {
    let mut lists: [&[&ColumnMeta]; U] = [&[]; U];
    let mut at = 0;
    while at < U {
        lists[at] = keys[at].list();
        at += 1;
    }
    lists
}

/// `META`, by way of a type that a generic function does not know yet.
pub trait MetaOf<C> {
    const META: &'static meta::CollectionMeta;
}

impl<C: Collection> MetaOf<C> for Used {
    const META: &'static meta::CollectionMeta = C::META;
}
