// errors: 11
use relcore::Collection;

struct Tagging;

#[derive(Collection)]
#[collection(unique(id, slug))]
#[belongs_to_many(Tag, through = Tagging, as = a)]
#[belongs_to_many(Tag, through = Tagging, foreign_key = post_id, as = b)]
#[belongs_to_many(Tag, through = Tagging, other_key = tag_id, as = c)]
#[belongs_to_many(Tag, through = Tagging, foreign_key = post_id, other_key = tag_id, as = d)]
#[belongs_to_many(Tag, through = Tagging, foreign_key = post_slug, other_key = tag_id, source_key = slug, as = e)]
#[belongs_to_many(Tag, through = Tagging, foreign_key = post_id, other_key = tag_name, target_key = name, as = f)]
#[belongs_to_many(Tag, through = Tagging, foreign_key = post_slug, other_key = tag_name, source_key = slug, target_key = name, as = g)]
#[belongs_to_many(Tag, through = Tagging, source_key = slug, as = h)]
#[belongs_to_many(Tag, through = Tagging, target_key = name, as = i)]
#[belongs_to_many(Tag, through = Tagging, source_key = slug, target_key = name, as = j)]
#[belongs_to_many(Tag, through = Tagging, foreign_key = (post_id, post_slug), other_key = (tag_id, tag_name), source_key = (id, slug), target_key = (id, name), as = k)]
struct Post {
    id: i64,
    #[collection(unique)]
    slug: String,
}

#[derive(Collection)]
#[collection(unique(id, name))]
struct Tag {
    id: i64,
    #[collection(unique)]
    name: String,
}

fn main() {
    let conn = rusqlite::Connection::open_in_memory().unwrap();
    let post = Post { id: 1, slug: String::new() };
    println!("{}", post.d().all(&conn).unwrap().len());
    println!("{}", post.k().with_link().all(&conn).unwrap().len());
    let posts = Post::all().with(Post::RELATIONS.g).load(&conn).unwrap();
    println!("{}", posts[0].related(Post::RELATIONS.g).len());
}
