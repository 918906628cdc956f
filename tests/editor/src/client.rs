//! The language server protocol, as far as it takes: frames, requests, and the notices in between.

use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How long one answer may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running server.
pub struct Client {
    child: Child,
    stdin: ChildStdin,
    messages: Receiver<Value>,
    last_id: u64,
    /// Whether it has said that it has nothing left to load.
    is_quiescent: bool,
    /// What it complains about, such as a workspace that it cannot load.
    complaint: String,
}

impl Client {
    /// Starts the server in this folder.
    pub fn start(program: &Path, folder: &Path, variables: &[(&str, &Path)]) -> Self {
        let mut child = Command::new(program)
            .current_dir(folder)
            .envs(variables.iter().copied())
            // Nothing is fetched that is not here already.
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("rust-analyzer starts");
        let stdin = child.stdin.take().expect("it is piped");
        let stdout = child.stdout.take().expect("it is piped");
        let (sender, messages) = channel();
        thread::spawn(move || forward(stdout, &sender));
        Self { child, stdin, messages, last_id: 0, is_quiescent: false, complaint: String::new() }
    }

    /// Asks, and waits for the answer; the error is the server's own.
    pub fn request(&mut self, method: &str, params: &Value) -> Result<Value, Value> {
        self.last_id += 1;
        let id = self.last_id;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        let deadline = Instant::now() + PATIENCE;
        loop {
            let mut message = self.next(deadline).unwrap_or_else(|| panic!("rust-analyzer does not answer {method}"));
            if message["id"] != id || message.get("method").is_some() {
                self.notice(&message);
            } else if message.get("error").is_some() {
                return Err(message["error"].take());
            } else {
                return Ok(message["result"].take());
            }
        }
    }

    /// Tells, without an answer.
    pub fn notify(&mut self, method: &str, params: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Waits until the server has loaded everything; whether it has.
    pub fn wait_until_quiescent(&mut self, patience: Duration) -> bool {
        let deadline = Instant::now() + patience;
        while !self.is_quiescent {
            let Some(message) = self.next(deadline) else { return false };
            self.notice(&message);
        }
        true
    }

    /// What the server complained about last; empty for nothing.
    pub fn complaint(&self) -> &str {
        &self.complaint
    }

    fn next(&self, deadline: Instant) -> Option<Value> {
        match self.messages.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            Ok(message) => Some(message),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => panic!("rust-analyzer has ended"),
        }
    }

    /// What comes unasked: the state of the server, and its own requests, which are all granted.
    fn notice(&mut self, message: &Value) {
        if message["method"] == "experimental/serverStatus" {
            self.is_quiescent = message["params"]["quiescent"] == true;
            message["params"]["message"].as_str().unwrap_or_default().clone_into(&mut self.complaint);
        } else if message.get("method").is_some() && message.get("id").is_some() {
            self.send(&json!({ "jsonrpc": "2.0", "id": message["id"], "result": null }));
        }
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.stdin, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("rust-analyzer listens");
        self.stdin.flush().expect("rust-analyzer listens");
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Hands over each message until the server ends.
fn forward(stdout: ChildStdout, messages: &Sender<Value>) {
    let mut stdout = BufReader::new(stdout);
    while let Ok(Some(message)) = read(&mut stdout) {
        if messages.send(message).is_err() {
            return;
        }
    }
}

fn read(stdout: &mut impl BufRead) -> io::Result<Option<Value>> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if stdout.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        if let Some(value) = line.strip_prefix("Content-Length: ") {
            length = value.trim().parse().map_err(io::Error::other)?;
        } else if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    stdout.read_exact(&mut body)?;
    serde_json::from_slice(&body).map(Some).map_err(io::Error::other)
}
