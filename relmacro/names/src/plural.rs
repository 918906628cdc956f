//! English plurals and singulars.

/// The plural of the last word of a snake-case name.
///
/// ```
/// use relnames::plural;
///
/// assert_eq!(plural("order_item"), "order_items");
/// assert_eq!(plural("sales_person"), "sales_people");
/// assert_eq!(plural("series"), "series");
/// ```
pub fn plural(name: &str) -> String {
    let (before, word) = last_word(name);
    format!("{before}{}", plural_of_word(word))
}

/// The singular of the last word of a snake-case name. A word that is singular already stays as it is.
///
/// ```
/// use relnames::singular;
///
/// assert_eq!(singular("order_items"), "order_item");
/// assert_eq!(singular("sales_people"), "sales_person");
/// assert_eq!(singular("status"), "status");
/// ```
pub fn singular(name: &str) -> String {
    let (before, word) = last_word(name);
    format!("{before}{}", singular_of_word(word))
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

/// Words that end in `ie`. Their plurals look like those of words that end in `y`.
const ENDS_IN_IE: &[&str] = &[
    "calorie", "cookie", "die", "genie", "lie", "movie", "pie", "prairie", "rookie", "selfie", "sortie", "tie",
    "zombie",
];

/// Words that end in `che`. Their plurals look like those of words that end in `ch`.
const ENDS_IN_CHE: &[&str] = &["ache", "avalanche", "cache", "creche", "headache", "niche"];

/// Words that end in a single `s`, other than those in `sis`. Their plurals look like those of words that end in `se`.
const ENDS_IN_S: &[&str] = &[
    "alias",
    "apparatus",
    "atlas",
    "bias",
    "bonus",
    "bus",
    "campus",
    "canvas",
    "census",
    "chorus",
    "circus",
    "consensus",
    "corpus",
    "cosmos",
    "focus",
    "gas",
    "genius",
    "iris",
    "lens",
    "octopus",
    "prospectus",
    "radius",
    "sinus",
    "status",
    "stylus",
    "surplus",
    "syllabus",
    "virus",
];

/// Words that end in `sis`, all but those in `ysis`, which are known by their end.
const ENDS_IN_SIS: &[&str] = &[
    "basis",
    "crisis",
    "diagnosis",
    "emphasis",
    "genesis",
    "hypothesis",
    "oasis",
    "parenthesis",
    "prognosis",
    "synopsis",
    "synthesis",
    "thesis",
];

fn last_word(name: &str) -> (&str, &str) {
    name.split_at(name.rfind('_').map_or(0, |at| at + 1))
}

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

fn singular_of_word(word: &str) -> String {
    if SAME.contains(&word) || ENDS_IN_S.contains(&word) || ENDS_IN_SIS.contains(&word) {
        return word.to_owned();
    }
    if let Some((singular, _)) = IRREGULAR.iter().find(|(_, plural)| *plural == word) {
        return (*singular).to_owned();
    }
    let without = |end: &str| word.strip_suffix(end).filter(|start| !start.is_empty());
    let is_one_of = |words: &[&str], start: &str, end: &str| words.iter().any(|it| it.strip_suffix(end) == Some(start));
    if let Some(start) = without("ies") {
        let end = if is_one_of(ENDS_IN_IE, start, "ie") { "ie" } else { "y" };
        return format!("{start}{end}");
    }
    if let Some(start) = without("es") {
        if start.ends_with("ys") || is_one_of(ENDS_IN_SIS, start, "is") {
            return format!("{start}is");
        }
        let is_ch = start.ends_with("ch") && !is_one_of(ENDS_IN_CHE, start, "e");
        if is_ch || ENDS_IN_S.contains(&start) || ["ss", "sh", "x", "zz"].iter().any(|end| start.ends_with(end)) {
            return start.to_owned();
        }
    }
    match without("s") {
        Some(start) if !["s", "u", "i"].iter().any(|end| start.ends_with(end)) => start.to_owned(),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{plural, singular};

    /// Words and their plurals.
    const PAIRS: &[(&str, &str)] = &[
        ("order", "orders"),
        ("address", "addresses"),
        ("company", "companies"),
        ("day", "days"),
        ("order_item", "order_items"),
        ("delivery", "deliveries"),
        ("person", "people"),
        ("sales_person", "sales_people"),
        ("analysis", "analyses"),
        ("crisis", "crises"),
        ("status", "statuses"),
        ("alias", "aliases"),
        ("box", "boxes"),
        ("tax", "taxes"),
        ("branch", "branches"),
        ("cache", "caches"),
        ("wish", "wishes"),
        ("case", "cases"),
        ("course", "courses"),
        ("database", "databases"),
        ("house", "houses"),
        ("invoice", "invoices"),
        ("license", "licenses"),
        ("movie", "movies"),
        ("category", "categories"),
        ("size", "sizes"),
        ("buzz", "buzzes"),
        ("shoe", "shoes"),
        ("hero", "heroes"),
        ("key", "keys"),
        ("user", "users"),
        ("series", "series"),
        ("s", "ses"),
        ("", "s"),
    ];

    #[test]
    fn plurals_are_english() {
        for (one, many) in PAIRS {
            assert_eq!(plural(one), *many);
        }
    }

    #[test]
    fn a_singular_leads_back_from_a_plural() {
        for (one, many) in PAIRS.iter().filter(|(one, _)| one.len() > 1) {
            assert_eq!(singular(many), *one);
        }
    }

    #[test]
    fn a_singular_stays_as_it_is() {
        for word in ["address", "analysis", "status", "bus", "order", "class", "person", "equipment", "s", ""] {
            assert_eq!(singular(word), word);
        }
    }
}
