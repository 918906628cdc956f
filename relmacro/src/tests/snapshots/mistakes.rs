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
    pub struct OrderColumns {
        pub id: __relcore::Column<Order, i64>,
        pub customer_id: __relcore::Column<Order, i64>,
    }
    mod __relations {
        pub(super) enum customer {}
        pub(super) enum notes {}
        pub(super) enum order_items {}
    }
    type __Named0 = Customer;
    type __Target0 = <__relcore::Known as __relcore::Resolve<
        __Named0,
        { __relcore::check::exists(<Order as __relcore::Collection>::DECLARATIONS) },
    >>::Type;
    type __Named1 = Note;
    type __Target1 = <__relcore::Known as __relcore::Resolve<
        __Named1,
        { __relcore::check::exists(<Order as __relcore::Collection>::DECLARATIONS) },
    >>::Type;
    type __Named2 = OrderItem;
    type __Target2 = <__relcore::Known as __relcore::Resolve<
        __Named2,
        {
            (__relcore::check::inferred_many_lead_back)(
                <Order as __relcore::Collection>::DECLARATIONS,
                2,
                <__Named2 as __relcore::Target>::DECLARATIONS,
            )
        },
    >>::Type;
    pub struct OrderRelations {
        pub customer: __relcore::BelongsTo<__relations::customer, __Target0>,
        pub notes: __relcore::HasMany<__relations::notes, __Target1>,
        pub order_items: __relcore::HasMany<__relations::order_items, __Target2>,
    }
    impl __relcore::Declaration for __relations::customer {
        type Is = __relcore::Is<
            Order,
            __relcore::N0,
            __mistakes::Mistake0,
            __mistakes::Mistake0,
        >;
    }
    impl __relcore::Declaration for __relations::notes {
        type Is = __relcore::Is<
            Order,
            __relcore::N1,
            __mistakes::Mistake1,
            __mistakes::Mistake1,
        >;
    }
    impl __relcore::Declaration for __relations::order_items {
        type Is = __relcore::Is<
            Order,
            __relcore::N2,
            (__relcore::Here,),
            __relcore::Optional,
        >;
    }
    #[automatically_derived]
    impl __relcore::Collection for Order {
        type Columns = OrderColumns;
        type Relations = OrderRelations;
        type Lists = __relcore::Lengths<__relcore::N2, __relcore::N0>;
        type PrimaryKey = (i64,);
        type KeyFields = (i64, __relcore::Required, ());
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
            digest: 9409984247754950548u64,
            within: "",
            table: "orders",
            fields: "id, customer_id",
            renamed: &[],
            nullable: &[],
            keys: &["id"],
            key_fields: &[0],
        };
        const DECLARATIONS: &'static __relcore::Declarations = &__relcore::Declarations {
            schema: <Order as __relcore::Collection>::SCHEMA,
            relations: &[
                __relcore::Relation {
                    name: "customer",
                    kind: __relcore::RelationKind::BelongsTo,
                    foreign_key: "",
                    target: <__Named0 as __relcore::Target>::SCHEMA,
                    more: __relcore::None,
                },
                __relcore::Relation {
                    name: "notes",
                    kind: __relcore::RelationKind::HasMany,
                    foreign_key: "",
                    target: <__Named1 as __relcore::Target>::SCHEMA,
                    more: __relcore::None,
                },
                __relcore::Relation {
                    name: "order_items",
                    kind: __relcore::RelationKind::HasMany,
                    foreign_key: "",
                    target: <__Named2 as __relcore::Target>::SCHEMA,
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
            __relcore::HasMany<__relations::notes, __Target1>,
            __relcore::HasMany<__relations::order_items, __Target2>,
        ) as __relcore::RelationList<__U>>::META;
    }
    impl<__D: __relcore::Driver> __relcore::SendsKeyField<__D, __relcore::Here> for Order
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
};
