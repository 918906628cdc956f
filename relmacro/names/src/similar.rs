//! The name that a person meant.

/// How similar two names have to be, from 0 to 1.
const THRESHOLD: f64 = 0.8;

/// The one of these names that was probably meant by a name that is none of them.
///
/// ```
/// let fields = ["id", "customer_id", "total"];
/// assert_eq!(relnames::similar("custmer_id", fields), Some("customer_id"));
/// assert_eq!(relnames::similar("warehouse", fields), None);
/// ```
pub fn similar<'n>(name: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    names
        .into_iter()
        .map(|known| (strsim::jaro_winkler(name, known), known))
        .filter(|(score, _)| *score > THRESHOLD)
        .max_by(|(left, _), (right, _)| left.total_cmp(right))
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::similar;

    #[test]
    fn a_slip_of_the_finger_is_similar_and_another_word_is_not() {
        let names = ["id", "customer_id", "total"];
        assert_eq!(similar("custmer_id", names), Some("customer_id"));
        assert_eq!(similar("totl", names), Some("total"));
        assert_eq!(similar("warehouse", names), None);
    }
}
