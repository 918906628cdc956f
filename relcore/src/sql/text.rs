//! Text that is built in `const` context.

/// The first `N` bytes of a text, and its whole length: with `N = 0` it only measures.
pub(crate) struct Text<const N: usize> {
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

    pub const fn push(&mut self, text: &str) {
        self.push_doubling(text, None);
    }

    /// Between quotes, those inside doubled.
    pub const fn push_quoted(&mut self, text: &str, quote: char) {
        assert!(quote.is_ascii(), "an identifier's quote is one byte");
        let quote = quote as u8;
        self.push_byte(quote);
        self.push_doubling(text, Some(quote));
        self.push_byte(quote);
    }

    pub const fn push_number(&mut self, number: usize) {
        if number >= 10 {
            self.push_number(number / 10);
        }
        #[allow(clippy::cast_possible_truncation, reason = "a digit fits a byte")]
        self.push_byte(b'0' + (number % 10) as u8);
    }

    const fn push_doubling(&mut self, text: &str, doubled: Option<u8>) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            self.push_byte(bytes[at]);
            if let Some(quote) = doubled
                && bytes[at] == quote
            {
                self.push_byte(quote);
            }
            at += 1;
        }
    }

    const fn push_byte(&mut self, byte: u8) {
        if self.length < N {
            self.bytes[self.length] = byte;
        }
        self.length += 1;
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

#[cfg(test)]
mod tests {
    use super::Text;

    fn quoted(text: &str) -> String {
        let mut quoted = Text::<64>::new();
        quoted.push_quoted(text, '"');
        quoted.as_str().to_owned()
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
    fn an_empty_buffer_measures() {
        let mut text = Text::<0>::new();
        text.push_quoted("a\"b", '"');
        assert_eq!(text.len(), 6);
    }
}
