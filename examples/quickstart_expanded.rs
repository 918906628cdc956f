// What `#[derive(Collection)]` writes for `quickstart.rs`; a test keeps the two in step.

use relcore::Collection;
struct Customer {
    id: i64,
    name: String,
}
#[doc(hidden)]
#[allow(
    dead_code,
    non_camel_case_types,
    non_snake_case,
    private_bounds,
    private_interfaces,
    unreachable_pub,
    unused_imports,
    unused_qualifications,
    clippy::pedantic
)]
const _: () = {
    use ::relcore::__private as __relcore;
    use __relcore::NotOption as _;
    /// The columns of [`Customer`].
    pub struct CustomerColumns {
        /// The column `id` of `customers`.
        pub id: __relcore::Column<Customer, i64>,
        /// The column `name` of `customers`.
        pub name: __relcore::Column<Customer, String>,
    }
    mod __relations {
        pub(super) enum orders {}
    }
    type __Target0 = <__relcore::Known as __relcore::Resolve<
        Order,
        { <Order as __relcore::Target>::IS_COLLECTION },
    >>::Type;
    /// The relations of [`Customer`].
    pub struct CustomerRelations {
        /// `has_many(Order)`: every `Order` whose foreign key is our key.
        pub orders: __relcore::HasMany<__relations::orders, __Target0>,
    }
    impl __relcore::Declaration for __relations::orders {
        type Is = __relcore::Is<
            Customer,
            0,
            (__relcore::Part<__relcore::Here, __relcore::Required>,),
            __relcore::Optional,
        >;
    }
    #[automatically_derived]
    impl __relcore::Collection for Customer {
        type Columns = CustomerColumns;
        type Relations = CustomerRelations;
        type PrimaryKey = (i64,);
        type KeyFields = (i64, ());
        fn key_fields(&self) -> (&i64, ()) {
            (&self.id, ())
        }
        const COLUMNS: CustomerColumns = CustomerColumns {
            id: __relcore::column(0),
            name: __relcore::column(1),
        };
        const RELATIONS: CustomerRelations = CustomerRelations {
            orders: __relcore::relation(),
        };
        const SCHEMA: &'static __relcore::Schema = &__relcore::Schema {
            name: "Customer",
            path: __relcore::concat!(__relcore::module_path!(), "::", "Customer"),
            digest: 6005211563334185851u64,
            table: "customers",
            keys: &["id"],
            relations: &[
                __relcore::Relation {
                    name: "orders",
                    kind: __relcore::RelationKind::HasMany,
                    ..__relcore::RELATION
                },
            ],
        };
        fn meta<__U: __relcore::MetaOf<Self>>() -> &'static __relcore::meta::Collection {
            __U::META
        }
    }
    #[automatically_derived]
    impl<__U> __relcore::Contents<__U> for Customer {
        const FIELDS: &'static [__relcore::meta::Column] = &__relcore::columns(
            &["id", "name"],
            <Customer as __relcore::Collection>::SCHEMA,
            &[],
        );
        const RELATION_LIST: &'static [__relcore::meta::Relation] = &[
            <__relcore::HasMany<
                __relations::orders,
                __Target0,
            > as __relcore::Listed<__U>>::META,
        ];
        const REFERENCES: &'static [__relcore::Reference] = &[];
    }
    #[automatically_derived]
    impl<__D: __relcore::Driver> __relcore::FromRow<__D> for Customer
    where
        (i64, String): __relcore::FromFields<__D>,
    {
        fn from_row(
            row: &__D::Row<'_>,
            start: usize,
        ) -> __relcore::Result<Self, __relcore::ColumnError<__D::Error>> {
            __relcore::read(
                row,
                start,
                |row: (i64, String)| Self { id: row.0, name: row.1 },
            )
        }
    }
    #[automatically_derived]
    impl Customer {
        /// `has_many(Order)`: every `Order` whose foreign key is our key.
        ///
        /// Reads nothing yet: give it a connection with `.all(…)`, `.first(…)`, `.count(…)` or `.exists(…)`.
        fn orders(
            &self,
        ) -> __relcore::Handle<
            '_,
            Self,
            __relcore::HasMany<__relations::orders, __Target0>,
        > {
            __relcore::handle(self)
        }
    }
    const _: () = {
        (__relcore::check::one_leads_back::<Customer, __Target0, __Target0>)(0);
    };
};
struct Order {
    id: i64,
    customer_id: i64,
    item: String,
}
#[doc(hidden)]
#[allow(
    dead_code,
    non_camel_case_types,
    non_snake_case,
    private_bounds,
    private_interfaces,
    unreachable_pub,
    unused_imports,
    unused_qualifications,
    clippy::pedantic
)]
const _: () = {
    use ::relcore::__private as __relcore;
    use __relcore::NotOption as _;
    /// The columns of [`Order`].
    pub struct OrderColumns {
        /// The column `id` of `orders`.
        pub id: __relcore::Column<Order, i64>,
        /// The column `customer_id` of `orders`.
        pub customer_id: __relcore::Column<Order, i64>,
        /// The column `item` of `orders`.
        pub item: __relcore::Column<Order, String>,
    }
    mod __relations {
        pub(super) enum customer {}
    }
    type __Target0 = <__relcore::Known as __relcore::Resolve<
        Customer,
        { <Customer as __relcore::Target>::IS_COLLECTION },
    >>::Type;
    /// The relations of [`Order`].
    pub struct OrderRelations {
        /// `belongs_to(Customer)`: the `Customer` whose primary key is our `customer_id`.
        pub customer: __relcore::BelongsTo<__relations::customer, __Target0>,
    }
    impl __relcore::Declaration for __relations::customer {
        type Is = __relcore::Is<
            Order,
            0,
            (__relcore::Part<__relcore::After<__relcore::Here>, __relcore::Required>,),
            __relcore::Required,
        >;
    }
    #[automatically_derived]
    impl __relcore::Collection for Order {
        type Columns = OrderColumns;
        type Relations = OrderRelations;
        type PrimaryKey = (i64,);
        type KeyFields = (i64, (i64, ()));
        fn key_fields(&self) -> (&i64, (&i64, ())) {
            (&self.id, (&self.customer_id, ()))
        }
        const COLUMNS: OrderColumns = OrderColumns {
            id: __relcore::column(0),
            customer_id: __relcore::column(1),
            item: __relcore::column(2),
        };
        const RELATIONS: OrderRelations = OrderRelations {
            customer: __relcore::relation(),
        };
        const SCHEMA: &'static __relcore::Schema = &__relcore::Schema {
            name: "Order",
            path: __relcore::concat!(__relcore::module_path!(), "::", "Order"),
            digest: 3678074767211265946u64,
            table: "orders",
            keys: &["id"],
            relations: &[
                __relcore::Relation {
                    name: "customer",
                    kind: __relcore::RelationKind::BelongsTo,
                    foreign_key: "customer_id",
                    ..__relcore::RELATION
                },
            ],
        };
        fn meta<__U: __relcore::MetaOf<Self>>() -> &'static __relcore::meta::Collection {
            __U::META
        }
    }
    #[automatically_derived]
    impl<__U> __relcore::Contents<__U> for Order {
        const FIELDS: &'static [__relcore::meta::Column] = &__relcore::columns(
            &["id", "customer_id", "item"],
            <Order as __relcore::Collection>::SCHEMA,
            &[],
        );
        const RELATION_LIST: &'static [__relcore::meta::Relation] = &[
            <__relcore::BelongsTo<
                __relations::customer,
                __Target0,
            > as __relcore::Listed<__U>>::META,
        ];
        const REFERENCES: &'static [__relcore::Reference] = &[
            __relcore::Reference {
                relation: &<Order as __relcore::Collection>::SCHEMA.relations[0],
                target: <__Target0 as __relcore::Collection>::SCHEMA,
            },
        ];
    }
    #[automatically_derived]
    impl<__D: __relcore::Driver> __relcore::FromRow<__D> for Order
    where
        (i64, i64, String): __relcore::FromFields<__D>,
    {
        fn from_row(
            row: &__D::Row<'_>,
            start: usize,
        ) -> __relcore::Result<Self, __relcore::ColumnError<__D::Error>> {
            __relcore::read(
                row,
                start,
                |row: (i64, i64, String)| Self {
                    id: row.0,
                    customer_id: row.1,
                    item: row.2,
                },
            )
        }
    }
    #[automatically_derived]
    impl Order {
        /// `belongs_to(Customer)`: the `Customer` whose primary key is our `customer_id`.
        ///
        /// Reads nothing yet: give it a connection with `.one(…)` or `.exists(…)`.
        fn customer(
            &self,
        ) -> __relcore::Handle<
            '_,
            Self,
            __relcore::BelongsTo<__relations::customer, __Target0>,
        > {
            __relcore::handle(self)
        }
    }
    fn __types() {
        <i64 as __relcore::ForeignKeyOf<
            __Target0,
            <<__Target0 as __relcore::Collection>::PrimaryKey as __relcore::Key>::First,
            false,
        >>::holds();
    }
    const _: () = {
        (__relcore::check::length::<Order, __Target0>)(0);
    };
};
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let conn = rusqlite::Connection::open_in_memory()?;
    conn.execute_batch(
        "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
         CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, item TEXT NOT NULL);
         INSERT INTO customers VALUES (1, 'Ada'), (2, 'Grace');
         INSERT INTO orders VALUES (1, 1, 'engine'), (2, 2, 'compiler'), (3, 1, 'notes');",
    )?;
    let ada = Customer::find(1).one(&conn)?.ok_or("no customer 1")?;
    println!("{} has {} orders:", ada.name, ada.orders().count(& conn) ?);
    for order in ada.orders().all(&conn)? {
        println!("  {}", order.item);
    }
    let order = Order::find(2).one(&conn)?.ok_or("no order 2")?;
    println!("The {} is for {}.", order.item, order.customer().one(& conn) ?.name);
    Ok(())
}
