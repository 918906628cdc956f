//! Of another crate, as it were: no driver's trait can be given to these.

use std::error::Error;
use std::fmt;

/// A number above zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Serial(i64);

#[derive(Debug, PartialEq)]
pub struct NotAbove(pub i64);

impl TryFrom<i64> for Serial {
    type Error = NotAbove;

    fn try_from(number: i64) -> Result<Self, NotAbove> {
        if number > 0 { Ok(Self(number)) } else { Err(NotAbove(number)) }
    }
}

impl From<Serial> for i64 {
    fn from(Serial(number): Serial) -> i64 {
        number
    }
}

/// A text in capitals, kept in small letters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Sign(pub String);

impl TryFrom<String> for Sign {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if text.is_empty() { Err("a sign has a letter".to_owned()) } else { Ok(Self(text.to_uppercase())) }
    }
}

impl From<Sign> for String {
    fn from(Sign(text): Sign) -> String {
        text.to_lowercase()
    }
}

impl fmt::Display for NotAbove {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not above zero", self.0)
    }
}

impl Error for NotAbove {}
