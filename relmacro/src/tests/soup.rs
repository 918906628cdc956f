//! The derive never panics: whatever is written in the attributes, it gives items or errors.

use proc_macro2::TokenStream;
use proptest::prelude::*;
use proptest::sample::Index;

use super::{expand, expand_for, mistakes};
use crate::audience::Audience;

/// Arguments that are right, word by word.
const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("collection", &["table", "=", "\"orders\""]),
    (
        "collection",
        &["primary_key", "(", "tenant_id", ",", "id", ")", ",", "unique", "(", "tenant_id", ",", "code", ")"],
    ),
    ("collection", &["crate", "=", "crate", "::", "relcore"]),
    ("belongs_to", &["Customer"]),
    ("belongs_to", &["sales", "::", "Customer", ",", "as", "=", "payer", ",", "foreign_key", "=", "customer_id"]),
    (
        "belongs_to",
        &[
            "Customer",
            ",",
            "as",
            "=",
            "agent",
            ",",
            "foreign_key",
            "=",
            "(",
            "tenant_id",
            ",",
            "customer_id",
            ")",
            ",",
            "target_key",
            "=",
            "(",
            "tenant_id",
            ",",
            "id",
            ")",
        ],
    ),
    ("has_one", &["Address", ",", "source_key", "=", "code", ",", "inverse", "=", "r#type"]),
    ("has_many", &["OrderItem", ",", "as", "=", "items", ",", "foreign_key", "=", "order_id"]),
    (
        "belongs_to_many",
        &[
            "Product",
            ",",
            "through",
            "=",
            "OrderItem",
            ",",
            "foreign_key",
            "=",
            "order_id",
            ",",
            "other_key",
            "=",
            "product_id",
        ],
    ),
    ("belongs_to_many", &["Self", ",", "through", "=", "Link", ",", "as", "=", "peers"]),
];

/// Words that do not belong where they are put.
const STRAYS: &[&str] = &[
    "foreign_kye",
    "type",
    "\"id\"",
    "7",
    ";",
    "=",
    ",",
    "::",
    "(",
    ")",
    "<",
    "'a",
    "as",
    "Self",
    "crate",
    "&",
    "#",
    "id",
    "-",
    ":",
];

const FIELDS: &[&[&str]] = &[&["primary_key"], &["unique"], &["column", "=", "\"total_cents\"", ",", "unique"]];

#[derive(Clone, Debug)]
enum Slip {
    Drop(Index),
    Double(Index),
    Swap(Index, Index),
    Stray(Index, Index),
}

fn slip() -> impl Strategy<Value = Slip> {
    prop_oneof![
        any::<Index>().prop_map(Slip::Drop),
        any::<Index>().prop_map(Slip::Double),
        (any::<Index>(), any::<Index>()).prop_map(|(left, right)| Slip::Swap(left, right)),
        (any::<Index>(), any::<Index>()).prop_map(|(at, word)| Slip::Stray(at, word)),
    ]
}

fn slipped(words: &[&'static str], slips: &[Slip]) -> String {
    let mut words = words.to_vec();
    for slip in slips {
        let length = words.len();
        if length == 0 {
            break;
        }
        match slip {
            Slip::Drop(at) => drop(words.remove(at.index(length))),
            Slip::Double(at) => words.insert(at.index(length), words[at.index(length)]),
            Slip::Swap(left, right) => words.swap(left.index(length), right.index(length)),
            Slip::Stray(at, word) => words.insert(at.index(length + 1), STRAYS[word.index(STRAYS.len())]),
        }
    }
    words.join(" ")
}

/// Some attributes with some slips, on a struct with some slips on its fields.
fn soup() -> impl Strategy<Value = String> {
    let slips = || prop::collection::vec(slip(), 0..4);
    let attributes = prop::collection::vec((any::<Index>(), slips()), 1..6);
    let fields = prop::collection::vec((any::<Index>(), slips()), 0..3);
    (attributes, fields).prop_map(|(attributes, fields)| {
        let attributes = attributes.into_iter().map(|(which, slips): (Index, Vec<Slip>)| {
            let (name, words) = ATTRIBUTES[which.index(ATTRIBUTES.len())];
            format!("#[{name}({})] ", slipped(words, &slips))
        });
        let fields = fields.into_iter().enumerate().map(|(at, (which, slips)): (usize, (Index, Vec<Slip>))| {
            let words = FIELDS[which.index(FIELDS.len())];
            format!("#[collection({})] field_{at}: i64, ", slipped(words, &slips))
        });
        let (attributes, fields) = (attributes.collect::<String>(), fields.collect::<String>());
        let known = "r#id: i64, tenant_id: i64, r#customer_id: Option<i64>, r#type: String, code: String";
        format!("{attributes} struct Order {{ {fields} {known} }}")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_attribute_gives_items_or_errors(text in soup()) {
        // Parentheses that do not match never reach a derive.
        if let Ok(input) = text.parse::<TokenStream>() {
            let is_struct = syn::parse2::<syn::DeriveInput>(input.clone()).is_ok();
            let items = expand(input);
            let has_impls = items.items.iter().any(|item| matches!(item, syn::Item::Const(_)));
            prop_assert!(!is_struct || has_impls, "the impls are there beside the errors");
            prop_assert!(is_struct || mistakes(&items).len() == 1);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    /// An editor asks of attributes that are half written.
    #[test]
    fn an_editor_is_given_items_of_any_attribute(text in soup()) {
        if let Ok(input) = text.parse::<TokenStream>() {
            expand_for(Audience::Editor, input);
        }
    }
}

#[test]
fn any_item_gives_items_or_errors() {
    for text in [
        "struct Order;",
        "struct Order {}",
        "struct Order(i64);",
        "struct Order<'a, T: Clone = i64, const N: usize> where T: Copy { id: T }",
        "enum Order { A }",
        "union Order { a: i64 }",
        "#[belongs_to(Customer)] enum Order {}",
        "pub(in crate::a) struct r#Order { r#id: i64 }",
    ] {
        assert!(!expand(text.parse().unwrap()).items.is_empty());
    }
    for text in ["", "fn order() {}", "struct", "struct Order { id i64 }"] {
        assert_eq!(mistakes(&expand(text.parse().unwrap())).len(), 1, "{text}");
    }
}
