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
    clippy::pedantic,
    clippy::wrong_self_convention
)]
const _: () = {
    use ::relcore::__private as __relcore;
    use __relcore::NotOption as _;
    pub struct CustomerColumns {
        pub id: __relcore::Column<Customer, i64>,
        pub name: __relcore::Column<Customer, String>,
    }
    mod __relations {
        pub(super) enum orders {}
    }
    type __Named0 = Order;
    type __Target0 = <__relcore::Known as __relcore::Resolve<
        __Named0,
        {
            (__relcore::check::inferred_many_lead_back)(
                <Customer as __relcore::Collection>::DECLARATIONS,
                0,
                <__Named0 as __relcore::Target>::DECLARATIONS,
            )
        },
    >>::Type;
    pub struct CustomerRelations {
        pub orders: __relcore::HasMany<__relations::orders, __Target0>,
    }
    impl __relcore::Declaration for __relations::orders {
        type Is = __relcore::Is<
            Customer,
            __relcore::N0,
            (__relcore::Here,),
            __relcore::Optional,
        >;
    }
    #[automatically_derived]
    impl __relcore::Collection for Customer {
        type Columns = CustomerColumns;
        type Relations = CustomerRelations;
        type Lists = __relcore::Lengths<__relcore::N2, __relcore::N0>;
        type PrimaryKey = (i64,);
        type KeyFields = (i64, __relcore::Required, ());
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
            digest: 13409198628518674090u64,
            within: "",
            table: "customers",
            fields: "id, name",
            renamed: &[],
            nullable: &[],
            keys: &["id"],
            key_fields: &[0],
        };
        const DECLARATIONS: &'static __relcore::Declarations = &__relcore::Declarations {
            schema: <Customer as __relcore::Collection>::SCHEMA,
            relations: &[
                __relcore::Relation {
                    name: "orders",
                    kind: __relcore::RelationKind::HasMany,
                    foreign_key: "",
                    target: <__Named0 as __relcore::Target>::SCHEMA,
                    more: __relcore::None,
                },
            ],
        };
        fn meta<__U: __relcore::MetaOf<Self>>() -> &'static __relcore::meta::Collection {
            __U::META
        }
    }
    #[automatically_derived]
    impl<__U> __relcore::Contents<__U> for Customer {
        const RELATION_LIST: &'static [__relcore::meta::Relation] = <(
            __relcore::HasMany<__relations::orders, __Target0>,
        ) as __relcore::RelationList<__U>>::META;
    }
    impl<__D: __relcore::Driver> __relcore::SendsKeyField<__D, __relcore::Here>
    for Customer
    where
        i64: __relcore::ToParameter<__D>,
    {}
    #[automatically_derived]
    impl<__D: __relcore::Driver> __relcore::FromRow<__D> for Customer
    where
        (i64, String): __relcore::FromFields<__D>,
    {
        #[inline]
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
    clippy::pedantic,
    clippy::wrong_self_convention
)]
const _: () = {
    use ::relcore::__private as __relcore;
    use __relcore::NotOption as _;
    pub struct OrderColumns {
        pub id: __relcore::Column<Order, i64>,
        pub customer_id: __relcore::Column<Order, i64>,
        pub item: __relcore::Column<Order, String>,
    }
    mod __relations {
        pub(super) enum customer {}
    }
    type __Named0 = Customer;
    type __Target0 = <__relcore::Known as __relcore::Resolve<
        __Named0,
        { (__relcore::check::length)(<Order as __relcore::Collection>::DECLARATIONS, 0) },
    >>::Type;
    pub struct OrderRelations {
        pub customer: __relcore::BelongsTo<__relations::customer, __Target0>,
    }
    impl __relcore::Declaration for __relations::customer {
        type Is = __relcore::Is<
            Order,
            __relcore::N0,
            (__relcore::After<__relcore::Here>,),
            __relcore::Required,
        >;
    }
    #[automatically_derived]
    impl __relcore::Collection for Order {
        type Columns = OrderColumns;
        type Relations = OrderRelations;
        type Lists = __relcore::Lengths<__relcore::N3, __relcore::N0>;
        type PrimaryKey = (i64,);
        type KeyFields = (i64, __relcore::Required, (i64, __relcore::Required, ()));
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
            digest: 8219187110083881728u64,
            within: "",
            table: "orders",
            fields: "id, customer_id, item",
            renamed: &[],
            nullable: &[],
            keys: &["id"],
            key_fields: &[0, 1],
        };
        const DECLARATIONS: &'static __relcore::Declarations = &__relcore::Declarations {
            schema: <Order as __relcore::Collection>::SCHEMA,
            relations: &[
                __relcore::Relation {
                    name: "customer",
                    kind: __relcore::RelationKind::BelongsTo,
                    foreign_key: "customer_id",
                    target: <__Named0 as __relcore::Target>::SCHEMA,
                    more: __relcore::None,
                },
            ],
        };
        fn meta<__U: __relcore::MetaOf<Self>>() -> &'static __relcore::meta::Collection {
            __U::META
        }
    }
    #[automatically_derived]
    impl<__U> __relcore::Contents<__U> for Order {
        const RELATION_LIST: &'static [__relcore::meta::Relation] = <(
            __relcore::BelongsTo<__relations::customer, __Target0>,
        ) as __relcore::RelationList<__U>>::META;
    }
    impl<__D: __relcore::Driver> __relcore::SendsKeyField<__D, __relcore::Here> for Order
    where
        i64: __relcore::ToParameter<__D>,
    {}
    impl<
        __D: __relcore::Driver,
    > __relcore::SendsKeyField<__D, __relcore::After<__relcore::Here>> for Order
    where
        i64: __relcore::ToParameter<__D>,
    {}
    #[automatically_derived]
    impl<__D: __relcore::Driver> __relcore::FromRow<__D> for Order
    where
        (i64, i64, String): __relcore::FromFields<__D>,
    {
        #[inline]
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
            <<__Target0 as __relcore::Target>::PrimaryKey as __relcore::Key>::First,
            false,
        >>::holds();
    }
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
