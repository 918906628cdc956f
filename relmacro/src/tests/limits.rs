//! The limits of the derive are those of `relcore`.

use std::path::Path;

use crate::limits::{MOST_PARTS, NUMBERS, TUPLE};

/// Reads `relcore`'s file as text: a derive cannot depend on the crate that depends on it.
#[test]
fn relcore_has_the_same_limits() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../relcore/src/declared/limits.rs");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("not compared: relcore's limits are not beside this package");
        return;
    };
    for (name, ours) in [("MOST_PARTS", MOST_PARTS), ("TUPLE", TUPLE), ("NUMBERS", NUMBERS)] {
        assert_eq!(limit(&text, name), Some(ours), "{name} in {}", path.display());
    }
}

#[test]
fn a_limit_is_found_by_its_name() {
    let text = "/// Text.\npub const TUPLE: usize = 16;\npub const NUMBERS: usize = 32;\n";
    assert_eq!(limit(text, "NUMBERS"), Some(32));
    assert_eq!(limit(text, "MOST_PARTS"), None);
}

/// The number in the line `pub const NAME: usize = 8;`.
fn limit(text: &str, name: &str) -> Option<usize> {
    let start = format!("pub const {name}: usize = ");
    text.lines().find_map(|line| line.trim().strip_prefix(&start)?.strip_suffix(';')?.parse().ok())
}
