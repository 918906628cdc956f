//! What stands between an attribute's parentheses.

use syn::{Attribute, Meta, Path};

use super::options::{Options, key_names};
use super::reader::Reader;
use crate::errors::Errors;
use crate::wording::list;

/// What was read of an attribute, or of several of one name.
pub struct Arguments<O> {
    /// The path that stands first, of an attribute that has a target.
    pub target: Option<Path>,
    pub options: O,
    /// A mistake after which the options may not be what was meant.
    pub mistake: Option<syn::Error>,
}

impl<O: Options> Arguments<O> {
    /// Reads an attribute whose first argument is a target.
    pub fn with_target(attribute: &Attribute, errors: &mut Errors) -> Self {
        let mut reader = Reader::<O>::new(attribute, errors);
        reader.wants_target = true;
        reader.attribute(attribute);
        if reader.target.is_none() && reader.mistake.is_none() {
            let name = &reader.name;
            let message =
                format!("`{name}` needs a target: write the struct that it leads to first, `#[{name}(Struct)]`");
            reader.mistake(attribute.path(), message);
        }
        finish(reader)
    }

    /// Reads all attributes of one name as one.
    pub fn without_target(attributes: &[&Attribute], errors: &mut Errors) -> Self {
        let Some(first) = attributes.first() else {
            return Self { target: None, options: O::default(), mistake: None };
        };
        let mut reader = Reader::<O>::new(first, errors);
        for attribute in attributes {
            reader.attribute(attribute);
            if is_empty(&attribute.meta) {
                let message = format!("`{}` is empty: it takes {}", reader.name, list(key_names::<O>()));
                reader.mistake(attribute.path(), message);
            }
        }
        finish(reader)
    }
}

fn finish<O: Options>(reader: Reader<O>) -> Arguments<O> {
    let Reader { target, items, mut mistake, errors, .. } = reader;
    // What the reader let through has known keys, each once: darling has nothing to refuse.
    let options = O::from_list(&items).unwrap_or_else(|error| {
        let error = syn::Error::new(error.span(), error);
        mistake = Some(errors.add(error));
        O::default()
    });
    Arguments { target, options, mistake }
}

fn is_empty(meta: &Meta) -> bool {
    match meta {
        Meta::Path(_) => true,
        Meta::List(list) => list.tokens.is_empty(),
        Meta::NameValue(_) => false,
    }
}
