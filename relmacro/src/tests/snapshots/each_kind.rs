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
    }
    mod __relations {
        pub(super) enum customer {}
        pub(super) enum delivery {}
        pub(super) enum items {}
        pub(super) enum products {}
    }
    type __Target0 = <__relcore::Known as __relcore::Resolve<
        Customer,
        { <Customer as __relcore::Target>::IS_COLLECTION },
    >>::Type;
    type __Target1 = <__relcore::Known as __relcore::Resolve<
        Delivery,
        { <Delivery as __relcore::Target>::IS_COLLECTION },
    >>::Type;
    type __Target2 = <__relcore::Known as __relcore::Resolve<
        OrderItem,
        { <OrderItem as __relcore::Target>::IS_COLLECTION },
    >>::Type;
    type __Target3 = <__relcore::Known as __relcore::Resolve<
        Product,
        { <Product as __relcore::Target>::IS_COLLECTION },
    >>::Type;
    type __Through3 = <__relcore::Known as __relcore::Resolve<
        OrderItem,
        { <OrderItem as __relcore::Target>::IS_COLLECTION },
    >>::Type;
    /// The relations of [`Order`].
    pub struct OrderRelations {
        /// `belongs_to(Customer)`: the `Customer` whose primary key is our `customer_id`.
        pub customer: __relcore::BelongsTo<__relations::customer, __Target0>,
        /// `has_one(Delivery)`: the `Delivery` whose foreign key is our key.
        pub delivery: __relcore::HasOne<__relations::delivery, __Target1>,
        /// `has_many(OrderItem)`: every `OrderItem` whose `order_id` is our key.
        pub items: __relcore::HasMany<__relations::items, __Target2>,
        ///`belongs_to_many(Product)`: every `Product` that a `OrderItem` links to us, whose `order_id` is our key.
        pub products: __relcore::BelongsToMany<__relations::products, __Target3>,
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
    const __WANTED1: __relcore::infer::Wanted = __relcore::infer::Wanted {
        target: <Order as __relcore::Collection>::ID,
        key: __relcore::Option::None,
        name: __relcore::Option::None,
        foreign_key: __relcore::Option::None,
        except: __relcore::Option::None,
    };
    impl __relcore::Declaration for __relations::delivery {
        type Source = Order;
        type Key = __relcore::KeyNumber<0>;
        const META: __relcore::meta::Relation = __relcore::meta::Relation {
            name: "delivery",
            kind: __relcore::meta::RelationKind::HasOne,
            target_path: <__Target1 as __relcore::Collection>::PATH,
            target_table: <__Target1 as __relcore::Collection>::TABLE,
            target_id: <__Target1 as __relcore::Collection>::ID,
            foreign_key: __relcore::infer::foreign_key(
                <__Target1 as __relcore::Collection>::BELONGS_TO,
                __WANTED1,
            ),
            source_key: <Order as __relcore::Collection>::KEYS[0],
            target_key: &[],
            other_key: &[],
            through: __relcore::Option::None,
            declared_inverse: __relcore::Option::None,
            source: <Order as __relcore::Collection>::meta,
            target: <__Target1 as __relcore::Collection>::meta,
        };
    }
    const __WANTED2: __relcore::infer::Wanted = __relcore::infer::Wanted {
        target: <Order as __relcore::Collection>::ID,
        key: __relcore::Option::None,
        name: __relcore::Option::Some("order"),
        foreign_key: __relcore::Option::Some(&["order_id"]),
        except: __relcore::Option::None,
    };
    impl __relcore::Declaration for __relations::items {
        type Source = Order;
        type Key = __relcore::KeyNumber<0>;
        const META: __relcore::meta::Relation = __relcore::meta::Relation {
            name: "items",
            kind: __relcore::meta::RelationKind::HasMany,
            target_path: <__Target2 as __relcore::Collection>::PATH,
            target_table: <__Target2 as __relcore::Collection>::TABLE,
            target_id: <__Target2 as __relcore::Collection>::ID,
            foreign_key: &[
                <__Target2 as __relcore::Collection>::COLUMNS.order_id.meta(),
            ],
            source_key: <Order as __relcore::Collection>::KEYS[0],
            target_key: &[],
            other_key: &[],
            through: __relcore::Option::None,
            declared_inverse: __relcore::Option::Some("order"),
            source: <Order as __relcore::Collection>::meta,
            target: <__Target2 as __relcore::Collection>::meta,
        };
    }
    const __WANTED3: __relcore::infer::Wanted = __relcore::infer::Wanted {
        target: <Order as __relcore::Collection>::ID,
        key: __relcore::Option::None,
        name: __relcore::Option::None,
        foreign_key: __relcore::Option::Some(&["order_id"]),
        except: __relcore::Option::Some(&["product_id"]),
    };
    const __OTHER_WANTED3: __relcore::infer::Wanted = __relcore::infer::Wanted {
        target: <__Target3 as __relcore::Collection>::ID,
        key: __relcore::Option::None,
        name: __relcore::Option::None,
        foreign_key: __relcore::Option::Some(&["product_id"]),
        except: __relcore::Option::Some(&["order_id"]),
    };
    impl __relcore::Declaration for __relations::products {
        type Source = Order;
        type Key = __relcore::KeyNumber<0>;
        const META: __relcore::meta::Relation = __relcore::meta::Relation {
            name: "products",
            kind: __relcore::meta::RelationKind::BelongsToMany,
            target_path: <__Target3 as __relcore::Collection>::PATH,
            target_table: <__Target3 as __relcore::Collection>::TABLE,
            target_id: <__Target3 as __relcore::Collection>::ID,
            foreign_key: &[
                <__Through3 as __relcore::Collection>::COLUMNS.order_id.meta(),
            ],
            source_key: <Order as __relcore::Collection>::KEYS[0],
            target_key: __relcore::infer::referred_key(
                <__Through3 as __relcore::Collection>::BELONGS_TO,
                __OTHER_WANTED3,
                <__Target3 as __relcore::Collection>::KEYS,
            ),
            other_key: &[
                <__Through3 as __relcore::Collection>::COLUMNS.product_id.meta(),
            ],
            through: __relcore::Option::Some(__relcore::meta::Through {
                path: <__Through3 as __relcore::Collection>::PATH,
                table: <__Through3 as __relcore::Collection>::TABLE,
                collection: <__Through3 as __relcore::Collection>::meta,
            }),
            declared_inverse: __relcore::Option::None,
            source: <Order as __relcore::Collection>::meta,
            target: <__Target3 as __relcore::Collection>::meta,
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
        };
        const RELATIONS: OrderRelations = OrderRelations {
            customer: __relcore::BelongsTo::NEW,
            delivery: __relcore::HasOne::NEW,
            items: __relcore::HasMany::NEW,
            products: __relcore::BelongsToMany::NEW,
        };
        const META: &'static __relcore::meta::Collection = &__relcore::meta::Collection {
            name: "Order",
            path: Self::PATH,
            table: Self::TABLE,
            columns: Self::FIELDS,
            primary_key: Self::KEYS[0],
            unique: Self::KEYS.split_at(1).1,
            relations: &[
                <__relations::customer as __relcore::Declaration>::META,
                <__relations::delivery as __relcore::Declaration>::META,
                <__relations::items as __relcore::Declaration>::META,
                <__relations::products as __relcore::Declaration>::META,
            ],
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
    {
        fn from_row(
            row: &__D::Row<'_>,
            start: usize,
        ) -> __relcore::Result<Self, __relcore::ColumnError<__D::Error>> {
            __relcore::Result::Ok(Self {
                id: __relcore::field::<__D, _>(row, start, 0)?,
                customer_id: __relcore::field::<__D, _>(row, start, 1)?,
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
        /// `has_one(Delivery)`: the `Delivery` whose foreign key is our key.
        ///
        /// Reads nothing yet: give it a connection with `.one(…)` or `.exists(…)`.
        fn delivery(
            &self,
        ) -> __relcore::Handle<'_, __relcore::HasOne<__relations::delivery, __Target1>> {
            __relcore::Handle::new(self)
        }
        /// `has_many(OrderItem)`: every `OrderItem` whose `order_id` is our key.
        ///
        /// Reads nothing yet: give it a connection with `.all(…)`, `.first(…)`, `.count(…)` or `.exists(…)`.
        fn items(
            &self,
        ) -> __relcore::Handle<'_, __relcore::HasMany<__relations::items, __Target2>> {
            __relcore::Handle::new(self)
        }
        ///`belongs_to_many(Product)`: every `Product` that a `OrderItem` links to us, whose `order_id` is our key.
        ///
        /// One that several rows link to us is there once for each.
        ///
        /// Reads nothing yet: give it a connection with `.all(…)`, `.first(…)`, `.count(…)` or `.exists(…)`.
        fn products(
            &self,
        ) -> __relcore::Handle<
            '_,
            __relcore::BelongsToMany<__relations::products, __Target3>,
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
    const _: () = {
        (__relcore::check::one_fits)(
            <__Target1 as __relcore::Collection>::BELONGS_TO,
            __WANTED1,
            <__Target1 as __relcore::Collection>::PATH,
            "foreign_key",
        );
        (__relcore::check::at_most_one)(
            <__relations::delivery as __relcore::Declaration>::META.foreign_key,
            <__Target1 as __relcore::Collection>::KEYS,
            <__Target1 as __relcore::Collection>::PATH,
        );
    };
    const _: () = {
        (__relcore::check::inverse)(
            &<__relations::items as __relcore::Declaration>::META,
            <Order as __relcore::Collection>::ID,
            <__Target2 as __relcore::Collection>::RELATIONS.order.meta(),
        );
        {
            const SETTLED: bool = __relcore::infer::is_said(
                <__Target2 as __relcore::Collection>::BELONGS_TO,
                <Order as __relcore::Collection>::ID,
                &["order_id"],
                <__relations::items as __relcore::Declaration>::META.source_key,
            )
                || <__relations::items as __relcore::Declaration>::META.source_key.len()
                    != 1;
            let _ = || {
                let key = <Order as __relcore::Collection>::KEY_COLUMNS;
                <_ as __relcore::ForeignKeyOf<
                    _,
                    _,
                    { SETTLED },
                >>::check(
                    __relcore::Keys::first(key),
                    <__Target2 as __relcore::Collection>::COLUMNS.order_id,
                );
                let key = __relcore::Keys::rest(key);
                let _ = key;
            };
        }
        (__relcore::check::leads_to)(
            <__relations::items as __relcore::Declaration>::META.foreign_key,
            <__Target2 as __relcore::Collection>::BELONGS_TO,
            <__Target2 as __relcore::Collection>::PATH,
            <Order as __relcore::Collection>::ID,
            <Order as __relcore::Collection>::TABLE,
        );
    };
    const _: () = {
        {
            const SETTLED: bool = __relcore::infer::is_said(
                <__Through3 as __relcore::Collection>::BELONGS_TO,
                <Order as __relcore::Collection>::ID,
                &["order_id"],
                <__relations::products as __relcore::Declaration>::META.source_key,
            )
                || <__relations::products as __relcore::Declaration>::META
                    .source_key
                    .len() != 1;
            let _ = || {
                let key = <Order as __relcore::Collection>::KEY_COLUMNS;
                <_ as __relcore::ForeignKeyOf<
                    _,
                    _,
                    { SETTLED },
                >>::check(
                    __relcore::Keys::first(key),
                    <__Through3 as __relcore::Collection>::COLUMNS.order_id,
                );
                let key = __relcore::Keys::rest(key);
                let _ = key;
            };
        }
        (__relcore::check::leads_to)(
            <__relations::products as __relcore::Declaration>::META.foreign_key,
            <__Through3 as __relcore::Collection>::BELONGS_TO,
            <__Through3 as __relcore::Collection>::PATH,
            <Order as __relcore::Collection>::ID,
            <Order as __relcore::Collection>::TABLE,
        );
        {
            const SETTLED: bool = __relcore::infer::is_said(
                <__Through3 as __relcore::Collection>::BELONGS_TO,
                <__Target3 as __relcore::Collection>::ID,
                &["product_id"],
                <__relations::products as __relcore::Declaration>::META.target_key,
            )
                || <__relations::products as __relcore::Declaration>::META
                    .target_key
                    .len() != 1;
            let _ = || {
                let key = <__Target3 as __relcore::Collection>::KEY_COLUMNS;
                <_ as __relcore::ForeignKeyOf<
                    _,
                    _,
                    { SETTLED },
                >>::check(
                    __relcore::Keys::first(key),
                    <__Through3 as __relcore::Collection>::COLUMNS.product_id,
                );
                let key = __relcore::Keys::rest(key);
                let _ = key;
            };
        }
        (__relcore::check::length)(
            <__relations::products as __relcore::Declaration>::META.other_key,
            <__relations::products as __relcore::Declaration>::META.target_key,
            <__Target3 as __relcore::Collection>::PATH,
        );
        (__relcore::check::two_ends)(
            <__relations::products as __relcore::Declaration>::META.foreign_key,
            <__relations::products as __relcore::Declaration>::META.other_key,
            <__Through3 as __relcore::Collection>::PATH,
        );
        (__relcore::check::leads_to)(
            <__relations::products as __relcore::Declaration>::META.other_key,
            <__Through3 as __relcore::Collection>::BELONGS_TO,
            <__Through3 as __relcore::Collection>::PATH,
            <__Target3 as __relcore::Collection>::ID,
            <__Target3 as __relcore::Collection>::TABLE,
        );
    };
};
