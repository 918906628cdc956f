//! Fields that are no columns.

/// What a field that is no column is filled with.
#[diagnostic::on_unimplemented(
    message = "a field that is skipped is filled with its `Default`, which `{Self}` does not have",
    label = "this type has no `Default`"
)]
pub trait Skipped {
    fn skipped() -> Self;
}

#[diagnostic::do_not_recommend]
impl<T: Default> Skipped for T {
    fn skipped() -> Self {
        Self::default()
    }
}
