//! An attribute while it is read: what `items` and `item` share.

use std::fmt::Display;
use std::marker::PhantomData;

use darling::ast::NestedMeta;
use proc_macro2::TokenTree;
use quote::ToTokens;
use syn::parse::ParseStream;
use syn::{Attribute, Path, Token};

use crate::errors::Errors;
use crate::ident::last_segment;

/// An attribute, or several of one name, while it is read.
pub struct Reader<'e, O> {
    pub name: String,
    pub errors: &'e mut Errors,
    pub wants_target: bool,
    pub target: Option<Path>,
    pub items: Vec<NestedMeta>,
    /// The last item was not followed by a comma, which was said.
    pub lacks_comma: bool,
    pub mistake: Option<syn::Error>,
    options: PhantomData<O>,
}

impl<'e, O> Reader<'e, O> {
    pub fn new(attribute: &Attribute, errors: &'e mut Errors) -> Self {
        Self {
            name: last_segment(attribute.path()),
            errors,
            wants_target: false,
            target: None,
            items: Vec::new(),
            lacks_comma: false,
            mistake: None,
            options: PhantomData,
        }
    }

    /// Notes a mistake after which the options may not be what was meant.
    pub fn mistake(&mut self, at: impl ToTokens, message: impl Display) {
        let error = self.errors.push(at, message);
        self.mistake.get_or_insert(error);
    }
}

/// Past what belongs to an item that cannot be read.
pub fn skip_to_comma(input: ParseStream) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}
