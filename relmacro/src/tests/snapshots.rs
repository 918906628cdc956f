//! What the derive writes, as files to read. After a change that is meant: `UPDATE_EXPECT=1 cargo
//! test -p relmacro`, and read the difference.

use expect_test::expect_file;
use quote::quote;
use syn::{Attribute, File, Item, ItemStruct};

use super::{expand, expand_for, mistakes};
use crate::audience::Audience;

#[test]
fn a_struct_without_relations() {
    let file = expand(quote! {
        /// What can be ordered.
        pub struct Product {
            /// Its number.
            pub id: i64,
            #[collection(unique, column = "product_name")]
            pub name: String,
            r#type: Option<String>,
        }
    });
    expect_file!["snapshots/without_relations.rs"].assert_eq(&prettyplease::unparse(&file));
}

#[test]
fn a_relation_of_each_kind() {
    let file = expand(quote! {
        #[belongs_to(Customer)]
        #[has_one(Delivery)]
        #[has_many(OrderItem, as = items, foreign_key = order_id, inverse = order)]
        #[belongs_to_many(Product, through = OrderItem, foreign_key = order_id, other_key = product_id)]
        struct Order {
            id: i64,
            customer_id: i64,
        }
    });
    expect_file!["snapshots/each_kind.rs"].assert_eq(&prettyplease::unparse(&file));
}

#[test]
fn keys_of_every_form() {
    let file = expand(quote! {
        #[collection(table = "sales orders", primary_key(tenant_id, id), unique(tenant_id, code), crate = crate::relcore)]
        #[belongs_to(Customer, foreign_key = (tenant_id, customer_id))]
        #[belongs_to(Agent, foreign_key = agent_name, target_key = name)]
        #[has_many(Note, source_key = code)]
        #[belongs_to_many(Tag, through = Tagging)]
        pub(crate) struct Order {
            tenant_id: i64,
            id: i64,
            customer_id: Option<i64>,
            agent_name: Option<String>,
            #[collection(unique)]
            code: String,
        }
    });
    expect_file!["snapshots/keys.rs"].assert_eq(&prettyplease::unparse(&file));
}

#[test]
fn what_is_left_beside_mistakes() {
    let file = expand(quote! {
        #[belongs_to(Customer, foreign_key = custmer_id)]
        #[has_many("Note")]
        #[has_many(OrderItem)]
        struct Order {
            id: i64,
            customer_id: i64,
        }
    });
    assert_eq!(
        mistakes(&file),
        [
            "`Order` has no field `custmer_id`; did you mean `customer_id`?",
            "a target is written without quotes: `Note`",
        ]
    );
    expect_file!["snapshots/mistakes.rs"].assert_eq(&prettyplease::unparse(&file));
}

#[test]
fn what_is_left_of_an_enum() {
    let file = expand(quote!(
        enum Status {
            Open,
        }
    ));
    expect_file!["snapshots/refused.rs"].assert_eq(&prettyplease::unparse(&file));
}

/// The item for editors, which is the first.
#[test]
fn what_an_editor_is_given() {
    let file = expand_for(
        Audience::Editor,
        quote! {
            #[collection(table = "orders", primary_key(tenant_id, id), unique(), crate = crate::relcore)]
            #[belongs_to(Customer, foreign_key = (tenant_id, customer_id,), inverse = orders, as = payer)]
            #[belongs_to(Self, as = before, foreign_key = before_id, target_key = r#type)]
            #[has_many(sales::OrderItem, source_key = id, foreign_key =)]
            #[has_many(sales::, foreign_key = order_id, inv,)]
            #[belongs_to_many(Product, other_key = "product_id", foreign_key = order_id, through = OrderItem)]
            struct Order {
                #[collection(column = "no", unique)]
                id: i64,
            }
        },
    );
    let first = File { shebang: None, frontmatter: None, attrs: Vec::new(), items: file.items[..1].to_vec() };
    expect_file!["snapshots/for_editors.rs"].assert_eq(&prettyplease::unparse(&first));
}

/// An editor shows each `compile_error!` that it meets, so each is there once.
#[test]
fn an_editor_is_told_a_mistake_once() {
    let input = quote! {
        #[has_many("Note")]
        struct Order {
            id: i64,
        }
    };
    let said = |audience| {
        let file = expand_for(audience, input.clone());
        quote!(#file).to_string().matches("compile_error").count()
    };
    assert_eq!((said(Audience::Compiler), said(Audience::Editor)), (2, 1));
}

/// The example, with the derive's output in the place of the derive.
#[test]
fn the_quickstart_expanded() {
    let source = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/quickstart.rs")).unwrap();
    let example: File = syn::parse_str(&source).unwrap();
    let items = example.items.into_iter().flat_map(expand_item).collect();
    let header = "// What `#[derive(Collection)]` writes for `quickstart.rs`; a test keeps the two in step.\n\n";
    let expanded = prettyplease::unparse(&File { shebang: None, frontmatter: None, attrs: Vec::new(), items });
    expect_file!["../../../examples/quickstart_expanded.rs"].assert_eq(&format!("{header}{expanded}"));
}

fn expand_item(item: Item) -> Vec<Item> {
    match item {
        Item::Struct(item) if item.attrs.iter().any(derives_collection) => {
            let generated = expand(quote!(#item)).items;
            std::iter::once(Item::Struct(without_helpers(item))).chain(generated).collect()
        }
        other => vec![other],
    }
}

fn derives_collection(attribute: &Attribute) -> bool {
    attribute.path().is_ident("derive") && quote!(#attribute).to_string().contains("Collection")
}

/// The struct as it is without the derive.
fn without_helpers(mut item: ItemStruct) -> ItemStruct {
    let is_kept = |attribute: &Attribute| attribute.path().is_ident("doc");
    let others = item.attrs.iter().find(|attribute| derives_collection(attribute)).map(other_derives);
    item.attrs.retain(is_kept);
    item.attrs.extend(others.flatten());
    for field in &mut item.fields {
        field.attrs.retain(is_kept);
    }
    item
}

fn other_derives(attribute: &Attribute) -> Option<Attribute> {
    let mut derives = Vec::new();
    attribute
        .parse_nested_meta(|meta| {
            derives.push(meta.path);
            Ok(())
        })
        .unwrap();
    derives.retain(|path| path.segments.last().is_none_or(|segment| segment.ident != "Collection"));
    (!derives.is_empty()).then(|| syn::parse_quote!(#[derive(#(#derives),*)]))
}
