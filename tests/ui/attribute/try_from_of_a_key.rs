// errors: 3
use relcore::Collection;

// Made from a number, but never made to one again.
struct Serial(i64);

impl TryFrom<i64> for Serial {
    type Error = String;

    fn try_from(number: i64) -> Result<Self, String> {
        Ok(Self(number))
    }
}

#[derive(Collection)]
#[has_many(Note)]
struct Ticket {
    #[collection(try_from = i64)]
    id: Serial,
}

#[derive(Collection)]
#[belongs_to(Ticket)]
struct Note {
    id: i64,
    #[collection(try_from = i64)]
    ticket_id: Serial,
}

// Of a text it can be neither made nor sent, which is one mistake.
#[derive(Collection)]
struct Stub {
    #[collection(try_from = String)]
    id: Serial,
}

fn main() {
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    let all = Ticket::all().load(&conn).unwrap();
    let _ = all[0].notes().all(&conn);
    let _ = Ticket::find(Serial(7)).one(&conn);
    let _ = Stub::find(Serial(7)).one(&conn);
}
