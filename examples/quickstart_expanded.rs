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
    const __WANTED0: __relcore::infer::Wanted = __relcore::infer::Wanted {
        target: <Customer as __relcore::Collection>::ID,
        key: __relcore::Option::None,
        name: __relcore::Option::None,
        foreign_key: __relcore::Option::None,
        except: __relcore::Option::None,
    };
    impl __relcore::Declaration for __relations::orders {
        type Source = Customer;
        type Key = __relcore::KeyNumber<0>;
        const META: __relcore::meta::Relation = __relcore::meta::Relation {
            name: "orders",
            kind: __relcore::meta::RelationKind::HasMany,
            target_path: <__Target0 as __relcore::Collection>::PATH,
            target_table: <__Target0 as __relcore::Collection>::TABLE,
            target_id: <__Target0 as __relcore::Collection>::ID,
            foreign_key: __relcore::infer::foreign_key(
                <__Target0 as __relcore::Collection>::BELONGS_TO,
                __WANTED0,
            ),
            source_key: <Customer as __relcore::Collection>::KEYS[0],
            target_key: &[],
            other_key: &[],
            through: __relcore::Option::None,
            declared_inverse: __relcore::Option::None,
            source: <Customer as __relcore::Collection>::meta,
            target: <__Target0 as __relcore::Collection>::meta,
        };
    }
    impl __relcore::KeyOf<Customer> for __relcore::KeyNumber<0> {
        type Values = (<__relcore::Required as __relcore::Present<i64>>::Value,);
        fn values(
            record: &Customer,
        ) -> __relcore::Option<<Self::Values as __relcore::Key>::Refs<'_>> {
            __relcore::Option::Some((
                <__relcore::Required as __relcore::Present<i64>>::present(&record.id)?,
            ))
        }
    }
    #[automatically_derived]
    impl __relcore::Collection for Customer {
        type Columns = CustomerColumns;
        type Relations = CustomerRelations;
        type PrimaryKey = <__relcore::KeyNumber<
            0,
        > as __relcore::KeyOf<Customer>>::Values;
        type KeyColumns = (__relcore::Column<Customer, i64>, ());
        const TABLE: &'static str = "customers";
        const COLUMNS: CustomerColumns = CustomerColumns {
            id: __relcore::Column {
                position: 0,
                of: __relcore::PhantomData,
            },
            name: __relcore::Column {
                position: 1,
                of: __relcore::PhantomData,
            },
        };
        const RELATIONS: CustomerRelations = CustomerRelations {
            orders: __relcore::HasMany::NEW,
        };
        const META: &'static __relcore::meta::Collection = &__relcore::meta::Collection {
            name: "Customer",
            path: Self::PATH,
            table: Self::TABLE,
            columns: Self::FIELDS,
            primary_key: Self::KEYS[0],
            unique: Self::KEYS.split_at(1).1,
            relations: &[<__relations::orders as __relcore::Declaration>::META],
        };
        const PATH: &'static str = __relcore::concat!(
            __relcore::module_path!(), "::", "Customer"
        );
        const ID: &'static str = __relcore::concat!(
            __relcore::file!(), ":", __relcore::line!(), ":", __relcore::column!(), "::",
            "Customer"
        );
        const FIELDS: &'static [__relcore::meta::Column] = &[
            __relcore::meta::Column {
                field: "id",
                name: "id",
                position: 0,
                primary_key: true,
                unique: true,
                nullable: false,
            },
            __relcore::meta::Column {
                field: "name",
                name: "name",
                position: 1,
                primary_key: false,
                unique: false,
                nullable: <__relcore::IsOption<String>>::NULLABLE,
            },
        ];
        const KEYS: &'static [&'static [&'static __relcore::meta::Column]] = &[
            &[&Self::FIELDS[0]],
        ];
        const KEY_COLUMNS: Self::KeyColumns = (Self::COLUMNS.id, ());
        const BELONGS_TO: &'static [__relcore::meta::Relation] = &[];
        fn meta() -> &'static __relcore::meta::Collection {
            Self::META
        }
    }
    #[automatically_derived]
    impl<__D: __relcore::Driver> __relcore::FromRow<__D> for Customer
    where
        i64: __relcore::FromColumn<__D>,
        String: __relcore::FromColumn<__D>,
    {
        fn from_row(
            row: &__D::Row<'_>,
            start: usize,
        ) -> __relcore::Result<Self, __relcore::ColumnError<__D::Error>> {
            __relcore::Result::Ok(Self {
                id: __relcore::field::<__D, _>(row, start, 0)?,
                name: __relcore::field::<__D, _>(row, start, 1)?,
            })
        }
    }
    #[automatically_derived]
    impl Customer {
        /// `has_many(Order)`: every `Order` whose foreign key is our key.
        ///
        /// Reads nothing yet: give it a connection with `.all(…)`, `.first(…)`, `.count(…)` or `.exists(…)`.
        fn orders(
            &self,
        ) -> __relcore::Handle<'_, __relcore::HasMany<__relations::orders, __Target0>> {
            __relcore::Handle::new(self)
        }
    }
    const _: () = {
        (__relcore::check::one_fits)(
            <__Target0 as __relcore::Collection>::BELONGS_TO,
            __WANTED0,
            <__Target0 as __relcore::Collection>::PATH,
            "foreign_key",
        );
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
        type Source = Order;
        type Key = Self;
        const META: __relcore::meta::Relation = __relcore::meta::Relation {
            name: "customer",
            kind: __relcore::meta::RelationKind::BelongsTo,
            target_path: <__Target0 as __relcore::Collection>::PATH,
            target_table: <__Target0 as __relcore::Collection>::TABLE,
            target_id: <__Target0 as __relcore::Collection>::ID,
            foreign_key: &[&<Order as __relcore::Collection>::FIELDS[1]],
            source_key: &[],
            target_key: <__Target0 as __relcore::Collection>::KEYS[0],
            other_key: &[],
            through: __relcore::Option::None,
            declared_inverse: __relcore::Option::None,
            source: <Order as __relcore::Collection>::meta,
            target: <__Target0 as __relcore::Collection>::meta,
        };
    }
    impl __relcore::BelongsToDeclaration for __relations::customer {
        type Presence = __relcore::Required;
    }
    impl __relcore::KeyOf<Order> for __relcore::KeyNumber<0> {
        type Values = (<__relcore::Required as __relcore::Present<i64>>::Value,);
        fn values(
            record: &Order,
        ) -> __relcore::Option<<Self::Values as __relcore::Key>::Refs<'_>> {
            __relcore::Option::Some((
                <__relcore::Required as __relcore::Present<i64>>::present(&record.id)?,
            ))
        }
    }
    impl __relcore::KeyOf<Order> for __relations::customer {
        type Values = (<__relcore::Required as __relcore::Present<i64>>::Value,);
        fn values(
            record: &Order,
        ) -> __relcore::Option<<Self::Values as __relcore::Key>::Refs<'_>> {
            __relcore::Option::Some((
                <__relcore::Required as __relcore::Present<
                    i64,
                >>::present(&record.customer_id)?,
            ))
        }
    }
    #[automatically_derived]
    impl __relcore::Collection for Order {
        type Columns = OrderColumns;
        type Relations = OrderRelations;
        type PrimaryKey = <__relcore::KeyNumber<0> as __relcore::KeyOf<Order>>::Values;
        type KeyColumns = (__relcore::Column<Order, i64>, ());
        const TABLE: &'static str = "orders";
        const COLUMNS: OrderColumns = OrderColumns {
            id: __relcore::Column {
                position: 0,
                of: __relcore::PhantomData,
            },
            customer_id: __relcore::Column {
                position: 1,
                of: __relcore::PhantomData,
            },
            item: __relcore::Column {
                position: 2,
                of: __relcore::PhantomData,
            },
        };
        const RELATIONS: OrderRelations = OrderRelations {
            customer: __relcore::BelongsTo::NEW,
        };
        const META: &'static __relcore::meta::Collection = &__relcore::meta::Collection {
            name: "Order",
            path: Self::PATH,
            table: Self::TABLE,
            columns: Self::FIELDS,
            primary_key: Self::KEYS[0],
            unique: Self::KEYS.split_at(1).1,
            relations: &[<__relations::customer as __relcore::Declaration>::META],
        };
        const PATH: &'static str = __relcore::concat!(
            __relcore::module_path!(), "::", "Order"
        );
        const ID: &'static str = __relcore::concat!(
            __relcore::file!(), ":", __relcore::line!(), ":", __relcore::column!(), "::",
            "Order"
        );
        const FIELDS: &'static [__relcore::meta::Column] = &[
            __relcore::meta::Column {
                field: "id",
                name: "id",
                position: 0,
                primary_key: true,
                unique: true,
                nullable: false,
            },
            __relcore::meta::Column {
                field: "customer_id",
                name: "customer_id",
                position: 1,
                primary_key: false,
                unique: false,
                nullable: false,
            },
            __relcore::meta::Column {
                field: "item",
                name: "item",
                position: 2,
                primary_key: false,
                unique: false,
                nullable: <__relcore::IsOption<String>>::NULLABLE,
            },
        ];
        const KEYS: &'static [&'static [&'static __relcore::meta::Column]] = &[
            &[&Self::FIELDS[0]],
        ];
        const KEY_COLUMNS: Self::KeyColumns = (Self::COLUMNS.id, ());
        const BELONGS_TO: &'static [__relcore::meta::Relation] = &[
            <__relations::customer as __relcore::Declaration>::META,
        ];
        fn meta() -> &'static __relcore::meta::Collection {
            Self::META
        }
    }
    #[automatically_derived]
    impl<__D: __relcore::Driver> __relcore::FromRow<__D> for Order
    where
        i64: __relcore::FromColumn<__D>,
        String: __relcore::FromColumn<__D>,
    {
        fn from_row(
            row: &__D::Row<'_>,
            start: usize,
        ) -> __relcore::Result<Self, __relcore::ColumnError<__D::Error>> {
            __relcore::Result::Ok(Self {
                id: __relcore::field::<__D, _>(row, start, 0)?,
                customer_id: __relcore::field::<__D, _>(row, start, 1)?,
                item: __relcore::field::<__D, _>(row, start, 2)?,
            })
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
            __relcore::BelongsTo<__relations::customer, __Target0>,
        > {
            __relcore::Handle::new(self)
        }
    }
    const _: () = {
        {
            let _ = || {
                let key = <__Target0 as __relcore::Collection>::KEY_COLUMNS;
                <i64 as __relcore::ForeignKeyOf<
                    _,
                    _,
                    false,
                >>::check(
                    __relcore::Keys::first(key),
                    <Order as __relcore::Collection>::COLUMNS.customer_id,
                );
                let key = __relcore::Keys::rest(key);
                let _ = key;
            };
        }
        (__relcore::check::length)(
            <__relations::customer as __relcore::Declaration>::META.foreign_key,
            <__relations::customer as __relcore::Declaration>::META.target_key,
            <__Target0 as __relcore::Collection>::PATH,
        );
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
