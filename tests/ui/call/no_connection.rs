// errors: 2
//! What no statement can be run on: the first error says so, and which libraries there are; the second one is the
//! compiler's own, of the bound of the call.

use relcore::Collection;

#[derive(Collection)]
struct Customer {
    id: i64,
}

fn main() {
    let _ = Customer::find(7).exists("shop.db");
}
