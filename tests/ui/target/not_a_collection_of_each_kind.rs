// errors: 5
use relcore::Collection;

struct Address;
struct Company;
struct Note;
struct Tag;
struct Tagging;

#[derive(Collection)]
#[belongs_to(Company)]
#[has_one(Address)]
#[has_many(Note)]
#[belongs_to_many(Tag, through = Tagging)]
struct Customer {
    id: i64,
    company_id: i64,
}

fn main() {}
