// errors: 3
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
#[belongs_to_many(User, through = Follow, as = followed)]
#[belongs_to_many(Topic, through = Follow, foreign_key = follower_id)]
struct User {
    id: i64,
}

#[derive(Collection)]
#[belongs_to(User, as = follower)]
#[belongs_to(User, as = followed)]
#[belongs_to(Topic)]
#[belongs_to(Topic, as = tag)]
struct Follow {
    id: i64,
    follower_id: i64,
    followed_id: i64,
    topic_id: i64,
    tag_id: i64,
}

#[derive(Collection)]
struct Topic {
    id: i64,
}

fn main() {}
