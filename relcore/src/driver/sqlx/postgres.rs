use std::any::TypeId;

use sqlx::encode::IsNull;
use sqlx::error::{BoxDynError, DatabaseError};
use sqlx::postgres::types::Oid;
use sqlx::postgres::{PgArgumentBuffer, PgArguments, PgConnection, PgRow, PgTypeInfo, PgValueFormat};
use sqlx::{Arguments, Decode, Encode, Postgres, Row, Type, TypeInfo, ValueRef};

use crate::driver::{FromColumn, ReadError, ReadPairs, ToParameter, postgres};
use crate::language::sql::Dialect;

mod pairs;

/// The driver for PostgreSQL through sqlx.
///
/// Runs on a `&PgPool`, of which one load takes one connection, a `&mut PgConnection`, a `&mut PoolConnection` and a
/// `&mut Transaction`. The statements of one load see one state of the database only within a transaction that is
/// `REPEATABLE READ`.
#[derive(Clone, Copy, Debug)]
pub enum SqlxPostgres {}

super::driver!(SqlxPostgres, Postgres, PgRow, PgArguments, PgConnection, Dialect::POSTGRES);

impl super::Sqlx<Postgres> for SqlxPostgres {
    const LOAD_IS_TRANSACTION: bool = false;
    const UNPREPARED_IS_TRANSACTION: bool = true;
    /// What is left of a result is read before the next statement.
    const IS_LOST_IF_GIVEN_UP: bool = false;

    /// There is a savepoint in a transaction alone.
    async fn is_in_begun_transaction(conn: &mut PgConnection) -> bool {
        sqlx::raw_sql("SAVEPOINT relcore; RELEASE SAVEPOINT relcore").execute(conn).await.is_ok()
    }

    fn is_outdated(error: &sqlx::Error) -> bool {
        error.as_database_error().and_then(DatabaseError::code).is_some_and(|code| postgres::is_outdated(&code))
    }

    async fn most_arguments(_: &mut PgConnection, _: usize) -> Option<usize> {
        None
    }

    /// Each as a `T`: those of the language's numbers that sqlx sends to PostgreSQL.
    fn add_array<T: 'static>(numbers: Vec<i64>, arguments: &mut PgArguments) -> Result<(), BoxDynError> {
        let ty = TypeId::of::<T>();
        if ty == TypeId::of::<i32>() {
            return arguments.add(numbers.into_iter().map(i32::try_from).collect::<Result<Vec<_>, _>>()?);
        }
        if ty == TypeId::of::<i16>() {
            return arguments.add(numbers.into_iter().map(i16::try_from).collect::<Result<Vec<_>, _>>()?);
        }
        arguments.add(numbers)
    }
}

impl SqlxPostgres {
    const PAIRS: Option<ReadPairs<Self>> = Some(pairs::read);

    fn missing(message: &str) -> Option<&str> {
        postgres::missing_column(message)
    }

    #[inline]
    fn whole_number(row: &PgRow, index: usize) -> Result<i64, sqlx::Error> {
        // Whatever its width is.
        row.try_get_unchecked(index)
    }

    fn shown_value(row: &PgRow, index: usize) -> Option<String> {
        let value = row.try_get_raw(index).ok()?;
        let ty = value.type_info();
        let bytes = value.as_bytes().ok().filter(|_| value.format() == PgValueFormat::Binary)?;
        Some(postgres::shown(ty.name(), bytes))
    }
}

/// A text whose type the server tells from what it is compared with: `CHAR(n)`, `citext`, a domain. Every such type takes
/// a text as it is.
struct Inferred<'a, T>(&'a T);

impl<T> Inferred<'_, T> {
    /// No type is declared.
    const TYPE: PgTypeInfo = PgTypeInfo::with_oid(Oid(0));
}

impl<T> Type<Postgres> for Inferred<'_, T> {
    fn type_info() -> PgTypeInfo {
        Self::TYPE
    }
}

impl<'q, T: Encode<'q, Postgres>> Encode<'q, Postgres> for Inferred<'_, T> {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        self.0.encode_by_ref(buffer)
    }
}

/// Whether a type is sent as a text.
fn is_text(ty: &PgTypeInfo) -> bool {
    <str as Type<Postgres>>::compatible(ty)
}

#[diagnostic::do_not_recommend]
impl<T: Type<Postgres> + for<'r> Decode<'r, Postgres>> FromColumn<SqlxPostgres> for T {
    #[inline]
    fn from_column(row: &PgRow, index: usize) -> Result<T, ReadError<sqlx::Error>> {
        Ok(row.try_get(index)?)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Type<Postgres> + for<'q> Encode<'q, Postgres>> ToParameter<SqlxPostgres> for T {
    fn add_to(&self, arguments: &mut PgArguments) -> Result<(), sqlx::Error> {
        let added = if is_text(&T::type_info()) { arguments.add(Inferred(self)) } else { arguments.add(self) };
        added.map_err(sqlx::Error::Encode)
    }

    fn add_nulls_to(places: usize, arguments: &mut PgArguments) -> Result<(), sqlx::Error> {
        let is_text = is_text(&T::type_info());
        let mut add = || if is_text { arguments.add(Inferred(&None::<T>)) } else { arguments.add(None::<T>) };
        (0..places).try_for_each(|_| add()).map_err(sqlx::Error::Encode)
    }

    fn sent(&self) -> Option<String> {
        let mut buffer = PgArgumentBuffer::default();
        let IsNull::No = self.encode_by_ref(&mut buffer).ok()? else { return Some("NULL".to_owned()) };
        Some(postgres::shown(T::type_info().name(), &buffer))
    }
}
