// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[has_many(Transaction)]
struct Company {
    id: i64,
}

#[derive(Collection)]
#[belongs_to(Company, as = emitter)]
#[belongs_to(Company, as = receiver)]
struct Transaction {
    id: i64,
    emitter_id: i64,
    receiver_id: i64,
}

#[derive(Collection)]
#[belongs_to_many(User, through = Follow, as = followed, foreign_key = follower_id)]
struct User {
    id: i64,
}

#[derive(Collection)]
#[belongs_to(User, as = follower)]
#[belongs_to(User, as = followed)]
struct Follow {
    id: i64,
    follower_id: i64,
    followed_id: i64,
}

fn main() {}
