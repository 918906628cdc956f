// errors: 1
mod shop {
    use relcore::Collection;

    struct Number(i64);

    #[derive(Collection)]
    #[has_many(Order)]
    pub struct Customer {
        id: Number,
    }

    #[derive(Collection)]
    #[belongs_to(Customer)]
    struct Order {
        id: i64,
        customer_id: Number,
    }
}

fn main() {}
