// errors: 4
use relcore::Collection;
use rusqlite::Connection;
use rusqlite::types::{FromSql, FromSqlResult, ValueRef};

#[derive(PartialEq, Eq, Hash)]
struct Number(i64);

impl FromSql for Number {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}

#[derive(Collection)]
#[belongs_to(Invoice, foreign_key = (tenant_id, invoice_number), target_key = (tenant_id, number))]
struct Line {
    id: i64,
    tenant_id: i64,
    invoice_number: Option<Number>,
}

#[derive(Collection)]
#[collection(unique(tenant_id, number))]
#[has_many(Line)]
#[belongs_to_many(Label, through = Labelled)]
struct Invoice {
    id: i64,
    tenant_id: i64,
    number: Number,
}

#[derive(Collection)]
struct Label {
    id: i64,
    #[collection(unique)]
    code: Number,
}

#[derive(Collection)]
#[belongs_to(Invoice)]
#[belongs_to(Label, foreign_key = label_code, target_key = code)]
struct Labelled {
    id: i64,
    invoice_id: i64,
    label_code: Number,
}

fn foreign_key(line: &Line, conn: &Connection) {
    let _ = line.invoice().exists(conn);
}

fn foreign_key_of_a_load(conn: &Connection) {
    let _ = Line::all().with(Line::RELATIONS.invoice.with(Invoice::RELATIONS.labels)).load(conn);
}

fn source_key(conn: &Connection) {
    let _ = Invoice::all().with(Invoice::RELATIONS.lines).load(conn);
}

fn target_key(conn: &Connection) {
    let _ = Invoice::all().with(Invoice::RELATIONS.labels).load(conn);
}

fn another_key(conn: &Connection) {
    let _ = Invoice::find(1).one(conn);
    let _ = Labelled::all().load(conn);
}

fn main() {}
