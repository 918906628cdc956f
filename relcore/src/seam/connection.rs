use super::{Driver, Machine};

/// Runs statements without keeping them prepared: `customer.orders().all(Unprepared(&pool))`.
///
/// Put it around the connection, the transaction or the pool of sqlx or tokio-postgres that a call runs on. You need it
///
/// * behind a pooler that gives each transaction another server connection, such as PgBouncer before 1.21 in transaction mode;
/// * where the default database changes, by `USE` on MySQL: a kept statement goes on to read the database that it was prepared for.
///
/// On PostgreSQL through sqlx each call is then one transaction, so that the server connection stays the same within the call.
#[derive(Clone, Copy, Debug)]
pub struct Unprepared<X>(pub X);

#[diagnostic::on_unimplemented(
    message = "relcore cannot run statements on a `{Self}`",
    label = "expected a connection, a transaction or a pool of a library whose feature is on",
    note = "each library has a feature of relcore: `rusqlite`, `tokio-postgres`, `sqlx-sqlite`, `sqlx-postgres`, `sqlx-mysql`",
    note = "a connection of rusqlite or tokio-postgres is given as `&conn`, one of sqlx as `&mut conn`, and a pool as `&pool`"
)]
/// What a call runs on: a connection, a transaction or a pool, as the library has it.
pub trait Connection<'c>: Sized {
    /// The library.
    type Driver: Driver;
    /// What a call returns: a `Result` for a sync library, a `Send` future of a `Result` for an async one.
    type Output<T: Send + 'c>;

    /// Runs the machine's statements until it ends.
    fn drive<M, T>(self, machine: M) -> Self::Output<T>
    where
        M: Machine<Self::Driver, Output = T> + Send + 'c,
        T: Send + 'c;
}

/// Runs a machine.
#[cfg(not(feature = "tracing"))]
pub(crate) fn run<'c, X, M>(machine: M, connection: X) -> X::Output<M::Output>
where
    X: Connection<'c>,
    M: Machine<X::Driver, Output: Send + 'c> + Send + 'c,
{
    connection.drive(machine)
}

/// Runs a machine, and says so.
#[cfg(feature = "tracing")]
pub(crate) fn run<'c, X, M>(machine: M, connection: X) -> X::Output<M::Output>
where
    X: Connection<'c>,
    M: Machine<X::Driver, Output: Send + 'c> + Send + 'c,
{
    connection.drive(super::traced::Traced::new(machine))
}
