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
    //! Structs that are not public, relations that nobody follows, and a type that only keys use.

    use relcore::Collection;

    #[derive(Debug, Collection)]
    #[has_many(Leaf, as = leaves)]
    pub(super) struct Branch {
        pub(super) id: i64,
    }

    #[derive(Debug, Collection)]
    #[belongs_to(Branch)]
    pub(in crate::inside) struct Leaf {
        id: i64,
        branch_id: Option<i64>,
    }

    pub(super) fn sum(leaf: i64) -> i64 {
        let leaf = Leaf { id: leaf, branch_id: None };
        leaf.id + leaf.branch_id.unwrap_or_default()
    }
}

#[test]
fn strict_crates_use_derived_code() {
    use relcore::Collection;
    assert_eq!(shop::Customer::META.relations.len(), 3);
    assert_eq!(inside::Branch { id: 2 }.id + inside::sum(3), 5);
    assert_eq!(inside::Branch::TABLE, "branches");
}
