// errors: 4
use relcore::Collection;

#[derive(Collection)]
#[has_many(Loan, foreign_key = copy_id)]
struct Member {
    id: i64,
}

#[derive(Collection)]
#[belongs_to_many(Member, through = Loan, as = readers, foreign_key = member_id, other_key = copy_id)]
struct BookCopy {
    id: i64,
}

#[derive(Collection)]
#[belongs_to(Member)]
#[belongs_to(BookCopy, as = copy)]
struct Loan {
    id: i64,
    member_id: i64,
    copy_id: i64,
}

#[derive(Collection)]
#[collection(primary_key(tenant, number))]
#[has_many(Line, foreign_key = (document_number, tenant))]
#[belongs_to_many(BookCopy, through = Loan, as = copies, foreign_key = (id, member_id), other_key = member_id)]
struct Document {
    tenant: i64,
    number: i64,
}

#[derive(Collection)]
#[belongs_to(Document, foreign_key = (tenant, document_number))]
struct Line {
    id: i64,
    tenant: i64,
    document_number: i64,
}

fn main() {}
