// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[collection(table = "")]
struct Order {
    id: i64,
    #[collection(column = "")]
    total: i64,
}

fn main() {}
