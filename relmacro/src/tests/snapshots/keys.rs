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
    use crate::relcore::__private as __relcore;
    use __relcore::NotOption as _;
    pub struct OrderColumns {
        pub tenant_id: __relcore::Column<Order, i64>,
        pub id: __relcore::Column<Order, i64>,
        pub customer_id: __relcore::Column<Order, Option<i64>>,
        pub agent_name: __relcore::Column<Order, Option<String>>,
        pub code: __relcore::Column<Order, String>,
    }
    mod __relations {
        pub(crate) enum customer {}
        pub(crate) enum agent {}
        pub(crate) enum notes {}
        pub(crate) enum tags {}
    }
    type __Named0 = Customer;
    type __Target0 = <__relcore::Known as __relcore::Resolve<
        __Named0,
        { (__relcore::check::length)(<Order as __relcore::Collection>::DECLARATIONS, 0) },
    >>::Type;
    type __Named1 = Agent;
    type __Target1 = <__relcore::Known as __relcore::Resolve<
        __Named1,
        {
            (__relcore::check::identifies)(
                <Order as __relcore::Collection>::DECLARATIONS,
                1,
            )
        },
    >>::Type;
    type __Named2 = Note;
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
    type __Named3 = Tag;
    type __Through3 = Tagging;
    type __Target3 = <__relcore::Known as __relcore::Resolve<
        __Named3,
        {
            (__relcore::check::one_leads_back)(
                <Order as __relcore::Collection>::DECLARATIONS,
                3,
                <__Through3 as __relcore::Target>::DECLARATIONS,
            )
                && (__relcore::check::one_leads_on)(
                    <Order as __relcore::Collection>::DECLARATIONS,
                    3,
                    <__Through3 as __relcore::Target>::DECLARATIONS,
                )
                && (__relcore::check::two_ends)(
                    <Order as __relcore::Collection>::DECLARATIONS,
                    3,
                    <__Through3 as __relcore::Target>::DECLARATIONS,
                )
        },
    >>::Type;
    pub struct OrderRelations {
        pub customer: __relcore::BelongsTo<__relations::customer, __Target0>,
        pub agent: __relcore::BelongsTo<__relations::agent, __Target1>,
        pub notes: __relcore::HasMany<__relations::notes, __Target2>,
        pub tags: __relcore::BelongsToMany<__relations::tags, __Target3, __Through3>,
    }
    impl __relcore::Declaration for __relations::customer {
        type Is = __relcore::Is<
            Order,
            __relcore::N0,
            (
                __relcore::Here,
                __relcore::After<__relcore::After<__relcore::After<__relcore::Here>>>,
            ),
            __relcore::Nullable<{ <__relcore::IsOption<Option<i64>>>::NULLABLE }>,
        >;
    }
    impl __relcore::Declaration for __relations::agent {
        type Is = __relcore::Is<
            Order,
            __relcore::N1,
            (
                __relcore::After<
                    __relcore::After<__relcore::After<__relcore::After<__relcore::Here>>>,
                >,
            ),
            __relcore::Nullable<{ <__relcore::IsOption<Option<String>>>::NULLABLE }>,
        >;
    }
    impl __relcore::Declaration for __relations::notes {
        type Is = __relcore::Is<
            Order,
            __relcore::N2,
            (__relcore::After<__relcore::After<__relcore::Here>>,),
            __relcore::Optional,
        >;
    }
    impl __relcore::Declaration for __relations::tags {
        type Is = __relcore::Is<
            Order,
            __relcore::N3,
            <__relcore::Number<
                {
                    __relcore::infer::source_key_number(
                        <Order as __relcore::Collection>::DECLARATIONS,
                        3,
                        <__Through3 as __relcore::Target>::DECLARATIONS,
                    )
                },
            > as __relcore::KeyOf<Order>>::Parts,
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
        type Lists = __relcore::Lengths<__relcore::N5, __relcore::N2>;
        type PrimaryKey = (i64, i64);
        type KeyFields = (
            i64,
            __relcore::Required,
            (
                i64,
                __relcore::Required,
                (
                    String,
                    __relcore::Required,
                    (
                        Option<i64>,
                        __relcore::Nullable<
                            { <__relcore::IsOption<Option<i64>>>::NULLABLE },
                        >,
                        (
                            Option<String>,
                            __relcore::Nullable<
                                { <__relcore::IsOption<Option<String>>>::NULLABLE },
                            >,
                            (),
                        ),
                    ),
                ),
            ),
        );
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
            digest: 11470233207483193338u64,
            within: "",
            table: "sales orders",
            fields: "tenant_id, id, customer_id, agent_name, code",
            renamed: &[],
            nullable: &[
                (2, <__relcore::IsOption<Option<i64>>>::NULLABLE),
                (3, <__relcore::IsOption<Option<String>>>::NULLABLE),
            ],
            keys: &["(tenant_id, id)", "code", "(tenant_id, code)"],
            key_fields: &[0, 1, 4, 2, 3],
        };
        const DECLARATIONS: &'static __relcore::Declarations = &__relcore::Declarations {
            schema: <Order as __relcore::Collection>::SCHEMA,
            relations: &[
                __relcore::Relation {
                    name: "customer",
                    kind: __relcore::RelationKind::BelongsTo,
                    foreign_key: "(tenant_id, customer_id)",
                    target: <__Named0 as __relcore::Target>::SCHEMA,
                    more: __relcore::None,
                },
                __relcore::Relation {
                    name: "agent",
                    kind: __relcore::RelationKind::BelongsTo,
                    foreign_key: "agent_name",
                    target: <__Named1 as __relcore::Target>::SCHEMA,
                    more: __relcore::Some(
                        &__relcore::More {
                            target_key: "name",
                            ..__relcore::MORE
                        },
                    ),
                },
                __relcore::Relation {
                    name: "notes",
                    kind: __relcore::RelationKind::HasMany,
                    foreign_key: "",
                    target: <__Named2 as __relcore::Target>::SCHEMA,
                    more: __relcore::Some(
                        &__relcore::More {
                            source_key: "code",
                            ..__relcore::MORE
                        },
                    ),
                },
                __relcore::Relation {
                    name: "tags",
                    kind: __relcore::RelationKind::BelongsToMany,
                    foreign_key: "",
                    target: <__Named3 as __relcore::Target>::SCHEMA,
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
            __relcore::BelongsTo<__relations::agent, __Target1>,
            __relcore::HasMany<__relations::notes, __Target2>,
            __relcore::BelongsToMany<__relations::tags, __Target3, __Through3>,
        ) as __relcore::RelationList<__U>>::META;
    }
    impl __relcore::KeyOf<Order> for __relcore::N1 {
        type Parts = (__relcore::After<__relcore::After<__relcore::Here>>,);
    }
    impl __relcore::KeyOf<Order> for __relcore::N2 {
        type Parts = (
            __relcore::Here,
            __relcore::After<__relcore::After<__relcore::Here>>,
        );
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
    impl<
        __D: __relcore::Driver,
    > __relcore::SendsKeyField<__D, __relcore::After<__relcore::After<__relcore::Here>>>
    for Order
    where
        String: __relcore::ToParameter<__D>,
    {}
    impl<
        __D: __relcore::Driver,
    > __relcore::SendsKeyField<
        __D,
        __relcore::After<__relcore::After<__relcore::After<__relcore::Here>>>,
    > for Order
    where
        <__relcore::Nullable<
            { <__relcore::IsOption<Option<i64>>>::NULLABLE },
        > as __relcore::Present<Option<i64>>>::Value: __relcore::ToParameter<__D>,
    {}
    impl<
        __D: __relcore::Driver,
    > __relcore::SendsKeyField<
        __D,
        __relcore::After<
            __relcore::After<__relcore::After<__relcore::After<__relcore::Here>>>,
        >,
    > for Order
    where
        <__relcore::Nullable<
            { <__relcore::IsOption<Option<String>>>::NULLABLE },
        > as __relcore::Present<Option<String>>>::Value: __relcore::ToParameter<__D>,
    {}
    #[automatically_derived]
    impl<__D: __relcore::Driver> __relcore::FromRow<__D> for Order
    where
        (i64, i64, Option<i64>, Option<String>, String): __relcore::FromFields<__D>,
    {
        #[inline]
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
            let key = <__Target0 as __relcore::Target>::primary_key();
            <_ as __relcore::ForeignKeyOf<
                _,
                _,
                {
                    __relcore::infer::is_length_wrong(
                        <Order as __relcore::Collection>::DECLARATIONS,
                        0,
                    )
                },
            >>::check(
                __relcore::ColumnList::first(key),
                <Order as __relcore::Collection>::COLUMNS.tenant_id,
            );
            let key = __relcore::ColumnList::rest(key);
            <_ as __relcore::ForeignKeyOf<
                _,
                _,
                {
                    __relcore::infer::is_length_wrong(
                        <Order as __relcore::Collection>::DECLARATIONS,
                        0,
                    )
                },
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
                <__Target1 as __relcore::Target>::COLUMNS.name,
                (),
            )),
            <Order as __relcore::Collection>::COLUMNS.agent_name,
        );
    }
};
