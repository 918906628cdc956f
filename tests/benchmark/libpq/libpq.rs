//! libpq, as far as the loads by hand need it: prepared statements, everything in the binary format.
#![expect(unsafe_code, reason = "it is a library in C, and the crates that wrap it cannot be linked beside diesel")]

use std::ffi::{CStr, CString, c_char, c_int};
use std::ptr;

use benchmark::Result;
use pq_sys::{ConnStatusType, ExecStatusType, PGconn, PGresult};

const BINARY: c_int = 1;

/// A connection.
pub struct Client(*mut PGconn);

impl Client {
    pub fn connect(url: &str) -> Result<Self> {
        let url = CString::new(url)?;
        // SAFETY: the text ends with a zero, and is copied.
        let client = Self(unsafe { pq_sys::PQconnectdb(url.as_ptr()) });
        // SAFETY: it is a connection, also where it failed.
        match unsafe { pq_sys::PQstatus(client.0) } {
            ConnStatusType::CONNECTION_OK => Ok(client),
            _ => Err(client.error()),
        }
    }

    /// A statement that has this name from now on.
    pub fn prepare(&self, name: &CStr, sql: &str) -> Result<()> {
        let sql = CString::new(sql)?;
        // SAFETY: the connection is open, both texts end with a zero, and no types are given.
        let answer = unsafe { pq_sys::PQprepare(self.0, name.as_ptr(), sql.as_ptr(), 0, ptr::null()) };
        self.answer(answer)?;
        Ok(())
    }

    /// A statement that has no rows.
    pub fn execute(&self, sql: &CStr) -> Result<()> {
        // SAFETY: the connection is open, and the text ends with a zero.
        self.answer(unsafe { pq_sys::PQexec(self.0, sql.as_ptr()) })?;
        Ok(())
    }

    /// The rows of a statement that was prepared, which has at most one parameter.
    pub fn query(&self, name: &CStr, parameter: Option<&[u8]>) -> Result<Answer> {
        let value: *const c_char = parameter.map_or(ptr::null(), |bytes| bytes.as_ptr().cast());
        let length = c_int::try_from(parameter.map_or(0, <[u8]>::len))?;
        let count = c_int::from(parameter.is_some());
        // SAFETY: the connection is open, the name ends with a zero; the value is as long as it says, and is copied.
        self.answer(unsafe {
            pq_sys::PQexecPrepared(self.0, name.as_ptr(), count, &raw const value, &raw const length, &BINARY, BINARY)
        })
    }

    fn answer(&self, answer: *mut PGresult) -> Result<Answer> {
        let answer = Answer(answer);
        // SAFETY: it is what a statement gave, or null, which libpq takes for an error.
        match unsafe { pq_sys::PQresultStatus(answer.0) } {
            ExecStatusType::PGRES_COMMAND_OK | ExecStatusType::PGRES_TUPLES_OK => Ok(answer),
            _ => Err(self.error()),
        }
    }

    fn error(&self) -> benchmark::Error {
        // SAFETY: it is a connection; its message ends with a zero, and is copied.
        let message = unsafe { CStr::from_ptr(pq_sys::PQerrorMessage(self.0)) };
        message.to_string_lossy().into()
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        // SAFETY: it was opened, and nobody uses it any more.
        unsafe { pq_sys::PQfinish(self.0) };
    }
}

/// All rows of a statement.
pub struct Answer(*mut PGresult);

impl Answer {
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        // SAFETY: it is what a statement gave.
        let count = unsafe { pq_sys::PQntuples(self.0) };
        (0..count).map(|row| Row { answer: self, row })
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        // SAFETY: it is what a statement gave, or null, and nobody uses it any more.
        unsafe { pq_sys::PQclear(self.0) };
    }
}

#[derive(Clone, Copy)]
pub struct Row<'a> {
    answer: &'a Answer,
    row: c_int,
}

impl<'a> Row<'a> {
    /// What is at that place; nothing where it is null.
    fn bytes(self, column: c_int) -> Option<&'a [u8]> {
        let Self { answer: Answer(answer), row } = self;
        // SAFETY: the row is one of the answer's; of a column that there is not, libpq says that it is null. The bytes
        // live as long as the answer, and are as many as it says.
        unsafe {
            if pq_sys::PQgetisnull(*answer, row, column) != 0 {
                return None;
            }
            let length = usize::try_from(pq_sys::PQgetlength(*answer, row, column)).ok()?;
            Some(std::slice::from_raw_parts(pq_sys::PQgetvalue(*answer, row, column).cast(), length))
        }
    }

    pub fn number(self, column: c_int) -> Result<i64> {
        let bytes = self.bytes(column).ok_or("a number is null")?;
        Ok(i64::from_be_bytes(bytes.try_into()?))
    }

    pub fn nullable_text(self, column: c_int) -> Result<Option<String>> {
        Ok(self.bytes(column).map(std::str::from_utf8).transpose()?.map(str::to_owned))
    }

    pub fn text(self, column: c_int) -> Result<String> {
        Ok(self.nullable_text(column)?.ok_or("a text is null")?)
    }

    /// Those of an array, none of them null.
    pub fn numbers(self, column: c_int) -> Result<Vec<i64>> {
        let bytes = self.bytes(column).ok_or("an array is null")?;
        // After dimensions, whether there are nulls, type, size and lower bound; each after its size.
        let items = bytes.get(20..).unwrap_or_default().chunks_exact(12);
        items.map(|item| Ok(i64::from_be_bytes(item[4..].try_into()?))).collect()
    }
}

/// A parameter that is an array.
pub fn array(numbers: &[i64]) -> Result<Vec<u8>> {
    const INT8: i32 = 20;
    let mut bytes = Vec::with_capacity(20 + 12 * numbers.len());
    for part in [1, 0, INT8, i32::try_from(numbers.len())?, 1] {
        bytes.extend(part.to_be_bytes());
    }
    for number in numbers {
        bytes.extend(8_i32.to_be_bytes());
        bytes.extend(number.to_be_bytes());
    }
    Ok(bytes)
}
