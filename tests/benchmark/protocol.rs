//! How the program speaks with the contestants, line by line.
//!
//! Each has a process of its own: within one, all connections share what SQLite sets aside for pages, so that one
//! contestant's runs would slow the next one's, twice as slow where a database is large.
//!
//! It writes `W1 3` and reads how many nanoseconds a run took and the checksum, or `W1 heap` and reads allocations
//! and bytes. The answer `-` stands for what is not supported; after `!` comes what went wrong.

use std::io::{BufRead, BufReader, Lines, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::{Heap, Measurement, Open, Result, Subject, Workload, workload};

/// A contestant in a process of its own.
pub struct Remote {
    name: &'static str,
    process: Child,
    requests: Option<ChildStdin>,
    answers: Lines<BufReader<ChildStdout>>,
}

impl Remote {
    /// Starts it; the command is given the place of the databases as its last argument.
    ///
    /// # Errors
    ///
    /// Where the command cannot be started.
    pub fn start(name: &'static str, command: &mut Command, place: &str) -> Result<Self> {
        let mut process = command.arg(place).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let requests = process.stdin.take();
        let answers = BufReader::new(process.stdout.take().ok_or("it has no output")?).lines();
        Ok(Self { name, process, requests, answers })
    }

    fn ask(&mut self, request: &str) -> Result<Option<String>> {
        writeln!(self.requests.as_mut().ok_or("it has no input")?, "{request}")?;
        let answer = self.answers.next().ok_or_else(|| format!("{} ended", self.name))??;
        match answer.strip_prefix('!') {
            Some(message) => Err(message.trim().into()),
            None => Ok((answer != "-").then_some(answer)),
        }
    }
}

impl Remote {
    /// As on the command line and in the tables.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Of its process.
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// Runs it so many times, after once that does not count; nothing where it is not supported.
    ///
    /// # Errors
    ///
    /// What the contestant says.
    pub fn measure(&mut self, workload: &Workload, iterations: u32) -> Result<Option<Measurement>> {
        let Some(answer) = self.ask(&format!("{} {iterations}", workload.name))? else { return Ok(None) };
        let (nanoseconds, checksum) = answer.split_once(' ').ok_or("the answer has one word")?;
        Ok(Some(Measurement { nanoseconds: nanoseconds.parse()?, checksum: checksum.parse()? }))
    }

    /// Runs it once and counts; nothing where it is not supported or cannot be counted.
    ///
    /// # Errors
    ///
    /// What the contestant says.
    pub fn heap(&mut self, workload: &Workload) -> Result<Option<Heap>> {
        let Some(answer) = self.ask(&format!("{} heap", workload.name))? else { return Ok(None) };
        let (allocations, peak) = answer.split_once(' ').ok_or("the answer has one word")?;
        Ok(Some(Heap { allocations: allocations.parse()?, peak: peak.parse()? }))
    }
}

impl Drop for Remote {
    fn drop(&mut self) {
        // It ends with its input.
        drop(self.requests.take());
        let _ = self.process.wait();
    }
}

/// The other end: answers until the input ends. The place of the databases is the last argument of the process.
///
/// # Errors
///
/// Where a line cannot be read or written; what a contestant says is an answer.
pub fn serve(open: Open) -> Result<()> {
    let place = std::env::args().next_back().ok_or("the place of the databases is missing")?;
    let mut subject = Subject::new(open, place);
    for request in std::io::stdin().lines() {
        let answer = match answer(&mut subject, &request?) {
            Ok(Some(answer)) => answer,
            Ok(None) => "-".to_owned(),
            Err(error) => format!("! {}", error.to_string().replace('\n', " ")),
        };
        println!("{answer}");
    }
    Ok(())
}

fn answer(subject: &mut Subject, request: &str) -> Result<Option<String>> {
    let (name, what) = request.split_once(' ').ok_or("the request has one word")?;
    let workload = workload::find(name).ok_or("the workload is unknown")?;
    if what == "heap" {
        return Ok(subject.heap(workload)?.map(|heap| format!("{} {}", heap.allocations, heap.peak)));
    }
    let measurement = subject.measure(workload, what.parse()?)?;
    Ok(measurement.map(|it| format!("{} {}", it.nanoseconds, it.checksum)))
}
