//! What each kind of relation becomes when it is loaded with records.

/// What a relation becomes where it is loaded: its type says so alone, whatever its keys are.
// So the compiler tells it at once, and asks nothing else of the declaration.
pub trait Kind: Copy {
    /// The collection that it starts at, and nothing else of it.
    #[doc(hidden)]
    type At;
    /// The collection that it leads to.
    type Target;
    /// What there is beside each record, of targets that are `N`: owned where each has one owner, shared where many
    /// may lead to one.
    type Owned<N>;
    /// The same, as it is shown.
    type Ref<'a, N: 'a>;
    /// The same, as it is kept.
    #[doc(hidden)]
    type Stored<N>;

    #[doc(hidden)]
    fn show<N>(stored: &Self::Stored<N>) -> Self::Ref<'_, N>;

    #[doc(hidden)]
    fn own<N>(stored: Self::Stored<N>) -> Self::Owned<N>;
}
