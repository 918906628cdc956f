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
    mod __mistakes {
        ::core::compile_error! {
            "`Order` has no field `custmer_id`; did you mean `customer_id`?"
        }
        ::core::compile_error! {
            "a target is written without quotes: `Note`"
        }
        pub type Mistake0 = [(); ::core::compile_error! {
            "`Order` has no field `custmer_id`; did you mean `customer_id`?"
        }];
        pub type Mistake1 = [(); ::core::compile_error! {
            "a target is written without quotes: `Note`"
        }];
    }
    /// The columns of [`Order`].
    pub struct OrderColumns {
        /// The column `id` of `orders`.
        pub id: __relcore::Column<Order, i64>,
        /// The column `customer_id` of `orders`.
        pub customer_id: __relcore::Column<Order, i64>,
    }
    mod __relations {
        pub(super) enum customer {}
        pub(super) enum notes {}
        pub(super) enum order_items {}
    }
    type __Target0 = <__relcore::Known as __relcore::Resolve<
        Customer,
        { <Customer as __relcore::Target>::IS_COLLECTION },
    >>::Type;
    type __Target1 = <__relcore::Known as __relcore::Resolve<
        Note,
        { <Note as __relcore::Target>::IS_COLLECTION },
    >>::Type;
    type __Target2 = <__relcore::Known as __relcore::Resolve<
        OrderItem,
        { <OrderItem as __relcore::Target>::IS_COLLECTION },
    >>::Type;
    /// The relations of [`Order`].
    pub struct OrderRelations {
        /// `belongs_to(Customer)`.
        pub customer: __relcore::BelongsTo<__relations::customer, __Target0>,
        /// `has_many(Note)`.
        pub notes: __relcore::HasMany<__relations::notes, __Target1>,
        /// `has_many(OrderItem)`: every `OrderItem` whose foreign key is our key.
        pub order_items: __relcore::HasMany<__relations::order_items, __Target2>,
    }
    impl __relcore::Declaration for __relations::customer {
        type Is = __relcore::Is<Order, 0, __mistakes::Mistake0, __mistakes::Mistake0>;
    }
    impl __relcore::Declaration for __relations::notes {
        type Is = __relcore::Is<Order, 1, __mistakes::Mistake1, __mistakes::Mistake1>;
    }
    impl __relcore::Declaration for __relations::order_items {
        type Is = __relcore::Is<
            Order,
            2,
            (__relcore::Part<__relcore::Here, __relcore::Required>,),
            __relcore::Optional,
        >;
    }
    #[automatically_derived]
    impl __relcore::Collection for Order {
        type Columns = OrderColumns;
        type Relations = OrderRelations;
        type PrimaryKey = (i64,);
        type KeyFields = (i64, ());
        fn key_fields(&self) -> (&i64, ()) {
            (&self.id, ())
        }
        const COLUMNS: OrderColumns = OrderColumns {
            id: __relcore::column(0),
            customer_id: __relcore::column(1),
        };
        const RELATIONS: OrderRelations = OrderRelations {
            customer: __relcore::relation(),
            notes: __relcore::relation(),
            order_items: __relcore::relation(),
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
                    ..__relcore::RELATION
                },
                __relcore::Relation {
                    name: "notes",
                    kind: __relcore::RelationKind::HasMany,
                    ..__relcore::RELATION
                },
                __relcore::Relation {
                    name: "order_items",
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
            <__relcore::HasMany<
                __relations::notes,
                __Target1,
            > as __relcore::Listed<__U>>::META,
            <__relcore::HasMany<
                __relations::order_items,
                __Target2,
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
        /// `belongs_to(Customer)`.
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
        /// `has_many(Note)`.
        ///
        /// Reads nothing yet: give it a connection with `.all(…)`, `.first(…)`, `.count(…)` or `.exists(…)`.
        fn notes(
            &self,
        ) -> __relcore::Handle<
            '_,
            Self,
            __relcore::HasMany<__relations::notes, __Target1>,
        > {
            __relcore::handle(self)
        }
        /// `has_many(OrderItem)`: every `OrderItem` whose foreign key is our key.
        ///
        /// Reads nothing yet: give it a connection with `.all(…)`, `.first(…)`, `.count(…)` or `.exists(…)`.
        fn order_items(
            &self,
        ) -> __relcore::Handle<
            '_,
            Self,
            __relcore::HasMany<__relations::order_items, __Target2>,
        > {
            __relcore::handle(self)
        }
    }
    const _: () = {
        (__relcore::check::one_leads_back::<Order, __Target2, __Target2>)(2);
    };
};
