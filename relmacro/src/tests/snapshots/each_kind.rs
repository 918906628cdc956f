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
        pub products: __relcore::BelongsToMany<
            __relations::products,
            __Target3,
            __Through3,
        >,
    }
    impl __relcore::Declaration for __relations::customer {
        type Is = __relcore::Is<
            Order,
            0,
            (__relcore::Part<__relcore::After<__relcore::Here>, __relcore::Required>,),
            __relcore::Required,
        >;
    }
    impl __relcore::Declaration for __relations::delivery {
        type Is = __relcore::Is<
            Order,
            1,
            (__relcore::Part<__relcore::Here, __relcore::Required>,),
            __relcore::Optional,
        >;
    }
    impl __relcore::Declaration for __relations::items {
        type Is = __relcore::Is<
            Order,
            2,
            (__relcore::Part<__relcore::Here, __relcore::Required>,),
            __relcore::Optional,
        >;
    }
    impl __relcore::Declaration for __relations::products {
        type Is = __relcore::Is<
            Order,
            3,
            (__relcore::Part<__relcore::Here, __relcore::Required>,),
            __relcore::Optional,
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
        };
        const RELATIONS: OrderRelations = OrderRelations {
            customer: __relcore::relation(),
            delivery: __relcore::relation(),
            items: __relcore::relation(),
            products: __relcore::relation(),
        };
        const SCHEMA: &'static __relcore::Schema = &__relcore::Schema {
            name: "Order",
            path: __relcore::concat!(__relcore::module_path!(), "::", "Order"),
            digest: 10346250371189076727u64,
            table: "orders",
            keys: &["id"],
            relations: &[
                __relcore::Relation {
                    name: "customer",
                    kind: __relcore::RelationKind::BelongsTo,
                    foreign_key: "customer_id",
                    ..__relcore::RELATION
                },
                __relcore::Relation {
                    name: "delivery",
                    kind: __relcore::RelationKind::HasOne,
                    ..__relcore::RELATION
                },
                __relcore::Relation {
                    name: "items",
                    kind: __relcore::RelationKind::HasMany,
                    foreign_key: "order_id",
                    inverse: "order",
                    ..__relcore::RELATION
                },
                __relcore::Relation {
                    name: "products",
                    kind: __relcore::RelationKind::BelongsToMany,
                    foreign_key: "order_id",
                    other_key: "product_id",
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
            &["id", "customer_id"],
            <Order as __relcore::Collection>::SCHEMA,
            &[],
        );
        const RELATION_LIST: &'static [__relcore::meta::Relation] = &[
            <__relcore::BelongsTo<
                __relations::customer,
                __Target0,
            > as __relcore::Listed<__U>>::META,
            <__relcore::HasOne<
                __relations::delivery,
                __Target1,
            > as __relcore::Listed<__U>>::META,
            <__relcore::HasMany<
                __relations::items,
                __Target2,
            > as __relcore::Listed<__U>>::META,
            <__relcore::BelongsToMany<
                __relations::products,
                __Target3,
                __Through3,
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
        (i64, i64): __relcore::FromFields<__D>,
    {
        fn from_row(
            row: &__D::Row<'_>,
            start: usize,
        ) -> __relcore::Result<Self, __relcore::ColumnError<__D::Error>> {
            __relcore::read(
                row,
                start,
                |row: (i64, i64)| Self {
                    id: row.0,
                    customer_id: row.1,
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
        /// `has_one(Delivery)`: the `Delivery` whose foreign key is our key.
        ///
        /// Reads nothing yet: give it a connection with `.one(…)` or `.exists(…)`.
        fn delivery(
            &self,
        ) -> __relcore::Handle<
            '_,
            Self,
            __relcore::HasOne<__relations::delivery, __Target1>,
        > {
            __relcore::handle(self)
        }
        /// `has_many(OrderItem)`: every `OrderItem` whose `order_id` is our key.
        ///
        /// Reads nothing yet: give it a connection with `.all(…)`, `.first(…)`, `.count(…)` or `.exists(…)`.
        fn items(
            &self,
        ) -> __relcore::Handle<
            '_,
            Self,
            __relcore::HasMany<__relations::items, __Target2>,
        > {
            __relcore::handle(self)
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
            Self,
            __relcore::BelongsToMany<__relations::products, __Target3, __Through3>,
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
        <_ as __relcore::ForeignKeyOf<
            _,
            _,
            { __relcore::infer::is_back_settled::<Order, __Target2, __Target2>(2) },
        >>::check(
            __relcore::ColumnList::first(__relcore::primary_key::<Order>()),
            <__Target2 as __relcore::Collection>::COLUMNS.order_id,
        );
        <_ as __relcore::ForeignKeyOf<
            _,
            _,
            { __relcore::infer::is_back_settled::<Order, __Through3, __Target3>(3) },
        >>::check(
            __relcore::ColumnList::first(__relcore::primary_key::<Order>()),
            <__Through3 as __relcore::Collection>::COLUMNS.order_id,
        );
        <_ as __relcore::ForeignKeyOf<
            _,
            _,
            { __relcore::infer::is_on_settled::<Order, __Through3, __Target3>(3) },
        >>::check(
            __relcore::ColumnList::first(__relcore::primary_key::<__Target3>()),
            <__Through3 as __relcore::Collection>::COLUMNS.product_id,
        );
    }
    const _: () = {
        (__relcore::check::length::<Order, __Target0>)(0);
    };
    const _: () = {
        (__relcore::check::one_leads_back::<Order, __Target1, __Target1>)(1);
        (__relcore::check::at_most_one::<Order, __Target1, __Target1>)(1);
    };
    const _: () = {
        (__relcore::check::inverse::<
            __relcore::HasMany<__relations::items, __Target2>,
        >)(<__Target2 as __relcore::Collection>::RELATIONS.order.meta());
        (__relcore::check::leads_back::<Order, __Target2, __Target2>)(2);
    };
    const _: () = {
        (__relcore::check::leads_back::<Order, __Through3, __Target3>)(3);
        (__relcore::check::other_length::<Order, __Through3, __Target3>)(3);
        (__relcore::check::two_ends::<Order, __Through3, __Target3>)(3);
        (__relcore::check::leads_on::<Order, __Through3, __Target3>)(3);
    };
};
