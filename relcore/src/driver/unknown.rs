//! Two drivers that do not exist, and read and send everything. While the compiler does not know yet which driver a
//! call runs on, these two keep it from saying that there is none: it waits, and then its error names the driver.

use std::convert::Infallible;
use std::fmt;

use super::{Driver, FromColumn, ReadError, ToParameter};
use crate::sql::Dialect;

macro_rules! unknown {
    ($($driver:ident),+) => {$(
        /// There is none.
        pub enum $driver {}

        impl Driver for $driver {
            type Row<'r> = Infallible;
            type Arguments<'a> = ();
            type Error = fmt::Error;

            const DIALECT: Dialect = Dialect::SQLITE;

            fn integer(row: &Infallible, _: usize) -> Result<i64, fmt::Error> {
                match *row {}
            }

            fn boolean(row: &Infallible, _: usize) -> Result<bool, fmt::Error> {
                match *row {}
            }

            fn missing_column(_: &fmt::Error) -> Option<&str> {
                None
            }

            fn add_numbers<T: 'static>(_: Vec<i64>, (): &mut ()) -> Result<(), fmt::Error> {
                Ok(())
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
