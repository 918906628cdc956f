//! Text that is built in `const` context, and at run time by the same functions.

/// Writes into bytes that somebody else owns. Beyond their end the text is only measured.
pub struct Sink<'t> {
    bytes: &'t mut [u8],
    length: usize,
}

impl<'t> Sink<'t> {
    pub const fn new(bytes: &'t mut [u8]) -> Self {
        Self { bytes, length: 0 }
    }

    /// How many bytes the text has, whether or not they fitted.
    pub const fn len(&self) -> usize {
        self.length
    }

    pub const fn push(&mut self, text: &str) {
        let end = self.length + text.len();
        if end <= self.bytes.len() {
            self.bytes.split_at_mut(self.length).1.split_at_mut(text.len()).0.copy_from_slice(text.as_bytes());
        }
        self.length = end;
    }

    /// Between quotes, those inside doubled.
    pub const fn push_quoted(&mut self, text: &str, quote: char) {
        assert!(quote.is_ascii(), "an identifier's quote is one byte");
        let (quote, bytes) = (quote as u8, text.as_bytes());
        self.push_byte(quote);
        let mut at = 0;
        while at < bytes.len() {
            self.push_byte(bytes[at]);
            if bytes[at] == quote {
                self.push_byte(quote);
            }
            at += 1;
        }
        self.push_byte(quote);
    }

    pub const fn push_number(&mut self, number: usize) {
        if number >= 10 {
            self.push_number(number / 10);
        }
        #[allow(clippy::cast_possible_truncation, reason = "a digit fits a byte")]
        self.push_byte(b'0' + (number % 10) as u8);
    }

    const fn push_byte(&mut self, byte: u8) {
        if self.length < self.bytes.len() {
            self.bytes[self.length] = byte;
        }
        self.length += 1;
    }
}

/// The first `N` bytes of a text, and its whole length: with `N = 0` it only measures.
pub struct Text<const N: usize> {
    bytes: [u8; N],
    length: usize,
}

impl<const N: usize> Text<N> {
    pub const fn new() -> Self {
        Self { bytes: [0; N], length: 0 }
    }

    pub const fn len(&self) -> usize {
        self.length
    }

    /// Where to write on. What was written is to be [kept](Self::keep).
    pub const fn sink(&mut self) -> Sink<'_> {
        Sink { length: self.length, bytes: &mut self.bytes }
    }

    /// The text has this length now.
    pub const fn keep(&mut self, length: usize) {
        self.length = length;
    }

    pub const fn push(&mut self, text: &str) {
        let mut sink = self.sink();
        sink.push(text);
        self.length = sink.length;
    }

    pub const fn push_number(&mut self, number: usize) {
        let mut sink = self.sink();
        sink.push_number(number);
        self.length = sink.length;
    }

    /// The text; it must have fitted.
    pub const fn as_str(&self) -> &str {
        assert!(self.length <= N, "this statement is longer than 64 KiB");
        let (text, _) = self.bytes.split_at(self.length);
        match std::str::from_utf8(text) {
            Ok(text) => text,
            Err(_) => panic!("whole strings were pushed"),
        }
    }
}

pub const fn same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Whether two names are one to a database that ignores the case of ASCII letters.
pub const fn same_ignoring_case(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if !left[at].eq_ignore_ascii_case(&right[at]) {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{Sink, Text, same_ignoring_case};

    fn quoted(text: &str) -> String {
        let mut bytes = [0; 64];
        let mut sink = Sink::new(&mut bytes);
        sink.push_quoted(text, '"');
        let length = sink.len();
        std::str::from_utf8(&bytes[..length]).unwrap().to_owned()
    }

    #[test]
    fn quotes_inside_an_identifier_are_doubled() {
        assert_eq!(quoted(r#"say "so""#), r#""say ""so""""#);
        assert_eq!(quoted("naïve wörk"), r#""naïve wörk""#);
    }

    #[test]
    fn numbers_have_all_their_digits() {
        let mut text = Text::<8>::new();
        text.push_number(0);
        text.push_number(32766);
        assert_eq!(text.as_str(), "032766");
    }

    #[test]
    fn beyond_the_end_a_text_is_measured() {
        let mut bytes = [0; 2];
        let mut sink = Sink::new(&mut bytes);
        sink.push("a");
        sink.push("bcd");
        sink.push_quoted("a\"b", '"');
        assert_eq!(sink.len(), 10);
    }

    #[test]
    fn names_that_differ_by_the_case_of_ascii_letters_are_one() {
        assert!(same_ignoring_case("Keys", "kEYS"));
        assert!(!same_ignoring_case("ä", "Ä"));
        assert!(!same_ignoring_case("key", "keys"));
    }
}
