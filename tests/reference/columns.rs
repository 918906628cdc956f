//! Rust types that the reference reads and sends.

use std::any::type_name;
use std::iter;

use chrono::{DateTime, Utc};
use relcore::driver::{Converted, ConvertsKeyField, FromColumn, JsonText, ReadError, ToParameter};
use uuid::Uuid;

use super::{Error, Reference, Row, Value};

/// A type that is a [`Value`] in a column. `relcore_tests::reference_columns!(…)` gives such types to relcore.
///
/// A library's own driver gives relcore's traits to all types of its own trait at once. Outside of relcore Rust allows that for a type that
/// is named only, so here a macro names each.
pub trait AsValue: Sized {
    /// The value, if this one is of the type.
    fn of_value(value: &Value) -> Option<Self>;

    /// As a value.
    fn to_value(&self) -> Value;
}

/// Reads a value.
pub(super) fn read<T: AsValue>(row: &Row, index: usize) -> Result<T, Error> {
    let value = &row[index];
    T::of_value(value).ok_or_else(|| Error::Unfit(value.clone(), type_name::<T>()))
}

/// Gives types that are [`AsValue`](crate::reference::AsValue) to relcore.
#[macro_export]
macro_rules! reference_columns {
    ($($column:ty),+ $(,)?) => {$(
        impl ::relcore::driver::FromColumn<$crate::reference::Reference> for $column {
            fn from_column(
                row: &$crate::reference::Row,
                index: usize,
            ) -> ::std::result::Result<Self, ::relcore::driver::ReadError<$crate::reference::Error>> {
                let unfit = |value: &$crate::reference::Value| {
                    $crate::reference::Error::Unfit(value.clone(), ::std::any::type_name::<Self>())
                };
                let value = &row[index];
                Ok(<Self as $crate::reference::AsValue>::of_value(value).ok_or_else(|| unfit(value))?)
            }
        }

        impl ::relcore::driver::ToParameter<$crate::reference::Reference> for $column {
            fn add_to(
                &self,
                arguments: &mut ::std::vec::Vec<$crate::reference::Value>,
            ) -> ::std::result::Result<(), $crate::reference::Error> {
                arguments.push($crate::reference::AsValue::to_value(self));
                Ok(())
            }

            fn add_nulls_to(
                places: usize,
                arguments: &mut ::std::vec::Vec<$crate::reference::Value>,
            ) -> ::std::result::Result<(), $crate::reference::Error> {
                arguments.extend(::std::iter::repeat_n($crate::reference::Value::Null, places));
                Ok(())
            }

            fn sent(&self) -> ::std::option::Option<::std::string::String> {
                Some($crate::reference::AsValue::to_value(self).to_string())
            }
        }
    )+};
}

macro_rules! whole_numbers {
    ($($number:ty),+) => {$(
        impl AsValue for $number {
            fn of_value(value: &Value) -> Option<Self> {
                if let Value::Integer(number) = value { Self::try_from(*number).ok() } else { None }
            }

            fn to_value(&self) -> Value {
                Value::Integer(i64::from(*self))
            }
        }
    )+};
}

/// Types that are a value as they are.
macro_rules! plain {
    ($($plain:ty: $value:ident),+) => {$(
        impl AsValue for $plain {
            fn of_value(value: &Value) -> Option<Self> {
                if let Value::$value(value) = value { Some(value.clone()) } else { None }
            }

            fn to_value(&self) -> Value {
                Value::$value(self.clone())
            }
        }
    )+};
}

whole_numbers!(i32, i16, i8, u32, u16, u8);
plain!(i64: Integer, f64: Real, bool: Boolean, String: Text, Vec<u8>: Blob);
reference_columns!(i64, i32, i16, i8, u32, u16, u8, f64, bool, String, Vec<u8>, Uuid, DateTime<Utc>, serde_json::Value);

/// Sixteen bytes.
impl AsValue for Uuid {
    fn of_value(value: &Value) -> Option<Self> {
        if let Value::Blob(bytes) = value { Self::from_slice(bytes).ok() } else { None }
    }

    fn to_value(&self) -> Value {
        Value::Blob(self.as_bytes().to_vec())
    }
}

/// A text.
impl AsValue for DateTime<Utc> {
    fn of_value(value: &Value) -> Option<Self> {
        if let Value::Text(text) = value { text.parse().ok() } else { None }
    }

    fn to_value(&self) -> Value {
        Value::Text(format!("{} {}+00:00", self.date_naive(), self.time()))
    }
}

/// A text.
impl AsValue for serde_json::Value {
    fn of_value(value: &Value) -> Option<Self> {
        if let Value::Text(text) = value { text.parse().ok() } else { None }
    }

    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
}

impl<T: FromColumn<Reference>> FromColumn<Reference> for Option<T> {
    fn from_column(row: &Row, index: usize) -> Result<Self, ReadError<Error>> {
        if row[index] == Value::Null { Ok(None) } else { T::from_column(row, index).map(Some) }
    }
}

impl FromColumn<Reference> for JsonText {
    fn from_column(row: &Row, index: usize) -> Result<Self, ReadError<Error>> {
        Ok(Self(read::<String>(row, index)?.into_bytes()))
    }
}

impl<T, F, C, P> FromColumn<Reference> for Converted<T, F, C, P>
where
    C: ConvertsKeyField<P, T, F>,
    F: FromColumn<Reference>,
{
    fn from_column(row: &Row, index: usize) -> Result<Self, ReadError<Error>> {
        Self::made(F::from_column(row, index)?)
    }
}

impl<T, F, C, P> ToParameter<Reference> for Converted<T, F, C, P>
where
    C: ConvertsKeyField<P, T, F>,
    F: ToParameter<Reference>,
{
    fn add_to(&self, arguments: &mut Vec<Value>) -> Result<(), Error> {
        self.sent().add_to(arguments)
    }

    fn add_nulls_to(places: usize, arguments: &mut Vec<Value>) -> Result<(), Error> {
        arguments.extend(iter::repeat_n(Value::Null, places));
        Ok(())
    }

    fn sent(&self) -> Option<String> {
        Self::sent(self).sent()
    }
}
