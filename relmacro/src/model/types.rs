//! What the tokens of a type tell. An alias may hide any type, so `false` means "not known".

use syn::{GenericArgument, PathArguments, Type};

/// Whether a type is one of the language's own numbers, or a string. The compiler could tell that too, but most fields
/// have such a type, and not asking is cheaper.
pub fn is_never_option(ty: &Type) -> bool {
    const KNOWN: &[&str] = &["bool", "f32", "f64", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "String"];
    let Type::Path(path) = ty else { return false };
    path.path.get_ident().is_some_and(|ident| KNOWN.iter().any(|known| ident == known))
}

/// Whether every driver reads this type: it is a type that every database has, or an `Option` of one.
pub fn is_read_everywhere(ty: &Type) -> bool {
    const KNOWN: &[&str] = &["bool", "f32", "f64", "i16", "i32", "i64", "String"];
    let Type::Path(path) = ty else { return false };
    let [segment] = path.path.segments.iter().collect::<Vec<_>>()[..] else { return false };
    match &segment.arguments {
        PathArguments::None => KNOWN.iter().any(|known| segment.ident == known),
        PathArguments::AngleBracketed(inner) if segment.ident == "Option" => {
            matches!(inner.args.first(), Some(GenericArgument::Type(ty)) if is_read_everywhere(ty))
        }
        _ => false,
    }
}
