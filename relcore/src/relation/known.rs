//! Relations whose rules hold.

/// A relation of which all that has to hold does: `<Known as Resolve<T, { the rules }>>::Type`. Where one does
/// not, it panics, which is the one error; whatever uses the projection then stays silent, because the compiler
/// sees that its argument has failed already.
pub enum Known {}

/// A type, written so that it has a first and a last word: an error that is about it underlines both.
pub type Same<T> = T;

pub trait Resolve<T, const HOLDS: bool> {
    type Type;
}

impl<T> Resolve<T, true> for Known {
    type Type = T;
}

/// The type `T`, as far as another is known: `<Target as Beside<T>>::Type`, of which the compiler says nothing where
/// the target is a mistake.
pub trait Beside<T> {
    type Type;
}

impl<T, C> Beside<T> for C {
    type Type = T;
}
