// errors: 2
use relcore::Collection;

#[derive(Collection)]
#[collection(primary_key(a, b, c, d, e, f, g, h, i))]
struct Wide {
    a: i64,
    b: i64,
    c: i64,
    d: i64,
    e: i64,
    f: i64,
    g: i64,
    h: i64,
    i: i64,
}

#[derive(Collection)]
#[collection(unique(a, b, c, d, e, f, g, h, i))]
struct Broad {
    id: i64,
    a: i64,
    b: i64,
    c: i64,
    d: i64,
    e: i64,
    f: i64,
    g: i64,
    h: i64,
    i: i64,
}

fn main() {}
