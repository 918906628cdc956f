//! Each mistake that the derive finds is shown in the editor at the word at which the compiler shows it, once.
//! The cases are those of `tests/ui`.

use std::fs;
use std::path::{Path, PathBuf};

use editor::{Diagnostic, Editor};

use crate::{Failures, with_editor};

/// The file in which the cases stand, one after the other.
const CASE: &str = "mistakes/src/main.rs";

/// What the compiler says without a code, and not the derive.
const OF_THE_COMPILER: &[&str] = &["attribute value must be a literal"];

/// The derive's own words: the line, the column, the message. What has a code is the compiler's.
type Said = (usize, usize, String);

#[test]
fn each_mistake_that_the_derive_finds_is_shown_once_and_at_its_word() {
    with_editor(|editor| {
        let mut failures = Failures::default();
        let mut compared = 0;
        for case in cases() {
            let expected = by_the_derive(&case.stderr);
            if expected.is_empty() {
                continue;
            }
            compared += 1;
            let mut shown: Vec<_> =
                errors(editor, &case).iter().filter(|said| is_of_the_macro(said)).map(said).collect();
            shown.sort();
            failures.compare(&case.name, &shown, &expected);
        }
        failures.check(compared > 10, || format!("only {compared} cases were compared"));
    });
}

/// What the server finds by itself in generated code, it finds where the compiler does.
#[test]
fn nothing_is_shown_where_the_compiler_says_nothing() {
    with_editor(|editor| {
        let mut failures = Failures::default();
        for case in cases() {
            let expected = lines_with_errors(&case.stderr);
            let mut found = errors(editor, &case);
            found.retain(|said| !expected.contains(&(said.start.line + 1)));
            failures.compare(&case.name, &found, &Vec::new());
        }
    });
}

#[test]
fn a_program_without_mistakes_shows_nothing() {
    with_editor(|editor| {
        let mut failures = Failures::default();
        for file in [crate::CUSTOMER, crate::ORDER, crate::PRODUCT, crate::SHOP, crate::STOCK] {
            failures.compare(file, &editor.diagnostics(file), &Vec::new());
        }
    });
}

/// The errors that the editor shows of a case.
fn errors(editor: &mut Editor, case: &Case) -> Vec<Diagnostic> {
    editor.change(CASE, &case.source);
    editor.diagnostics(CASE).into_iter().filter(|said| said.is_error).collect()
}

fn is_of_the_macro(said: &Diagnostic) -> bool {
    said.code == "macro-error" || said.code == "syntax-error"
}

fn said(said: &Diagnostic) -> Said {
    let message = said.message.lines().next().unwrap_or_default();
    (said.start.line + 1, said.start.column + 1, message.to_owned())
}

/// The lines at which the compiler's output points.
fn lines_with_errors(stderr: &str) -> Vec<usize> {
    let places = stderr.lines().filter_map(|line| line.trim_start().strip_prefix("--> "));
    places.filter_map(|place| place.rsplit(':').nth(1)?.parse().ok()).collect()
}

/// The errors of the compiler's output that have no code.
fn by_the_derive(stderr: &str) -> Vec<Said> {
    let mut lines = stderr.lines().peekable();
    let mut said = Vec::new();
    while let Some(line) = lines.next() {
        let Some(message) = line.strip_prefix("error: ") else { continue };
        let Some(place) = lines.find_map(|line| line.trim_start().strip_prefix("--> ")) else { continue };
        let mut numbers = place.rsplit(':').filter_map(|number| number.parse().ok());
        if OF_THE_COMPILER.contains(&message) {
            continue;
        }
        if let (Some(column), Some(line)) = (numbers.next(), numbers.next()) {
            said.push((line, column, message.to_owned()));
        }
    }
    said.sort();
    said
}

/// A case of `tests/ui`.
struct Case {
    name: String,
    source: String,
    stderr: String,
}

fn cases() -> Vec<Case> {
    let themes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui");
    let mut cases: Vec<_> = entries(&themes).iter().flat_map(|theme| entries(theme)).collect();
    cases.retain(|case| case.extension().is_some_and(|end| end == "rs"));
    cases.sort();
    let read = |path: &Path| fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let cases = cases.into_iter().map(|case| Case {
        name: case.display().to_string(),
        source: read(&case),
        stderr: read(&case.with_extension("stderr")),
    });
    // Other crates are not in the fixture.
    cases.filter(|case| !["warehouse", "rusqlite"].iter().any(|name| case.source.contains(name))).collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).expect("it is there").map(|entry| entry.expect("it can be read").path()).collect()
}
