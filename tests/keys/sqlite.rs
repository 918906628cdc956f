//! The types that a key can have in SQLite.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use uuid::Uuid;

use crate::own::{AccountId, Folded, FoldedSign, Serial, Sign};
use crate::table::{Keys, key_table};

/// Columns of one type on both sides, and as many keys as there are.
fn of(column: &'static str, key: fn(usize) -> String) -> Keys {
    Keys { before: "", column, referring: column, most: usize::MAX, key, reference: key }
}

fn number(n: usize) -> String {
    (n * 3).to_string()
}

fn text(n: usize) -> String {
    format!("'key {n}'")
}

fn date(n: usize) -> String {
    format!("'{:04}-{:02}-{:02}'", 1900 + n / 300, n / 25 % 12 + 1, n % 25 + 1)
}

fn time(n: usize) -> String {
    format!("'{:02}:{:02}:{:02}'", n / 3600, n / 60 % 60, n % 60)
}

fn moment(n: usize) -> String {
    format!("'2024-02-{:02} 10:{:02}:{:02}.{:03}'", n / 3600 + 1, n / 60 % 60, n % 60, n % 999 + 1)
}

key_table! {
    of_i64: i64 {
        a_i64: of("integer", number);
        a_i64_without_gaps: of("integer", |n| format!("{n} - 500"));
        a_i64_at_both_ends: of("integer", |n| if n % 2 == 0 { format!("9223372036854775807 - {n}") } else { format!("-9223372036854775807 + {n}") });
        a_i64_without_a_type: of("", number);
        a_i64_in_a_numeric: of("numeric", number);
    }
    of_i32: i32 {
        a_i32: of("int", |n| format!("{n} * 1000000 - 500000000"));
    }
    of_i16: i16 {
        a_i16: of("int", |n| format!("{n} * 60 - 30000"));
    }
    of_i8: i8 {
        a_i8: Keys { most: 256, ..of("int", |n| format!("{n} - 128")) };
    }
    of_u32: u32 {
        a_u32: of("int", |n| format!("{n} * 4000000"));
    }
    of_u16: u16 {
        a_u16: of("int", |n| format!("{n} * 60"));
    }
    of_u8: u8 {
        a_u8: Keys { most: 256, ..of("int", |n| n.to_string()) };
    }
    of_bool: bool {
        a_bool: Keys { most: 2, ..of("boolean", |n| n.to_string()) };
    }
    of_a_number_of_its_own_type: AccountId {
        a_number_of_its_own_type: of("integer", number);
    }
    of_converted_numbers: Serial, try_from = i64 {
        a_converted_number: of("integer", number);
        a_converted_number_without_gaps: of("integer", |n| format!("{n} - 500"));
    }
    of_u32_as_i64: u32, try_from = i64 {
        a_u32_as_a_longer_number: of("integer", |n| format!("{n} * 4000000"));
    }
    of_converted_texts: Sign, try_from = String {
        a_converted_text: of("text", text);
    }
    of_converted_looser_texts: FoldedSign, try_from = String {
        a_converted_text_that_is_looser_in_rust: of("text", |n| if n % 2 == 0 { format!("'key {}'", n / 2) } else { format!("'KEY {}'", n / 2) });
    }
    of_texts: String {
        a_text: of("text", text);
        a_text_of_digits: of("text", |n| format!("'{n:05}'"));
        a_text_without_a_type: of("", text);
        a_text_of_other_letters: of("text", |n| format!("'naïve Ключ 鍵 🔑 {n}'"));
        a_text_without_case: Keys { reference: |n| format!("'KEY {n}'"), ..of("text collate nocase", text) };
        a_text_that_cases_differ_for: of("text", |n| if n % 2 == 0 { format!("'key {}'", n / 2) } else { format!("'KEY {}'", n / 2) });
        a_text_referred_to_without_case: Keys { referring: "text collate nocase", ..of("text", |n| if n % 2 == 0 { format!("'key {}'", n / 2) } else { format!("'KEY {}'", n / 2) }) };
        a_text_with_spaces_at_its_end: Keys { reference: |n| format!("'key {n}  '"), ..of("text collate rtrim", text) };
    }
    of_a_looser_text: Folded {
        a_text_that_is_looser_in_rust: of("text", |n| if n % 2 == 0 { format!("'key {}'", n / 2) } else { format!("'KEY {}'", n / 2) });
    }
    of_bytes: Vec<u8> {
        bytes: of("blob", |n| format!("x'{n:06x}'"));
    }
    of_uuids: Uuid {
        a_uuid: of("blob", |n| format!("x'{:032x}'", (n as u128).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)));
    }
    of_dates: NaiveDate {
        a_date: of("text", date);
    }
    of_times: NaiveTime {
        a_time: of("text", |n| format!("{}.500'", time(n).trim_end_matches('\'')));
    }
    of_moments: NaiveDateTime {
        a_moment: of("text", moment);
    }
    of_moments_in_utc: DateTime<Utc> {
        a_moment_in_utc: of("text", |n| format!("{}+00:00'", moment(n).trim_end_matches('\'')));
    }
    of_moments_with_an_offset: DateTime<FixedOffset> {
        a_moment_with_an_offset: of("text", |n| {
        let hour = if n % 2 == 0 { "11:00:00+01:00" } else { "10:00:00+00:00" };
        format!("'{} {hour}'", date(n / 2).trim_matches('\''))
    });
    }
}
