//! Every kind of relation, over every form of key: numbers and texts, one column and two, some of them null.

use relcore::Collection;

#[derive(Debug, Clone, PartialEq, Collection)]
#[collection(table = "people", unique(tenant, number))]
#[belongs_to(Person, foreign_key = boss_id, as = boss)]
#[has_many(Person, foreign_key = boss_id, as = reports)]
#[belongs_to(Person, foreign_key = (tenant, next), target_key = (tenant, number), as = following)]
#[belongs_to(Place, foreign_key = home, as = place)]
#[has_one(Card, foreign_key = holder, source_key = code)]
#[has_many(Task, foreign_key = (tenant, owner), source_key = (tenant, number))]
#[belongs_to_many(Person, through = Friendship, foreign_key = one, other_key = other, as = friends)]
#[belongs_to_many(Place, through = Visit, foreign_key = person_id, other_key = place_code, as = visited)]
#[belongs_to_many(Card, through = Visit, foreign_key = person_id, other_key = shown, target_key = holder, as = cards)]
pub struct Person {
    pub id: i64,
    #[collection(unique)]
    pub code: String,
    pub tenant: i32,
    pub number: i64,
    pub boss_id: Option<i64>,
    pub next: Option<i64>,
    pub home: String,
}

/// Its code ignores case, as what refers to it does.
#[derive(Debug, Clone, PartialEq, Collection)]
#[belongs_to(Person, foreign_key = mayor_code, target_key = code, as = mayor)]
#[has_many(Person, foreign_key = home, as = residents)]
#[belongs_to_many(Person, through = Visit, foreign_key = place_code, other_key = person_id, as = visitors)]
pub struct Place {
    #[collection(primary_key)]
    pub code: String,
    pub mayor_code: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Collection)]
#[belongs_to(Person, foreign_key = holder, target_key = code, as = person)]
pub struct Card {
    pub id: i64,
    #[collection(unique)]
    pub holder: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Collection)]
#[collection(primary_key(tenant, word))]
#[belongs_to(Person, foreign_key = (tenant, owner), target_key = (tenant, number), as = person)]
#[belongs_to(Task, foreign_key = (tenant, after), as = before)]
#[has_many(Task, foreign_key = (tenant, after), as = followers)]
#[belongs_to_many(Label, through = Tagging, foreign_key = (tenant, word), other_key = label_id)]
pub struct Task {
    pub tenant: i32,
    pub word: String,
    pub owner: Option<i64>,
    pub after: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Collection)]
#[belongs_to_many(Task, through = Tagging, foreign_key = label_id, other_key = (tenant, word))]
pub struct Label {
    pub id: i64,
}

#[derive(Debug, Clone, PartialEq, Collection)]
#[belongs_to(Person, foreign_key = one, as = first)]
#[belongs_to(Person, foreign_key = other, as = second)]
pub struct Friendship {
    pub id: i64,
    pub one: i64,
    pub other: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Collection)]
#[belongs_to(Person)]
#[belongs_to(Place, foreign_key = place_code)]
#[belongs_to(Card, foreign_key = shown, target_key = holder, as = card)]
pub struct Visit {
    pub id: i64,
    pub person_id: i64,
    pub place_code: Option<String>,
    /// May be null, as what it refers to: a null leads to no other null.
    pub shown: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Collection)]
#[belongs_to(Task, foreign_key = (tenant, word))]
#[belongs_to(Label)]
pub struct Tagging {
    pub id: i64,
    pub tenant: i32,
    pub word: String,
    pub label_id: i64,
}
