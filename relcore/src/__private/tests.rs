//! The rules over constants, called at run time.

use super::check;
use super::declaration::Holder;
use super::fields::{Fields, are_same_set, contains_all, count as length_of};
use super::infer::{Wanted, count, foreign_key, key_number, only, position, referred_key, same_ignoring_case};
use super::schema::{RELATION, Reference, Relation, Schema};

const fn schema(name: &'static str, path: &'static str, table: &'static str) -> Schema {
    Schema { name, path, digest: 1, table, keys: &["id", "code", "(code, part)"], relations: &[] }
}

static CUSTOMER: Schema = schema("Customer", "shop::Customer", "customers");
static PRODUCT: Schema = schema("Product", "shop::Product", "products");
static SUMMARY: Schema = schema("Summary", "shop::Summary", "customers");
static ORDER: Schema = schema("Order", "shop::Order", "orders");

const fn belongs_to(name: &'static str, foreign_key: &'static str, target_key: &'static str) -> Relation {
    Relation { name, foreign_key, target_key, ..RELATION }
}

static CUSTOMER_BY_ID: Relation = belongs_to("customer", "customer_id", "");
static BUYER_BY_ID: Relation = belongs_to("buyer", "customer_id", "id");
static PAYER_BY_CODE: Relation = belongs_to("payer", "payer_code", "code");

const fn to_customer(relation: &'static Relation) -> Reference {
    Reference { relation, target: &CUSTOMER }
}

static ONE: [Reference; 1] = [to_customer(&CUSTOMER_BY_ID)];
static TWO: [Reference; 2] = [to_customer(&CUSTOMER_BY_ID), to_customer(&PAYER_BY_CODE)];
static SAME: [Reference; 2] = [to_customer(&CUSTOMER_BY_ID), to_customer(&BUYER_BY_ID)];

const WANTED: Wanted = Wanted { target: &CUSTOMER, key: "", name: "", foreign_key: "", except: "" };

fn found(references: &'static [Reference], wanted: Wanted) -> Option<&'static str> {
    only(references, wanted).map(|reference| reference.relation.name)
}

fn order(references: &'static [Reference]) -> Holder {
    Holder { schema: &ORDER, references }
}

#[test]
fn one_belongs_to_is_found_by_what_is_given() {
    assert_eq!(found(&ONE, WANTED), Some("customer"));
    assert_eq!(found(&ONE, Wanted { target: &PRODUCT, ..WANTED }), None);
    assert_eq!(found(&TWO, WANTED), None);
    assert_eq!(found(&TWO, Wanted { name: "payer", ..WANTED }), Some("payer"));
    assert_eq!(found(&TWO, Wanted { key: "code", ..WANTED }), Some("payer"));
    assert_eq!(found(&TWO, Wanted { foreign_key: "customer_id", ..WANTED }), Some("customer"));
    assert_eq!(found(&TWO, Wanted { except: "customer_id", ..WANTED }), Some("payer"));
}

#[test]
fn two_over_the_same_keys_are_one() {
    assert_eq!((count(&SAME, WANTED), count(&TWO, WANTED)), (1, 2));
}

#[test]
fn a_key_that_was_left_out_is_the_found_one_and_the_primary_key_else() {
    let payer = Wanted { name: "payer", ..WANTED };
    assert_eq!((key_number(&TWO, payer), key_number(&TWO, WANTED)), (1, 0));
    assert_eq!((referred_key(&TWO, payer), referred_key(&TWO, WANTED)), ("code", "id"));
    assert_eq!((foreign_key(&TWO, payer), foreign_key(&TWO, WANTED)), ("payer_code", ""));
}

#[test]
fn two_structs_of_one_path_are_told_apart() {
    let other = Schema { digest: 2, ..CUSTOMER_COPY };
    assert!(CUSTOMER_COPY.is(&CUSTOMER) && !other.is(&CUSTOMER));
}

const CUSTOMER_COPY: Schema = schema("Customer", "shop::Customer", "customers");

#[test]
fn a_key_is_found_in_its_order() {
    let keys = CUSTOMER.keys;
    assert_eq!((position(keys, "(code, part)"), position(keys, "(part, code)")), (Some(2), None));
}

#[test]
fn a_key_is_read_field_by_field() {
    let names = |key: &'static str| {
        let mut fields = Fields::of(key);
        std::iter::from_fn(move || fields.next()).collect::<Vec<_>>()
    };
    assert_eq!(names("id"), ["id"]);
    assert_eq!(names("(tenant_id, größe, id)"), ["tenant_id", "größe", "id"]);
    assert!(names("").is_empty());
    assert_eq!(["", "id", "(a, b)"].map(length_of), [0, 1, 2]);
}

#[test]
fn keys_are_compared_as_sets() {
    assert!(are_same_set("(a, b)", "(b, a)") && !are_same_set("(a, b)", "a"));
    assert!(contains_all("(a, b)", "b") && !contains_all("a", "(a, b)") && !contains_all("a", ""));
}

#[test]
fn a_name_is_the_same_whatever_the_case_of_its_ascii_letters() {
    assert!(same_ignoring_case("Orders", "oRDERS"));
    assert!(!same_ignoring_case("orders", "order") && !same_ignoring_case("Ä", "ä"));
}

#[test]
fn rules_that_hold_say_nothing() {
    check::same_length("customer_id", "id", &CUSTOMER);
    check::same_length("(a, b)", "", &CUSTOMER);
    check::leads_to("customer_id", &order(&TWO), &CUSTOMER);
    check::leads_to("customer_id", &order(&TWO), &SUMMARY);
    check::leads_to("note", &order(&TWO), &PRODUCT);
    check::one_fits(&order(&ONE), WANTED, "foreign_key");
}

#[test]
#[should_panic(expected = "the foreign key has 1 field, but the primary key of `Customer` is `(a, b)`")]
fn a_foreign_key_is_as_long_as_the_key() {
    check::same_length("customer_id", "(a, b)", &CUSTOMER);
}

#[test]
#[should_panic(
    expected = "`customer_id` of `Order` refers to `Customer`, by its relation `customer`, and not to `Product`"
)]
fn a_foreign_key_does_not_contradict_its_own_collection() {
    check::leads_to("customer_id", &order(&TWO), &PRODUCT);
}

#[test]
#[should_panic(
    expected = "`Order` has several `belongs_to(Customer)`: write `foreign_key = customer_id` or `foreign_key = payer_code`"
)]
fn several_that_fit_are_listed() {
    check::one_fits(&order(&TWO), WANTED, "foreign_key");
}

#[test]
#[should_panic(expected = "`Order` has no `belongs_to(Product)`: add one there, or write `foreign_key = …` here")]
fn none_that_fits_is_said() {
    check::one_fits(&order(&TWO), Wanted { target: &PRODUCT, ..WANTED }, "foreign_key");
}
