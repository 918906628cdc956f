// errors: 1
use relcore::{Collection, Result};
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::postgres::{PgArgumentBuffer, PgTypeInfo, PgValueRef};
use sqlx::{Decode, Encode, Postgres, Type};

struct Number(i64);

impl Type<Postgres> for Number {
    fn type_info() -> PgTypeInfo {
        <i64 as Type<Postgres>>::type_info()
    }
}

impl Encode<'_, Postgres> for Number {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> std::result::Result<IsNull, BoxDynError> {
        Encode::<Postgres>::encode_by_ref(&self.0, buffer)
    }
}

impl Decode<'_, Postgres> for Number {
    fn decode(value: PgValueRef<'_>) -> std::result::Result<Self, BoxDynError> {
        <i64 as Decode<Postgres>>::decode(value).map(Self)
    }
}

#[derive(Collection)]
struct Invoice {
    id: Number,
}

async fn invoice(pool: &sqlx::PgPool) -> Result<Option<Invoice>> {
    Invoice::find(Number(7)).one(pool).await
}

fn main() {}
