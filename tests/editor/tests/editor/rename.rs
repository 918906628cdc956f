//! Renaming, after which the project compiles.

use std::path::Path;

use editor::{Edits, Workspace};

use crate::{At, CUSTOMER, Failures, ORDER, PRODUCT, SHOP, STOCK, TEMPORARY, place, places, with_editor};

/// Begun at each of `from`, a rename changes all of `all` and nothing else, and the project compiles.
fn each_renames(from: &[At], all: &[At]) {
    with_editor(|editor| {
        let mut failures = Failures::default();
        for at in from {
            match editor.rename(&place(editor, *at), "renamed") {
                Err(refusal) => failures.check(false, || format!("{at:?} is refused: {refusal}")),
                Ok(edits) => {
                    failures.compare(at, &edits.places(), &places(editor, all));
                    let errors = errors_after(&edits);
                    failures.check(errors.is_empty(), || format!("after {at:?}:\n{errors}"));
                }
            }
        }
    });
}

/// What the compiler says of the project after these edits.
fn errors_after(edits: &Edits) -> String {
    let workspace = Workspace::copy(Path::new(TEMPORARY), "renamed");
    workspace.apply(edits);
    let check = workspace.check();
    if check.status.success() { String::new() } else { String::from_utf8_lossy(&check.stderr).into_owned() }
}

#[test]
fn a_field_is_renamed_in_each_attribute_and_each_use_wherever_that_begins() {
    each_renames(
        &[
            (ORDER, "pub |customer_id"),
            (ORDER, "belongs_to(Customer, foreign_key = |customer_id"),
            (CUSTOMER, "has_many(Order, foreign_key = |customer_id"),
        ],
        &[
            (ORDER, "pub |customer_id"),
            (ORDER, "belongs_to(Customer, foreign_key = |customer_id"),
            (CUSTOMER, "has_many(Order, foreign_key = |customer_id"),
            (SHOP, "COLUMNS.|customer_id"),
            (SHOP, "order.|customer_id == "),
        ],
    );
}

#[test]
fn a_private_field_too() {
    each_renames(
        &[
            (PRODUCT, "    |product_code: String"),
            (PRODUCT, "through = Wish, foreign_key = |product_code"),
            (CUSTOMER, "other_key = |product_code"),
        ],
        &[
            (PRODUCT, "    |product_code: String"),
            (PRODUCT, "through = Wish, foreign_key = |product_code"),
            (PRODUCT, "belongs_to(Product, foreign_key = |product_code"),
            (CUSTOMER, "other_key = |product_code"),
            (PRODUCT, "wish.|product_code"),
        ],
    );
}

#[test]
fn a_key_that_others_refer_to() {
    each_renames(
        &[(CUSTOMER, "    |name: String"), (CUSTOMER, "source_key = |name"), (CUSTOMER, "target_key = |name")],
        &[
            (CUSTOMER, "    |name: String"),
            (CUSTOMER, "source_key = |name"),
            (CUSTOMER, "target_key = |name"),
            (CUSTOMER, "&self.|name"),
            (CUSTOMER, "customer.|name"),
        ],
    );
}

#[test]
fn a_field_of_another_crate() {
    each_renames(
        &[(STOCK, "pub |code"), (ORDER, "target_key = |code")],
        &[(STOCK, "pub |code"), (ORDER, "target_key = |code"), (SHOP, "COLUMNS.|code")],
    );
}

#[test]
fn a_part_of_a_composite_key() {
    each_renames(
        &[(ORDER, "    |shelf: i64"), (ORDER, "foreign_key = (warehouse_id, |shelf)")],
        &[(ORDER, "    |shelf: i64"), (ORDER, "foreign_key = (warehouse_id, |shelf)"), (ORDER, "order.|shelf")],
    );
    each_renames(
        &[(STOCK, "pub |shelf"), (STOCK, "primary_key(warehouse_id, |shelf)")],
        &[(STOCK, "pub |shelf"), (STOCK, "primary_key(warehouse_id, |shelf)")],
    );
}

#[test]
fn a_relation_at_its_name() {
    each_renames(
        &[(CUSTOMER, "as = |wishes")],
        &[(CUSTOMER, "as = |wishes"), (SHOP, "customer.|wishes()"), (SHOP, "RELATIONS.|wishes")],
    );
    each_renames(&[(ORDER, "as = |bin")], &[(ORDER, "as = |bin"), (SHOP, "order.|bin()"), (SHOP, "RELATIONS.|bin")]);
    each_renames(
        &[(STOCK, "as = |bins"), (STOCK, "inverse = |bins")],
        &[(STOCK, "as = |bins"), (STOCK, "inverse = |bins")],
    );
}

#[test]
fn a_relation_at_a_call() {
    each_renames(&[(ORDER, "order.|pickup()")], &[(ORDER, "as = |pickup"), (ORDER, "order.|pickup()")]);
}

#[test]
fn a_struct_at_an_attribute() {
    each_renames(
        &[(CUSTOMER, "through = |Wish")],
        &[
            (PRODUCT, "pub struct |Wish"),
            (PRODUCT, "through = |Wish"),
            (PRODUCT, "wish: &|Wish"),
            (CUSTOMER, "through = |Wish"),
            (CUSTOMER, "product::{Product, |Wish"),
        ],
    );
}
