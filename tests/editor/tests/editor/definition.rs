//! "Go to definition" leads to the word that a person means, and to no other.

use std::collections::BTreeSet;

use crate::{At, CUSTOMER, Failures, ORDER, PRODUCT, SHOP, STOCK, place, with_editor};

fn each_leads_to(cases: &[(At, At)]) {
    with_editor(|editor| {
        let mut failures = Failures::default();
        for (from, to) in cases {
            let found = editor.definition(&place(editor, *from));
            failures.compare(from, &found, &vec![place(editor, *to)]);
        }
    });
}

#[test]
fn of_a_key_is_the_field() {
    each_leads_to(&[
        ((CUSTOMER, "has_many(Order, foreign_key = |customer_id"), (ORDER, "pub |customer_id")),
        ((CUSTOMER, "has_one(Address, foreign_key = |customer_name"), (CUSTOMER, "    |customer_name: String")),
        ((CUSTOMER, "    foreign_key = |customer_id"), (PRODUCT, "pub |customer_id")),
        ((CUSTOMER, "other_key = |product_code"), (PRODUCT, "    |product_code: String")),
        ((CUSTOMER, "source_key = |name"), (CUSTOMER, "    |name: String")),
        ((CUSTOMER, "target_key = |code"), (PRODUCT, "pub |code")),
        ((ORDER, "foreign_key = |door"), (ORDER, "    |door: Option")),
        ((PRODUCT, "source_key = |code"), (PRODUCT, "pub |code")),
    ]);
}

#[test]
fn of_a_key_in_another_crate_is_the_field() {
    each_leads_to(&[((ORDER, "target_key = |code"), (STOCK, "pub |code"))]);
}

#[test]
fn of_each_part_of_a_composite_key_is_the_field() {
    each_leads_to(&[
        ((ORDER, "foreign_key = (|warehouse_id, shelf)"), (ORDER, "    |warehouse_id: i64")),
        ((ORDER, "foreign_key = (warehouse_id, |shelf)"), (ORDER, "    |shelf: i64")),
        ((STOCK, "primary_key(|warehouse_id, shelf)"), (STOCK, "pub |warehouse_id")),
        ((STOCK, "primary_key(warehouse_id, |shelf)"), (STOCK, "pub |shelf")),
    ]);
}

#[test]
fn of_a_struct_is_the_struct() {
    each_leads_to(&[
        ((CUSTOMER, "through = |Wish"), (PRODUCT, "pub struct |Wish")),
        ((CUSTOMER, "    |Product,"), (PRODUCT, "pub struct |Product")),
        ((ORDER, "belongs_to(|Bin"), (STOCK, "pub struct |Bin")),
        ((ORDER, "belongs_to(|Warehouse"), (STOCK, "pub struct |Warehouse")),
    ]);
}

/// A relation that is given no name takes the target's: its word is then both, and leads to both.
#[test]
fn of_a_target_that_names_the_relation_is_the_struct_and_the_word_itself() {
    const CASES: &[(At, At)] = &[
        ((CUSTOMER, "has_many(|Order"), (ORDER, "pub struct |Order")),
        ((CUSTOMER, "has_one(|Address"), (CUSTOMER, "pub struct |Address")),
        ((ORDER, "belongs_to(|Customer"), (CUSTOMER, "pub struct |Customer")),
    ];
    with_editor(|editor| {
        let mut failures = Failures::default();
        for (word, target) in CASES {
            let found: BTreeSet<_> = editor.definition(&place(editor, *word)).into_iter().collect();
            failures.compare(word, &found, &BTreeSet::from([place(editor, *word), place(editor, *target)]));
        }
    });
}

#[test]
fn of_an_inverse_is_the_word_that_names_it() {
    each_leads_to(&[
        ((CUSTOMER, "inverse = |customer"), (ORDER, "belongs_to(|Customer")),
        ((ORDER, "inverse = |orders"), (CUSTOMER, "has_many(|Order")),
        ((STOCK, "inverse = |bins"), (STOCK, "as = |bins")),
    ]);
}

#[test]
fn of_a_column_is_the_field() {
    each_leads_to(&[
        ((SHOP, "COLUMNS.|customer_id"), (ORDER, "pub |customer_id")),
        ((SHOP, "COLUMNS.|code"), (STOCK, "pub |code")),
    ]);
}

#[test]
fn of_a_relation_is_the_word_that_names_it() {
    each_leads_to(&[
        ((SHOP, "RELATIONS.|orders"), (CUSTOMER, "has_many(|Order")),
        ((SHOP, "RELATIONS.|wishes"), (CUSTOMER, "as = |wishes")),
        ((SHOP, "RELATIONS.|bin"), (ORDER, "as = |bin")),
    ]);
}

#[test]
fn of_an_accessor_is_the_word_that_names_it() {
    each_leads_to(&[
        ((SHOP, "customer.|orders()"), (CUSTOMER, "has_many(|Order")),
        ((SHOP, "customer.|wishes()"), (CUSTOMER, "as = |wishes")),
        ((SHOP, "customer.|address()"), (CUSTOMER, "has_one(|Address")),
        ((SHOP, "order.|customer()"), (ORDER, "belongs_to(|Customer")),
        ((ORDER, "order.|pickup()"), (ORDER, "as = |pickup")),
    ]);
}

#[test]
fn of_a_name_is_the_name_itself() {
    each_leads_to(&[
        ((CUSTOMER, "as = |wishes"), (CUSTOMER, "as = |wishes")),
        ((STOCK, "as = |bins"), (STOCK, "as = |bins")),
    ]);
}
