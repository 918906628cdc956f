//! How columns are named after fields, in serde's words.

use crate::words::pascal_case;

/// A way to write a name of several words.
///
/// ```
/// use relnames::Case;
///
/// let case = Case::from_word("PascalCase").expect("serde has this word");
/// assert_eq!(case.apply("unit_price"), "UnitPrice");
/// assert_eq!(Case::from_word("Pascal"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// `lowercase`
    Lower,
    /// `UPPERCASE`
    Upper,
    /// `PascalCase`
    Pascal,
    /// `camelCase`
    Camel,
    /// `snake_case`
    Snake,
    /// `SCREAMING_SNAKE_CASE`
    ScreamingSnake,
    /// `kebab-case`
    Kebab,
    /// `SCREAMING-KEBAB-CASE`
    ScreamingKebab,
}

impl Case {
    /// Each case with its word, which is written as the case writes.
    ///
    /// ```
    /// use relnames::Case;
    ///
    /// assert!(Case::ALL.contains(&("kebab-case", Case::Kebab)));
    /// ```
    pub const ALL: [(&'static str, Self); 8] = [
        ("lowercase", Self::Lower),
        ("UPPERCASE", Self::Upper),
        ("PascalCase", Self::Pascal),
        ("camelCase", Self::Camel),
        ("snake_case", Self::Snake),
        ("SCREAMING_SNAKE_CASE", Self::ScreamingSnake),
        ("kebab-case", Self::Kebab),
        ("SCREAMING-KEBAB-CASE", Self::ScreamingKebab),
    ];

    /// The case of this word.
    ///
    /// ```
    /// use relnames::Case;
    ///
    /// assert_eq!(Case::from_word("camelCase"), Some(Case::Camel));
    /// ```
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| *known == word).map(|(_, case)| case)
    }

    /// A field's name in this case. The field is written in snake case, as all fields of Rust are.
    ///
    /// ```
    /// use relnames::Case;
    ///
    /// assert_eq!(Case::Camel.apply("album_id"), "albumId");
    /// ```
    pub fn apply(self, field: &str) -> String {
        match self {
            Self::Lower | Self::Snake => field.to_owned(),
            Self::Upper | Self::ScreamingSnake => field.to_ascii_uppercase(),
            Self::Pascal => pascal_case(field),
            Self::Camel => {
                let name = pascal_case(field);
                let first = name.chars().next().map_or(0, char::len_utf8);
                name[..first].to_ascii_lowercase() + &name[first..]
            }
            Self::Kebab => field.replace('_', "-"),
            Self::ScreamingKebab => field.to_ascii_uppercase().replace('_', "-"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Case;

    #[test]
    fn a_column_is_written_as_its_case_is() {
        let fields = ["id", "album_id", "unit_price_2", "_private", "größe_é"];
        let columns = |name: &str| {
            let (_, case) = Case::ALL.into_iter().find(|(known, _)| *known == name).expect("it is a case");
            fields.map(|field| case.apply(field))
        };
        // What serde gives for each.
        assert_eq!(columns("lowercase"), ["id", "album_id", "unit_price_2", "_private", "größe_é"]);
        assert_eq!(columns("UPPERCASE"), ["ID", "ALBUM_ID", "UNIT_PRICE_2", "_PRIVATE", "GRößE_é"]);
        assert_eq!(columns("PascalCase"), ["Id", "AlbumId", "UnitPrice2", "Private", "Größeé"]);
        assert_eq!(columns("camelCase"), ["id", "albumId", "unitPrice2", "private", "größeé"]);
        assert_eq!(columns("snake_case"), ["id", "album_id", "unit_price_2", "_private", "größe_é"]);
        assert_eq!(columns("SCREAMING_SNAKE_CASE"), ["ID", "ALBUM_ID", "UNIT_PRICE_2", "_PRIVATE", "GRößE_é"]);
        assert_eq!(columns("kebab-case"), ["id", "album-id", "unit-price-2", "-private", "größe-é"]);
        assert_eq!(columns("SCREAMING-KEBAB-CASE"), ["ID", "ALBUM-ID", "UNIT-PRICE-2", "-PRIVATE", "GRößE-é"]);
    }
}
