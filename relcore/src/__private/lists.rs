//! The metadata's lists, put together from a schema: only where they are used, since a generic constant is
//! evaluated for nothing else.

use core::marker::PhantomData;

use super::declaration::Declared;
use super::fields::{KeyColumns, columns};
use super::meta::{self, Column};
use crate::Collection;

/// The metadata's relations. The derive writes them for any `U`, which is always [`Used`].
pub trait Contents<U> {
    const RELATION_LIST: &'static [meta::Relation] = &[];
}

/// They are used.
pub enum Used {}

/// The other lists of the collection `C`.
pub trait Lists<C>: 'static {
    const FIELDS: &'static [Column];
    /// The keys beside the primary key.
    const UNIQUE: &'static [&'static [&'static Column]];
}

/// How long those are.
pub struct Lengths<F, U>(PhantomData<(F, U)>);

impl<C: Collection, const F: usize, const U: usize> Lists<C> for Lengths<Number<F>, Number<U>> {
    const FIELDS: &'static [Column] = &columns::<F>(C::SCHEMA);
    const UNIQUE: &'static [&'static [&'static Column]] = &key_lists(&Keys::<C, U>::UNIQUE);
}

struct Keys<C, const U: usize>(PhantomData<C>);

impl<C: Collection, const U: usize> Keys<C, U> {
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

const fn key_lists<const U: usize>(keys: &'static [KeyColumns; U]) -> [&'static [&'static Column]; U] {
    let mut lists: [&[&Column]; U] = [&[]; U];
    let mut at = 0;
    while at < U {
        lists[at] = keys[at].list();
        at += 1;
    }
    lists
}

/// The types of relations, as a tuple.
pub trait RelationList<U> {
    const META: &'static [meta::Relation];
}

/// More than a tuple of them: those in `A`, then those in `B`; `N` in all.
pub struct Joined<A, B, N>(PhantomData<(A, B, N)>);

impl<A: RelationList<U>, B: RelationList<U>, U, const N: usize> RelationList<U> for Joined<A, B, Number<N>> {
    const META: &'static [meta::Relation] = &{
        let mut all = [A::META[0]; N];
        let mut at = 0;
        while at < N {
            all[at] = if at < A::META.len() { A::META[at] } else { B::META[at - A::META.len()] };
            at += 1;
        }
        all
    };
}

macro_rules! relation_list {
    ($($name:ident)*) => {
        impl<__U, $($name: Declared),*> RelationList<__U> for ($($name,)*) {
            const META: &'static [meta::Relation] = &[$($name::META),*];
        }
    };
}

relation_list!(A);
relation_list!(A B);
relation_list!(A B C);
relation_list!(A B C D);
relation_list!(A B C D E);
relation_list!(A B C D E F);
relation_list!(A B C D E F G);
relation_list!(A B C D E F G H);
relation_list!(A B C D E F G H I);
relation_list!(A B C D E F G H I J);
relation_list!(A B C D E F G H I J K);
relation_list!(A B C D E F G H I J K L);
relation_list!(A B C D E F G H I J K L M);
relation_list!(A B C D E F G H I J K L M N);
relation_list!(A B C D E F G H I J K L M N O);
relation_list!(A B C D E F G H I J K L M N O P);

/// A number as a type.
pub struct Number<const N: usize>;

macro_rules! numbers {
    ($($name:ident = $number:literal),+) => {
        $(pub type $name = Number<$number>;)+
    };
}

// For the compiler a path is less work than a number in a type's parameters, which it treats like a constant.
numbers!(N0 = 0, N1 = 1, N2 = 2, N3 = 3, N4 = 4, N5 = 5, N6 = 6, N7 = 7, N8 = 8, N9 = 9, N10 = 10, N11 = 11);
numbers!(N12 = 12, N13 = 13, N14 = 14, N15 = 15, N16 = 16, N17 = 17, N18 = 18, N19 = 19, N20 = 20, N21 = 21);
numbers!(N22 = 22, N23 = 23, N24 = 24, N25 = 25, N26 = 26, N27 = 27, N28 = 28, N29 = 29, N30 = 30, N31 = 31);

/// `META`, by way of a type that a generic function does not know yet.
pub trait MetaOf<C> {
    const META: &'static meta::Collection;
}

impl<C: Collection> MetaOf<C> for Used {
    const META: &'static meta::Collection = C::META;
}
