//! How messages and metadata write names.

use relnames::similar;
use syn::Ident;
use syn::ext::IdentExt;

/// `; did you mean …?` or nothing.
pub fn did_you_mean<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> String {
    similar(name, names).map(|known| format!("; did you mean `{known}`?")).unwrap_or_default()
}

/// `a`, `b` and `c`, each in backquotes.
pub fn list<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    joined(names, "and")
}

/// `a`, `b` or `c`, each in backquotes.
pub fn either<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    joined(names, "or")
}

/// A key as it is written: `id`, or `(tenant_id, id)`.
pub fn key_text<'w>(words: impl IntoIterator<Item = &'w Ident>) -> String {
    let names: Vec<_> = words.into_iter().map(|word| word.unraw().to_string()).collect();
    match &names[..] {
        [name] => name.clone(),
        [] => String::new(),
        names => format!("({})", names.join(", ")),
    }
}

fn joined<'n>(names: impl IntoIterator<Item = &'n str>, last_word: &str) -> String {
    let names: Vec<_> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} {last_word} {last}", others.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::list;

    #[test]
    fn lists_read_as_english() {
        assert_eq!(list(["a"]), "`a`");
        assert_eq!(list(["a", "b", "c"]), "`a`, `b` and `c`");
    }
}
