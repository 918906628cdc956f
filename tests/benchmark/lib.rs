//! What every contestant of the benchmark shares: the workloads, the checksum over what was loaded, how a run is
//! measured, and the lines that a contestant in a process of its own speaks.

pub mod checksum;
pub mod contestant;
pub mod protocol;
pub mod subject;
pub mod workload;

pub use benchmark_heap::Heap;
pub use checksum::Checksum;
pub use contestant::{
    Contestant, Loaded, Number, Record, Run, Text, Tree, answers, calls, calls_async, loaded, unsupported,
};
pub use subject::{Measurement, Open, Subject};
pub use workload::{Database, Load, WORKLOADS, Workload};

/// What can go wrong here is said to a person.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// A result of the benchmark.
pub type Result<T> = std::result::Result<T, Error>;
