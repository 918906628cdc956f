//! Derived code is quiet under the strictest lints. The compiler's are checked wherever this is
//! built; clippy's when clippy runs over the workspace.

#![deny(warnings, missing_docs, unused_qualifications, unreachable_pub, clippy::pedantic)]
#![deny(missing_debug_implementations, private_bounds, private_interfaces, unused_results, single_use_lifetimes)]
#![deny(explicit_outlives_requirements, let_underscore_drop, unit_bindings, variant_size_differences)]

pub mod shop {
    //! Public structs with documentation.

    use relcore::Collection;

    /// Someone who orders.
    #[derive(Clone, Debug, Collection)]
    #[has_many(Order)]
    #[has_one(Address)]
    #[belongs_to_many(Product, through = Order)]
    pub struct Customer {
        /// Its number.
        pub id: i64,
        /// Its name, which no other has.
        #[collection(unique)]
        pub name: String,
        #[allow(missing_docs, reason = "a field without documentation")]
        pub email: Option<String>,
    }

    /// Where a customer lives.
    #[derive(Clone, Debug, Collection)]
    #[belongs_to(Customer, foreign_key = customer_name, target_key = name)]
    pub struct Address {
        /// Its number.
        pub id: i64,
        /// Whose it is.
        #[collection(unique)]
        pub customer_name: Option<String>,
    }

    /// What was ordered.
    #[derive(Clone, Debug, Collection)]
    #[collection(unique(customer_id, product_id))]
    #[belongs_to(Customer, inverse = orders)]
    #[belongs_to(Product, foreign_key = product_id)]
    pub struct Order {
        /// Its number.
        pub id: i64,
        /// Who ordered it.
        pub customer_id: i64,
        /// What it is.
        pub product_id: i64,
    }

    /// What can be ordered.
    #[derive(Clone, Debug, Collection)]
    #[has_many(Order, foreign_key = product_id)]
    pub struct Product {
        /// Its number.
        pub id: i64,
    }
}

mod inside {
    //! Structs that are not public, and relations that nobody follows, one of a name by which clippy expects another
    //! method.

    use relcore::Collection;

    #[derive(Debug, Collection)]
    #[has_many(Leaf, as = leaves)]
    pub(super) struct Branch {
        pub(super) id: i64,
    }

    #[derive(Debug, Collection)]
    #[belongs_to(Branch)]
    #[belongs_to(Branch, foreign_key = branch_id, as = from_branch)]
    pub(in crate::inside) struct Leaf {
        id: i64,
        branch_id: Option<i64>,
    }

    pub(super) fn sum(leaf: i64) -> i64 {
        let leaf = Leaf { id: leaf, branch_id: None };
        leaf.id + leaf.branch_id.unwrap_or_default()
    }
}

mod outdated {
    //! A struct that is deprecated: those who use it are told, and deriving is no use of it.

    use relcore::Collection;

    #[deprecated = "write to the customer"]
    #[derive(Clone, Debug, Collection)]
    #[collection(unique(country, number))]
    #[has_many(Page, foreign_key = fax_id)]
    #[has_many(Self, foreign_key = answered_id, as = answers)]
    #[belongs_to(Self, foreign_key = answered_id, as = answered, inverse = answers)]
    #[belongs_to_many(Self, through = Page, foreign_key = fax_id, other_key = next_fax_id, as = next_faxes)]
    pub(super) struct Fax {
        pub(super) id: i64,
        pub(super) answered_id: Option<i64>,
        pub(super) country: String,
        pub(super) number: Option<i64>,
    }

    /// Its fields are deprecated. Because it leads to a deprecated struct, it would be told of that.
    #[allow(deprecated, reason = "it leads to one")]
    #[derive(Clone, Debug, Collection)]
    #[belongs_to(Fax)]
    #[belongs_to(Fax, foreign_key = next_fax_id, as = next_fax)]
    pub(super) struct Page {
        #[deprecated = "it is a number of the machine"]
        #[collection(primary_key)]
        pub(super) number: i64,
        #[deprecated]
        pub(super) fax_id: i64,
        #[deprecated]
        pub(super) next_fax_id: Option<i64>,
        #[deprecated]
        #[collection(unique)]
        pub(super) text: String,
    }
}

#[test]
#[expect(deprecated, reason = "a use of the user's own")]
fn what_is_deprecated_is_derived_quietly() {
    use outdated::{Fax, Page};
    use relcore::Collection;
    let fax = Fax { id: 3, answered_id: None, country: String::new(), number: None };
    let page = Page { number: 1, fax_id: fax.id, next_fax_id: None, text: fax.country };
    assert_eq!((Fax::TABLE, Page::META.relations.len()), ("faxes", 2));
    assert_eq!((page.number, page.fax_id, page.next_fax_id, page.text.len()), (1, 3, fax.answered_id, 0));
    assert_eq!(fax.number, None);
}

#[test]
fn strict_crates_use_derived_code() {
    use relcore::Collection;
    assert_eq!(shop::Customer::META.relations.len(), 3);
    assert_eq!(inside::Branch { id: 2 }.id + inside::sum(3), 5);
    assert_eq!(inside::Branch::TABLE, "branches");
}

/// The length of an array is said by the struct's own constant: `Self` means the struct there, too.
mod sized {
    #[derive(Debug, relcore::Collection)]
    pub(super) struct Badge {
        pub(super) id: i64,
        pub(super) digest: (i64, [u8; Self::LENGTH]),
    }

    impl Badge {
        const LENGTH: usize = 3;
    }
}

#[test]
fn self_in_the_length_of_an_array_is_the_struct() {
    use relcore::{Collection, Column};
    let digest: Column<sized::Badge, (i64, [u8; 3])> = sized::Badge::COLUMNS.digest;
    let badge = sized::Badge { id: 1, digest: (2, [0; 3]) };
    assert_eq!((digest.name(), badge.id, badge.digest.1.len()), ("digest", 1, 3));
}
