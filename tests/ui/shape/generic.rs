// errors: 2
use relcore::Collection;

#[derive(Collection)]
struct Order<T: 'static> {
    id: T,
}

#[derive(Collection)]
struct Line<'a> {
    id: &'a str,
}

fn main() {}
