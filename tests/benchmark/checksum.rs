//! What a run loaded, in three numbers, so that all contestants can be seen to load the same.

use std::fmt;
use std::str::FromStr;

use crate::{Error, Result};

/// Below 2^31, so that JavaScript's numbers hold every product.
const MODULUS: i64 = 2_147_483_647;

/// Over records and over which record they were found below; their order does not matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Checksum {
    rows: i64,
    numbers: i64,
    texts: i64,
}

impl Checksum {
    /// Adds a record: below which one it was found (0 for none), its integers with the primary key first, its texts.
    pub fn add(&mut self, parent: i64, numbers: &[i64], texts: &[&str]) {
        self.rows += 1;
        let mut sum = parent * numbers[0] % MODULUS;
        for (weight, number) in (1..).zip(numbers) {
            sum += weight * number;
        }
        self.numbers = (self.numbers + sum) % MODULUS;
        for (weight, text) in (1..).zip(texts) {
            self.texts += weight * i64::try_from(text.len()).unwrap_or(i64::MAX);
        }
    }
}

impl fmt::Display for Checksum {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {} {}", self.rows, self.numbers, self.texts)
    }
}

impl FromStr for Checksum {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let numbers: Vec<i64> = text.split(' ').map(str::parse).collect::<std::result::Result<_, _>>()?;
        match numbers[..] {
            [rows, numbers, texts] => Ok(Self { rows, numbers, texts }),
            _ => Err(format!("`{text}` is no checksum").into()),
        }
    }
}
