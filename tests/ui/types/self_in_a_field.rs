// errors: 2
use std::marker::PhantomData;

use relcore::Collection;

struct Id<T>(PhantomData<T>);

#[derive(Collection)]
#[belongs_to(Badge)]
#[belongs_to(Self, foreign_key = boss, as = manager)]
struct Employee {
    id: Id<Self>,
    badge_id: Option<Id<Self>>,
    boss: (Id<Self>, [u8; 3]),
}

#[derive(Collection)]
struct Badge {
    id: Id<Self>,
}

fn main() {}
