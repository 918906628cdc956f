//! The rules over constants, called at run time.

use super::check;
use super::fields::{FieldNames, are_same_set, contains_all, count as length_of};
use super::infer::{Wanted, count, foreign_key, key_number, only, only_one, plain, position, referred_key};
use super::schema::{Declarations, MORE, More, RelationLiteral, Schema};
use crate::meta::RelationKind;

const fn schema(name: &'static str, table: &'static str, digest: u64) -> Schema {
    let keys = &["id", "code", "(code, part)"];
    Schema {
        name,
        path: name,
        digest,
        within: "",
        table,
        fields: "id, code, part",
        renamed: &[],
        nullable: &[],
        keys,
        key_fields: &[],
    }
}

static CUSTOMER: Schema = schema("Customer", "customers", 1);
static PRODUCT: Schema = schema("Product", "products", 2);
static SUMMARY: Schema = schema("Summary", "customers", 3);
static ORDER: Schema = schema("Order", "orders", 4);

const fn to_customer(name: &'static str, foreign_key: &'static str, more: Option<&'static More>) -> RelationLiteral {
    RelationLiteral { name, kind: RelationKind::BelongsTo, foreign_key, target: &CUSTOMER, more }
}

const BY_ID: RelationLiteral = to_customer("customer", "customer_id", None);
const BUYER: RelationLiteral = to_customer("buyer", "customer_id", Some(&More { target_key: "id", ..MORE }));
const PAYER: RelationLiteral = to_customer("payer", "payer_code", Some(&More { target_key: "code", ..MORE }));

static ONE: [RelationLiteral; 1] = [BY_ID];
static TWO: [RelationLiteral; 2] = [BY_ID, PAYER];
static SAME: [RelationLiteral; 2] = [BY_ID, BUYER];

const WANTED: Wanted = Wanted { target: &CUSTOMER, key: "", name: "", foreign_key: "", except: "" };

fn found(relations: &'static [RelationLiteral], wanted: Wanted) -> Option<&'static str> {
    only(relations, wanted).map(|relation| relation.name)
}

fn order(relations: &'static [RelationLiteral]) -> Declarations {
    Declarations { schema: &ORDER, relations }
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
fn what_holds_at_a_glance_holds() {
    let customer = Declarations { schema: &CUSTOMER, relations: &[] };
    assert!(only_one(&order(&ONE), &customer).is_some() && only_one(&order(&TWO), &customer).is_none());
    assert!(plain(&order(&TWO), "customer_id", &customer).is_some());
    assert!(plain(&order(&TWO), "payer_code", &customer).is_none());
    assert!(plain(&order(&ONE), "customer_id", &order(&[])).is_none());
}

#[test]
fn a_key_is_found_in_its_order() {
    let keys = CUSTOMER.keys;
    assert_eq!((position(keys, "(code, part)"), position(keys, "(part, code)")), (Some(2), None));
}

#[test]
fn a_key_is_read_field_by_field() {
    let names = |key: &'static str| {
        let mut fields = FieldNames::of(key);
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
