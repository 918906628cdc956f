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
    }
    mod __relations {
        pub(super) enum customer {}
        pub(super) enum delivery {}
        pub(super) enum items {}
        pub(super) enum products {}
    }
    type __Named0 = Customer;
    type __Target0 = <__relcore::Known as __relcore::Resolve<
        __Named0,
        { (__relcore::check::length)(<Order as __relcore::Collection>::DECLARATIONS, 0) },
    >>::Type;
    type __Named1 = Delivery;
    type __Target1 = <__relcore::Known as __relcore::Resolve<
        __Named1,
        {
            (__relcore::check::one_leads_back)(
                <Order as __relcore::Collection>::DECLARATIONS,
                1,
                <__Named1 as __relcore::Target>::DECLARATIONS,
            )
                && (__relcore::check::at_most_one)(
                    <Order as __relcore::Collection>::DECLARATIONS,
                    1,
                    <__Named1 as __relcore::Target>::DECLARATIONS,
                )
        },
    >>::Type;
    type __Named2 = OrderItem;
    type __Target2 = <__relcore::Known as __relcore::Resolve<
        __Named2,
        {
            (__relcore::check::many_lead_back)(
                <Order as __relcore::Collection>::DECLARATIONS,
                2,
                <__Named2 as __relcore::Target>::DECLARATIONS,
            )
        },
    >>::Type;
    type __Named3 = Product;
    type __Through3 = OrderItem;
    type __Target3 = <__relcore::Known as __relcore::Resolve<
        __Named3,
        {
            (__relcore::check::leads_back)(
                <Order as __relcore::Collection>::DECLARATIONS,
                3,
                <__Through3 as __relcore::Target>::DECLARATIONS,
            )
                && (__relcore::check::other_length)(
                    <Order as __relcore::Collection>::DECLARATIONS,
                    3,
                    <__Through3 as __relcore::Target>::DECLARATIONS,
                )
                && (__relcore::check::two_ends)(
                    <Order as __relcore::Collection>::DECLARATIONS,
                    3,
                    <__Through3 as __relcore::Target>::DECLARATIONS,
                )
                && (__relcore::check::leads_on)(
                    <Order as __relcore::Collection>::DECLARATIONS,
                    3,
                    <__Through3 as __relcore::Target>::DECLARATIONS,
                )
        },
    >>::Type;
    pub struct OrderRelations {
        pub customer: __relcore::BelongsTo<__relations::customer, __Target0>,
        pub delivery: __relcore::HasOne<__relations::delivery, __Target1>,
        pub items: __relcore::HasMany<__relations::items, __Target2>,
        pub products: __relcore::BelongsToMany<
            __relations::products,
            __Target3,
            __Through3,
        >,
    }
    impl __relcore::Declaration for __relations::customer {
        type Is = __relcore::Is<
            Order,
            __relcore::N0,
            (__relcore::After<__relcore::Here>,),
            __relcore::Required,
        >;
    }
    impl __relcore::Declaration for __relations::delivery {
        type Is = __relcore::Is<
            Order,
            __relcore::N1,
            (__relcore::Here,),
            __relcore::Optional,
        >;
    }
    impl __relcore::Declaration for __relations::items {
        type Is = __relcore::Is<
            Order,
            __relcore::N2,
            (__relcore::Here,),
            __relcore::Optional,
        >;
    }
    impl __relcore::Declaration for __relations::products {
        type Is = __relcore::Is<
            Order,
            __relcore::N3,
            (__relcore::Here,),
            __relcore::Number<
                {
                    __relcore::infer::target_key_number(
                        <Order as __relcore::Collection>::DECLARATIONS,
                        3,
                        <__Through3 as __relcore::Target>::DECLARATIONS,
                    )
                },
            >,
        >;
    }
    #[automatically_derived]
    impl __relcore::Collection for Order {
        type Columns = OrderColumns;
        type Relations = OrderRelations;
        type Lists = __relcore::Lengths<__relcore::N2, __relcore::N0>;
        type PrimaryKey = (i64,);
        type KeyFields = (i64, __relcore::Required, (i64, __relcore::Required, ()));
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
            digest: 9409984247754950548u64,
            within: "",
            table: "orders",
            fields: "id, customer_id",
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
                __relcore::Relation {
                    name: "delivery",
                    kind: __relcore::RelationKind::HasOne,
                    foreign_key: "",
                    target: <__Named1 as __relcore::Target>::SCHEMA,
                    more: __relcore::None,
                },
                __relcore::Relation {
                    name: "items",
                    kind: __relcore::RelationKind::HasMany,
                    foreign_key: "order_id",
                    target: <__Named2 as __relcore::Target>::SCHEMA,
                    more: __relcore::Some(
                        &__relcore::More {
                            inverse: "order",
                            ..__relcore::MORE
                        },
                    ),
                },
                __relcore::Relation {
                    name: "products",
                    kind: __relcore::RelationKind::BelongsToMany,
                    foreign_key: "order_id",
                    target: <__Named3 as __relcore::Target>::SCHEMA,
                    more: __relcore::Some(
                        &__relcore::More {
                            other_key: "product_id",
                            ..__relcore::MORE
                        },
                    ),
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
            __relcore::HasOne<__relations::delivery, __Target1>,
            __relcore::HasMany<__relations::items, __Target2>,
            __relcore::BelongsToMany<__relations::products, __Target3, __Through3>,
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
        (i64, i64): __relcore::FromFields<__D>,
    {
        #[inline]
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
            <<__Target0 as __relcore::Target>::PrimaryKey as __relcore::Key>::First,
            false,
        >>::holds();
        <_ as __relcore::ForeignKeyOf<
            Order,
            i64,
            {
                __relcore::infer::is_back_settled(
                    <Order as __relcore::Collection>::DECLARATIONS,
                    2,
                    <__Named2 as __relcore::Target>::DECLARATIONS,
                )
            },
        >>::is(<__Target2 as __relcore::Target>::COLUMNS.order_id);
        <_ as __relcore::ForeignKeyOf<
            Order,
            i64,
            {
                __relcore::infer::is_back_settled(
                    <Order as __relcore::Collection>::DECLARATIONS,
                    3,
                    <__Through3 as __relcore::Target>::DECLARATIONS,
                )
            },
        >>::is(
            <<__Target3 as __relcore::Beside<
                __Through3,
            >>::Type as __relcore::Target>::COLUMNS
                .order_id,
        );
        <_ as __relcore::ForeignKeyOf<
            _,
            _,
            {
                __relcore::infer::is_on_settled(
                    <Order as __relcore::Collection>::DECLARATIONS,
                    3,
                    <__Through3 as __relcore::Target>::DECLARATIONS,
                )
            },
        >>::check(
            __relcore::ColumnList::first(
                <__Target3 as __relcore::Target>::primary_key(),
            ),
            <<__Target3 as __relcore::Beside<
                __Through3,
            >>::Type as __relcore::Target>::COLUMNS
                .product_id,
        );
    }
    const _: () = (__relcore::check::inverse::<
        __relcore::HasMany<__relations::items, __Target2>,
    >)(<__Target2 as __relcore::Target>::RELATIONS.order.meta());
};
