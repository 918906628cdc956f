//! The transaction around the steps of one machine.

use rusqlite::{Connection, Result, TransactionState};

use crate::driver::Access;

/// A transaction around what a machine asks; or nothing, where the machine needs none.
pub struct TransactionScope<'c> {
    conn: &'c Connection,
    begun: Begun,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Begun {
    Nothing,
    /// A transaction that the machine only reads in.
    Snapshot,
    /// A transaction that the machine writes in.
    Transaction,
    /// A savepoint, within a transaction of the program's.
    Savepoint,
}

impl<'c> TransactionScope<'c> {
    pub fn begin(conn: &'c Connection, access: Access) -> Result<Self> {
        let begun = match access {
            Access::Statement => Begun::Nothing,
            Access::Snapshot => Self::snapshot(conn)?,
            Access::AllOrNothing => Self::all_or_nothing(conn)?,
        };
        Ok(Self { conn, begun })
    }

    /// One state and one lock of the file, unless the connection is in a transaction already. It is in one, too, while a statement is
    /// being read or a blob is written: that transaction ends by itself with what began it, and is not ours to end.
    fn snapshot(conn: &Connection) -> Result<Begun> {
        if !conn.is_autocommit() || conn.transaction_state(None::<&str>)? != TransactionState::None {
            return Ok(Begun::Nothing);
        }
        // Whatever the connection's own transactions begin with: a load writes nothing.
        conn.execute_batch("BEGIN DEFERRED")?;
        Ok(Begun::Snapshot)
    }

    fn all_or_nothing(conn: &Connection) -> Result<Begun> {
        if conn.is_autocommit() {
            conn.execute_batch("BEGIN IMMEDIATE")?;
            return Ok(Begun::Transaction);
        }
        conn.execute_batch("SAVEPOINT relcore")?;
        Ok(Begun::Savepoint)
    }

    /// Keeps what the machine wrote if it succeeded, and undoes that if it did not.
    pub fn end(mut self, is_done: bool) -> Result<()> {
        self.close(is_done)
    }

    fn close(&mut self, is_done: bool) -> Result<()> {
        let begun = std::mem::replace(&mut self.begun, Begun::Nothing);
        if self.conn.is_autocommit() {
            // The transaction has ended by itself.
            return Ok(());
        }
        match (begun, is_done) {
            (Begun::Nothing, _) => Ok(()),
            (Begun::Snapshot, _) => self.end_snapshot(),
            (Begun::Transaction, true) => self.commit(),
            (Begun::Transaction, false) => self.conn.execute_batch("ROLLBACK"),
            (Begun::Savepoint, true) => self.conn.execute_batch("RELEASE relcore"),
            (Begun::Savepoint, false) => self.conn.execute_batch("ROLLBACK TO relcore; RELEASE relcore"),
        }
    }

    /// Whatever was written in it was written by the program, by a function of its own for one: that is not ours to undo, and where it
    /// cannot be kept, the transaction stays open.
    fn end_snapshot(&self) -> Result<()> {
        let ended = self.conn.execute_batch("COMMIT");
        if ended.is_err() && self.conn.transaction_state(None::<&str>) != Ok(TransactionState::Write) {
            return self.conn.execute_batch("ROLLBACK");
        }
        ended
    }

    fn commit(&self) -> Result<()> {
        let ended = self.conn.execute_batch("COMMIT");
        if ended.is_err() {
            let _ = self.conn.execute_batch("ROLLBACK");
        }
        ended
    }
}

/// Where reading a row panics.
impl Drop for TransactionScope<'_> {
    fn drop(&mut self) {
        let _ = self.close(false);
    }
}
