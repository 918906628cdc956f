#[doc(hidden)]
#[allow(private_bounds, private_interfaces, unused_imports)]
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
    impl __relcore::Collection for Status
    where
        Self: 'static,
    {
        type Columns = __mistakes::Mistake0;
        type Relations = __mistakes::Mistake0;
        type PrimaryKey = __mistakes::Mistake0;
        type KeyColumns = __mistakes::Mistake0;
        const TABLE: &'static str = "";
        const COLUMNS: Self::Columns = loop {};
        const RELATIONS: Self::Relations = loop {};
        const META: &'static __relcore::meta::Collection = &__relcore::meta::Collection {
            name: "Status",
            path: Self::PATH,
            table: "",
            columns: &[],
            primary_key: &[],
            unique: &[],
            relations: &[],
        };
        const PATH: &'static str = "Status";
        const ID: &'static str = "Status";
        const FIELDS: &'static [__relcore::meta::Column] = &[];
        const KEYS: &'static [&'static [&'static __relcore::meta::Column]] = &[&[]];
        const KEY_COLUMNS: Self::KeyColumns = loop {};
        const BELONGS_TO: &'static [__relcore::meta::Relation] = &[];
        fn meta() -> &'static __relcore::meta::Collection {
            Self::META
        }
    }
};
