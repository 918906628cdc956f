//! For whom the derive writes: the compiler, or an editor.
//!
//! rust-analyzer says of a word in an attribute what it finds at the tokens of the output that bear the word's place.
//! For good answers it needs more tokens (`editor.rs`), which the compiler would compile with each struct for nothing.
//! Even behind a `#[cfg(rust_analyzer)]` the compiler would read them, so the derive asks which program runs it. A
//! wrong answer makes an editor less helpful and changes no program: the two outputs give the same impls.

use std::env;
use std::sync::LazyLock;

use proc_macro2::Span;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Audience {
    Compiler,
    Editor,
}

impl Audience {
    /// Who runs this derive. rust-analyzer's programs are `rust-analyzer` and `rust-analyzer-proc-macro-srv`.
    pub fn here() -> Self {
        static HERE: LazyLock<Audience> = LazyLock::new(|| {
            let program = env::current_exe().unwrap_or_default();
            let name = program.file_stem().unwrap_or_default().to_string_lossy();
            if name.starts_with("rust-analyzer") { Audience::Editor } else { Audience::Compiler }
        });
        *HERE
    }

    /// The places for what stands before and behind a name, so that the whole is underlined as the name. To
    /// an editor a word means every token whose place it is within, so those get its two ends, which are
    /// empty.
    pub fn around(self, name: Span) -> (Span, Span) {
        if self == Self::Compiler || !proc_macro::is_available() {
            return (name, name);
        }
        let name = name.unwrap();
        (name.start().into(), name.end().into())
    }
}
