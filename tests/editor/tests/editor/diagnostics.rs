//! Each mistake that the derive finds is shown in the editor at the word at which the compiler shows it, once.
//! The cases are those of `tests/ui`.

use std::fs;
use std::path::{Path, PathBuf};

use editor::Editor;

use crate::{Failures, with_editor};

/// The file in which the cases stand, one after the other.
const CASE: &str = "mistakes/src/main.rs";

/// The derive's own words: the line, the column, the message. What has a code is the compiler's.
type Said = (usize, usize, String);

#[test]
fn each_mistake_that_the_derive_finds_is_shown_once_and_at_its_word() {
    with_editor(|editor| {
        let mut failures = Failures::default();
        let mut compared = 0;
        for case in cases() {
            let expected = by_the_derive(&fs::read_to_string(case.with_extension("stderr")).expect("it is blessed"));
            let source = fs::read_to_string(&case).expect("the case can be read");
            // Other crates of the repository are not in the fixture.
            if expected.is_empty() || source.contains("warehouse::") {
                continue;
            }
            compared += 1;
            let shown = shown(editor, &source);
            failures.compare(case.file_stem().expect("a case has a name"), &shown, &expected);
        }
        failures.check(compared > 10, || format!("only {compared} cases were compared"));
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

/// What the editor shows of the macro, with nothing else that a derive could be blamed for.
fn shown(editor: &mut Editor, source: &str) -> Vec<Said> {
    editor.change(CASE, source);
    let diagnostics = editor.diagnostics(CASE).into_iter();
    let of_macros = diagnostics.filter(|said| said.code == "macro-error" || said.code == "syntax-error");
    let mut shown: Vec<_> =
        of_macros.map(|said| (said.start.line + 1, said.start.column + 1, first_line(&said.message))).collect();
    shown.sort();
    shown
}

/// The errors of the compiler's output that have no code.
fn by_the_derive(stderr: &str) -> Vec<Said> {
    let mut lines = stderr.lines().peekable();
    let mut said = Vec::new();
    while let Some(line) = lines.next() {
        let Some(message) = line.strip_prefix("error: ") else { continue };
        let Some(place) = lines.find_map(|line| line.trim_start().strip_prefix("--> ")) else { continue };
        let mut numbers = place.rsplit(':').filter_map(|number| number.parse().ok());
        if let (Some(column), Some(line)) = (numbers.next(), numbers.next()) {
            said.push((line, column, message.to_owned()));
        }
    }
    said.sort();
    said
}

fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or_default().to_owned()
}

fn cases() -> Vec<PathBuf> {
    let themes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui");
    let entries = |folder: &Path| -> Vec<PathBuf> {
        fs::read_dir(folder).expect("it is there").map(|entry| entry.expect("it can be read").path()).collect()
    };
    let mut cases: Vec<_> = entries(&themes).iter().flat_map(|theme| entries(theme)).collect();
    cases.retain(|case| case.extension().is_some_and(|end| end == "rs"));
    cases.sort();
    cases
}
