//! The structs without any derive: what their own text costs.

use super::Peer;
use crate::shape::Item;

pub const PEER: Peer = Peer {
    name: "plain",
    package: None,
    dependencies: String::new,
    file,
    needs_recursion: false,
    only_by_name: false,
    is_mapper: false,
};

fn file(items: &[Item]) -> String {
    items.iter().map(|item| item.plain_struct("", &item.name())).collect()
}
