// errors: 2
use relcore::Collection;

#[derive(Collection)]
struct Order {
    id: i64,
    #[collection(column = "total_cents", column = "cents")]
    total: i64,
    #[collection(column = "tax_cents")]
    #[collection(column = "tax")]
    tax: i64,
}

fn main() {}
