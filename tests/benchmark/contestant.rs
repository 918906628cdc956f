//! A library, or code by hand, that loads.

use crate::{Checksum, Result, Workload, workload};

/// It was opened on one database, and holds one connection.
pub trait Contestant {
    /// Loads what the workload asks for; nothing where it cannot.
    ///
    /// # Errors
    ///
    /// What the library says.
    fn run(&mut self, workload: &Workload) -> Run;
}

/// What was loaded, owned; nothing where the contestant does not support it.
pub type Run = Result<Option<Box<dyn Loaded>>>;

/// Records that were loaded. Their checksum is computed outside of the time that is taken.
pub trait Loaded {
    /// Over all of them.
    fn checksum(&self) -> Checksum;
}

/// A record, or records with what they were loaded with.
pub trait Tree {
    /// Adds all of it; it was found below the record of this id, or of 0.
    fn add(&self, below: i64, sum: &mut Checksum);
}

/// A record that others are found below.
pub trait Record: Tree {
    /// The primary key, or what is left of it as a number.
    fn id(&self) -> i64;
}

impl<T: Tree> Tree for Vec<T> {
    fn add(&self, below: i64, sum: &mut Checksum) {
        self.as_slice().add(below, sum);
    }
}

impl<T: Tree> Tree for [T] {
    fn add(&self, below: i64, sum: &mut Checksum) {
        for tree in self {
            tree.add(below, sum);
        }
    }
}

impl<T: Tree> Tree for std::sync::Arc<T> {
    fn add(&self, below: i64, sum: &mut Checksum) {
        (**self).add(below, sum);
    }
}

/// A record with what it was loaded with.
impl<P: Record, T: Tree> Tree for (P, T) {
    fn add(&self, below: i64, sum: &mut Checksum) {
        self.0.add(below, sum);
        self.1.add(self.0.id(), sum);
    }
}

impl<T: Tree> Loaded for T {
    fn checksum(&self) -> Checksum {
        let mut sum = Checksum::default();
        self.add(0, &mut sum);
        sum
    }
}

/// A text that a checksum is over; one that is null counts as empty.
pub trait Text {
    /// It, borrowed.
    fn text(&self) -> &str;
}

impl Text for String {
    fn text(&self) -> &str {
        self
    }
}

impl Text for Option<String> {
    fn text(&self) -> &str {
        self.as_deref().unwrap_or_default()
    }
}

/// A part of a key that a checksum is over.
pub trait Number {
    /// It, or what is left of it.
    fn number(&self) -> i64;
}

impl Number for i64 {
    fn number(&self) -> i64 {
        *self
    }
}

impl Number for String {
    /// Below 2^31.
    fn number(&self) -> i64 {
        self.bytes().fold(0, |sum, byte| (sum * 31 + i64::from(byte)) % 2_147_483_647)
    }
}

/// Says of a struct which fields its checksum is over: keys and integers with the primary key first, and texts.
#[macro_export]
macro_rules! record {
    ($record:ty: [$id:ident $(, $number:ident)*], [$($text:ident),*]) => {
        impl $crate::Tree for $record {
            fn add(&self, below: i64, sum: &mut $crate::Checksum) {
                let numbers = [$crate::Number::number(&self.$id) $(, $crate::Number::number(&self.$number))*];
                sum.add(below, &numbers, &[$($crate::Text::text(&self.$text)),*]);
            }
        }

        impl $crate::Record for $record {
            fn id(&self) -> i64 {
                $crate::Number::number(&self.$id)
            }
        }
    };
}

/// What a run ends with.
///
/// # Errors
///
/// None.
pub fn loaded<T: Loaded + 'static>(records: T) -> Run {
    Ok(Some(Box::new(records)))
}

/// What a run ends with where the contestant has no form for the workload.
///
/// # Errors
///
/// None.
pub fn unsupported() -> Run {
    Ok(None)
}

/// Asks for the posts of one user after the other, and lets go of each answer.
///
/// # Errors
///
/// Those of the call.
pub fn calls<T: Tree>(workload: &Workload, mut call: impl FnMut(i64) -> Result<T>) -> Run {
    let mut sum = Checksum::default();
    for user in workload::callers(workload) {
        call(user)?.add(user, &mut sum);
    }
    loaded(Called(sum))
}

/// The same, one call awaited after the other.
///
/// # Errors
///
/// Those of the call.
pub async fn calls_async<T: Tree>(workload: &Workload, mut call: impl AsyncFnMut(i64) -> Result<T>) -> Run {
    let mut sum = Checksum::default();
    for user in workload::callers(workload) {
        call(user).await?.add(user, &mut sum);
    }
    loaded(Called(sum))
}

/// What calls that were awaited together gave, in the order of the callers.
///
/// # Errors
///
/// Those of the calls.
pub fn answers<T: Tree>(workload: &Workload, answers: Vec<Result<T>>) -> Run {
    let mut sum = Checksum::default();
    for (user, answer) in workload::callers(workload).zip(answers) {
        answer?.add(user, &mut sum);
    }
    loaded(Called(sum))
}

/// The records are gone, what is left of them is the checksum.
struct Called(Checksum);

impl Tree for Called {
    fn add(&self, _below: i64, sum: &mut Checksum) {
        *sum = self.0;
    }
}
