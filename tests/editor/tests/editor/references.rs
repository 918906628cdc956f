//! "Find all references".

use crate::{At, CUSTOMER, Failures, ORDER, PRODUCT, SHOP, STOCK, place, places, with_editor};

/// Each of `from` finds all of `all`, and nothing else.
fn each_finds(from: &[At], all: &[At]) {
    with_editor(|editor| {
        let mut failures = Failures::default();
        for at in from {
            let found = editor.references(&place(editor, *at));
            failures.compare(at, &found, &places(editor, all));
        }
    });
}

#[test]
fn an_attribute_finds_the_field_the_attributes_the_direct_uses_and_the_columns() {
    each_finds(
        &[
            (CUSTOMER, "has_many(Order, foreign_key = |customer_id"),
            (ORDER, "belongs_to(Customer, foreign_key = |customer_id"),
        ],
        &[
            (ORDER, "pub |customer_id"),
            (ORDER, "belongs_to(Customer, foreign_key = |customer_id"),
            (CUSTOMER, "has_many(Order, foreign_key = |customer_id"),
            (SHOP, "COLUMNS.|customer_id"),
            (SHOP, "order.|customer_id == "),
        ],
    );
    each_finds(
        &[(ORDER, "target_key = |code")],
        &[(STOCK, "pub |code"), (ORDER, "target_key = |code"), (SHOP, "COLUMNS.|code")],
    );
}

/// Not the columns: outside of an attribute a word is one thing to the server, the field or the column.
#[test]
fn a_field_finds_the_attributes_and_the_direct_uses() {
    each_finds(
        &[(ORDER, "pub |customer_id"), (SHOP, "order.|customer_id == ")],
        &[
            (ORDER, "pub |customer_id"),
            (ORDER, "belongs_to(Customer, foreign_key = |customer_id"),
            (CUSTOMER, "has_many(Order, foreign_key = |customer_id"),
            (SHOP, "order.|customer_id == "),
        ],
    );
    each_finds(
        &[(CUSTOMER, "    |name: String")],
        &[
            (CUSTOMER, "    |name: String"),
            (CUSTOMER, "source_key = |name"),
            (CUSTOMER, "target_key = |name"),
            (CUSTOMER, "&self.|name"),
            (CUSTOMER, "customer.|name"),
        ],
    );
}

/// Those in its own module: the server does not look for a private field elsewhere. An attribute anywhere
/// finds all, by way of the column.
#[test]
fn a_private_field_finds_what_is_in_its_module() {
    const IN_ITS_MODULE: [At; 4] = [
        (PRODUCT, "    |product_code: String"),
        (PRODUCT, "through = Wish, foreign_key = |product_code"),
        (PRODUCT, "belongs_to(Product, foreign_key = |product_code"),
        (PRODUCT, "wish.|product_code"),
    ];
    const ELSEWHERE: At = (CUSTOMER, "other_key = |product_code");
    each_finds(&IN_ITS_MODULE[..1], &IN_ITS_MODULE);
    each_finds(&[ELSEWHERE, IN_ITS_MODULE[1]], &[&IN_ITS_MODULE[..], &[ELSEWHERE]].concat());
}

#[test]
fn a_column_finds_the_field_the_attributes_and_the_columns() {
    each_finds(
        &[(SHOP, "COLUMNS.|customer_id")],
        &[
            (ORDER, "pub |customer_id"),
            (ORDER, "belongs_to(Customer, foreign_key = |customer_id"),
            (CUSTOMER, "has_many(Order, foreign_key = |customer_id"),
            (SHOP, "COLUMNS.|customer_id"),
        ],
    );
}

#[test]
fn the_name_of_a_relation_finds_its_uses() {
    each_finds(
        &[(CUSTOMER, "as = |wishes")],
        &[(CUSTOMER, "as = |wishes"), (SHOP, "RELATIONS.|wishes"), (SHOP, "customer.|wishes()")],
    );
    each_finds(&[(STOCK, "as = |bins")], &[(STOCK, "as = |bins"), (STOCK, "inverse = |bins")]);
}

#[test]
fn an_inverse_finds_the_uses_of_the_relation() {
    each_finds(&[(STOCK, "inverse = |bins")], &[(STOCK, "as = |bins"), (STOCK, "inverse = |bins")]);
}
