// errors: 1
use relcore::Collection;
use rusqlite::types::{FromSql, FromSqlResult, ValueRef};

struct Number(i64);

impl FromSql for Number {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}

#[derive(Collection)]
struct Invoice {
    id: Number,
}

fn main() {
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    let _ = Invoice::find(Number(7)).one(&conn);
}
