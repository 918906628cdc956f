use crate::key::{IntoKey, Key};
use crate::meta;
use crate::query::{All, Find};

/// A struct that is read from a table and related to others; derived, never written by hand.
///
/// The [derive](macro@crate::Collection) fills in the constants and adds one accessor method a
/// relation to the struct itself. The trait must be in scope where they are used
/// (`use relcore::Collection`).
#[diagnostic::on_unimplemented(message = "`{Self}` is not a collection", label = "needs `#[derive(Collection)]`")]
pub trait Collection: Sized + 'static {
    /// The struct behind [`COLUMNS`](Self::COLUMNS).
    type Columns: 'static;
    /// The struct behind [`RELATIONS`](Self::RELATIONS).
    type Relations: 'static;
    /// The types of the primary key's columns, as a tuple.
    type PrimaryKey: Key;

    /// The table's name.
    const TABLE: &'static str;
    /// One typed [`Column`](crate::Column) a field, under the field's name.
    const COLUMNS: Self::Columns;
    /// One typed [relation](crate::relation) each, under the relation's name.
    const RELATIONS: Self::Relations;
    /// All of this without types, for walking the graph at run time or in `const` context.
    const META: &'static meta::Collection;

    #[doc(hidden)]
    type KeyColumns;
    #[doc(hidden)]
    const PATH: &'static str;
    /// Tells two collections apart that have the same path, because they are inside of functions.
    #[doc(hidden)]
    const ID: &'static str;
    #[doc(hidden)]
    const FIELDS: &'static [meta::Column];
    /// The primary key first, then the unique ones.
    #[doc(hidden)]
    const KEYS: &'static [&'static [&'static meta::Column]];
    #[doc(hidden)]
    const KEY_COLUMNS: Self::KeyColumns;
    /// The relations whose foreign key is here: what the other side infers its own from. Apart from
    /// `META`, because that names the other side, and the two would wait for each other.
    #[doc(hidden)]
    const BELONGS_TO: &'static [meta::Relation];

    /// `META`, for a pointer to it. Each impl has its own: through one that is shared the compiler
    /// would go round a ring of collections one instance at a time, up to its recursion limit.
    #[doc(hidden)]
    fn meta() -> &'static meta::Collection;

    /// All rows of the table, in the order in which the database gives them.
    fn all() -> All<Self> {
        All::new()
    }

    /// The row with this primary key; a composite key is given as a tuple.
    ///
    /// ```no_run
    /// # #[cfg(all(feature = "derive", feature = "rusqlite"))] {
    /// # use relcore::Collection;
    /// #[derive(Collection)]
    /// struct Customer {
    ///     id: i64,
    ///     name: String,
    /// }
    ///
    /// let conn = rusqlite::Connection::open("shop.db").unwrap();
    /// let customer: Option<Customer> = Customer::find(7).one(&conn).unwrap();
    /// # }
    /// ```
    fn find<K: IntoKey<Self::PrimaryKey>>(key: K) -> Find<Self> {
        Find::new(key.into_key())
    }
}
