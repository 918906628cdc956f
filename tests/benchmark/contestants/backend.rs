//! What diesel runs on here.

use benchmark::Result;
use diesel::prelude::*;

pub type Conn = SqliteConnection;
pub type Place = std::path::Path;

/// Keys in one list. diesel does not keep statements with lists prepared, so their number hardly matters.
pub const CHUNK: usize = 1_000;

pub fn connect(path: &Place) -> Result<Conn> {
    Ok(SqliteConnection::establish(path.to_str().ok_or("the path is no text")?)?)
}
