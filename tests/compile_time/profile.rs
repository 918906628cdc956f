//! The time inside the procedural macros, as the compiler's own profile has it.
//!
//! The compiler's `-Zself-profile` writes pages of three kinds. One has intervals with the id of their label, one
//! has the labels; the id of a label is where it stands. No more of the format (measureme's, version 9) is read.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use crate::Result;

/// What a label's place is counted from.
const FIRST_LABEL: u64 = 100_000_003;
const LABEL_END: u8 = 0xFF;
const EVENT_SIZE: usize = 32;
/// The file's name of its own format, and its version.
const MAGIC: [u8; 8] = *b"MMPD\x09\0\0\0";
/// Every page but the first of its kind starts at once; the first has a name and a version too.
const STREAM_HEADER: usize = 8;

/// Seconds that one crate's expansion took.
#[derive(Clone, Copy, Debug)]
pub struct Expansion {
    /// In the procedural macros themselves: from the call to what they return.
    pub macros: f64,
    /// All of it: files read and parsed, macros run, what they returned parsed, names collected.
    pub whole: f64,
}

/// What the compiler has to be told to profile the expansion, and nothing after it.
pub fn arguments(directory: &Path) -> [OsString; 3] {
    let mut profile = OsString::from("-Zself-profile=");
    profile.push(directory);
    [profile, "-Zself-profile-events=generic-activity".into(), "-Zno-analysis".into()]
}

/// Reads the only profile in the directory.
pub fn read(directory: &Path) -> Result<Expansion> {
    let file = fs::read_dir(directory)?.next().ok_or("the compiler wrote no profile")??;
    let (events, labels) = streams(&fs::read(file.path())?)?;
    Ok(Expansion {
        macros: seconds(&events, &ids(&labels, "expand_proc_macro")),
        whole: seconds(&events, &ids(&labels, "macro_expand_crate")),
    })
}

fn streams(file: &[u8]) -> Result<(Vec<u8>, Vec<u8>)> {
    let mut rest = file.strip_prefix(&MAGIC).ok_or("the compiler's profile has another format than version 9")?;
    let (mut events, mut labels) = (Vec::new(), Vec::new());
    while let Some((&[kind, a, b, c, d], pages)) = rest.split_first_chunk() {
        let length = usize::try_from(u32::from_le_bytes([a, b, c, d]))?;
        let (page, next) = pages.split_at_checked(length).ok_or("the compiler's profile ends within a page")?;
        match kind {
            0 => events.extend_from_slice(page),
            1 => labels.extend_from_slice(page),
            _ => {}
        }
        rest = next;
    }
    Ok((events, labels))
}

fn ids(labels: &[u8], wanted: &str) -> Vec<u64> {
    let mut at = STREAM_HEADER;
    let mut ids = Vec::new();
    for label in labels[STREAM_HEADER.min(labels.len())..].split(|&byte| byte == LABEL_END) {
        if label == wanted.as_bytes() {
            ids.push(FIRST_LABEL + at as u64);
        }
        at += label.len() + 1;
    }
    ids
}

#[expect(clippy::cast_precision_loss, reason = "an expansion takes fewer nanoseconds than a mantissa has")]
fn seconds(events: &[u8], ids: &[u64]) -> f64 {
    let events = events[STREAM_HEADER.min(events.len())..].chunks_exact(EVENT_SIZE);
    let of_label = events.filter(|event| ids.contains(&(word(event, 8) | word(event, 12) << 32)));
    of_label.map(nanoseconds).sum::<u64>() as f64 / 1e9
}

/// An interval's start and end have 48 bits each: two words of 32, and the rest of both in a third.
fn nanoseconds(event: &[u8]) -> u64 {
    let (start, end, upper) = (word(event, 20), word(event, 24), word(event, 28));
    (end | (upper & 0xFFFF) << 32) - (start | (upper >> 16) << 32)
}

fn word(event: &[u8], at: usize) -> u64 {
    (0..4).map(|byte| u64::from(event[at + byte]) << (8 * byte)).sum()
}
