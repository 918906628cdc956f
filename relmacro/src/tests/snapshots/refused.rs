#[doc(hidden)]
#[allow(deprecated, private_bounds, private_interfaces, unused_imports)]
const _: () = {
    use ::relcore::__private as __relcore;
    mod __mistakes {
        ::core::compile_error! {
            "a collection is a struct with named fields; this is an enum"
        }
        pub type Mistake0 = [(); ::core::compile_error! {
            "a collection is a struct with named fields; this is an enum"
        }];
    }
    impl __relcore::Contents<__relcore::Used> for Status
    where
        Self: 'static,
    {}
    impl __relcore::Collection for Status
    where
        Self: 'static,
    {
        type Columns = __mistakes::Mistake0;
        type Relations = __mistakes::Mistake0;
        type PrimaryKey = __mistakes::Mistake0;
        type KeyFields = ();
        type Lists = __relcore::Lengths<__relcore::N0, __relcore::N0>;
        const COLUMNS: Self::Columns = loop {};
        const RELATIONS: Self::Relations = loop {};
        const SCHEMA: &'static __relcore::Schema = &__relcore::Schema {
            name: "Status",
            path: "Status",
            digest: 0,
            within: "",
            table: "",
            fields: "",
            renamed: &[],
            nullable: &[],
            keys: &[""],
            key_fields: &[],
        };
        const DECLARATIONS: &'static __relcore::Declarations = &__relcore::Declarations {
            schema: Self::SCHEMA,
            relations: &[],
        };
        fn key_fields(&self) {}
        fn meta<__U: __relcore::MetaOf<Self>>() -> &'static __relcore::meta::Collection {
            __U::META
        }
    }
};
