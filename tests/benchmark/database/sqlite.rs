//! A file each, below the target directory.

use std::path::Path;

use benchmark::{Database, Result};
use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, ToSql, params_from_iter};

use super::{Rows, VERSION, Value, contents};

/// Writes the database into the directory, unless it is there.
pub fn prepare(directory: &Path, database: Database) -> Result<()> {
    let path = directory.join(database.file());
    if path.exists() {
        let version: i64 = Connection::open(&path)?.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if version == VERSION {
            return Ok(());
        }
        std::fs::remove_file(&path)?;
    }
    eprintln!("writing {}", path.display());
    std::fs::create_dir_all(directory)?;
    let conn = Connection::open(&path)?;
    let contents = contents(database);
    conn.execute_batch("BEGIN")?;
    conn.execute_batch(&contents.tables)?;
    for rows in &contents.rows {
        fill(&conn, rows)?;
    }
    conn.execute_batch(&contents.indexes)?;
    conn.execute_batch("COMMIT")?;
    if database == Database::Large {
        conn.execute_batch("ANALYZE")?;
    }
    // Last, so that a file that was left half written is not taken for a whole one.
    conn.pragma_update(None, "user_version", VERSION)?;
    Ok(())
}

fn fill(conn: &Connection, rows: &Rows) -> Result<()> {
    let places = vec!["?"; (rows.row)(1).len()].join(", ");
    let mut statement = conn.prepare(&format!("INSERT INTO {} VALUES ({places})", rows.table))?;
    for id in 1..=rows.count {
        statement.execute(params_from_iter((rows.row)(id)))?;
    }
    Ok(())
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::Number(number) => number.to_sql(),
            Self::Text(text) => text.to_sql(),
            Self::Null => rusqlite::types::Null.to_sql(),
        }
    }
}
