//! What the compiler is asked about the types of keys.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::alias::CollectionAlias;

/// Asks whether each part of a foreign key has the type of the part that it refers to. A part of the foreign key is a
/// type, which bears the place of the error, and the typed column. Nothing is asked where `settled` holds: the mistake
/// is said elsewhere.
///
/// The key comes first. Else the compiler unifies the two and words the error itself.
pub fn types_agree(
    key: &TokenStream,
    foreign_key: impl ExactSizeIterator<Item = (TokenStream, TokenStream)>,
    settled: Option<TokenStream>,
) -> TokenStream {
    let settled = settled.map_or_else(|| quote!(false), |settled| quote!({ #settled }));
    let check = |ty: TokenStream, key: TokenStream, column: TokenStream| {
        quote! {
            <#ty as __relcore::ForeignKeyOf<_, _, #settled>>::check(__relcore::ColumnList::first(#key), #column);
        }
    };
    if foreign_key.len() == 1 {
        return foreign_key.map(|(ty, column)| check(ty, key.clone(), column)).collect();
    }
    let parts = foreign_key.map(|(ty, column)| {
        let check = check(ty, quote!(key), column);
        quote!(#check let key = __relcore::ColumnList::rest(key);)
    });
    quote! {
        {
            let key = #key;
            #(#parts)*
            let _ = key;
        }
    }
}

/// The typed columns of a key of this collection, as a list: the fields of these names, or the primary key.
pub fn key_list(collection: &CollectionAlias, words: Option<&[Ident]>) -> TokenStream {
    let primary_key = || {
        let primary_key = collection.known_item("primary_key");
        quote!(#primary_key())
    };
    words.map_or_else(primary_key, |words| column_list(&collection.known_item("COLUMNS"), words))
}

/// Typed columns, as a list.
pub fn column_list(columns: &TokenStream, words: &[Ident]) -> TokenStream {
    words.iter().rev().fold(quote!(()), |rest, word| quote!((#columns.#word, #rest)))
}
