//! What diesel runs on here.

use benchmark::Result;
use diesel::prelude::*;

pub type Conn = PgConnection;
pub type Place = str;

/// All keys are one array.
pub const CHUNK: usize = usize::MAX;

pub fn connect(url: &Place) -> Result<Conn> {
    Ok(PgConnection::establish(url)?)
}
