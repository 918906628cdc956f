//! What one process cost: wall time, processor time, peak memory; medians of them.

use std::fs;
use std::path::Path;
use std::process::{Child, ExitStatus};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::Result;

/// The kernel counts a process's times in these, on every architecture that Linux has today.
const TICKS_PER_SECOND: f64 = 100.0;

/// What one process cost, with all that it started and waited for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Figures {
    /// Seconds from its start to its end.
    pub wall: f64,
    /// Seconds of user and system time. Zero where there is no `/proc`.
    pub cpu: f64,
    /// The most memory that it had, in megabytes. Zero where there is no `/proc`.
    pub peak: f64,
}

impl Figures {
    /// Waits for a process that was started at `start`, before any other child of ours, and ends it after so many
    /// seconds.
    pub fn wait(start: Instant, child: &mut Child, limit: Option<f64>) -> Result<(ExitStatus, Self)> {
        let before = cpu_of_children();
        let peak = watch_memory(child.id());
        let status = match limit {
            Some(limit) => wait_within(start, child, limit)?,
            None => child.wait()?,
        };
        let wall = start.elapsed().as_secs_f64();
        let cpu = cpu_of_children() - before;
        Ok((status, Self { wall, cpu, peak: megabytes(peak.load(Ordering::Relaxed)) }))
    }

    /// One line, for a file between two processes.
    pub fn to_line(self) -> String {
        format!("{} {} {}", self.wall, self.cpu, self.peak)
    }

    /// Reads what [`Figures::to_line`] wrote.
    pub fn from_file(path: &Path) -> Result<Self> {
        let line = fs::read_to_string(path)?;
        let numbers = line.split_whitespace().map(str::parse).collect::<std::result::Result<Vec<f64>, _>>()?;
        match numbers[..] {
            [wall, cpu, peak] => Ok(Self { wall, cpu, peak }),
            _ => Err(format!("not figures: {line}").into()),
        }
    }

    /// What this cost beyond the other.
    pub fn minus(self, other: Self) -> Self {
        Self { wall: self.wall - other.wall, cpu: self.cpu - other.cpu, peak: self.peak - other.peak }
    }

    /// The median of each figure by itself.
    pub fn median(of: &[Self]) -> Self {
        let each = |figure: fn(&Self) -> f64| median(of.iter().map(figure).collect());
        Self { wall: each(|it| it.wall), cpu: each(|it| it.cpu), peak: each(|it| it.peak) }
    }
}

/// The middle one, or the mean of the two in the middle; zero of none.
pub fn median(mut of: Vec<f64>) -> f64 {
    of.sort_by(f64::total_cmp);
    match of.len() {
        0 => 0.0,
        n if n % 2 == 1 => of[n / 2],
        n => f64::midpoint(of[n / 2 - 1], of[n / 2]),
    }
}

/// User and system seconds of all the processes that we waited for, and of those that they waited for.
fn cpu_of_children() -> f64 {
    let Ok(stat) = fs::read_to_string("/proc/self/stat") else { return 0.0 };
    // The second field is the command in parentheses, in which anything may stand.
    let after_command = stat.rsplit_once(") ").map_or("", |(_, rest)| rest);
    let ticks = after_command.split(' ').skip(13).take(2).filter_map(|ticks| ticks.parse::<f64>().ok());
    ticks.sum::<f64>() / TICKS_PER_SECOND
}

fn wait_within(start: Instant, child: &mut Child, limit: f64) -> Result<ExitStatus> {
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if start.elapsed().as_secs_f64() > limit {
            child.kill()?;
        }
        thread::sleep(Duration::from_millis(1));
    }
}

/// Reads the peak of a process again and again, as it is gone once the process has ended.
fn watch_memory(process: u32) -> Arc<AtomicU64> {
    let peak = Arc::new(AtomicU64::new(0));
    let seen = Arc::clone(&peak);
    thread::spawn(move || {
        while let Some(kilobytes) = peak_of(process) {
            seen.store(kilobytes, Ordering::Relaxed);
            thread::sleep(Duration::from_millis(10));
        }
    });
    peak
}

fn peak_of(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

#[expect(clippy::cast_precision_loss, reason = "no process has that many kilobytes")]
fn megabytes(kilobytes: u64) -> f64 {
    kilobytes as f64 / 1024.0
}
