//! Two drivers that do not exist, and read and send everything. While the compiler does not know yet which driver a
//! call runs on, these two keep it from saying that there is none: it waits, and then its error names the driver.

use std::convert::Infallible;
use std::fmt;

use super::{BindKey, Driver, FromColumn, Language, ToParameter};
use crate::error::ReadError;
use crate::request::{KnownRequest, Request};

/// Nothing is asked of them.
pub enum Silence {}

impl<D: Driver> Language<D> for Silence {
    type Statement = ();

    const NUMBERS_ARE_ONE: bool = false;

    fn known<Q: KnownRequest>() {}

    fn written<K: BindKey<D>>(_: &Request<'_>) {}

    fn most_keys(_: usize, _: bool, _: Option<usize>) -> usize {
        1
    }

    fn places(keys: usize) -> usize {
        keys
    }
}

macro_rules! unknown {
    ($($driver:ident),+) => {$(
        /// There is none.
        pub enum $driver {}

        impl Driver for $driver {
            type Row<'r> = Infallible;
            type Arguments<'a> = ();
            type Error = fmt::Error;
            type Language = Silence;


            fn integer(row: &Infallible, _: usize) -> Result<i64, fmt::Error> {
                match *row {}
            }

            fn boolean(row: &Infallible, _: usize) -> Result<bool, fmt::Error> {
                match *row {}
            }

            fn shown(row: &Infallible, _: usize) -> Option<String> {
                match *row {}
            }

            fn is_null(row: &Infallible, _: usize) -> bool {
                match *row {}
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T> FromColumn<$driver> for T {
            fn from_column(row: &Infallible, _: usize) -> Result<T, ReadError<fmt::Error>> {
                match *row {}
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T> ToParameter<$driver> for T {
            fn add_to(&self, (): &mut ()) -> Result<(), fmt::Error> {
                Ok(())
            }

            fn add_nulls_to(_: usize, (): &mut ()) -> Result<(), fmt::Error> {
                Ok(())
            }

            fn sent(&self) -> Option<String> {
                None
            }
        }
    )+};
}

unknown!(Either, Other);
