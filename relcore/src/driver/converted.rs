//! Values of keys that are converted: each driver reads them in the same way.

/// The driver reads such a value from a row in between.
macro_rules! reads_converted {
    ($driver:ty) => {
        #[diagnostic::do_not_recommend]
        impl<T, F, C, P> $crate::driver::FromColumn<$driver> for $crate::converted::Converted<T, F, C, P>
        where
            C: $crate::converted::ConvertsKeyField<P, T, F>,
            F: $crate::driver::FromColumn<$driver>,
        {
            fn from_column(
                row: &<$driver as $crate::driver::Driver>::Row<'_>,
                index: usize,
            ) -> Result<Self, $crate::driver::ReadError<<$driver as $crate::driver::Driver>::Error>> {
                $crate::converted::Converted::made(F::from_column(row, index)?)
            }
        }
    };
}
pub(super) use reads_converted;
