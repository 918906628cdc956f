//! The rules over constants, called at run time.

use super::check;
use super::infer::{Wanted, count, is_said, key_number, only, position, referred_key, same_ignoring_case};
use super::meta::{Collection, Column, Relation, RelationKind};

const fn column(field: &'static str, position: usize) -> Column {
    Column { field, name: field, position, primary_key: false, unique: false, nullable: false }
}

static A: Column = column("a", 0);
static B: Column = column("b", 1);
static C: Column = column("c", 2);
static ID: [&Column; 1] = [&A];
static CODE: [&Column; 1] = [&B];
static PAIR: [&Column; 2] = [&B, &C];
static REVERSED: [&Column; 2] = [&C, &B];
static KEYS: [&[&Column]; 3] = [&ID, &CODE, &PAIR];

fn nowhere() -> &'static Collection {
    unreachable!("the rules do not walk")
}

const fn belongs_to(
    name: &'static str,
    foreign_key: &'static [&'static Column],
    target_key: &'static [&'static Column],
) -> Relation {
    Relation {
        name,
        kind: RelationKind::BelongsTo,
        target_path: "shop::Customer",
        foreign_key,
        source_key: &[],
        target_key,
        other_key: &[],
        through: None,
        declared_inverse: None,
        target_table: "customers",
        target_id: "lib.rs:1:1::Customer",
        source: nowhere,
        target: nowhere,
    }
}

static BY_ID: [Relation; 1] = [belongs_to("customer", &CODE, &ID)];
static TWO: [Relation; 2] = [belongs_to("customer", &ID, &ID), belongs_to("payer", &CODE, &CODE)];
static SAME: [Relation; 2] = [belongs_to("customer", &ID, &ID), belongs_to("buyer", &ID, &ID)];

const CUSTOMER: Wanted =
    Wanted { target: "lib.rs:1:1::Customer", key: None, name: None, foreign_key: None, except: None };

#[test]
fn one_belongs_to_is_found_by_what_is_given() {
    assert_eq!(only(&BY_ID, CUSTOMER).map(|relation| relation.name), Some("customer"));
    assert!(only(&BY_ID, Wanted { target: "lib.rs:9:9::Customer", ..CUSTOMER }).is_none());
    assert!(only(&TWO, CUSTOMER).is_none());
    assert_eq!(only(&TWO, Wanted { name: Some("payer"), ..CUSTOMER }).map(|r| r.name), Some("payer"));
    assert_eq!(only(&TWO, Wanted { key: Some(&CODE), ..CUSTOMER }).map(|r| r.name), Some("payer"));
    assert_eq!(only(&TWO, Wanted { foreign_key: Some(&["a"]), ..CUSTOMER }).map(|r| r.name), Some("customer"));
    assert_eq!(only(&TWO, Wanted { except: Some(&["a"]), ..CUSTOMER }).map(|r| r.name), Some("payer"));
}

#[test]
fn two_over_the_same_keys_are_one() {
    assert_eq!(count(&SAME, CUSTOMER), 1);
    assert_eq!(count(&TWO, CUSTOMER), 2);
}

#[test]
fn what_is_referred_to_falls_back_to_the_primary_key() {
    let payer = Wanted { name: Some("payer"), ..CUSTOMER };
    assert_eq!((key_number(&TWO, payer, &KEYS), key_number(&TWO, CUSTOMER, &KEYS)), (1, 0));
    assert_eq!(referred_key(&TWO, payer, &KEYS), CODE);
}

#[test]
fn a_key_is_found_in_its_order() {
    assert_eq!((position(&KEYS, &PAIR), position(&KEYS, &REVERSED)), (Some(2), None));
}

#[test]
fn types_are_compared_once_for_both_sides() {
    assert!(is_said(&TWO, CUSTOMER.target, &["b"], &CODE));
    assert!(!is_said(&TWO, CUSTOMER.target, &["b"], &ID));
    assert!(!is_said(&TWO, "lib.rs:9:9::Customer", &["b"], &CODE));
}

#[test]
fn names_differ_by_more_than_case() {
    assert!(same_ignoring_case("People", "people"));
    assert!(!same_ignoring_case("people", "person"));
}

#[test]
fn rules_that_hold_say_nothing() {
    check::length(&ID, &ID, "shop::Customer");
    check::identifies(&CODE, &KEYS, "shop::Customer");
    check::at_most_one(&PAIR, &KEYS, "shop::Customer");
    check::leads_to(&ID, &TWO, "shop::Order", CUSTOMER.target, "customers");
    check::leads_to(&ID, &TWO, "shop::Order", "lib.rs:7:1::Summary", "customers");
    check::two_ends(&ID, &CODE, "shop::Order");
    check::one_fits(&BY_ID, CUSTOMER, "shop::Order", "foreign_key");
}

#[test]
#[should_panic = "the foreign key has 1 field, but the primary key of `Customer` is `(b, c)`"]
fn lengths_agree() {
    check::length(&ID, &PAIR, "shop::Customer");
}

#[test]
#[should_panic = "write this key in the order in which `Customer` has it: `(b, c)`"]
fn a_key_in_another_order_is_said_to_be_one() {
    check::identifies(&REVERSED, &KEYS, "shop::Customer");
}

#[test]
#[should_panic = "`c` is neither the primary key of `Customer` nor unique"]
fn what_is_referred_to_identifies_a_row() {
    check::identifies(&[&C], &KEYS, "shop::Customer");
}

#[test]
#[should_panic = "`c` of `Address` is not unique"]
fn the_foreign_key_of_a_has_one_is_unique() {
    check::at_most_one(&[&C], &KEYS, "shop::Address");
}

#[test]
#[should_panic = "`Order` has several `belongs_to(Customer)`: write `foreign_key = a` or `foreign_key = b`"]
fn candidates_are_listed() {
    check::one_fits(&TWO, CUSTOMER, "shop::Order", "foreign_key");
}

#[test]
#[should_panic = "`a` of `Order` refers to `Customer`, by its relation `customer`, and not to `Product`"]
fn a_foreign_key_leads_to_one_end() {
    check::leads_to(&ID, &TWO, "shop::Order", "lib.rs:5:1::Product", "products");
}

#[test]
#[should_panic = "`a` of `Membership` would link both ends"]
fn the_ends_of_a_link_differ() {
    check::two_ends(&ID, &ID, "shop::Membership");
}
