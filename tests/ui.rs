//! Mistakes, and what the compiler says of them. Each case under `ui/` declares on its first line how
//! many errors it gives; the `.stderr` beside it pins their text and their carets.
//!
//! To bless: `TRYBUILD=overwrite cargo test -p relcore-tests --test ui`, and read what changed.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// The compiler whose words the `.stderr` files hold.
const BLESSED: &str = "1.95";

#[test]
fn each_mistake_is_said_as_pinned() {
    let version = rustc_version();
    if !version.starts_with(&format!("rustc {BLESSED}.")) {
        // Past the capture of the test's output, so that it is seen.
        let skipped = format!("skipped: the UI cases are blessed on rustc {BLESSED}; this is {version}");
        writeln!(std::io::stderr(), "{skipped}").expect("stderr is open");
        return;
    }
    let cases = trybuild::TestCases::new();
    for theme in themes() {
        cases.compile_fail(theme.join("*.rs"));
    }
}

#[test]
fn each_case_gives_the_errors_that_it_declares() {
    for case in cases() {
        let source = fs::read_to_string(&case).unwrap();
        let stderr = fs::read_to_string(case.with_extension("stderr")).expect("each case is blessed");
        let declared = source.lines().next().and_then(|line| line.strip_prefix("// errors: "));
        let declared: usize = declared.and_then(|number| number.parse().ok()).expect("`// errors: N` comes first");
        let errors = stderr.lines().filter(|line| line.starts_with("error")).count();
        assert_eq!(errors, declared, "{}", case.display());
        let carets = stderr.split("\nerror").filter(|error| error.contains('^')).count();
        assert_eq!(carets, declared, "each error of {} points somewhere", case.display());
        assert!(!stderr.contains("\nwarning"), "{} warns", case.display());
        assert!(!stderr.contains("#[derive(Collection)]\n  |          ^"), "{} blames the derive", case.display());
    }
}

#[test]
fn no_pinned_output_is_left_without_its_case() {
    for theme in themes() {
        for file in entries(&theme) {
            assert!(file.with_extension("rs").exists(), "{}", file.display());
        }
    }
}

fn rustc_version() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output().expect("rustc runs");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn themes() -> Vec<PathBuf> {
    entries(Path::new("ui"))
}

fn cases() -> impl Iterator<Item = PathBuf> {
    themes()
        .into_iter()
        .flat_map(|theme| entries(&theme))
        .filter(|file| file.extension().is_some_and(|end| end == "rs"))
}

/// What a folder holds, in the order of the names.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries
}
