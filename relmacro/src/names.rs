//! Names that follow from other names: tables, relations, foreign keys; and the name that was meant.

mod case;

pub use case::Case;

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::{Ident, Path};

/// `OrderItem` → `order_item`, `HTTPServer` → `http_server`.
pub fn snake_case(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut snake = String::new();
    for (at, &c) in chars.iter().enumerate() {
        let after_lower = at > 0 && (chars[at - 1].is_lowercase() || chars[at - 1].is_numeric());
        let ends_acronym =
            at > 0 && chars[at - 1].is_uppercase() && chars.get(at + 1).is_some_and(|c| c.is_lowercase());
        if c.is_uppercase() && (after_lower || ends_acronym) {
            snake.push('_');
        }
        snake.extend(c.to_lowercase());
    }
    snake
}

/// The English plural of the last word of a snake-case name.
pub fn plural(name: &str) -> String {
    let start = name.rfind('_').map_or(0, |at| at + 1);
    let (before, word) = name.split_at(start);
    format!("{before}{}", plural_of_word(word))
}

/// Words that are the same in the plural.
const SAME: &[&str] = &[
    "data",
    "equipment",
    "feedback",
    "fish",
    "information",
    "media",
    "metadata",
    "money",
    "news",
    "series",
    "sheep",
    "software",
    "species",
    "staff",
];

/// Words whose plural follows no rule here.
const IRREGULAR: &[(&str, &str)] = &[
    ("child", "children"),
    ("foot", "feet"),
    ("half", "halves"),
    ("hero", "heroes"),
    ("knife", "knives"),
    ("leaf", "leaves"),
    ("life", "lives"),
    ("man", "men"),
    ("mouse", "mice"),
    ("person", "people"),
    ("potato", "potatoes"),
    ("quiz", "quizzes"),
    ("shelf", "shelves"),
    ("tomato", "tomatoes"),
    ("tooth", "teeth"),
    ("woman", "women"),
];

fn plural_of_word(word: &str) -> String {
    if SAME.contains(&word) {
        return word.to_owned();
    }
    if let Some((_, plural)) = IRREGULAR.iter().find(|(singular, _)| *singular == word) {
        return (*plural).to_owned();
    }
    let vowel_before_last = || word.chars().rev().nth(1).is_some_and(|c| "aeiou".contains(c));
    match word {
        _ if word.ends_with('y') && !vowel_before_last() => format!("{}ies", &word[..word.len() - 1]),
        _ if word.ends_with("sis") => format!("{}es", &word[..word.len() - 2]),
        _ if ["s", "x", "z", "ch", "sh"].iter().any(|end| word.ends_with(end)) => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

/// The struct at the end of a path, without `r#`.
pub fn last_segment(path: &Path) -> String {
    path.segments.last().map(|segment| segment.ident.unraw().to_string()).unwrap_or_default()
}

/// An identifier of this name, raw where it is a keyword, with `_` where it cannot even be raw.
pub fn identifier(name: &str, span: Span) -> Ident {
    let raw = || syn::parse_str::<Ident>(&format!("r#{name}"));
    match syn::parse_str::<Ident>(name) {
        Ok(_) => Ident::new(name, span),
        Err(_) if raw().is_ok() => Ident::new_raw(name, span),
        Err(_) => Ident::new(&format!("{name}_"), span),
    }
}

/// Whether a word can be the name of a field, a relation or a struct.
pub fn is_name(word: &Ident) -> bool {
    syn::parse_str::<Ident>(&word.to_string()).is_ok()
}

/// Of the names, the one that was probably meant.
pub fn similar<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    names
        .into_iter()
        .map(|known| (strsim::jaro_winkler(name, known), known))
        .filter(|(score, _)| *score > 0.8)
        .max_by(|(left, _), (right, _)| left.total_cmp(right))
        .map(|(_, known)| known)
}

/// `; did you mean …?` or nothing.
pub fn did_you_mean<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> String {
    similar(name, names).map(|known| format!("; did you mean `{known}`?")).unwrap_or_default()
}

/// `a`, `b` and `c`, each in backquotes.
pub fn list<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    joined(names, "and")
}

/// `a`, `b` or `c`, each in backquotes.
pub fn either<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    joined(names, "or")
}

fn joined<'n>(names: impl IntoIterator<Item = &'n str>, last_word: &str) -> String {
    let names: Vec<_> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} {last_word} {last}", others.join(", ")),
    }
}

/// A key as it is written: `id`, or `(tenant_id, id)`.
pub fn key_text<'w>(words: impl IntoIterator<Item = &'w Ident>) -> String {
    let names: Vec<_> = words.into_iter().map(|word| word.unraw().to_string()).collect();
    match &names[..] {
        [name] => name.clone(),
        [] => String::new(),
        names => format!("({})", names.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::{list, plural, similar, snake_case};

    #[test]
    fn snake_case_keeps_acronyms_and_numbers_together() {
        for (name, snake) in [
            ("Order", "order"),
            ("OrderItem", "order_item"),
            ("HTTPServer", "http_server"),
            ("Area51Map", "area51_map"),
        ] {
            assert_eq!(snake_case(name), snake);
        }
    }

    #[test]
    fn plurals_are_english() {
        for (one, many) in [
            ("order", "orders"),
            ("address", "addresses"),
            ("company", "companies"),
            ("day", "days"),
            ("order_item", "order_items"),
            ("delivery", "deliveries"),
            ("person", "people"),
            ("sales_person", "sales_people"),
            ("analysis", "analyses"),
            ("status", "statuses"),
            ("box", "boxes"),
            ("series", "series"),
        ] {
            assert_eq!(plural(one), many);
        }
    }

    #[test]
    fn a_slip_of_the_finger_is_similar_and_another_word_is_not() {
        let names = ["id", "customer_id", "total"];
        assert_eq!(similar("custmer_id", names), Some("customer_id"));
        assert_eq!(similar("totl", names), Some("total"));
        assert_eq!(similar("warehouse", names), None);
    }

    #[test]
    fn lists_read_as_english() {
        assert_eq!(list(["a"]), "`a`");
        assert_eq!(list(["a", "b", "c"]), "`a`, `b` and `c`");
    }
}
