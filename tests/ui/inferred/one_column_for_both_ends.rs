// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[belongs_to_many(User, through = Membership, as = peers)]
#[belongs_to_many(User, through = Membership, as = friends, foreign_key = user_id, other_key = user_id)]
struct User {
    id: i64,
}

#[derive(Collection)]
#[belongs_to(User)]
struct Membership {
    id: i64,
    user_id: i64,
}

fn main() {}
