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
    use crate::relcore::__private as __relcore;
    use __relcore::NotOption as _;
    /// The columns of [`Order`].
    pub struct OrderColumns {
        /// The column `tenant_id` of `sales orders`.
        pub tenant_id: __relcore::Column<Order, i64>,
        /// The column `id` of `sales orders`.
        pub id: __relcore::Column<Order, i64>,
        /// The column `customer_id` of `sales orders`.
        pub customer_id: __relcore::Column<Order, Option<i64>>,
        /// The column `agent_name` of `sales orders`.
        pub agent_name: __relcore::Column<Order, Option<String>>,
        /// The column `code` of `sales orders`.
        pub code: __relcore::Column<Order, String>,
    }
    mod __relations {
        pub(crate) enum customer {}
        pub(crate) enum agent {}
        pub(crate) enum notes {}
        pub(crate) enum tags {}
    }
    type __Target0 = <__relcore::Known as __relcore::Resolve<
        Customer,
        { <Customer as __relcore::Target>::IS_COLLECTION },
    >>::Type;
    type __Target1 = <__relcore::Known as __relcore::Resolve<
        Agent,
        { <Agent as __relcore::Target>::IS_COLLECTION },
    >>::Type;
    type __Target2 = <__relcore::Known as __relcore::Resolve<
        Note,
        { <Note as __relcore::Target>::IS_COLLECTION },
    >>::Type;
    type __Target3 = <__relcore::Known as __relcore::Resolve<
        Tag,
        { <Tag as __relcore::Target>::IS_COLLECTION },
    >>::Type;
    type __Through3 = <__relcore::Known as __relcore::Resolve<
        Tagging,
        { <Tagging as __relcore::Target>::IS_COLLECTION },
    >>::Type;
    /// The relations of [`Order`].
    pub struct OrderRelations {
        /// `belongs_to(Customer)`: the `Customer` whose primary key is our `(tenant_id, customer_id)`.
        pub customer: __relcore::BelongsTo<__relations::customer, __Target0>,
        /// `belongs_to(Agent)`: the `Agent` whose `name` is our `agent_name`.
        pub agent: __relcore::BelongsTo<__relations::agent, __Target1>,
        /// `has_many(Note)`: every `Note` whose foreign key is our `code`.
        pub notes: __relcore::HasMany<__relations::notes, __Target2>,
        ///`belongs_to_many(Tag)`: every `Tag` that a `Tagging` links to us, whose foreign key is our key.
        pub tags: __relcore::BelongsToMany<__relations::tags, __Target3>,
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
            foreign_key: &[
                &<Order as __relcore::Collection>::FIELDS[0],
                &<Order as __relcore::Collection>::FIELDS[2],
            ],
            source_key: &[],
            target_key: <__Target0 as __relcore::Collection>::KEYS[0],
            other_key: &[],
            through: __relcore::Option::None,
            declared_inverse: __relcore::Option::None,
            source: <Order as __relcore::Collection>::meta,
            target: <__Target0 as __relcore::Collection>::meta,
        };
    }
    impl __relcore::Declaration for __relations::agent {
        type Source = Order;
        type Key = Self;
        const META: __relcore::meta::Relation = __relcore::meta::Relation {
            name: "agent",
            kind: __relcore::meta::RelationKind::BelongsTo,
            target_path: <__Target1 as __relcore::Collection>::PATH,
            target_table: <__Target1 as __relcore::Collection>::TABLE,
            target_id: <__Target1 as __relcore::Collection>::ID,
            foreign_key: &[&<Order as __relcore::Collection>::FIELDS[3]],
            source_key: &[],
            target_key: &[<__Target1 as __relcore::Collection>::COLUMNS.name.meta()],
            other_key: &[],
            through: __relcore::Option::None,
            declared_inverse: __relcore::Option::None,
            source: <Order as __relcore::Collection>::meta,
            target: <__Target1 as __relcore::Collection>::meta,
        };
    }
    const __WANTED2: __relcore::infer::Wanted = __relcore::infer::Wanted {
        target: <Order as __relcore::Collection>::ID,
        key: __relcore::Option::Some(<Order as __relcore::Collection>::KEYS[1]),
        name: __relcore::Option::None,
        foreign_key: __relcore::Option::None,
        except: __relcore::Option::None,
    };
    impl __relcore::Declaration for __relations::notes {
        type Source = Order;
        type Key = __relcore::KeyNumber<1>;
        const META: __relcore::meta::Relation = __relcore::meta::Relation {
            name: "notes",
            kind: __relcore::meta::RelationKind::HasMany,
            target_path: <__Target2 as __relcore::Collection>::PATH,
            target_table: <__Target2 as __relcore::Collection>::TABLE,
            target_id: <__Target2 as __relcore::Collection>::ID,
            foreign_key: __relcore::infer::foreign_key(
                <__Target2 as __relcore::Collection>::BELONGS_TO,
                __WANTED2,
            ),
            source_key: <Order as __relcore::Collection>::KEYS[1],
            target_key: &[],
            other_key: &[],
            through: __relcore::Option::None,
            declared_inverse: __relcore::Option::None,
            source: <Order as __relcore::Collection>::meta,
            target: <__Target2 as __relcore::Collection>::meta,
        };
    }
    const __WANTED3: __relcore::infer::Wanted = __relcore::infer::Wanted {
        target: <Order as __relcore::Collection>::ID,
        key: __relcore::Option::None,
        name: __relcore::Option::None,
        foreign_key: __relcore::Option::None,
        except: __relcore::Option::None,
    };
    const __OTHER_WANTED3: __relcore::infer::Wanted = __relcore::infer::Wanted {
        target: <__Target3 as __relcore::Collection>::ID,
        key: __relcore::Option::None,
        name: __relcore::Option::None,
        foreign_key: __relcore::Option::None,
        except: __relcore::Option::None,
    };
    impl __relcore::Declaration for __relations::tags {
        type Source = Order;
        type Key = __relcore::KeyNumber<
            {
                __relcore::infer::key_number(
                    <__Through3 as __relcore::Collection>::BELONGS_TO,
                    __WANTED3,
                    <Order as __relcore::Collection>::KEYS,
                )
            },
        >;
        const META: __relcore::meta::Relation = __relcore::meta::Relation {
            name: "tags",
            kind: __relcore::meta::RelationKind::BelongsToMany,
            target_path: <__Target3 as __relcore::Collection>::PATH,
            target_table: <__Target3 as __relcore::Collection>::TABLE,
            target_id: <__Target3 as __relcore::Collection>::ID,
            foreign_key: __relcore::infer::foreign_key(
                <__Through3 as __relcore::Collection>::BELONGS_TO,
                __WANTED3,
            ),
            source_key: __relcore::infer::referred_key(
                <__Through3 as __relcore::Collection>::BELONGS_TO,
                __WANTED3,
                <Order as __relcore::Collection>::KEYS,
            ),
            target_key: __relcore::infer::referred_key(
                <__Through3 as __relcore::Collection>::BELONGS_TO,
                __OTHER_WANTED3,
                <__Target3 as __relcore::Collection>::KEYS,
            ),
            other_key: __relcore::infer::foreign_key(
                <__Through3 as __relcore::Collection>::BELONGS_TO,
                __OTHER_WANTED3,
            ),
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
        type Presence = __relcore::Nullable<
            { <__relcore::IsOption<Option<i64>>>::NULLABLE },
        >;
    }
    impl __relcore::BelongsToDeclaration for __relations::agent {
        type Presence = __relcore::Nullable<
            { <__relcore::IsOption<Option<String>>>::NULLABLE },
        >;
    }
    impl __relcore::KeyOf<Order> for __relcore::KeyNumber<0> {
        type Values = (
            <__relcore::Required as __relcore::Present<i64>>::Value,
            <__relcore::Required as __relcore::Present<i64>>::Value,
        );
        fn values(
            record: &Order,
        ) -> __relcore::Option<<Self::Values as __relcore::Key>::Refs<'_>> {
            __relcore::Option::Some((
                <__relcore::Required as __relcore::Present<
                    i64,
                >>::present(&record.tenant_id)?,
                <__relcore::Required as __relcore::Present<i64>>::present(&record.id)?,
            ))
        }
    }
    impl __relcore::KeyOf<Order> for __relcore::KeyNumber<1> {
        type Values = (
            <__relcore::Nullable<
                { <__relcore::IsOption<String>>::NULLABLE },
            > as __relcore::Present<String>>::Value,
        );
        fn values(
            record: &Order,
        ) -> __relcore::Option<<Self::Values as __relcore::Key>::Refs<'_>> {
            __relcore::Option::Some((
                <__relcore::Nullable<
                    { <__relcore::IsOption<String>>::NULLABLE },
                > as __relcore::Present<String>>::present(&record.code)?,
            ))
        }
    }
    impl __relcore::KeyOf<Order> for __relcore::KeyNumber<2> {
        type Values = (
            <__relcore::Required as __relcore::Present<i64>>::Value,
            <__relcore::Nullable<
                { <__relcore::IsOption<String>>::NULLABLE },
            > as __relcore::Present<String>>::Value,
        );
        fn values(
            record: &Order,
        ) -> __relcore::Option<<Self::Values as __relcore::Key>::Refs<'_>> {
            __relcore::Option::Some((
                <__relcore::Required as __relcore::Present<
                    i64,
                >>::present(&record.tenant_id)?,
                <__relcore::Nullable<
                    { <__relcore::IsOption<String>>::NULLABLE },
                > as __relcore::Present<String>>::present(&record.code)?,
            ))
        }
    }
    impl __relcore::KeyOf<Order> for __relations::customer {
        type Values = (
            <__relcore::Required as __relcore::Present<i64>>::Value,
            <__relcore::Nullable<
                { <__relcore::IsOption<Option<i64>>>::NULLABLE },
            > as __relcore::Present<Option<i64>>>::Value,
        );
        fn values(
            record: &Order,
        ) -> __relcore::Option<<Self::Values as __relcore::Key>::Refs<'_>> {
            __relcore::Option::Some((
                <__relcore::Required as __relcore::Present<
                    i64,
                >>::present(&record.tenant_id)?,
                <__relcore::Nullable<
                    { <__relcore::IsOption<Option<i64>>>::NULLABLE },
                > as __relcore::Present<Option<i64>>>::present(&record.customer_id)?,
            ))
        }
    }
    impl __relcore::KeyOf<Order> for __relations::agent {
        type Values = (
            <__relcore::Nullable<
                { <__relcore::IsOption<Option<String>>>::NULLABLE },
            > as __relcore::Present<Option<String>>>::Value,
        );
        fn values(
            record: &Order,
        ) -> __relcore::Option<<Self::Values as __relcore::Key>::Refs<'_>> {
            __relcore::Option::Some((
                <__relcore::Nullable<
                    { <__relcore::IsOption<Option<String>>>::NULLABLE },
                > as __relcore::Present<Option<String>>>::present(&record.agent_name)?,
            ))
        }
    }
    #[automatically_derived]
    impl __relcore::Collection for Order {
        type Columns = OrderColumns;
        type Relations = OrderRelations;
        type PrimaryKey = <__relcore::KeyNumber<0> as __relcore::KeyOf<Order>>::Values;
        type KeyColumns = (
            __relcore::Column<Order, i64>,
            (__relcore::Column<Order, i64>, ()),
        );
        const TABLE: &'static str = "sales orders";
        const COLUMNS: OrderColumns = OrderColumns {
            tenant_id: __relcore::Column {
                position: 0,
                of: __relcore::PhantomData,
            },
            id: __relcore::Column {
                position: 1,
                of: __relcore::PhantomData,
            },
            customer_id: __relcore::Column {
                position: 2,
                of: __relcore::PhantomData,
            },
            agent_name: __relcore::Column {
                position: 3,
                of: __relcore::PhantomData,
            },
            code: __relcore::Column {
                position: 4,
                of: __relcore::PhantomData,
            },
        };
        const RELATIONS: OrderRelations = OrderRelations {
            customer: __relcore::BelongsTo::NEW,
            agent: __relcore::BelongsTo::NEW,
            notes: __relcore::HasMany::NEW,
            tags: __relcore::BelongsToMany::NEW,
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
                <__relations::agent as __relcore::Declaration>::META,
                <__relations::notes as __relcore::Declaration>::META,
                <__relations::tags as __relcore::Declaration>::META,
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
                field: "tenant_id",
                name: "tenant_id",
                position: 0,
                primary_key: true,
                unique: false,
                nullable: false,
            },
            __relcore::meta::Column {
                field: "id",
                name: "id",
                position: 1,
                primary_key: true,
                unique: false,
                nullable: false,
            },
            __relcore::meta::Column {
                field: "customer_id",
                name: "customer_id",
                position: 2,
                primary_key: false,
                unique: false,
                nullable: <__relcore::IsOption<Option<i64>>>::NULLABLE,
            },
            __relcore::meta::Column {
                field: "agent_name",
                name: "agent_name",
                position: 3,
                primary_key: false,
                unique: false,
                nullable: <__relcore::IsOption<Option<String>>>::NULLABLE,
            },
            __relcore::meta::Column {
                field: "code",
                name: "code",
                position: 4,
                primary_key: false,
                unique: true,
                nullable: <__relcore::IsOption<String>>::NULLABLE,
            },
        ];
        const KEYS: &'static [&'static [&'static __relcore::meta::Column]] = &[
            &[&Self::FIELDS[0], &Self::FIELDS[1]],
            &[&Self::FIELDS[4]],
            &[&Self::FIELDS[0], &Self::FIELDS[4]],
        ];
        const KEY_COLUMNS: Self::KeyColumns = (
            Self::COLUMNS.tenant_id,
            (Self::COLUMNS.id, ()),
        );
        const BELONGS_TO: &'static [__relcore::meta::Relation] = &[
            <__relations::customer as __relcore::Declaration>::META,
            <__relations::agent as __relcore::Declaration>::META,
        ];
        fn meta() -> &'static __relcore::meta::Collection {
            Self::META
        }
    }
    #[automatically_derived]
    impl<__D: __relcore::Driver> __relcore::FromRow<__D> for Order
    where
        i64: __relcore::FromColumn<__D>,
        Option<i64>: __relcore::FromColumn<__D>,
        Option<String>: __relcore::FromColumn<__D>,
        String: __relcore::FromColumn<__D>,
    {
        fn from_row(
            row: &__D::Row<'_>,
            start: usize,
        ) -> __relcore::Result<Self, __relcore::ColumnError<__D::Error>> {
            __relcore::Result::Ok(Self {
                tenant_id: __relcore::field::<__D, _>(row, start, 0)?,
                id: __relcore::field::<__D, _>(row, start, 1)?,
                customer_id: __relcore::field::<__D, _>(row, start, 2)?,
                agent_name: __relcore::field::<__D, _>(row, start, 3)?,
                code: __relcore::field::<__D, _>(row, start, 4)?,
            })
        }
    }
    #[automatically_derived]
    impl Order {
        /// `belongs_to(Customer)`: the `Customer` whose primary key is our `(tenant_id, customer_id)`.
        ///
        /// Reads nothing yet: give it a connection with `.one(…)` or `.exists(…)`.
        pub(crate) fn customer(
            &self,
        ) -> __relcore::Handle<
            '_,
            __relcore::BelongsTo<__relations::customer, __Target0>,
        > {
            __relcore::Handle::new(self)
        }
        /// `belongs_to(Agent)`: the `Agent` whose `name` is our `agent_name`.
        ///
        /// Reads nothing yet: give it a connection with `.one(…)` or `.exists(…)`.
        pub(crate) fn agent(
            &self,
        ) -> __relcore::Handle<'_, __relcore::BelongsTo<__relations::agent, __Target1>> {
            __relcore::Handle::new(self)
        }
        /// `has_many(Note)`: every `Note` whose foreign key is our `code`.
        ///
        /// Reads nothing yet: give it a connection with `.all(…)`, `.first(…)`, `.count(…)` or `.exists(…)`.
        pub(crate) fn notes(
            &self,
        ) -> __relcore::Handle<'_, __relcore::HasMany<__relations::notes, __Target2>> {
            __relcore::Handle::new(self)
        }
        ///`belongs_to_many(Tag)`: every `Tag` that a `Tagging` links to us, whose foreign key is our key.
        ///
        /// One that several rows link to us is there once for each.
        ///
        /// Reads nothing yet: give it a connection with `.all(…)`, `.first(…)`, `.count(…)` or `.exists(…)`.
        pub(crate) fn tags(
            &self,
        ) -> __relcore::Handle<
            '_,
            __relcore::BelongsToMany<__relations::tags, __Target3>,
        > {
            __relcore::Handle::new(self)
        }
    }
    const _: () = {
        {
            const SETTLED: bool = <__Target0 as __relcore::Collection>::KEYS[0].len()
                != 2;
            let _ = || {
                let key = <__Target0 as __relcore::Collection>::KEY_COLUMNS;
                <_ as __relcore::ForeignKeyOf<
                    _,
                    _,
                    { SETTLED },
                >>::check(
                    __relcore::Keys::first(key),
                    <Order as __relcore::Collection>::COLUMNS.tenant_id,
                );
                let key = __relcore::Keys::rest(key);
                <_ as __relcore::ForeignKeyOf<
                    _,
                    _,
                    { SETTLED },
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
        {
            let _ = || {
                let key = (<__Target1 as __relcore::Collection>::COLUMNS.name, ());
                <_ as __relcore::ForeignKeyOf<
                    _,
                    _,
                    false,
                >>::check(
                    __relcore::Keys::first(key),
                    <Order as __relcore::Collection>::COLUMNS.agent_name,
                );
                let key = __relcore::Keys::rest(key);
                let _ = key;
            };
        }
        (__relcore::check::identifies)(
            <__relations::agent as __relcore::Declaration>::META.target_key,
            <__Target1 as __relcore::Collection>::KEYS,
            <__Target1 as __relcore::Collection>::PATH,
        );
    };
    const _: () = {
        (__relcore::check::one_fits)(
            <__Target2 as __relcore::Collection>::BELONGS_TO,
            __WANTED2,
            <__Target2 as __relcore::Collection>::PATH,
            "foreign_key",
        );
    };
    const _: () = {
        (__relcore::check::one_fits)(
            <__Through3 as __relcore::Collection>::BELONGS_TO,
            __WANTED3,
            <__Through3 as __relcore::Collection>::PATH,
            "foreign_key",
        );
        (__relcore::check::one_fits)(
            <__Through3 as __relcore::Collection>::BELONGS_TO,
            __OTHER_WANTED3,
            <__Through3 as __relcore::Collection>::PATH,
            "other_key",
        );
        (__relcore::check::two_ends)(
            <__relations::tags as __relcore::Declaration>::META.foreign_key,
            <__relations::tags as __relcore::Declaration>::META.other_key,
            <__Through3 as __relcore::Collection>::PATH,
        );
    };
};
