//! How the columns are named after the fields: serde's words for it.

/// A way to write a name of several words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl Case {
    /// Each, and how it is asked for: written as it writes.
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

    /// The case that is asked for by this word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(known, _)| *known == word).map(|(_, case)| case)
    }

    /// The column of a field, whose name is in snake case as all of Rust's are.
    pub fn column(self, field: &str) -> String {
        match self {
            Self::Lower | Self::Snake => field.to_owned(),
            Self::Upper | Self::ScreamingSnake => field.to_ascii_uppercase(),
            Self::Pascal => pascal(field),
            Self::Camel => {
                let name = pascal(field);
                let first = name.chars().next().map_or(0, char::len_utf8);
                name[..first].to_ascii_lowercase() + &name[first..]
            }
            Self::Kebab => field.replace('_', "-"),
            Self::ScreamingKebab => field.to_ascii_uppercase().replace('_', "-"),
        }
    }
}

/// Each word with a capital, and nothing between.
fn pascal(field: &str) -> String {
    let capital = |word: &str| {
        let first = word.chars().next().map_or(0, char::len_utf8);
        word[..first].to_ascii_uppercase() + &word[first..]
    };
    field.split('_').map(capital).collect()
}

#[cfg(test)]
mod tests {
    use super::Case;

    #[test]
    fn a_column_is_written_as_its_case_is() {
        let fields = ["id", "album_id", "unit_price_2", "_private", "größe_é"];
        let columns = |name: &str| {
            let (_, case) = Case::ALL.into_iter().find(|(known, _)| *known == name).expect("it is a case");
            fields.map(|field| case.column(field))
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
