//! Places in the files of the workspace, written as a person points at them.

use std::fmt;

/// A place between two letters: the line and the column from 0, in bytes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file, from the workspace's folder.
    pub file: String,
    /// From 0.
    pub line: usize,
    /// From 0, in bytes.
    pub column: usize,
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line + 1, self.column + 1)
    }
}

impl Place {
    /// The place of the `|` in `marked`, whose text without it is in the file once.
    pub fn find(file: &str, text: &str, marked: &str) -> Self {
        let (before, after) = marked.split_once('|').unwrap_or_else(|| panic!("`{marked}` points nowhere"));
        let sought = format!("{before}{after}");
        let found: Vec<_> = text.match_indices(&sought).map(|(at, _)| at).collect();
        let [at] = found[..] else { panic!("`{sought}` is {} times in {file}", found.len()) };
        Self::at(file, text, at + before.len())
    }

    /// The place before this byte.
    pub fn at(file: &str, text: &str, byte: usize) -> Self {
        let before = &text[..byte];
        let line = before.matches('\n').count();
        let column = byte - before.rfind('\n').map_or(0, |end| end + 1);
        Self { file: file.to_owned(), line, column }
    }

    /// The byte behind the place.
    pub fn byte(&self, text: &str) -> usize {
        text.split_inclusive('\n').take(self.line).map(str::len).sum::<usize>() + self.column
    }
}
