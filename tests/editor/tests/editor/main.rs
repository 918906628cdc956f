//! What a person sees in an editor: rust-analyzer is asked about the workspace in `fixture`.
//!
//! The server is the one that `RUST_ANALYZER` names, else the one on the path. Without one the tests are
//! skipped, and say so; with `RELCORE_EDITOR_REQUIRED=1` that is a failure.

mod completion;
mod definition;
mod diagnostics;
mod hover;
mod references;
mod rename;
mod typing;

use std::collections::BTreeSet;
use std::env;
use std::fmt::Debug;
use std::io::Write;
use std::path::Path;
use std::sync::{LazyLock, Mutex, PoisonError};

use editor::{Editor, Place, Workspace, program};

const CUSTOMER: &str = "shop/src/customer.rs";
const ORDER: &str = "shop/src/order.rs";
const PRODUCT: &str = "shop/src/product.rs";
const SHOP: &str = "shop/src/lib.rs";
const STOCK: &str = "stock/src/lib.rs";

/// Where copies of the fixture are made.
const TEMPORARY: &str = env!("CARGO_TARGET_TMPDIR");

/// A place: the file, and a text that is in it once, with a `|` at the place.
type At = (&'static str, &'static str);

/// One server for all tests: to start it costs seconds.
static EDITOR: LazyLock<Option<Mutex<Editor>>> = LazyLock::new(|| match start() {
    Ok(editor) => Some(Mutex::new(editor)),
    Err(reason) => {
        let required = env::var_os("RELCORE_EDITOR_REQUIRED").is_some_and(|required| required == "1");
        assert!(!required, "{reason}");
        // Past the capture of the test's output, so that it is seen.
        writeln!(std::io::stderr(), "skipped: {reason}").expect("stderr is open");
        None
    }
});

fn start() -> Result<Editor, String> {
    let program = program().ok_or("no rust-analyzer answers, neither `RUST_ANALYZER` nor one on the path")?;
    let workspace = Workspace::copy(Path::new(TEMPORARY), "shop");
    let mut editor = Editor::start(&program, workspace)
        .map_err(|complaint| format!("rust-analyzer cannot load the workspace: {complaint}"))?;
    let derived = place(&editor, (SHOP, "COLUMNS.|customer_id"));
    editor.wait_for(&derived);
    Ok(editor)
}

/// Runs a test with the editor, in which nothing is typed yet.
fn with_editor(test: impl FnOnce(&mut Editor)) {
    if let Some(editor) = &*EDITOR {
        let mut editor = editor.lock().unwrap_or_else(PoisonError::into_inner);
        editor.reset();
        test(&mut editor);
    }
}

fn place(editor: &Editor, (file, marked): At) -> Place {
    editor.place(file, marked)
}

fn places(editor: &Editor, all: &[At]) -> BTreeSet<Place> {
    all.iter().map(|at| place(editor, *at)).collect()
}

/// What does not hold, all of it, so that one look shows what a change did.
#[derive(Default)]
struct Failures(Vec<String>);

impl Failures {
    fn compare<T: PartialEq + Debug>(&mut self, at: impl Debug, found: &T, expected: &T) {
        self.check(found == expected, || format!("{at:?}\n     found: {found:?}\n  expected: {expected:?}"));
    }

    fn check(&mut self, holds: bool, otherwise: impl FnOnce() -> String) {
        if !holds {
            self.0.push(otherwise());
        }
    }
}

impl Drop for Failures {
    fn drop(&mut self) {
        assert!(self.0.is_empty() || std::thread::panicking(), "{} do not hold:\n{}", self.0.len(), self.0.join("\n"));
    }
}
