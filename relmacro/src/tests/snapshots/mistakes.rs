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
        type Source = Order;
        type Key = __mistakes::Mistake0;
        const META: __relcore::meta::Relation = __relcore::meta::Relation {
            name: "customer",
            kind: __relcore::meta::RelationKind::BelongsTo,
            target_path: <__Target0 as __relcore::Collection>::PATH,
            target_table: <__Target0 as __relcore::Collection>::TABLE,
            target_id: <__Target0 as __relcore::Collection>::ID,
            foreign_key: &[],
            source_key: &[],
            target_key: &[],
            other_key: &[],
            through: __relcore::Option::None,
            declared_inverse: __relcore::Option::None,
            source: <Order as __relcore::Collection>::meta,
            target: <__Target0 as __relcore::Collection>::meta,
        };
    }
    impl __relcore::Declaration for __relations::notes {
        type Source = Order;
        type Key = __mistakes::Mistake1;
        const META: __relcore::meta::Relation = __relcore::meta::Relation {
            name: "notes",
            kind: __relcore::meta::RelationKind::HasMany,
            target_path: <__Target1 as __relcore::Collection>::PATH,
            target_table: <__Target1 as __relcore::Collection>::TABLE,
            target_id: <__Target1 as __relcore::Collection>::ID,
            foreign_key: &[],
            source_key: &[],
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
        name: __relcore::Option::None,
        foreign_key: __relcore::Option::None,
        except: __relcore::Option::None,
    };
    impl __relcore::Declaration for __relations::order_items {
        type Source = Order;
        type Key = __relcore::KeyNumber<0>;
        const META: __relcore::meta::Relation = __relcore::meta::Relation {
            name: "order_items",
            kind: __relcore::meta::RelationKind::HasMany,
            target_path: <__Target2 as __relcore::Collection>::PATH,
            target_table: <__Target2 as __relcore::Collection>::TABLE,
            target_id: <__Target2 as __relcore::Collection>::ID,
            foreign_key: __relcore::infer::foreign_key(
                <__Target2 as __relcore::Collection>::BELONGS_TO,
                __WANTED2,
            ),
            source_key: <Order as __relcore::Collection>::KEYS[0],
            target_key: &[],
            other_key: &[],
            through: __relcore::Option::None,
            declared_inverse: __relcore::Option::None,
            source: <Order as __relcore::Collection>::meta,
            target: <__Target2 as __relcore::Collection>::meta,
        };
    }
    impl __relcore::BelongsToDeclaration for __relations::customer {
        type Presence = __mistakes::Mistake0;
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
        type Values = __mistakes::Mistake0;
        fn values(
            _: &Order,
        ) -> __relcore::Option<<Self::Values as __relcore::Key>::Refs<'_>> {
            loop {}
        }
    }
    impl __relcore::KeyOf<Order> for __relations::notes {
        type Values = __mistakes::Mistake1;
        fn values(
            _: &Order,
        ) -> __relcore::Option<<Self::Values as __relcore::Key>::Refs<'_>> {
            loop {}
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
            notes: __relcore::HasMany::NEW,
            order_items: __relcore::HasMany::NEW,
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
                <__relations::notes as __relcore::Declaration>::META,
                <__relations::order_items as __relcore::Declaration>::META,
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
        /// `belongs_to(Customer)`.
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
        /// `has_many(Note)`.
        ///
        /// Reads nothing yet: give it a connection with `.all(…)`, `.first(…)`, `.count(…)` or `.exists(…)`.
        fn notes(
            &self,
        ) -> __relcore::Handle<'_, __relcore::HasMany<__relations::notes, __Target1>> {
            __relcore::Handle::new(self)
        }
        /// `has_many(OrderItem)`: every `OrderItem` whose foreign key is our key.
        ///
        /// Reads nothing yet: give it a connection with `.all(…)`, `.first(…)`, `.count(…)` or `.exists(…)`.
        fn order_items(
            &self,
        ) -> __relcore::Handle<
            '_,
            __relcore::HasMany<__relations::order_items, __Target2>,
        > {
            __relcore::Handle::new(self)
        }
    }
    const _: () = {
        (__relcore::check::one_fits)(
            <__Target2 as __relcore::Collection>::BELONGS_TO,
            __WANTED2,
            <__Target2 as __relcore::Collection>::PATH,
            "foreign_key",
        );
    };
};
