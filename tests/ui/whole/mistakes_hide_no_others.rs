// errors: 3
use relcore::Collection;

#[derive(Collection)]
#[belongs_to(Membr, foreign_key = membr_id)]
struct Loan {
    id: i64,
    member_id: i64,
}

#[derive(Collection)]
struct Member {
    id: i64,
}

fn main() {
    let _ = Loan { id: 1, member_id: 2 };
    undefined();
}
