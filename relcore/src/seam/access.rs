/// What a machine may touch, and what has to hold while it runs. A machine says it before its first step, and does not change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Access {
    /// One request at most, which reads.
    Statement,
    /// Several requests, which read. They are to see one state of the database, where it can be had without waiting for others. What
    /// the program itself writes meanwhile is not the machine's, and is never undone.
    Snapshot,
    /// Requests that write. Either all of them hold in the end, or none does: after an error everything is undone that they did, and
    /// nothing of what the program did before.
    AllOrNothing,
}
