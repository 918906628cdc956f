//! The tokens of a script.

use crate::script::token_length;

/// What is left of a script.
pub struct Reader<'s> {
    script: &'s str,
    rest: &'s str,
}

impl<'s> Reader<'s> {
    pub fn new(script: &'s str) -> Self {
        Self { script, rest: script.trim_start() }
    }

    pub fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// Whether this is the next token.
    pub fn is_at(&self, token: &str) -> bool {
        self.peek() == token
    }

    fn peek(&self) -> &'s str {
        if self.is_at_end() { "" } else { &self.rest[..token_length(self.rest)] }
    }

    /// The next token, nothing at the end.
    pub fn token(&mut self) -> &'s str {
        let token = self.peek();
        self.rest = self.rest[token.len()..].trim_start();
        token
    }

    /// Takes this token if it is the next one.
    pub fn take(&mut self, token: &str) -> bool {
        let is_next = self.is_at(token);
        if is_next {
            self.token();
        }
        is_next
    }

    /// Takes this token, which must be the next one.
    pub fn expect(&mut self, token: &str) {
        if !self.take(token) {
            self.refuse(self.peek());
        }
    }

    /// A name, in double quotes or not.
    pub fn name(&mut self) -> String {
        let token = self.token();
        unquoted(token, '"').unwrap_or_else(|| token.to_owned())
    }

    /// A list in parentheses, of which `item` takes each item.
    pub fn list(&mut self, mut item: impl FnMut(&mut Self)) {
        self.expect("(");
        loop {
            item(self);
            if !self.take(",") {
                return self.expect(")");
            }
        }
    }

    /// Takes the rest of an item of a list, and gives its words.
    pub fn skip_item(&mut self) -> Vec<&'s str> {
        let mut words = Vec::new();
        let mut open = 0;
        while !self.is_at_end() && (open > 0 || !(self.is_at(",") || self.is_at(")"))) {
            match self.token() {
                "(" => open += 1,
                ")" => open -= 1,
                word => words.push(word),
            }
        }
        words
    }

    /// Takes the rest of a statement.
    pub fn skip_statement(&mut self) {
        while !self.is_at_end() && !self.is_at(";") {
            self.token();
        }
    }

    /// The statement ends here.
    pub fn end(&mut self) {
        if !self.is_at_end() {
            self.expect(";");
        }
    }

    /// The script is wrong, or not one that the reference reads.
    pub fn refuse(&self, token: &str) -> ! {
        let line = self.script[..self.script.len() - self.rest.len()].lines().count();
        panic!("the reference does not read `{token}` near line {line} of {}", self.script)
    }
}

/// What stands in quotes, where two quotes stand for one.
pub fn unquoted(token: &str, quote: char) -> Option<String> {
    let text = token.strip_prefix(quote)?.strip_suffix(quote)?;
    Some(text.replace(&format!("{quote}{quote}"), &quote.to_string()))
}
