#[allow(missing_docs, reason = "only generated code names it")]
mod lists;
#[allow(missing_docs, reason = "only generated code names it")]
mod skipped;

pub use lists::{Contents, Lengths, ListsOf, MetaOf, Used};
pub use skipped::Skipped;

use crate::declared::columns::KeyColumns;
use crate::declared::schema::{Declarations, Schema};
use crate::handle::{All, Find};
use crate::key::{Here, IntoKey, Key, KeyFields, PrimaryColumns};
use crate::meta;
use crate::plan::LoadedIn;

/// A struct that is read from a table and related to others; derived, never written by hand.
///
/// The [derive](macro@crate::Collection) fills in the constants and adds one accessor method a
/// relation to the struct itself. The trait must be in scope where they are used
/// (`use relcore::Collection`).
#[diagnostic::on_unimplemented(message = "`{Self}` is not a collection", label = "needs `#[derive(Collection)]`")]
pub trait Collection: Contents<Used> + Sized + 'static {
    /// The struct behind [`COLUMNS`](Self::COLUMNS).
    type Columns: 'static;
    /// The struct behind [`RELATIONS`](Self::RELATIONS).
    type Relations: 'static;
    /// The types of the primary key's columns, as a tuple.
    type PrimaryKey: Key + PrimaryColumns<Self>;

    /// The table's name.
    const TABLE: &'static str = Self::SCHEMA.table;
    /// One typed [`Column`](crate::Column) a field, under the field's name.
    const COLUMNS: Self::Columns;
    /// One typed [relation](crate::relation) each, under the relation's name.
    const RELATIONS: Self::Relations;
    /// All of this without types, for walking the graph at run time or in `const` context.
    const META: &'static meta::CollectionMeta = &meta::CollectionMeta {
        name: Self::SCHEMA.name,
        path: Self::SCHEMA.path,
        schema: Self::SCHEMA.within(),
        table: Self::SCHEMA.table,
        columns: Self::FIELDS,
        primary_key: Self::PRIMARY_KEY,
        unique: <Self::Lists as ListsOf<Self>>::UNIQUE,
        relations: Self::RELATION_LIST,
    };

    /// The types of the fields that are part of a key.
    #[doc(hidden)]
    type KeyFields: KeyFields;
    /// How long the lists of `META` are.
    #[doc(hidden)]
    type Lists: ListsOf<Self>;
    #[doc(hidden)]
    const SCHEMA: &'static Schema;
    #[doc(hidden)]
    const DECLARATIONS: &'static Declarations;
    #[doc(hidden)]
    const FIELDS: &'static [meta::ColumnMeta] = <Self::Lists as ListsOf<Self>>::FIELDS;
    #[doc(hidden)]
    const PRIMARY_KEY: &'static [&'static meta::ColumnMeta] =
        const { &KeyColumns::of(Self::SCHEMA.primary_key(), Self::FIELDS) }.list();
    /// The fields that are part of a key.
    #[doc(hidden)]
    fn key_fields(&self) -> <Self::KeyFields as KeyFields>::Refs<'_>;

    /// `META`, for a pointer to it. Each impl has its own: through one that is shared the compiler
    /// would go round a ring of collections one instance at a time, up to its recursion limit.
    ///
    /// The parameter is always `Used`: it keeps the compiler from evaluating `META` where it only checks.
    #[doc(hidden)]
    fn meta<M: MetaOf<Self>>() -> &'static meta::CollectionMeta;

    /// Nothing is loaded with a record that is not a [`Loaded`](crate::Loaded): for an error that says so.
    #[doc(hidden)]
    fn related<'l, R, O>(&'l self, _: R) -> O
    where
        R: LoadedIn<'l, Self, (), Here, Shown = O>,
    {
        R::find_in_list(&())
    }

    /// All rows of the table, in the order in which the database gives them.
    fn all() -> All<Self> {
        All::new(())
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
        Find::new(key.into_key(), ())
    }
}
