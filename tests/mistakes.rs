//! The page of mistakes (`relcore::mistakes`) has every error that a user can meet, each below a heading of its own,
//! and nothing that no error says; what links to its headings finds them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const PAGE: &str = include_str!("../relcore/docs/mistakes.md");
const DERIVE: &str = include_str!("../relmacro/docs/collection.md");
const README: &str = include_str!("../README.md");

/// What a `.stderr` has that is none of the crate's: a case shows that it is not hidden.
const NOT_OURS: &[&str] = &["error[E0425]: cannot find function `undefined` in this scope"];

/// Patterns of the page that no case under `ui/` shows. The first would show the standard library's source, which is not
/// installed everywhere. The second is seen where relcore lacks the feature, by `.ci/outside`.
const WITHOUT_CASE: &[&str] = &[
    "error[E0599]: `…` is not an iterator",
    "error[E0277]: fields that are kept as JSON need the feature `json` of relcore",
];

/// An error as the page has it: `…` stands for what varies.
struct Pattern {
    text: &'static str,
    /// The anchor of the heading that it stands below.
    anchor: String,
}

#[test]
fn each_error_has_its_place_on_the_page() {
    let patterns = patterns();
    let mut missing = Vec::new();
    for (message, case) in messages() {
        let mut anchors: Vec<_> = patterns.iter().filter(|it| fits(it.text, &message)).map(|it| &it.anchor).collect();
        anchors.dedup();
        match anchors[..] {
            [_] => {}
            [] => missing.push(format!("{}:\n  {message}", case.display())),
            _ => panic!("relcore/docs/mistakes.md has one error below several headings, {anchors:?}:\n  {message}"),
        }
    }
    assert!(
        missing.is_empty(),
        "relcore/docs/mistakes.md does not have these errors. Add each to the ```text block below the heading of its \
         class, as the compiler prints it with `…` for what varies; for a new class, a heading with it, what is wrong \
         and how it is right, and a link in relmacro/docs/collection.md from the key that can give it.\n\n{}",
        missing.join("\n\n")
    );
}

#[test]
fn each_error_of_the_page_is_said() {
    let messages = messages();
    for Pattern { text, anchor } in patterns() {
        let has_case = messages.keys().any(|message| fits(text, message));
        let is_listed = WITHOUT_CASE.contains(&text);
        assert!(
            has_case || is_listed,
            "relcore/docs/mistakes.md#{anchor} has an error that no case shows: correct its words, or add a case to \
             tests/ui, or list it as `WITHOUT_CASE` in tests/mistakes.rs:\n  {text}"
        );
        assert!(!(has_case && is_listed), "this error has a case: take it from `WITHOUT_CASE`:\n  {text}");
    }
    for text in WITHOUT_CASE {
        assert!(patterns().iter().any(|it| it.text == *text), "`WITHOUT_CASE` has what the page has not:\n  {text}");
    }
}

#[test]
fn each_class_says_by_whom_and_how_it_is_right() {
    for class in PAGE.split("\n## ").skip(1) {
        let name = class.lines().next().unwrap_or_default();
        assert!(class.contains("\n```text\nerror"), "`{name}` has no message");
        assert!(class.contains("\nBy the "), "`{name}` does not say who says it: begin with \"By the derive\"");
        assert!(class.contains("\nright") || class.contains("right:"), "`{name}` does not show what is right");
    }
}

#[test]
fn each_link_to_the_page_finds_its_heading() {
    let (headings, sections) = (headings(PAGE), headings(DERIVE));
    for (at, heading) in headings.iter().enumerate() {
        assert!(!headings[..at].contains(heading), "relcore/docs/mistakes.md has two headings `{heading}`");
    }
    for (file, text) in [("relmacro/docs/collection.md", DERIVE), ("README.md", README)] {
        for link in text.split("relcore/mistakes/index.html").skip(1) {
            let Some(link) = link.strip_prefix('#') else { continue };
            let anchor = link.split([')', '\n', ' ']).next().unwrap_or_default();
            assert!(headings.iter().any(|it| it == anchor), "{file} links to `{anchor}`, which is no heading");
        }
    }
    for link in DERIVE.split("][").skip(1) {
        let label = link.split(']').next().unwrap_or_default();
        assert!(DERIVE.contains(&format!("\n[{label}]: ")), "relmacro/docs/collection.md defines no link `{label}`");
    }
    for link in DERIVE.split("](#").skip(1) {
        let anchor = link.split(')').next().unwrap_or_default();
        assert!(sections.iter().any(|it| it == anchor), "relmacro/docs/collection.md has no heading `{anchor}`");
    }
}

#[test]
fn each_class_is_linked_from_a_key_or_is_of_a_call() {
    let (of_attributes, _) = PAGE.split_once("\n# In a call\n").expect("the page ends with calls");
    for line in of_attributes.lines().filter(|line| line.starts_with("## ")) {
        let anchor = anchor(line.trim_start_matches('#'));
        assert!(DERIVE.contains(&format!("#{anchor}\n")), "relmacro/docs/collection.md links nowhere to `{anchor}`");
    }
}

/// The lines of the page that are errors.
fn patterns() -> Vec<Pattern> {
    let mut heading = "";
    let mut patterns = Vec::new();
    for text in PAGE.lines() {
        if let Some(title) = text.strip_prefix("## ") {
            heading = title;
        } else if text.starts_with("error") {
            patterns.push(Pattern { text, anchor: anchor(heading) });
        }
    }
    patterns
}

/// The errors that the cases show, each with one of the files that has it.
fn messages() -> BTreeMap<String, PathBuf> {
    let mut messages = BTreeMap::new();
    for theme in entries(Path::new("ui")) {
        for file in entries(&theme).into_iter().filter(|file| file.extension().is_some_and(|end| end == "stderr")) {
            let stderr = fs::read_to_string(&file).expect("it can be read");
            for line in stderr.lines().filter(|line| line.starts_with("error") && !NOT_OURS.contains(line)) {
                messages.entry(line.to_owned()).or_insert_with(|| file.clone());
            }
        }
    }
    assert!(!messages.is_empty(), "tests/ui has cases");
    messages
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).expect("it is there").map(|entry| entry.expect("it can be read").path()).collect()
}

/// The anchors of the headings of a page, outside its examples.
fn headings(page: &str) -> Vec<String> {
    let mut is_example = false;
    let mut headings = Vec::new();
    for line in page.lines() {
        is_example ^= line.starts_with("```");
        if !is_example && line.starts_with('#') {
            headings.push(anchor(line.trim_start_matches('#')));
        }
    }
    headings
}

/// The anchor that rustdoc gives a heading.
fn anchor(title: &str) -> String {
    let of = |c: char| match c {
        ' ' => Some('-'),
        '-' | '_' => Some(c),
        c if c.is_alphanumeric() => Some(c.to_ascii_lowercase()),
        _ => None,
    };
    title.trim().chars().filter_map(of).collect()
}

/// Whether a message is of this pattern: the same words, and at each `…` any others; where that stands between
/// backquotes, none that ends them.
fn fits(pattern: &str, message: &str) -> bool {
    let patterns: Vec<_> = pattern.split('`').collect();
    fits_parts(&patterns, &message.split('`').collect::<Vec<_>>(), false)
}

/// The parts between backquotes, one by one; outside of them `…` may take whole quoted parts too.
fn fits_parts(pattern: &[&str], message: &[&str], is_quoted: bool) -> bool {
    let ([first, pattern @ ..], [words, message @ ..]) = (pattern, message) else {
        return pattern.is_empty() && message.is_empty();
    };
    if fits_words(first, words) && fits_parts(pattern, message, !is_quoted) {
        return true;
    }
    // `it takes …` goes on over quoted names up to the next words of the pattern, or to the end.
    let Some((start, end)) = first.split_once('…').filter(|_| !is_quoted) else { return false };
    words.starts_with(start)
        && (0..message.len())
            .skip(1)
            .step_by(2)
            .any(|at| message[at].ends_with(end) && fits_parts(pattern, &message[at + 1..], true))
}

/// The same words, and at each `…` any others.
fn fits_words(pattern: &str, words: &str) -> bool {
    match pattern.split_once('…') {
        None => pattern == words,
        Some((start, rest)) => words.strip_prefix(start).is_some_and(|words| {
            words.char_indices().map(|(at, _)| at).chain([words.len()]).any(|at| fits_words(rest, &words[at..]))
        }),
    }
}

#[test]
fn patterns_keep_their_words_and_their_quotes() {
    for (pattern, message, expected) in [
        ("`…` is not a collection", "`Order` is not a collection", true),
        ("`…` is not a collection", "`Order` is not a collection at all", false),
        ("`…` has no field `…`", "`Order` has no field `a`; did you mean `b`?", false),
        ("`…` is empty: it takes …", "`collection` is empty: it takes `a`, `b` and `c`", true),
        ("expected `…`, … or `…`", "expected `a`, `b`, `c` or `d`", true),
        ("no field `…` on type `…Columns`", "no field `a` on type `OrderRelations`", false),
        ("has …, but `…` has …", "has 2 fields, but `a` has 1 field", true),
    ] {
        assert_eq!(fits(pattern, message), expected, "{pattern} | {message}");
    }
}
