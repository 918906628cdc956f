//! The graph as the derive writes it: literals, what follows from them, and the rules over them. All of it is evaluated while the
//! compiler checks, so it is `const` and knows no types.

pub mod check;
pub mod columns;
pub mod ends;
pub mod fields;
pub mod infer;
pub mod limits;
mod message;
pub mod number;
pub mod schema;
pub mod settled;
#[cfg(test)]
mod tests;
