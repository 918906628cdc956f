//! The keys of the attributes: what an editor shows over one, and what it offers where one is written.
//! A module holds the keys of one attribute and nothing else, since all of it is offered there.

#![allow(non_upper_case_globals)]

/// `as = name`: the relation's name, by which its accessor is called.
///
/// Left out: the target's name in snake case, in the plural where the relation leads to many.
///
/// Example: `#[belongs_to(Customer, as = payer)]`.
// Not in the modules: an editor would offer it there, and write it `r#as`.
pub const r#as: () = ();

/// `#[collection(…)]` on a struct.
pub mod collection {
    /// `table = "…"`: the table's name, or a constant of it.
    ///
    /// Left out: the struct's name in snake case, in the plural.
    ///
    /// Example: `#[collection(table = "sales_orders")]`.
    pub const table: () = ();

    /// `rename_all = "…"`: how the columns are named after the fields, in serde's words: `lowercase`, `UPPERCASE`,
    /// `PascalCase`, `camelCase`, `snake_case`, `SCREAMING_SNAKE_CASE`, `kebab-case`, `SCREAMING-KEBAB-CASE`. A `column` on a field is
    /// kept.
    ///
    /// Left out: the columns are named as the fields.
    ///
    /// Example: `#[collection(rename_all = "PascalCase")]`.
    pub const rename_all: () = ();

    /// `schema = "…"`: the schema that the table is in, or a constant of its name.
    ///
    /// Left out: the database looks for the table where the connection says.
    ///
    /// Example: `#[collection(schema = "sales")]`.
    pub const schema: () = ();

    /// `primary_key(a, b)`: the fields of the primary key, in its order.
    ///
    /// Left out: the fields that are marked `#[collection(primary_key)]`, else `id`.
    ///
    /// Example: `#[collection(primary_key(tenant_id, number))]`.
    pub const primary_key: () = ();

    /// `unique(a, b)`: fields that together are unique, so a foreign key may refer to them; any number of
    /// times.
    ///
    /// Left out: only the primary key and the fields that are marked `#[collection(unique)]` are unique.
    ///
    /// Example: `#[collection(unique(tenant_id, code))]`.
    pub const unique: () = ();
}

/// `#[collection(…)]` on a field.
pub mod field {
    /// `primary_key`: the field belongs to the primary key.
    ///
    /// Left out everywhere: the primary key is `id`.
    ///
    /// Example: `#[collection(primary_key)]`.
    pub const primary_key: () = ();

    /// `unique`: the field's value is unique, so a foreign key may refer to it.
    ///
    /// Left out: only the primary key is unique.
    ///
    /// Example: `#[collection(unique)]`.
    pub const unique: () = ();

    /// `column = "…"`: the column's name.
    ///
    /// Left out: the field's name.
    ///
    /// Example: `#[collection(column = "total_cents")]`.
    pub const column: () = ();

    /// `skip`: the field is no column. It is filled with its `Default` when a record is read.
    ///
    /// Left out: the field is a column.
    ///
    /// Example: `#[collection(skip)]`.
    pub const skip: () = ();

    /// `json`: the column holds JSON, which serde reads into the field. Needs relcore's feature `json`.
    ///
    /// Left out: the driver reads the column as the field's type.
    ///
    /// Example: `#[collection(json)]`.
    pub const json: () = ();

    /// `try_from = Type`: the driver reads the column as this type, and `TryFrom` makes the field of it. A field of a key is sent
    /// by `Into`.
    ///
    /// Left out: the driver reads the column as the field's type.
    ///
    /// Example: `#[collection(try_from = i64)]`.
    pub const try_from: () = ();
}

/// `#[belongs_to(Target, …)]`
pub mod belongs_to {
    /// `foreign_key = field`: our field that refers to the target; `(a, b)` for a composite key.
    ///
    /// Left out: `<relation>_id`.
    ///
    /// Example: `#[belongs_to(Customer, foreign_key = customer_id)]`.
    pub const foreign_key: () = ();

    /// `target_key = field`: the target's field that is referred to, its primary key or a unique one.
    ///
    /// Left out: the target's primary key.
    ///
    /// Example: `#[belongs_to(Country, foreign_key = country_code, target_key = code)]`.
    pub const target_key: () = ();

    /// `inverse = relation`: the relation of the target that leads back to us; checked.
    ///
    /// Left out: found by the keys, in the metadata.
    ///
    /// Example: `#[belongs_to(Customer, inverse = orders)]`.
    pub const inverse: () = ();
}

/// `#[has_one(Target, …)]`
pub mod has_one {
    /// `foreign_key = field`: the target's unique field that refers to us; `(a, b)` for a composite key.
    ///
    /// Left out: that of the target's only `belongs_to` back to us.
    ///
    /// Example: `#[has_one(Address, foreign_key = customer_id)]`.
    pub const foreign_key: () = ();

    /// `source_key = field`: our field that is referred to, the primary key or a unique one.
    ///
    /// Left out: what the target's `belongs_to` refers to, else our primary key.
    ///
    /// Example: `#[has_one(Address, foreign_key = customer_name, source_key = name)]`.
    pub const source_key: () = ();

    /// `inverse = relation`: the relation of the target that leads back to us; checked.
    ///
    /// Left out: found by the keys, in the metadata.
    ///
    /// Example: `#[has_one(Address, inverse = customer)]`.
    pub const inverse: () = ();
}

/// `#[has_many(Target, …)]`
pub mod has_many {
    /// `foreign_key = field`: the target's field that refers to us; `(a, b)` for a composite key.
    ///
    /// Left out: that of the target's only `belongs_to` back to us.
    ///
    /// Example: `#[has_many(Order, foreign_key = customer_id)]`.
    pub const foreign_key: () = ();

    /// `source_key = field`: our field that is referred to, the primary key or a unique one.
    ///
    /// Left out: what the target's `belongs_to` refers to, else our primary key.
    ///
    /// Example: `#[has_many(Order, foreign_key = customer_name, source_key = name)]`.
    pub const source_key: () = ();

    /// `inverse = relation`: the relation of the target that leads back to us; checked.
    ///
    /// Left out: found by the keys, in the metadata.
    ///
    /// Example: `#[has_many(Order, inverse = customer)]`.
    pub const inverse: () = ();
}

/// `#[belongs_to_many(Target, through = Link, …)]`
pub mod belongs_to_many {
    /// `through = Struct`: the collection between, whose rows refer to us and to the target.
    ///
    /// It is always given.
    ///
    /// Example: `#[belongs_to_many(Product, through = OrderItem)]`.
    pub const through: () = ();

    /// `foreign_key = field`: the link's field that refers to us; `(a, b)` for a composite key.
    ///
    /// Left out: that of the link's only `belongs_to` back to us.
    ///
    /// Example: `#[belongs_to_many(Product, through = OrderItem, foreign_key = order_id)]`.
    pub const foreign_key: () = ();

    /// `other_key = field`: the link's field that refers to the target; `(a, b)` for a composite key.
    ///
    /// Left out: that of the link's only `belongs_to` to the target.
    ///
    /// Example: `#[belongs_to_many(Product, through = OrderItem, other_key = product_id)]`.
    pub const other_key: () = ();

    /// `source_key = field`: our field that the link's `foreign_key` refers to, the primary key or a unique one.
    ///
    /// Left out: what the link's `belongs_to` refers to, else our primary key.
    ///
    /// Example: `#[belongs_to_many(Product, through = OrderItem, foreign_key = order_code, source_key = code)]`.
    pub const source_key: () = ();

    /// `target_key = field`: the target's field that the link's `other_key` refers to, its primary key or a
    /// unique one.
    ///
    /// Left out: what the link's `belongs_to` refers to, else the target's primary key.
    ///
    /// Example: `#[belongs_to_many(Product, through = OrderItem, other_key = product_code, target_key = code)]`.
    pub const target_key: () = ();

    /// `inverse = relation`: the relation of the target that leads back to us; checked.
    ///
    /// Left out: found by the keys, in the metadata.
    ///
    /// Example: `#[belongs_to_many(Product, through = OrderItem, inverse = orders)]`.
    pub const inverse: () = ();
}
