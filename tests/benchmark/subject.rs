//! How a run is measured, in the process of the contestant.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::{Checksum, Contestant, Database, Heap, Result, Workload};

/// Several runs of one workload.
#[derive(Clone, Copy, Debug)]
pub struct Measurement {
    /// Nanoseconds that one run took, with letting go of what was loaded.
    pub nanoseconds: u64,
    /// Of the last run.
    pub checksum: Checksum,
}

/// Opens a contestant on a database.
#[derive(Clone, Copy)]
pub enum Open {
    /// On a file.
    File(fn(&Path) -> Result<Box<dyn Contestant>>),
    /// Where a URL says, in which `{}` stands for the schema.
    Url(fn(&str) -> Result<Box<dyn Contestant>>),
}

impl Open {
    fn at(self, place: &str, database: Database) -> Result<Box<dyn Contestant>> {
        match self {
            Self::File(open) => open(&Path::new(place).join(database.file())),
            Self::Url(open) => open(&place.replace("{}", database.schema())),
        }
    }
}

/// A contestant that is measured.
pub struct Subject {
    open: Open,
    place: String,
    opened: Vec<(Database, Box<dyn Contestant>)>,
}

impl Subject {
    /// It finds the databases there: in a directory, or at a URL.
    pub fn new(open: Open, place: String) -> Self {
        even_out_allocator();
        Self { open, place, opened: Vec::new() }
    }

    fn contestant(&mut self, database: Database) -> Result<&mut dyn Contestant> {
        if let Some(place) = self.opened.iter().position(|(opened, _)| *opened == database) {
            return Ok(self.opened[place].1.as_mut());
        }
        if let Open::File(_) = self.open {
            // One at a time, since connections within a process share what SQLite sets aside for pages. On a server
            // they stay: PostgreSQL plans the first five runs of a statement otherwise than the later ones.
            self.opened.clear();
        }
        self.opened.push((database, self.open.at(&self.place, database)?));
        Ok(self.opened.last_mut().ok_or("it was opened above")?.1.as_mut())
    }
}

/// glibc hands memory back to the system after each run, and faults it in again in the next, unless something large was
/// freed before: whoever needs large blocks would be the faster for it, and who runs alone slower than in a long life.
fn even_out_allocator() {
    const LARGE: usize = 16 << 20;
    drop(std::hint::black_box(Vec::<u8>::with_capacity(LARGE)));
}

impl Subject {
    /// Runs it so many times, after once that does not count; nothing where it is not supported.
    ///
    /// # Errors
    ///
    /// What the contestant says.
    pub fn measure(&mut self, workload: &Workload, iterations: u32) -> Result<Option<Measurement>> {
        let contestant = self.contestant(workload.database)?;
        // It may have been opened just now.
        if contestant.run(workload)?.is_none() {
            return Ok(None);
        }
        let mut spent = Duration::ZERO;
        let mut checksum = Checksum::default();
        for iteration in 1..=iterations {
            let start = Instant::now();
            let Some(loaded) = contestant.run(workload)? else { return Ok(None) };
            spent += start.elapsed();
            if iteration == iterations {
                checksum = loaded.checksum();
            }
            let start = Instant::now();
            drop(loaded);
            spent += start.elapsed();
        }
        let nanoseconds = u64::try_from((spent / iterations.max(1)).as_nanos())?;
        Ok(Some(Measurement { nanoseconds, checksum }))
    }

    /// Runs it once and counts; nothing where it is not supported.
    ///
    /// # Errors
    ///
    /// What the contestant says.
    pub fn heap(&mut self, workload: &Workload) -> Result<Option<Heap>> {
        let contestant = self.contestant(workload.database)?;
        // Statements are prepared, and lists of the library have their size.
        if contestant.run(workload)?.is_none() {
            return Ok(None);
        }
        let (run, heap) = benchmark_heap::count(|| contestant.run(workload));
        Ok(run?.map(|_| heap))
    }
}
