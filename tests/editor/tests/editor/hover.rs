//! What is shown over a word.

use editor::Editor;

use crate::{At, CUSTOMER, Failures, ORDER, PRODUCT, SHOP, STOCK, place, with_editor};

/// What stands in generated code at a user's word, and explains nothing to a person.
const NOISE: &[&str] = &["__private\n", "Make an item visible", "A function or function pointer", "fn new("];

/// What a person writes who loads customers with their orders, those with their places.
const LOADING: &str = "
pub fn loaded(conn: &rusqlite::Connection) -> relcore::Result<()> {
    let placed = Customer::RELATIONS.orders.with(Order::RELATIONS.bin);
    for customer in Customer::all().with(placed).with(Customer::RELATIONS.wishes).load(conn)? {
        let parcels = customer.related(Customer::RELATIONS.orders);
        let wanted = customer.related(Customer::RELATIONS.wishes);
        for parcel in parcels {
            let shelf = parcel.related(Order::RELATIONS.bin);
            println!(\"{} {}\", wanted.len(), shelf.room);
        }
    }
    for client in Customer::all().with(Customer::RELATIONS.orders).load(conn)? {
        let plain = client.related(Customer::RELATIONS.orders);
        println!(\"{}\", plain.len());
    }
    Ok(())
}
";

fn each_shows(cases: &[(At, &[&str])]) {
    with_editor(|editor| check(editor, cases));
}

fn check(editor: &mut Editor, cases: &[(At, &[&str])]) {
    let mut failures = Failures::default();
    for (at, expected) in cases {
        let shown = editor.hover(&place(editor, *at));
        for text in *expected {
            failures.check(shown.contains(text), || format!("{at:?} does not show {text:?}"));
        }
        for text in NOISE {
            failures.check(!shown.contains(text), || format!("{at:?} shows {text:?}"));
        }
    }
}

#[test]
fn a_key_shows_the_type_and_the_docs_of_the_field() {
    each_shows(&[
        ((CUSTOMER, "has_many(Order, foreign_key = |customer_id"), &["customer_id: i64", "Who ordered it."]),
        ((CUSTOMER, "source_key = |name"), &["name: String", "As it is printed on the parcel."]),
        ((CUSTOMER, "other_key = |product_code"), &["product_code: String"]),
        ((CUSTOMER, "target_key = |code"), &["code: String", "On the label."]),
        ((ORDER, "target_key = |code"), &["code: String", "What is written on the door."]),
        ((ORDER, "foreign_key = |door"), &["door: Option<String>"]),
        ((ORDER, "foreign_key = (warehouse_id, |shelf)"), &["shelf: i64"]),
        ((STOCK, "primary_key(warehouse_id, |shelf)"), &["shelf: i64", "Counted from the door."]),
    ]);
}

#[test]
fn a_struct_shows_the_struct() {
    each_shows(&[
        ((CUSTOMER, "has_many(|Order"), &["struct Order", "One parcel."]),
        ((CUSTOMER, "through = |Wish"), &["struct Wish", "What a customer wants."]),
        ((ORDER, "belongs_to(|Bin"), &["struct Bin", "A place on a shelf."]),
    ]);
}

#[test]
fn a_column_shows_its_type_and_the_docs_of_the_field() {
    each_shows(&[
        ((SHOP, "COLUMNS.|customer_id"), &["Column<Order, i64>", "Who ordered it.", "`customer_id` of `orders`"]),
        ((SHOP, "COLUMNS.|code"), &["Column<Warehouse, String>", "What is written on the door."]),
    ]);
}

#[test]
fn a_relation_shows_what_it_follows_and_by_which_keys() {
    each_shows(&[
        ((SHOP, "RELATIONS.|orders"), &["HasMany<", "every `Order` whose `customer_id` is our `id`"]),
        ((SHOP, "RELATIONS.|bin"), &["BelongsTo<", "is our `(warehouse_id, shelf)`"]),
        ((CUSTOMER, "inverse = |customer"), &["BelongsTo<", "the `Customer` whose `id` is our `customer_id`"]),
        ((CUSTOMER, "as = |wishes"), &["BelongsToMany<", "every `Product` that a `Wish` links to us"]),
    ]);
}

#[test]
fn an_accessor_shows_what_it_follows_by_which_keys_and_what_it_returns() {
    each_shows(&[
        (
            (SHOP, "customer.|orders()"),
            &["fn orders(&self)", "Handle<", "HasMany<", "every `Order` whose `customer_id` is our `id`", "`.all(…)`"],
        ),
        ((SHOP, "customer.|address()"), &["HasOne<", "whose `customer_name` is our `name`", "`.one(…)`"]),
        ((ORDER, "order.|pickup()"), &["BelongsTo<", "the `Warehouse` whose `code` is our `door`", "`.one(…)`"]),
        ((SHOP, "customer.|wishes()"), &["BelongsToMany<", "`Product`", "`Wish`", "`.all(…)`"]),
    ]);
}

#[test]
fn in_related_a_relation_shows_what_it_follows_and_related_what_it_gives() {
    with_editor(|editor| {
        editor.change(SHOP, &(editor.text(SHOP) + LOADING));
        check(
            editor,
            &[
                (
                    (SHOP, "customer.related(Customer::RELATIONS.|orders)"),
                    &["pub orders: HasMany<orders, Order>", "every `Order` whose `customer_id` is our `id`"],
                ),
                (
                    (SHOP, "customer.related(Customer::RELATIONS.|wishes)"),
                    &["BelongsToMany<", "every `Product` that a `Wish` links to us"],
                ),
                (
                    (SHOP, "parcel.related(Order::RELATIONS.|bin)"),
                    &["pub bin: BelongsTo<bin, Bin>", "the `Bin` whose primary key is our `(warehouse_id, shelf)`"],
                ),
                (
                    (SHOP, "client.|related("),
                    &[
                        "`R` = `HasMany<orders, Order>`",
                        "`O` = `&[Order]`",
                        "The records that were loaded along a relation",
                    ],
                ),
                ((SHOP, "customer.|related(Customer::RELATIONS.orders)"), &["`O` = `&[Loaded<Order, (Related<…"]),
                ((SHOP, "parcel.|related("), &["`R` = `BelongsTo<bin, Bin>`", "`O` = `&Bin`"]),
            ],
        );
    });
}

#[test]
fn what_is_related_shows_a_short_type() {
    with_editor(|editor| {
        editor.change(SHOP, &(editor.text(SHOP) + LOADING));
        check(
            editor,
            &[
                ((SHOP, "let |plain"), &["let plain: &[Order]\n"]),
                ((SHOP, "let |wanted"), &["let wanted: &[Arc<Product>]\n"]),
                ((SHOP, "let |shelf"), &["let shelf: &Bin\n"]),
                ((SHOP, "let |parcels"), &["let parcels: &[Loaded<Order, (Related<BelongsTo<bin, Bin>, Bin>, ())>]\n"]),
                ((SHOP, "for |parcel in"), &["let parcel: &Loaded<Order, (Related<BelongsTo<bin, Bin>, Bin>, ())>\n"]),
            ],
        );
    });
}

#[test]
fn each_key_of_an_attribute_explains_itself() {
    each_shows(&[
        ((CUSTOMER, "has_many(Order, |foreign_key"), &["the target's field that refers to us", "Left out", "has_many"]),
        ((CUSTOMER, "|source_key = name"), &["our field that is referred to", "has_one"]),
        ((CUSTOMER, "|inverse = customer"), &["leads back to us", "has_many"]),
        ((CUSTOMER, "|through = Wish"), &["the collection between"]),
        ((CUSTOMER, "|other_key = product_code"), &["the link's field that refers to the target"]),
        ((CUSTOMER, "|target_key = code"), &["the target's field", "belongs_to_many"]),
        ((CUSTOMER, "#[collection(|unique)]\n    name: String"), &["the field's value is unique"]),
        ((ORDER, "|as = bin"), &["the relation's name"]),
        ((STOCK, "|primary_key(warehouse_id"), &["the fields of the primary key"]),
        ((PRODUCT, "|rename_all = "), &["how the columns are named", "SCREAMING_SNAKE_CASE"]),
        ((PRODUCT, "#[collection(|skip)]"), &["the field is no column", "Default"]),
        ((PRODUCT, "#[collection(|json)]"), &["the column holds JSON", "serde"]),
        ((PRODUCT, "#[collection(|try_from = i64)]"), &["`TryFrom` makes the field of it", "Into"]),
        ((PRODUCT, "    pub |copies: Copies"), &["Label", "Copies"]),
    ]);
}

/// The name of an attribute is no part of what the derive is given, so the server says only whose it is.
#[test]
fn an_attribute_says_whose_it_is() {
    each_shows(&[
        ((CUSTOMER, "|has_many(Order"), &["derive_helper has_many"]),
        ((PRODUCT, "|belongs_to_many("), &["derive_helper belongs_to_many"]),
    ]);
}
