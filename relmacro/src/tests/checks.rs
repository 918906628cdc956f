//! The rules of one struct, each by the message that it gives.

use super::{expand, mistakes};

fn said(text: &str) -> Vec<String> {
    mistakes(&expand(text.parse().unwrap()))
}

fn says(text: &str, message: &str) {
    assert_eq!(said(text), [message], "{text}");
}

#[test]
fn a_right_struct_is_said_nothing_of() {
    for text in [
        "struct Order { id: i64 }",
        "#[belongs_to(Customer)] struct Order { id: i64, customer_id: i64 }",
        "#[belongs_to(Type)] struct Order { id: i64, type_id: i64 }",
        "#[belongs_to(Crate)] struct Order { id: i64, crate_id: i64 }",
        "#[belongs_to(Self, as = parent)] struct Order { r#id: i64, r#parent_id: Option<i64> }",
        "#[collection(unique(a, b))] #[has_one(Note, source_key = (a, b))] struct Order { id: i64, a: i64, b: i64 }",
    ] {
        assert_eq!(said(text), [""; 0], "{text}");
    }
}

#[test]
fn a_foreign_key_is_a_field() {
    says(
        "#[belongs_to(Customer, foreign_key = custmer_id)] struct Order { id: i64, customer_id: i64 }",
        "`Order` has no field `custmer_id`; did you mean `customer_id`?",
    );
    says(
        "#[belongs_to(Customer, foreign_key = (id, warehouse))] struct Order { id: i64 }",
        "`Order` has no field `warehouse`",
    );
    says("#[belongs_to(Customer, foreign_key = (id, id))] struct Order { id: i64 }", "`id` stands twice in this key");
}

#[test]
fn a_source_key_identifies_a_row() {
    says(
        "#[has_many(Note, source_key = name)] struct Order { id: i64, name: String }",
        "`name` is neither the primary key of `Order` nor unique: a foreign key must refer to one row. Add \
         `#[collection(unique)]` to the field",
    );
    says(
        "#[collection(unique(a, b))] #[has_many(Note, source_key = (b, a))] struct Order { id: i64, a: i64, b: i64 }",
        "write this key in the order in which `Order` has it: `(a, b)`",
    );
}

#[test]
fn keys_that_are_matched_have_one_length() {
    says(
        "#[has_many(Note, foreign_key = (a, b))] struct Order { id: i64 }",
        "the foreign key has 2 fields, but the primary key of `Order` is `id`: write one field for each of its columns",
    );
    says(
        "#[belongs_to(Note, foreign_key = id, target_key = (a, b))] struct Order { id: i64 }",
        "`target_key` has 2 fields, but `foreign_key` has 1 field",
    );
}

#[test]
fn names_do_not_meet() {
    says(
        "#[has_many(Note)] #[has_many(sales::Note, foreign_key = x)] struct Order { id: i64 }",
        "`Order` has another relation `notes`: give this one another name, `as = …`",
    );
    says(
        "#[has_many(Note)] struct Order { id: i64, notes: i64 }",
        "`Order` has a field `notes`: give this relation another name, `as = …`",
    );
    says(
        "struct Order { id: i64, #[collection(column = \"id\")] number: i64 }",
        "the field `id` is read from the column `id` already",
    );
}

#[test]
fn a_key_that_is_half_written_is_one_mistake() {
    for attribute in ["has_many(Note, fore)", "has_many(Note, fore, as = notes)"] {
        says(
            &format!("#[{attribute}] struct Order {{ id: i64 }}"),
            "`has_many` has no key `fore`; did you mean `foreign_key`?",
        );
    }
}

#[test]
fn what_parses_of_a_struct_is_kept_beside_what_does_not() {
    for text in [
        "#[] #[has_many(Note)] struct Order { id: i64, name: String }",
        "#[has_many(Note)] struct Order { id: i64, na name: String }",
        "#[has_many(Note)] struct Order { id: i64, name: String, map: }",
        "#[has_many(Note)] struct Order { map: Map<, id: i64, name: Pair<A, B> }",
    ] {
        let file = expand(text.parse().unwrap());
        assert_eq!(mistakes(&file).len(), 1, "{text}");
        let written = quote::quote!(#file).to_string();
        for part in ["fn notes", "pub id", "pub name"] {
            assert!(written.contains(part), "{text}: {part}");
        }
    }
}
