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
    pub struct ProductColumns {
        pub id: __relcore::Column<Product, i64>,
        pub name: __relcore::Column<Product, String>,
        pub r#type: __relcore::Column<Product, Option<String>>,
    }
    mod __relations {}
    pub struct ProductRelations {}
    #[automatically_derived]
    impl __relcore::Collection for Product {
        type Columns = ProductColumns;
        type Relations = ProductRelations;
        type Lists = __relcore::Lengths<__relcore::N3, __relcore::N1>;
        type PrimaryKey = (i64,);
        type KeyFields = (i64, __relcore::Required, (String, __relcore::Required, ()));
        fn key_fields(&self) -> (&i64, (&String, ())) {
            (&self.id, (&self.name, ()))
        }
        const COLUMNS: ProductColumns = ProductColumns {
            id: __relcore::column(0),
            name: __relcore::column(1),
            r#type: __relcore::column(2),
        };
        const RELATIONS: ProductRelations = ProductRelations {};
        const SCHEMA: &'static __relcore::Schema = &__relcore::Schema {
            name: "Product",
            path: __relcore::concat!(__relcore::module_path!(), "::", "Product"),
            digest: 3903727507907828962u64,
            within: "",
            table: "products",
            fields: "id, name, type",
            renamed: &[(1, "product_name")],
            nullable: &[(2, <__relcore::IsOption<Option<String>>>::NULLABLE)],
            keys: &["id", "name"],
            key_fields: &[0, 1],
        };
        const DECLARATIONS: &'static __relcore::Declarations = &__relcore::Declarations {
            schema: <Product as __relcore::Collection>::SCHEMA,
            relations: &[],
        };
        fn meta<__U: __relcore::MetaOf<Self>>() -> &'static __relcore::meta::Collection {
            __U::META
        }
    }
    #[automatically_derived]
    impl<__U> __relcore::Contents<__U> for Product {}
    impl __relcore::KeyOf<Product> for __relcore::N1 {
        type Parts = (__relcore::After<__relcore::Here>,);
    }
    impl<__D: __relcore::Driver> __relcore::SendsKeyField<__D, __relcore::Here>
    for Product
    where
        i64: __relcore::ToParameter<__D>,
    {}
    impl<
        __D: __relcore::Driver,
    > __relcore::SendsKeyField<__D, __relcore::After<__relcore::Here>> for Product
    where
        String: __relcore::ToParameter<__D>,
    {}
    #[automatically_derived]
    impl<__D: __relcore::Driver> __relcore::FromRow<__D> for Product
    where
        (i64, String, Option<String>): __relcore::FromFields<__D>,
    {
        #[inline]
        fn from_row(
            row: &__D::Row<'_>,
            start: usize,
        ) -> __relcore::Result<Self, __relcore::ColumnError<__D::Error>> {
            __relcore::read(
                row,
                start,
                |row: (i64, String, Option<String>)| Self {
                    id: row.0,
                    name: row.1,
                    r#type: row.2,
                },
            )
        }
    }
};
