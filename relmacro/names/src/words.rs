//! The words of a name, and how they are put together.

/// The name in snake case. An acronym is one word, and a number belongs to the word before it.
///
/// ```
/// use relnames::snake_case;
///
/// assert_eq!(snake_case("OrderItem"), "order_item");
/// assert_eq!(snake_case("HTTPServer"), "http_server");
/// assert_eq!(snake_case("Area51Map"), "area51_map");
/// ```
pub fn snake_case(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut snake = String::new();
    for (at, &c) in chars.iter().enumerate() {
        let after_lower = at > 0 && (chars[at - 1].is_lowercase() || chars[at - 1].is_numeric());
        let ends_acronym =
            at > 0 && chars[at - 1].is_uppercase() && chars.get(at + 1).is_some_and(|c| c.is_lowercase());
        if c.is_uppercase() && (after_lower || ends_acronym) {
            snake.push('_');
        }
        snake.extend(c.to_lowercase());
    }
    snake
}

/// A snake-case name in Pascal case: each word begins with a capital. Like serde, it changes ASCII letters only.
///
/// ```
/// assert_eq!(relnames::pascal_case("order_item"), "OrderItem");
/// ```
pub fn pascal_case(name: &str) -> String {
    let capital = |word: &str| {
        let first = word.chars().next().map_or(0, char::len_utf8);
        word[..first].to_ascii_uppercase() + &word[first..]
    };
    name.split('_').map(capital).collect()
}
