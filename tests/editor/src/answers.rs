//! The questions, and their answers without the protocol around them.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::{Editor, Edits, Place};

/// A squiggle.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Where it begins.
    pub start: Place,
    /// Where it ends.
    pub end: Place,
    /// What is wrong.
    pub message: String,
    /// Which kind of diagnostic it is.
    pub code: String,
    /// Whether it is an error, not a warning or a hint.
    pub is_error: bool,
}

impl Editor {
    /// Where "go to definition" leads.
    pub fn definition(&mut self, place: &Place) -> Vec<Place> {
        let answer = self.ask_at("textDocument/definition", place, &Value::Null);
        let mut places: Vec<_> =
            list(&answer).map(|link| self.from(&link["targetUri"], &link["targetSelectionRange"])).collect();
        places.sort();
        places.dedup();
        places
    }

    /// What is shown over a place; empty for nothing.
    pub fn hover(&mut self, place: &Place) -> String {
        let answer = self.ask_at("textDocument/hover", place, &Value::Null);
        answer["contents"]["value"].as_str().unwrap_or_default().to_owned()
    }

    /// All references to what is at a place, its declaration too.
    pub fn references(&mut self, place: &Place) -> BTreeSet<Place> {
        let context = json!({ "context": { "includeDeclaration": true } });
        let answer = self.ask_at("textDocument/references", place, &context);
        list(&answer).map(|location| self.from(&location["uri"], &location["range"])).collect()
    }

    /// The names that are offered at a place.
    pub fn completions(&mut self, place: &Place) -> BTreeSet<String> {
        let answer = self.ask_at("textDocument/completion", place, &Value::Null);
        let items = if answer["items"].is_array() { &answer["items"] } else { &answer };
        list(items).filter_map(|item| Some(name(item["label"].as_str()?))).collect()
    }

    /// The edits of a rename.
    ///
    /// # Errors
    ///
    /// Why the server refuses.
    pub fn rename(&mut self, place: &Place, name: &str) -> Result<Edits, String> {
        let answer = self.ask_at("textDocument/rename", place, &json!({ "newName": name }));
        if let Some(error) = answer.get("error") {
            return Err(error["message"].as_str().unwrap_or_default().to_owned());
        }
        let mut edits = Edits::default();
        for change in list(&answer["documentChanges"]) {
            let uri = &change["textDocument"]["uri"];
            let file = self.file(uri.as_str().unwrap_or_default());
            let of_file = edits.0.entry(file).or_default();
            for edit in list(&change["edits"]) {
                let text = edit["newText"].as_str().unwrap_or_default().to_owned();
                of_file.push((self.from(uri, &edit["range"]), self.to(uri, &edit["range"]), text));
            }
            of_file.sort();
        }
        Ok(edits)
    }

    /// The squiggles of a file.
    pub fn diagnostics(&mut self, file: &str) -> Vec<Diagnostic> {
        self.open(file);
        let uri = Value::from(self.uri(file));
        let answer = self.ask("textDocument/diagnostic", &json!({ "textDocument": { "uri": uri } }));
        let answer = answer.unwrap_or_else(|error| panic!("no diagnostics of {file}: {error}"));
        let mut all: Vec<_> = list(&answer["items"])
            .map(|item| Diagnostic {
                start: self.from(&uri, &item["range"]),
                end: self.to(&uri, &item["range"]),
                message: item["message"].as_str().unwrap_or_default().to_owned(),
                code: item["code"].as_str().unwrap_or_default().to_owned(),
                is_error: item["severity"] == 1,
            })
            .collect();
        all.sort();
        all
    }

    fn from(&self, uri: &Value, range: &Value) -> Place {
        self.position(uri, &range["start"])
    }

    fn to(&self, uri: &Value, range: &Value) -> Place {
        self.position(uri, &range["end"])
    }

    fn position(&self, uri: &Value, position: &Value) -> Place {
        let number = |key: &str| position[key].as_u64().and_then(|number| usize::try_from(number).ok()).unwrap_or(0);
        Place { file: self.file(uri.as_str().unwrap_or_default()), line: number("line"), column: number("character") }
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// A label without what stands behind the name: `orders()(as …)` is `orders`.
fn name(label: &str) -> String {
    label.split(['(', ' ', ':']).next().unwrap_or(label).to_owned()
}
