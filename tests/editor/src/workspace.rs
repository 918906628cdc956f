//! The fixture, copied to where it may be changed and built.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

use crate::Place;

/// A copy of the fixture.
pub struct Workspace {
    folder: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Copies the fixture below the folder for such things, under this name.
    pub fn copy(temporary: &Path, name: &str) -> Self {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.join("../..").canonicalize().expect("the package is in the repository");
        let (folder, target) = (temporary.join(name), temporary.join("editor-target"));
        drop(fs::remove_dir_all(&folder));
        copy(&here.join("fixture"), &folder, &root.join("relcore"));
        // The versions that are here already.
        fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).expect("the repository has its lock file");
        Self { folder, target }
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where it is built; one for all copies, so that the derive is built once.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// The text of a file.
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    /// Writes a file.
    pub fn write(&self, file: &str, text: &str) {
        fs::write(self.folder.join(file), text).unwrap_or_else(|error| panic!("{file}: {error}"));
    }

    /// The place that `marked` points at, see [`Place::find`].
    pub fn place(&self, file: &str, marked: &str) -> Place {
        Place::find(file, &self.read(file), marked)
    }

    /// Writes the edits into the files.
    pub fn apply(&self, edits: &Edits) {
        for (file, edits) in &edits.0 {
            let mut text = self.read(file);
            let mut edits = edits.clone();
            edits.sort();
            for (start, end, new) in edits.into_iter().rev() {
                text.replace_range(start.byte(&text)..end.byte(&text), &new);
            }
            self.write(file, &text);
        }
    }

    /// Runs `cargo check`.
    pub fn check(&self) -> Output {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut check = Command::new(cargo);
        check.args(["check", "--offline", "--workspace", "--quiet"].map(OsStr::new));
        check.current_dir(&self.folder).env("CARGO_TARGET_DIR", &self.target).output().expect("cargo runs")
    }
}

/// What a rename changes: by file, from where to where, and the new text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Edits(pub BTreeMap<String, Vec<(Place, Place, String)>>);

impl Edits {
    /// Where they begin.
    pub fn places(&self) -> BTreeSet<Place> {
        self.0.values().flatten().map(|(start, ..)| start.clone()).collect()
    }
}

fn copy(from: &Path, to: &Path, relcore: &Path) {
    fs::create_dir_all(to).expect("the target folder can be written");
    for entry in fs::read_dir(from).expect("the fixture is there") {
        let from = entry.expect("the fixture can be read").path();
        let to = to.join(from.file_name().expect("an entry has a name"));
        if from.is_dir() {
            if from.file_name() != Some(OsStr::new("target")) {
                copy(&from, &to, relcore);
            }
        } else {
            let text = fs::read_to_string(&from).expect("the fixture is text");
            let text = text.replace("../../../relcore", relcore.to_str().expect("the path is text"));
            fs::write(to, text).expect("the target folder can be written");
        }
    }
}
