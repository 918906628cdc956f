// errors: 4
use relcore::Collection;

#[derive(Collection)]
enum Status {
    Open,
}

#[derive(Collection)]
union Number {
    id: i64,
}

#[derive(Collection)]
struct Pair(i64, i64);

#[derive(Collection)]
struct Unit;

#[derive(Collection)]
#[belongs_to(Status)]
#[has_many(Pair, foreign_key = order_id)]
struct Order {
    id: i64,
    status_id: i64,
}

fn main() {}
