//! What is offered, and that nothing of the machinery is.

use std::collections::BTreeSet;

use editor::Editor;

use crate::{At, CUSTOMER, Failures, ORDER, PRODUCT, SHOP, STOCK, place, with_editor};

/// What any value has.
const OF_ANY_VALUE: &[&str] =
    &["await", "clone", "clone_from", "clone_into", "into", "to_owned", "try_into", "try_clone_into"];

/// What is offered at a place that any value does not have.
fn offered(editor: &mut Editor, at: At) -> BTreeSet<String> {
    let mut offered = editor.completions(&place(editor, at));
    offered.retain(|name| !OF_ANY_VALUE.contains(&name.as_str()));
    offered
}

fn each_offers(cases: &[(At, &[&str])]) {
    with_editor(|editor| {
        let mut failures = Failures::default();
        for (at, expected) in cases {
            let found = offered(editor, *at);
            failures.compare(at, &found, &expected.iter().map(ToString::to_string).collect());
        }
    });
}

#[test]
fn behind_columns_are_the_columns() {
    each_offers(&[
        ((SHOP, "COLUMNS.|customer_id"), &["id", "customer_id", "warehouse_id", "shelf", "door"]),
        ((SHOP, "COLUMNS.|code"), &["id", "code", "city"]),
    ]);
}

#[test]
fn behind_relations_are_the_relations() {
    each_offers(&[
        ((SHOP, "RELATIONS.|orders"), &["orders", "address", "wishes"]),
        ((SHOP, "RELATIONS.|bin"), &["customer", "bin", "pickup"]),
    ]);
}

#[test]
fn behind_a_record_are_its_fields_and_its_accessors() {
    with_editor(|editor| {
        let mut failures = Failures::default();
        let text = editor.text(SHOP).replace("let orders = customer.orders();", "customer.;");
        editor.change(SHOP, &text);
        let found = offered(editor, (SHOP, "    customer.|;"));
        let expected = ["id", "label", "orders", "address", "wishes"].map(str::to_owned);
        failures.compare("customer.", &found, &BTreeSet::from(expected));
    });
}

#[test]
fn behind_with_and_related_are_the_relations_and_behind_what_is_related_its_fields() {
    with_editor(|editor| {
        let mut failures = Failures::default();
        let asked = "let loaded = Customer::find(1).with(Customer::RELATIONS.orders);";
        let orders = "let orders = customer.orders();";
        let relations = BTreeSet::from(["orders", "address", "wishes"].map(str::to_owned));
        let text = editor.text(SHOP);
        editor.change(SHOP, &text.replace(orders, "Customer::all().with(Customer::RELATIONS.);"));
        failures.compare("with(", &offered(editor, (SHOP, ".with(Customer::RELATIONS.|)")), &relations);
        let body = format!("{asked} if let Ok(Some(c)) = loaded.one(todo!()) {{ c.related(Customer::RELATIONS.); }}");
        editor.change(SHOP, &text.replace(orders, &body));
        failures.compare("related(", &offered(editor, (SHOP, ".related(Customer::RELATIONS.|)")), &relations);
        editor.change(SHOP, &text);
    });
}

#[test]
fn behind_an_accessor_is_what_runs_it() {
    with_editor(|editor| {
        let mut failures = Failures::default();
        let text = editor.text(SHOP).replace("let orders = customer.orders();", "customer.orders().;");
        editor.change(SHOP, &text);
        let found = offered(editor, (SHOP, "    customer.orders().|;"));
        // `one` too: whether a relation leads to one is a bound on the method, which the server does not ask.
        let expected = ["all", "count", "exists", "first", "load", "one", "with"].map(str::to_owned);
        failures.compare("customer.orders().", &found, &BTreeSet::from(expected));
    });
}

#[test]
fn in_an_attribute_a_key_offers_the_fields_of_the_side_that_it_means() {
    const ORDERS: &[&str] = &["id", "customer_id", "warehouse_id", "shelf", "door"];
    each_offers(&[
        ((CUSTOMER, "has_many(Order, foreign_key = cus|tomer_id"), ORDERS),
        ((ORDER, "foreign_key = d|oor"), ORDERS),
        ((ORDER, "foreign_key = (warehouse_id, she|lf)"), ORDERS),
        ((CUSTOMER, "source_key = na|me"), &["id", "name"]),
        ((CUSTOMER, "other_key = pro|duct_code"), &["id", "customer_id", "product_code"]),
        ((ORDER, "target_key = co|de"), &["id", "code", "city"]),
        ((STOCK, "primary_key(ware|house_id"), &["warehouse_id", "shelf", "room"]),
    ]);
}

#[test]
fn in_an_attribute_an_inverse_offers_the_relations_of_the_target() {
    each_offers(&[
        ((CUSTOMER, "inverse = cus|tomer"), &["customer", "bin", "pickup"]),
        ((STOCK, "inverse = bi|ns"), &["bins"]),
    ]);
}

/// Without `as`: the server would write a keyword as `r#as`.
#[test]
fn in_an_attribute_its_keys_are_offered() {
    each_offers(&[
        ((CUSTOMER, "has_many(Order, fore|ign_key"), &["foreign_key", "source_key", "inverse"]),
        ((ORDER, "tar|get_key = code"), &["foreign_key", "target_key", "inverse"]),
        ((PRODUCT, "ren|ame_all = "), &["table", "schema", "rename_all", "primary_key", "unique"]),
        ((PRODUCT, "#[collection(sk|ip)]"), &["primary_key", "unique", "column", "skip", "json", "try_from"]),
    ]);
}

#[test]
fn in_an_attribute_the_structs_in_scope_are_offered() {
    const CASES: &[(At, &[&str])] = &[
        ((CUSTOMER, "has_many(Or|der"), &["Order", "Customer", "Address", "Product", "Wish"]),
        ((CUSTOMER, "through = Wi|sh"), &["Order", "Customer", "Address", "Product", "Wish"]),
    ];
    with_editor(|editor| {
        let mut failures = Failures::default();
        for (at, structs) in CASES {
            let found = offered(editor, *at);
            for name in *structs {
                failures.check(found.contains(*name), || format!("{at:?} does not offer {name}"));
            }
            let ours =
                |name: &&String| name.starts_with("__") || name.ends_with("Columns") || name.ends_with("Relations");
            let ours: Vec<_> = found.iter().filter(ours).collect();
            failures.compare(at, &ours, &Vec::new());
        }
    });
}
