//! Names that Rust keeps for itself.

/// Whether Rust reserves a word, so that it cannot be the name of a field, a relation or a struct. A raw identifier is
/// not reserved.
///
/// ```
/// use relnames::is_reserved;
///
/// assert!(is_reserved("type"));
/// assert!(is_reserved("Self"));
/// assert!(!is_reserved("r#type"));
/// assert!(!is_reserved("kind"));
/// ```
pub fn is_reserved(word: &str) -> bool {
    has_no_raw_form(word) || KEYWORDS.contains(&word)
}

/// An identifier for a name: a raw one where Rust reserves the word, and with `_` behind it where the word has no raw
/// form. A character of ASCII that no identifier has becomes `_`.
///
/// ```
/// use relnames::identifier;
///
/// assert_eq!(identifier("kind"), "kind");
/// assert_eq!(identifier("type"), "r#type");
/// assert_eq!(identifier("self"), "self_");
/// assert_eq!(identifier("unit price"), "unit_price");
/// assert_eq!(identifier("2nd_name"), "_2nd_name");
/// ```
pub fn identifier(name: &str) -> String {
    if has_no_raw_form(name) {
        format!("{name}_")
    } else if is_reserved(name) {
        format!("r#{name}")
    } else {
        let starts_with_digit = name.starts_with(|first: char| first.is_ascii_digit());
        let is_kept = |c: char| !c.is_ascii() || c.is_ascii_alphanumeric();
        let kept = name.chars().map(|c| if is_kept(c) { c } else { '_' });
        starts_with_digit.then_some('_').into_iter().chain(kept).collect()
    }
}

/// The words of the reference, of all editions but the newest, that have a raw form.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut",
    "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe",
    "unsized", "use", "virtual", "where", "while", "yield",
];

fn has_no_raw_form(word: &str) -> bool {
    matches!(word, "" | "_" | "Self" | "crate" | "self" | "super")
}
