use super::{Access, Driver, Language, Reading};
use crate::Error;

/// A question on its way to the database.
pub struct Ask<'a, D: Driver> {
    /// What the driver runs: of a driver of SQL a text, constant but where the number of values is not.
    pub statement: <D::Language as Language<D>>::Statement,
    /// The values of its keys.
    pub arguments: D::Arguments<'a>,
}

/// What a machine wants.
pub enum Step<'a, D: Driver> {
    /// Run this, and feed its rows.
    Ask(Ask<'a, D>),
    /// A part of the output is there. Whoever holds the machine by its type takes that part, if it is waiting for one; then the
    /// machine goes on.
    Yield,
    /// There is nothing more to ask.
    Done,
}

/// The part of a [`Machine`] that a driver needs: it does not know what the machine ends in, so a driver's loop is compiled once.
///
/// # Contract
///
/// A machine does no input or output. It says what to ask, is fed what came back, and ends in an output. The driver calls
///
/// 1. [`access`](Self::access), at any time. It always says the same.
/// 2. [`step`](Self::step), again and again, until it is [`Done`](Step::Done). Once it is, it stays so.
/// 3. After a [`Step::Ask`]: [`row`](Self::row) for each row of the result, in the order of the result. The next `step` says that
///    the result has ended. No `row` follows a `Yield` or a `Done`.
/// 4. Or, before the first row of the result: [`repeat`](Self::repeat). If it is true, the next `step` asks for the same again, in
///    smaller parts if need be. If it is false, that question cannot be asked in another way.
/// 5. [`Machine::finish`] once, after `Done`.
///
/// After an error of `step` or `row`, and after an error of the library's (to which [`failed`](Self::failed) gives the words), the
/// machine is of no more use: the driver ends the call with that error, undoes what [`Access`] says, and drops the machine. To drop
/// a machine at any time is right: it holds nothing but memory.
pub trait Steps<D: Driver> {
    /// What the machine may touch.
    fn access(&self) -> Access;

    /// What the machine wants next.
    ///
    /// # Errors
    ///
    /// An argument that cannot be encoded; rows that had to exist and were not found, or several where there may be one.
    fn step(&mut self) -> Result<Step<'_, D>, Error>;

    /// Takes one row of the result.
    ///
    /// # Errors
    ///
    /// A value that does not fit, with the name of its column.
    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error>;

    /// Asks again what the last step asked, of which no row was fed; now with so many arguments at most, if the
    /// connection takes no more. Whether it can.
    fn repeat(&mut self, _most_arguments: Option<usize>) -> bool {
        false
    }

    /// What the last question reads, or the first one will.
    fn reading(&self) -> Reading;

    /// The driver failed at that.
    fn failed(&self, error: D::Error) -> Error {
        self.reading().failed::<D>(error)
    }
}

/// A call in progress: [`Steps`], whose contract it keeps, and the output in which they end.
pub trait Machine<D: Driver>: Steps<D> {
    /// What it ends in.
    type Output;

    /// The output, once the last step is done.
    ///
    /// # Errors
    ///
    /// A row that had to exist and was not found.
    fn finish(self) -> Result<Self::Output, Error>;
}
