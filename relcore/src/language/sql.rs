//! SQL: one writer for the text of every statement. A text that is known when a program is compiled is a constant; the same functions
//! write the others where they are run.

mod batch;
mod dialect;
mod select;
mod writer;

use std::borrow::Cow;
use std::marker::PhantomData;

pub use dialect::{Dialect, KeyTable, Placeholder};

use crate::declared::limits::MOST_PARTS;
use crate::request::{Keys, KnownRequest, Lead, Read, Request};
use crate::seam::{BindKey, Driver, Language, ListTypes};
use crate::text::{Sink, Text};
use writer::Writer;

/// A driver of a database that is asked in SQL.
///
/// Not stable yet: a minor version may change this trait.
pub trait SqlDriver: Driver<Language = Sql> {
    /// How this database writes identifiers, placeholders and lists.
    const DIALECT: Dialect;
}

/// The language SQL, in the dialect of a [`SqlDriver`].
#[derive(Clone, Copy, Debug)]
pub enum Sql {}

/// More keys in one statement gain nothing: its text grows, and each is kept.
const MOST_KEYS: usize = 1024;

impl<D: SqlDriver> Language<D> for Sql {
    type Statement = Cow<'static, str>;

    const NUMBERS_ARE_ONE: bool = D::DIALECT.has_arrays;

    fn known<Q: KnownRequest>() -> Cow<'static, str> {
        Cow::Borrowed(Constant::<Q, D>::TEXT)
    }

    fn written<K: BindKey<D>>(request: &Request<'_>) -> Cow<'static, str> {
        Cow::Owned(at_run_time(D::DIALECT, request, &K::list_types()))
    }

    /// Few different statements exist, so that each is prepared once: the places are a power of two.
    fn most_keys(width: usize, is_sorted: bool, most_arguments: Option<usize>) -> usize {
        let arguments = most_arguments.unwrap_or(D::DIALECT.most_arguments);
        let most = if is_sorted { D::DIALECT.most_sorted.min(MOST_KEYS) } else { MOST_KEYS };
        let most = (arguments.saturating_sub(width) / width.max(1)).clamp(1, most);
        if most.is_power_of_two() { most } else { most.next_power_of_two() / 2 }
    }

    fn places(keys: usize) -> usize {
        keys.next_power_of_two()
    }
}

/// A constant text has one key, whose parts the database knows the types of.
const NO_TYPES: ListTypes = [None; MOST_PARTS];

/// A text in the smallest of four buffers that holds it: the length of an array can't depend on a type parameter.
struct Constant<Q, D>(PhantomData<(Q, D)>);

impl<Q: KnownRequest, D: SqlDriver> Constant<Q, D> {
    const LENGTH: usize = Self::text::<0>().len();
    const SHORT: &'static Text<256> = &Self::text();
    const USUAL: &'static Text<1024> = &Self::text();
    const LONG: &'static Text<8192> = &Self::text();
    const LONGEST: &'static Text<65536> = &Self::text();

    const TEXT: &'static str = match Self::LENGTH {
        0..=256 => Self::SHORT.as_str(),
        257..=1024 => Self::USUAL.as_str(),
        1025..=8192 => Self::LONG.as_str(),
        _ => Self::LONGEST.as_str(),
    };

    const fn text<const N: usize>() -> Text<N> {
        let mut text = Text::new();
        let length = write(text.sink(), D::DIALECT, &Q::REQUEST, &NO_TYPES);
        text.keep(length);
        text
    }
}

/// The text of a request, put together where it is run: it depends on how many keys there are.
fn at_run_time(dialect: Dialect, request: &Request<'_>, types: &ListTypes) -> String {
    let places = if let Keys::Listed { places, .. } = request.keys { places } else { 2 };
    let mut bytes = vec![0; 512 + places * (8 + 12 * request.key.len())];
    let length = write(Sink::new(&mut bytes), dialect, request, types);
    if length > bytes.len() {
        bytes.resize(length, 0);
        write(Sink::new(&mut bytes), dialect, request, types);
    }
    bytes.truncate(length);
    String::from_utf8(bytes).expect("whole strings were pushed")
}

/// Writes the statement; how long it is.
const fn write(sink: Sink<'_>, dialect: Dialect, request: &Request<'_>, types: &ListTypes) -> usize {
    let is_by_place = matches!(request.read, Read::Rows(Lead::Place, _));
    let mut writer = Writer { sink, dialect, is_joined: is_by_place || request.join.is_some() };
    match (request.keys, is_by_place) {
        (Keys::Listed { places, shared }, true) => writer.select_by_place(request, types, places, shared),
        _ => writer.select(request),
    }
    writer.sink.len()
}

#[cfg(test)]
mod tests;
