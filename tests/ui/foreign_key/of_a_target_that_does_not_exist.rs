// errors: 1
use relcore::Collection;

#[derive(Collection)]
#[belongs_to(Auhtor)]
struct Book {
    id: i64,
    author_id: i64,
}

#[derive(Collection)]
struct Author {
    id: i64,
    name: String,
}

fn main() {
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    println!("{}", Book { id: 1, author_id: 2 }.auhtor().one(&conn).unwrap().name);
}
