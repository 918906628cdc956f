// errors: 9
use relcore::Collection;

struct Serial(i64);

impl TryFrom<i64> for Serial {
    type Error = String;

    fn try_from(number: i64) -> Result<Self, String> {
        Ok(Self(number))
    }
}

// Its error is no error and no text.
struct Weight(i64);

impl TryFrom<i64> for Weight {
    type Error = ();

    fn try_from(number: i64) -> Result<Self, ()> {
        Ok(Self(number))
    }
}

#[derive(Collection)]
struct Quoted {
    id: i64,
    #[collection(try_from = "i64")]
    serial: Serial,
}

#[derive(Collection)]
struct Parcel {
    id: i64,
    #[collection(try_from)]
    alone: Serial,
    #[collection(try_from(i64))]
    in_parentheses: Serial,
    #[collection(try_from = )]
    no_type: Serial,
    #[collection(try_from = i64, json)]
    twice: Serial,
    #[collection(skip, try_from = i64)]
    skipped: Option<Serial>,
    // It is made from an `i64` alone.
    #[collection(try_from = i32)]
    other: Serial,
    // That the column can be null is known by the field.
    #[collection(try_from = Option<i64>)]
    nullable: Option<Serial>,
    #[collection(try_from = i64)]
    weight: Weight,
    #[collection(try_from = i64)]
    right: Option<Serial>,
}

fn main() {
    // What is in quotes is read as it was meant: a call has no error of its own.
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    let _ = Quoted::all().load(&conn);
}
