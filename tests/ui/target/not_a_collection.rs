// errors: 1
use relcore::Collection;

mod sales {
    pub struct Note {
        pub id: i64,
    }
}

#[derive(Collection)]
#[has_many(sales::Note, foreign_key = customer_id)]
struct Customer {
    id: i64,
}

fn main() {
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    for note in (Customer { id: 1 }).notes().all(&conn).unwrap() {
        println!("{}", note.id);
    }
    println!("{}", Customer::META.relations.len());
}
