//! The relations of a collection, as types.

use core::marker::PhantomData;

use super::Declared;
use crate::declared::number::Number;
use crate::meta;

/// The types of relations, as a tuple.
pub trait RelationList<U> {
    const META: &'static [meta::RelationMeta];
}

/// More than a tuple of them: those in `A`, then those in `B`; `N` in all.
pub struct Joined<A, B, N>(PhantomData<(A, B, N)>);

impl<A: RelationList<U>, B: RelationList<U>, U, const N: usize> RelationList<U> for Joined<A, B, Number<N>> {
    const META: &'static [meta::RelationMeta] = &{
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
            const META: &'static [meta::RelationMeta] = &[$($name::META),*];
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
