// errors: 3
use relcore::Collection;

mod names {
    pub const ORDERS: &str = "orders";
    pub const COUNT: usize = 3;
}

// In small letters the name itself was meant.
#[derive(Collection)]
#[collection(table = orders)]
struct Unquoted {
    id: i64,
}

#[derive(Collection)]
#[collection(table = names::ORDER)]
struct Misspelt {
    id: i64,
}

#[derive(Collection)]
#[collection(table = names::COUNT)]
struct OfAnotherType {
    id: i64,
}

#[derive(Collection)]
#[collection(schema = concat!("shop_", 1), table = names::ORDERS)]
struct Right {
    id: i64,
}

fn main() {}
