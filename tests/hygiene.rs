//! Generated code names nothing that a crate can take away or put something else in the place of.

#![no_implicit_prelude]
#![allow(non_upper_case_globals, reason = "the names that are shadowed have their own case")]

#[allow(dead_code, reason = "they are here to be in the way")]
mod shadows {
    pub(crate) struct Option;
    pub(crate) struct Result;
    pub(crate) struct Vec;
    pub(crate) struct String;
    pub(crate) struct Box;
    pub(crate) struct Column;
    pub(crate) struct Handle;
    pub(crate) struct Known;
    pub(crate) const Some: () = ();
    pub(crate) const None: () = ();
    pub(crate) const Ok: () = ();
    pub(crate) const Err: () = ();
    pub(crate) trait Clone {}
    pub(crate) trait Copy {}
    pub(crate) trait Sized {}
    pub(crate) trait From {}
    pub(crate) trait FromRow {}
    pub(crate) trait Declaration {}
    pub(crate) mod core {}
    pub(crate) mod std {}
    pub(crate) mod relcore {}
    pub(crate) mod meta {}
    pub(crate) mod orders {}
}

mod shop {
    #[allow(unused_imports, reason = "they are here to be in the way")]
    use super::shadows::*;

    /// Relations of every kind, and fields of types that are shadowed.
    #[derive(::std::fmt::Debug, ::relcore::Collection)]
    #[has_many(Order)]
    #[has_one(Address)]
    #[belongs_to_many(Product, through = Order)]
    pub(crate) struct Customer {
        pub(crate) id: i64,
        #[collection(unique)]
        pub(crate) name: ::std::string::String,
        pub(crate) email: ::std::option::Option<::std::string::String>,
    }

    #[derive(::std::fmt::Debug, ::relcore::Collection)]
    #[belongs_to(Customer, foreign_key = customer_name, target_key = name)]
    pub(crate) struct Address {
        pub(crate) id: i64,
        #[collection(unique)]
        pub(crate) customer_name: ::std::option::Option<::std::string::String>,
    }

    #[derive(::std::fmt::Debug, ::relcore::Collection)]
    #[belongs_to(Customer, inverse = orders)]
    #[belongs_to(Product)]
    pub(crate) struct Order {
        pub(crate) id: i64,
        pub(crate) customer_id: i64,
        pub(crate) product_id: i64,
    }

    #[derive(::std::fmt::Debug, ::relcore::Collection)]
    pub(crate) struct Product {
        pub(crate) id: i64,
    }

    /// A relation, a field and a struct that are named like what generated code uses inside.
    #[derive(::std::fmt::Debug, ::relcore::Collection)]
    #[belongs_to(Product, foreign_key = start, as = record)]
    #[has_one(RowColumns, foreign_key = id, as = key)]
    pub(crate) struct Row {
        #[collection(primary_key)]
        pub(crate) row: i64,
        pub(crate) start: i64,
    }

    /// Named like the hidden struct of `Row`.
    #[derive(::std::fmt::Debug, ::relcore::Collection)]
    #[belongs_to(Row, foreign_key = id)]
    pub(crate) struct RowColumns {
        pub(crate) id: i64,
    }
}

#[::core::prelude::v1::test]
fn a_crate_that_shadows_everything_follows_its_relations() -> ::relcore::Result<()> {
    use ::relcore::Collection as _;
    let conn = ::rusqlite::Connection::open_in_memory().unwrap();
    conn.execute_batch(
        "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, email TEXT);
         CREATE TABLE addresses (id INTEGER PRIMARY KEY, customer_name TEXT);
         CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER, product_id INTEGER);
         CREATE TABLE products (id INTEGER PRIMARY KEY);
         CREATE TABLE rows (\"row\" INTEGER PRIMARY KEY, start INTEGER);
         INSERT INTO customers VALUES (1, 'Ada', NULL);
         INSERT INTO addresses VALUES (3, 'Ada');
         INSERT INTO orders VALUES (5, 1, 7);
         INSERT INTO products VALUES (7);
         INSERT INTO rows VALUES (9, 7);",
    )
    .unwrap();
    let customer = shop::Customer::find(1).one(&conn)?.unwrap();
    ::std::assert!(customer.email.is_none());
    ::std::assert_eq!(customer.orders().all(&conn)?[0].customer().one(&conn)?.name, customer.name);
    ::std::assert_eq!(customer.orders().all(&conn)?[0].product().one(&conn)?.id, 7);
    ::std::assert_eq!(customer.address().one(&conn)?.map(|address| address.id), ::std::option::Option::Some(3));
    ::std::assert_eq!(customer.products().count(&conn)?, 1);
    let row = shop::Row::find(9).one(&conn)?.unwrap();
    ::std::assert_eq!(row.record().one(&conn)?.id, row.start);
    ::std::assert_eq!(shop::RowColumns::META.relations[0].target().name, "Row");
    ::std::result::Result::Ok(())
}
