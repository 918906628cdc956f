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
        pub tags: __relcore::BelongsToMany<__relations::tags, __Target3, __Through3>,
    }
    impl __relcore::Declaration for __relations::customer {
        type Is = __relcore::Is<
            Order,
            0,
            (
                __relcore::Part<__relcore::Here, __relcore::Required>,
                __relcore::Part<
                    __relcore::After<
                        __relcore::After<__relcore::After<__relcore::Here>>,
                    >,
                    __relcore::Nullable<{ <__relcore::IsOption<Option<i64>>>::NULLABLE }>,
                >,
            ),
            __relcore::Nullable<{ <__relcore::IsOption<Option<i64>>>::NULLABLE }>,
        >;
    }
    impl __relcore::Declaration for __relations::agent {
        type Is = __relcore::Is<
            Order,
            1,
            (
                __relcore::Part<
                    __relcore::After<
                        __relcore::After<
                            __relcore::After<__relcore::After<__relcore::Here>>,
                        >,
                    >,
                    __relcore::Nullable<
                        { <__relcore::IsOption<Option<String>>>::NULLABLE },
                    >,
                >,
            ),
            __relcore::Nullable<{ <__relcore::IsOption<Option<String>>>::NULLABLE }>,
        >;
    }
    impl __relcore::Declaration for __relations::notes {
        type Is = __relcore::Is<
            Order,
            2,
            (
                __relcore::Part<
                    __relcore::After<__relcore::After<__relcore::Here>>,
                    __relcore::Required,
                >,
            ),
            __relcore::Optional,
        >;
    }
    impl __relcore::Declaration for __relations::tags {
        type Is = __relcore::Is<
            Order,
            3,
            <Order as __relcore::NumberedKey<
                { __relcore::source_key_number::<Order, __Through3>(3) },
            >>::Parts,
            __relcore::Optional,
        >;
    }
    #[automatically_derived]
    impl __relcore::Collection for Order {
        type Columns = OrderColumns;
        type Relations = OrderRelations;
        type PrimaryKey = (i64, i64);
        type KeyFields = (i64, (i64, (String, (Option<i64>, (Option<String>, ())))));
        fn key_fields(
            &self,
        ) -> (&i64, (&i64, (&String, (&Option<i64>, (&Option<String>, ()))))) {
            (
                &self.tenant_id,
                (&self.id, (&self.code, (&self.customer_id, (&self.agent_name, ())))),
            )
        }
        const COLUMNS: OrderColumns = OrderColumns {
            tenant_id: __relcore::column(0),
            id: __relcore::column(1),
            customer_id: __relcore::column(2),
            agent_name: __relcore::column(3),
            code: __relcore::column(4),
        };
        const RELATIONS: OrderRelations = OrderRelations {
            customer: __relcore::relation(),
            agent: __relcore::relation(),
            notes: __relcore::relation(),
            tags: __relcore::relation(),
        };
        const SCHEMA: &'static __relcore::Schema = &__relcore::Schema {
            name: "Order",
            path: __relcore::concat!(__relcore::module_path!(), "::", "Order"),
            digest: 7523949672894742355u64,
            table: "sales orders",
            keys: &["(tenant_id, id)", "code", "(tenant_id, code)"],
            relations: &[
                __relcore::Relation {
                    name: "customer",
                    kind: __relcore::RelationKind::BelongsTo,
                    foreign_key: "(tenant_id, customer_id)",
                    ..__relcore::RELATION
                },
                __relcore::Relation {
                    name: "agent",
                    kind: __relcore::RelationKind::BelongsTo,
                    foreign_key: "agent_name",
                    target_key: "name",
                    ..__relcore::RELATION
                },
                __relcore::Relation {
                    name: "notes",
                    kind: __relcore::RelationKind::HasMany,
                    source_key: "code",
                    ..__relcore::RELATION
                },
                __relcore::Relation {
                    name: "tags",
                    kind: __relcore::RelationKind::BelongsToMany,
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
            &["tenant_id", "id", "customer_id", "agent_name", "code"],
            <Order as __relcore::Collection>::SCHEMA,
            &[
                (2, <__relcore::IsOption<Option<i64>>>::NULLABLE),
                (3, <__relcore::IsOption<Option<String>>>::NULLABLE),
            ],
        );
        const UNIQUE: &'static [&'static [&'static __relcore::meta::Column]] = &[
            &__relcore::key_columns(<Self as __relcore::Contents<__U>>::FIELDS, [4]),
            &__relcore::key_columns(<Self as __relcore::Contents<__U>>::FIELDS, [0, 4]),
        ];
        const RELATION_LIST: &'static [__relcore::meta::Relation] = &[
            <__relcore::BelongsTo<
                __relations::customer,
                __Target0,
            > as __relcore::Listed<__U>>::META,
            <__relcore::BelongsTo<
                __relations::agent,
                __Target1,
            > as __relcore::Listed<__U>>::META,
            <__relcore::HasMany<
                __relations::notes,
                __Target2,
            > as __relcore::Listed<__U>>::META,
            <__relcore::BelongsToMany<
                __relations::tags,
                __Target3,
                __Through3,
            > as __relcore::Listed<__U>>::META,
        ];
        const REFERENCES: &'static [__relcore::Reference] = &[
            __relcore::Reference {
                relation: &<Order as __relcore::Collection>::SCHEMA.relations[0],
                target: <__Target0 as __relcore::Collection>::SCHEMA,
            },
            __relcore::Reference {
                relation: &<Order as __relcore::Collection>::SCHEMA.relations[1],
                target: <__Target1 as __relcore::Collection>::SCHEMA,
            },
        ];
    }
    impl __relcore::NumberedKey<0> for Order {
        type Parts = (
            __relcore::Part<__relcore::Here, __relcore::Required>,
            __relcore::Part<__relcore::After<__relcore::Here>, __relcore::Required>,
        );
    }
    impl __relcore::NumberedKey<1> for Order {
        type Parts = (
            __relcore::Part<
                __relcore::After<__relcore::After<__relcore::Here>>,
                __relcore::Required,
            >,
        );
    }
    impl __relcore::NumberedKey<2> for Order {
        type Parts = (
            __relcore::Part<__relcore::Here, __relcore::Required>,
            __relcore::Part<
                __relcore::After<__relcore::After<__relcore::Here>>,
                __relcore::Required,
            >,
        );
    }
    #[automatically_derived]
    impl<__D: __relcore::Driver> __relcore::FromRow<__D> for Order
    where
        (i64, i64, Option<i64>, Option<String>, String): __relcore::FromFields<__D>,
    {
        fn from_row(
            row: &__D::Row<'_>,
            start: usize,
        ) -> __relcore::Result<Self, __relcore::ColumnError<__D::Error>> {
            __relcore::read(
                row,
                start,
                |row: (i64, i64, Option<i64>, Option<String>, String)| Self {
                    tenant_id: row.0,
                    id: row.1,
                    customer_id: row.2,
                    agent_name: row.3,
                    code: row.4,
                },
            )
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
            Self,
            __relcore::BelongsTo<__relations::customer, __Target0>,
        > {
            __relcore::handle(self)
        }
        /// `belongs_to(Agent)`: the `Agent` whose `name` is our `agent_name`.
        ///
        /// Reads nothing yet: give it a connection with `.one(…)` or `.exists(…)`.
        pub(crate) fn agent(
            &self,
        ) -> __relcore::Handle<
            '_,
            Self,
            __relcore::BelongsTo<__relations::agent, __Target1>,
        > {
            __relcore::handle(self)
        }
        /// `has_many(Note)`: every `Note` whose foreign key is our `code`.
        ///
        /// Reads nothing yet: give it a connection with `.all(…)`, `.first(…)`, `.count(…)` or `.exists(…)`.
        pub(crate) fn notes(
            &self,
        ) -> __relcore::Handle<
            '_,
            Self,
            __relcore::HasMany<__relations::notes, __Target2>,
        > {
            __relcore::handle(self)
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
            Self,
            __relcore::BelongsToMany<__relations::tags, __Target3, __Through3>,
        > {
            __relcore::handle(self)
        }
    }
    fn __types() {
        {
            let key = __relcore::primary_key::<__Target0>();
            <_ as __relcore::ForeignKeyOf<
                _,
                _,
                { __relcore::infer::is_length_wrong::<Order, __Target0>(0) },
            >>::check(
                __relcore::ColumnList::first(key),
                <Order as __relcore::Collection>::COLUMNS.tenant_id,
            );
            let key = __relcore::ColumnList::rest(key);
            <_ as __relcore::ForeignKeyOf<
                _,
                _,
                { __relcore::infer::is_length_wrong::<Order, __Target0>(0) },
            >>::check(
                __relcore::ColumnList::first(key),
                <Order as __relcore::Collection>::COLUMNS.customer_id,
            );
            let key = __relcore::ColumnList::rest(key);
            let _ = key;
        }
        <_ as __relcore::ForeignKeyOf<
            _,
            _,
            false,
        >>::check(
            __relcore::ColumnList::first((
                <__Target1 as __relcore::Collection>::COLUMNS.name,
                (),
            )),
            <Order as __relcore::Collection>::COLUMNS.agent_name,
        );
    }
    const _: () = {
        (__relcore::check::length::<Order, __Target0>)(0);
    };
    const _: () = {
        (__relcore::check::identifies::<Order, __Target1, __Target1>)(1);
    };
    const _: () = {
        (__relcore::check::one_leads_back::<Order, __Target2, __Target2>)(2);
    };
    const _: () = {
        (__relcore::check::one_leads_back::<Order, __Through3, __Target3>)(3);
        (__relcore::check::one_leads_on::<Order, __Through3, __Target3>)(3);
        (__relcore::check::two_ends::<Order, __Through3, __Target3>)(3);
    };
};
