//! What statements are given.

use std::any::TypeId;
use std::error::Error as StdError;
use std::fmt;

use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

use crate::driver::postgres;

type Written = Result<IsNull, Box<dyn StdError + Sync + Send>>;

/// An argument.
pub enum Argument<'a> {
    /// A value.
    One(&'a (dyn Sendable + Sync)),
    /// A null of any type.
    Null,
    /// Whole numbers as an array, of this type where nothing else is said.
    Numbers(Box<dyn ToSql + Send + Sync>, Type),
}

impl Argument<'_> {
    /// Each as a `T`, a type of the language.
    pub fn numbers<T: 'static>(numbers: &[i64]) -> Self {
        let ty = TypeId::of::<T>();
        if ty == TypeId::of::<i32>() {
            return Self::Numbers(Box::new(each::<i32>(numbers)), Type::INT4_ARRAY);
        }
        if ty == TypeId::of::<i16>() {
            return Self::Numbers(Box::new(each::<i16>(numbers)), Type::INT2_ARRAY);
        }
        if ty == TypeId::of::<u32>() {
            return Self::Numbers(Box::new(each::<u32>(numbers)), Type::OID_ARRAY);
        }
        Self::Numbers(Box::new(numbers.to_vec()), Type::INT8_ARRAY)
    }

    /// The type to declare where the server is not asked for it first.
    pub fn ty(&self) -> Type {
        match self {
            Self::One(value) => value.declared(),
            Self::Null => Type::UNKNOWN,
            Self::Numbers(_, ty) => ty.clone(),
        }
    }
}

/// Each number was one of this type.
fn each<T: TryFrom<i64>>(numbers: &[i64]) -> Vec<T> {
    numbers.iter().filter_map(|number| T::try_from(*number).ok()).collect()
}

impl fmt::Debug for Argument<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Argument")
    }
}

/// For a type that the server has told.
impl ToSql for Argument<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Written {
        match self {
            Self::One(value) => value.write_checked(ty, out),
            Self::Null => Ok(IsNull::Yes),
            Self::Numbers(numbers, _) => numbers.to_sql_checked(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

/// The same for the type that was declared, which no server has told.
#[derive(Debug)]
pub struct Untold<'a>(pub &'a Argument<'a>);

impl ToSql for Untold<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Written {
        match self.0 {
            Argument::One(value) => value.write(ty, out),
            Argument::Null => Ok(IsNull::Yes),
            Argument::Numbers(numbers, _) => numbers.to_sql_checked(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

/// A value of a user's type.
pub trait Sendable {
    /// The type to declare: that of the value in the language, and none where it is a text or a type of the user's own, so
    /// that the server tells it from what the value is compared with.
    fn declared(&self) -> Type;

    /// Writes it, whether or not it is for this type.
    fn write(&self, ty: &Type, out: &mut BytesMut) -> Written;

    /// Writes it, if it is for this type.
    fn write_checked(&self, ty: &Type, out: &mut BytesMut) -> Written;
}

impl<T: ToSql> Sendable for T {
    fn declared(&self) -> Type {
        declared::<T>()
    }

    fn write(&self, ty: &Type, out: &mut BytesMut) -> Written {
        self.to_sql(ty, out)
    }

    fn write_checked(&self, ty: &Type, out: &mut BytesMut) -> Written {
        self.to_sql_checked(ty, out)
    }
}

fn declared<T: ToSql>() -> Type {
    const KNOWN: [Type; 20] = [
        Type::UNKNOWN,
        Type::INT8,
        Type::INT4,
        Type::INT2,
        Type::CHAR,
        Type::OID,
        Type::BOOL,
        Type::UUID,
        Type::BYTEA,
        Type::TIMESTAMPTZ,
        Type::TIMESTAMP,
        Type::DATE,
        Type::TIME,
        Type::NUMERIC,
        Type::INET,
        Type::CIDR,
        Type::MACADDR,
        Type::FLOAT8,
        Type::FLOAT4,
        Type::JSONB,
    ];
    KNOWN.into_iter().find(T::accepts).unwrap_or(Type::UNKNOWN)
}

/// A value as it is sent, in words.
pub fn sent<T: ToSql>(value: &T) -> Option<String> {
    let (ty, mut out) = (declared::<T>(), BytesMut::new());
    match value.to_sql(&ty, &mut out).ok()? {
        IsNull::Yes => Some("NULL".to_owned()),
        IsNull::No => Some(postgres::shown(ty.name(), &out)),
    }
}

/// A value of a row, in words.
pub struct Shown(pub String);

impl<'r> FromSql<'r> for Shown {
    fn from_sql(ty: &Type, value: &'r [u8]) -> Result<Self, Box<dyn StdError + Sync + Send>> {
        Ok(Self(postgres::shown(ty.name(), value)))
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn StdError + Sync + Send>> {
        Ok(Self("NULL".to_owned()))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}
