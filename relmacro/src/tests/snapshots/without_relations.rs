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
    /// The columns of [`Product`].
    pub struct ProductColumns {
        /// Its number.
        ///
        /// The column `id` of `products`.
        pub id: __relcore::Column<Product, i64>,
        /// The column `product_name` of `products`.
        pub name: __relcore::Column<Product, String>,
        /// The column `type` of `products`.
        pub r#type: __relcore::Column<Product, Option<String>>,
    }
    mod __relations {}
    /// The relations of [`Product`].
    pub struct ProductRelations {}
    impl __relcore::KeyOf<Product> for __relcore::KeyNumber<0> {
        type Values = (<__relcore::Required as __relcore::Present<i64>>::Value,);
        fn values(
            record: &Product,
        ) -> __relcore::Option<<Self::Values as __relcore::Key>::Refs<'_>> {
            __relcore::Option::Some((
                <__relcore::Required as __relcore::Present<i64>>::present(&record.id)?,
            ))
        }
    }
    impl __relcore::KeyOf<Product> for __relcore::KeyNumber<1> {
        type Values = (
            <__relcore::Nullable<
                { <__relcore::IsOption<String>>::NULLABLE },
            > as __relcore::Present<String>>::Value,
        );
        fn values(
            record: &Product,
        ) -> __relcore::Option<<Self::Values as __relcore::Key>::Refs<'_>> {
            __relcore::Option::Some((
                <__relcore::Nullable<
                    { <__relcore::IsOption<String>>::NULLABLE },
                > as __relcore::Present<String>>::present(&record.name)?,
            ))
        }
    }
    #[automatically_derived]
    impl __relcore::Collection for Product {
        type Columns = ProductColumns;
        type Relations = ProductRelations;
        type PrimaryKey = <__relcore::KeyNumber<0> as __relcore::KeyOf<Product>>::Values;
        type KeyColumns = (__relcore::Column<Product, i64>, ());
        const TABLE: &'static str = "products";
        const COLUMNS: ProductColumns = ProductColumns {
            id: __relcore::Column {
                position: 0,
                of: __relcore::PhantomData,
            },
            name: __relcore::Column {
                position: 1,
                of: __relcore::PhantomData,
            },
            r#type: __relcore::Column {
                position: 2,
                of: __relcore::PhantomData,
            },
        };
        const RELATIONS: ProductRelations = ProductRelations {};
        const META: &'static __relcore::meta::Collection = &__relcore::meta::Collection {
            name: "Product",
            path: Self::PATH,
            table: Self::TABLE,
            columns: Self::FIELDS,
            primary_key: Self::KEYS[0],
            unique: Self::KEYS.split_at(1).1,
            relations: &[],
        };
        const PATH: &'static str = __relcore::concat!(
            __relcore::module_path!(), "::", "Product"
        );
        const ID: &'static str = __relcore::concat!(
            __relcore::file!(), ":", __relcore::line!(), ":", __relcore::column!(), "::",
            "Product"
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
                field: "name",
                name: "product_name",
                position: 1,
                primary_key: false,
                unique: true,
                nullable: <__relcore::IsOption<String>>::NULLABLE,
            },
            __relcore::meta::Column {
                field: "type",
                name: "type",
                position: 2,
                primary_key: false,
                unique: false,
                nullable: <__relcore::IsOption<Option<String>>>::NULLABLE,
            },
        ];
        const KEYS: &'static [&'static [&'static __relcore::meta::Column]] = &[
            &[&Self::FIELDS[0]],
            &[&Self::FIELDS[1]],
        ];
        const KEY_COLUMNS: Self::KeyColumns = (Self::COLUMNS.id, ());
        const BELONGS_TO: &'static [__relcore::meta::Relation] = &[];
        fn meta() -> &'static __relcore::meta::Collection {
            Self::META
        }
    }
    #[automatically_derived]
    impl<__D: __relcore::Driver> __relcore::FromRow<__D> for Product
    where
        i64: __relcore::FromColumn<__D>,
        String: __relcore::FromColumn<__D>,
        Option<String>: __relcore::FromColumn<__D>,
    {
        fn from_row(
            row: &__D::Row<'_>,
            start: usize,
        ) -> __relcore::Result<Self, __relcore::ColumnError<__D::Error>> {
            __relcore::Result::Ok(Self {
                id: __relcore::field::<__D, _>(row, start, 0)?,
                name: __relcore::field::<__D, _>(row, start, 1)?,
                r#type: __relcore::field::<__D, _>(row, start, 2)?,
            })
        }
    }
};
