//! The derive behind [`relcore`](https://docs.rs/relcore): depend on that, which re-exports it.

mod attr;
mod audience;
mod check;
mod errors;
mod expand;
mod input;
mod model;
mod names;

#[cfg(test)]
mod tests;

use proc_macro::TokenStream;

/// Makes a struct a collection: metadata, typed columns and relations, accessors.
///
/// ```text
/// #[derive(Collection)]
/// #[collection(table = "orders")]
/// #[belongs_to(Customer)]
/// #[has_many(OrderItem, as = items)]
/// #[belongs_to_many(Product, through = OrderItem)]
/// struct Order {
///     id: i64,
///     customer_id: i64,
///     #[collection(column = "total_cents")]
///     total: i64,
/// }
/// ```
///
/// Values are names and paths, not strings; a composite key is a tuple, `(tenant_id, customer_id)`.
///
/// # `#[collection(…)]` on the struct
///
/// * `table = "…"`: the table's name. Left out: the struct's name in snake case, in the plural.
/// * `primary_key(a, b)`: the fields of the primary key. Left out: the fields that are marked, else `id`.
/// * `unique(a, b)`: fields that together are unique; any number of times.
/// * `crate = path`: where `relcore` is, if not at `::relcore`.
///
/// # `#[collection(…)]` on a field
///
/// * `primary_key`: the field belongs to the primary key.
/// * `unique`: its value is unique, so a foreign key may refer to it.
/// * `column = "…"`: the column's name. Left out: the field's.
///
/// # `#[belongs_to(Target, …)]`
///
/// Our foreign key refers to one row of the target. The accessor's `.one` gives the target itself, or
/// an `Option` of it if the foreign key is an `Option`.
///
/// * `foreign_key = field`: ours. Left out: `<relation>_id`.
/// * `target_key = field`: what it refers to. Left out: the target's primary key.
///
/// # `#[has_one(Target, …)]`, `#[has_many(Target, …)]`
///
/// The target's foreign key refers to us; that of a `has_one` is unique. `.one` of a `has_one` gives an
/// `Option`, `.all` of a `has_many` a `Vec` in the order of the primary key.
///
/// * `foreign_key = field`: the target's. Left out: that of its only `belongs_to` back to us.
/// * `source_key = field`: what it refers to. Left out: what that `belongs_to` refers to, else our
///   primary key.
///
/// # `#[belongs_to_many(Target, through = Link, …)]`
///
/// Rows of a third collection refer to us and to the target. A target that several rows link to us is
/// there once for each.
///
/// * `through = Struct`: the third collection; always given.
/// * `foreign_key = field`: the link's, to us. Left out: that of its only `belongs_to` back to us.
/// * `other_key = field`: the link's, to the target. Left out: that of its only `belongs_to` to it.
/// * `source_key = field`, `target_key = field`: what these refer to. Left out: what the `belongs_to`
///   that was found refers to, else the primary key.
///
/// # All relations
///
/// * `as = name`: the relation's name. Left out: the target's in snake case, in the plural where it
///   leads to many.
/// * `inverse = relation`: the relation of the target that leads back; checked.
#[proc_macro_derive(Collection, attributes(collection, belongs_to, has_one, has_many, belongs_to_many))]
pub fn collection(input: TokenStream) -> TokenStream {
    expand::derive(input.into(), audience::Audience::here()).into()
}
