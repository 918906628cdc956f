//! An editor with the fixture open.

use std::collections::HashMap;
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::client::Client;
use crate::{Place, Workspace};

/// How long the server may take to load the workspace, which builds the derive once.
const TO_LOAD: Duration = Duration::from_secs(300);
/// How long it may take until an answer is the final one.
const TO_SETTLE: Duration = Duration::from_secs(20);

/// The rust-analyzer that answers: `RUST_ANALYZER`, else the one on the path.
pub fn program() -> Option<PathBuf> {
    let program = env::var_os("RUST_ANALYZER").map_or_else(|| "rust-analyzer".into(), PathBuf::from);
    let version = Command::new(&program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    version.is_ok_and(|status| status.success()).then_some(program)
}

/// A server that has loaded a workspace.
pub struct Editor {
    pub(crate) client: Client,
    /// The files as they are on disk.
    pub workspace: Workspace,
    /// The texts of open files, and how often each was changed.
    open: HashMap<String, (String, i64)>,
}

impl Editor {
    /// Starts the server on the workspace and waits until it has loaded it.
    ///
    /// # Errors
    ///
    /// What the server complains about, such as a standard library whose sources are not installed.
    pub fn start(program: &Path, workspace: Workspace) -> Result<Self, String> {
        let client = Client::start(program, workspace.folder(), &[("CARGO_TARGET_DIR", workspace.target())]);
        let mut editor = Self { client, workspace, open: HashMap::new() };
        let uri = editor.uri("");
        let hello = json!({
            "processId": std::process::id(),
            "rootUri": uri,
            "workspaceFolders": [{ "uri": uri, "name": "fixture" }],
            "capabilities": capabilities(),
            "initializationOptions": {
                // The compiler's own errors are asked of `cargo check`; here it is the server that speaks.
                "checkOnSave": false,
                "cachePriming": { "enable": false },
            },
        });
        let answer = editor.client.request("initialize", &hello).expect("rust-analyzer greets");
        assert_eq!(answer["capabilities"]["positionEncoding"], "utf-8");
        editor.client.notify("initialized", &json!({}));
        assert!(editor.client.wait_until_quiescent(TO_LOAD), "rust-analyzer does not finish loading");
        let complaint = editor.client.complaint();
        if complaint.is_empty() { Ok(editor) } else { Err(complaint.to_owned()) }
    }

    /// Waits until something is known of this place. The server calls itself ready between two steps of
    /// loading too, when it has not run the derive yet.
    pub fn wait_for(&mut self, place: &Place) {
        let deadline = Instant::now() + TO_SETTLE;
        while self.hover(place).is_empty() {
            assert!(Instant::now() < deadline, "rust-analyzer knows nothing of {place:?}");
            sleep(Duration::from_millis(100));
        }
    }

    /// Takes back all that was typed.
    pub fn reset(&mut self) {
        let open: Vec<_> = self.open.keys().cloned().collect();
        for file in open {
            let saved = self.workspace.read(&file);
            if self.text(&file) != saved {
                self.change(&file, &saved);
            }
        }
    }

    /// The text of a file, as the editor has it.
    pub fn text(&self, file: &str) -> String {
        self.open.get(file).map_or_else(|| self.workspace.read(file), |(text, _)| text.clone())
    }

    /// The place that `marked` points at, see [`Place::find`].
    pub fn place(&self, file: &str, marked: &str) -> Place {
        Place::find(file, &self.text(file), marked)
    }

    /// Opens a file, if it is not open yet.
    pub fn open(&mut self, file: &str) {
        if !self.open.contains_key(file) {
            let text = self.workspace.read(file);
            let document = json!({ "uri": self.uri(file), "languageId": "rust", "version": 0, "text": text });
            self.client.notify("textDocument/didOpen", &json!({ "textDocument": document }));
            self.open.insert(file.to_owned(), (text, 0));
        }
    }

    /// Types: the file has this text now, on disk it stays.
    pub fn change(&mut self, file: &str, text: &str) {
        self.open(file);
        let uri = self.uri(file);
        let (known, version) = self.open.get_mut(file).expect("it was opened");
        text.clone_into(known);
        *version += 1;
        let document = json!({ "uri": uri, "version": version });
        let changes = json!([{ "text": text }]);
        let change = json!({ "textDocument": document, "contentChanges": changes });
        self.client.notify("textDocument/didChange", &change);
    }

    /// Asks about a place, until the server is done with what was typed before.
    pub(crate) fn ask_at(&mut self, method: &str, place: &Place, more: &Value) -> Value {
        self.open(&place.file);
        let mut params = json!({
            "textDocument": { "uri": self.uri(&place.file) },
            "position": { "line": place.line, "character": place.column },
        });
        for (key, value) in more.as_object().into_iter().flatten() {
            params[key] = value.clone();
        }
        self.ask(method, &params).unwrap_or_else(|error| json!({ "error": error }))
    }

    /// Asks, again where the server says that the text has changed meanwhile.
    pub(crate) fn ask(&mut self, method: &str, params: &Value) -> Result<Value, Value> {
        const CONTENT_MODIFIED: i64 = -32801;
        const CANCELLED: i64 = -32802;
        let deadline = Instant::now() + TO_SETTLE;
        loop {
            let answer = self.client.request(method, params);
            match &answer {
                Err(error)
                    if [CONTENT_MODIFIED, CANCELLED].map(Value::from).contains(&error["code"])
                        && Instant::now() < deadline =>
                {
                    sleep(Duration::from_millis(20));
                }
                _ => return answer,
            }
        }
    }

    pub(crate) fn uri(&self, file: &str) -> String {
        let path = self.workspace.folder().join(file);
        format!("file://{}", path.to_str().expect("the path is text").trim_end_matches('/'))
    }

    /// The file of a URI; one outside of the workspace keeps its path.
    pub(crate) fn file(&self, uri: &str) -> String {
        let inside = format!("{}/", self.uri(""));
        uri.strip_prefix(&inside).unwrap_or(uri).to_owned()
    }
}

fn capabilities() -> Value {
    json!({
        "general": { "positionEncodings": ["utf-8"] },
        "workspace": { "workspaceEdit": { "documentChanges": true } },
        "textDocument": {
            "definition": { "linkSupport": true },
            "hover": { "contentFormat": ["markdown"] },
            "diagnostic": {},
            "rename": { "prepareSupport": true },
        },
        "experimental": { "serverStatusNotification": true },
    })
}
