// errors: 1
use relcore::Collection;

#[derive(Collection)]
#[has_many(Transfer, source_key = code)]
struct Company {
    id: i64,
    #[collection(unique)]
    code: String,
}

#[derive(Collection)]
#[belongs_to(Company, foreign_key = emitter_code, target_key = code, as = emitter)]
#[belongs_to(Company, foreign_key = receiver_code, target_key = code, as = receiver)]
struct Transfer {
    id: i64,
    emitter_code: String,
    receiver_code: String,
}

fn main() {}
