//! What the compiler has to prove, as tokens.

use proc_macro2::TokenStream;
use quote::quote;

/// What the compiler has to prove of one relation.
#[derive(Default)]
pub struct Obligations {
    /// Statements that the compiler checks.
    pub types: TokenStream,
    /// An expression that is true where the rules hold.
    pub rules: TokenStream,
    /// The rule about the inverse. It is apart from the others, since it needs the type of the other relation, which
    /// may need this one's.
    pub inverse: Option<TokenStream>,
}

impl Obligations {
    /// Statements that the compiler checks.
    pub fn types(types: TokenStream) -> Self {
        Self { types, ..Self::default() }
    }

    /// A call of a rule.
    pub fn rule(rule: TokenStream) -> Self {
        Self { rules: rule, ..Self::default() }
    }

    /// Adds other obligations.
    pub fn and(mut self, other: Self) -> Self {
        self.types.extend(other.types);
        if !self.rules.is_empty() && !other.rules.is_empty() {
            self.rules.extend(quote!(&&));
        }
        self.rules.extend(other.rules);
        self
    }
}
