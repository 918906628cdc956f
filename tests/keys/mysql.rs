//! The types that a key can have in MariaDB.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use rust_decimal::Decimal;
use uuid::Uuid;
use uuid::fmt::Hyphenated;

use crate::own::{AccountId, Folded, FoldedSign, Serial, Sign};
use crate::table::{Keys, key_table};

/// Columns of one type on both sides, and as many keys as there are.
fn of(column: &'static str, key: fn(usize) -> String) -> Keys {
    Keys { before: "", column, referring: column, most: usize::MAX, key, reference: key }
}

/// Columns of two types.
fn between(column: &'static str, referring: &'static str, key: fn(usize) -> String) -> Keys {
    Keys { referring, ..of(column, key) }
}

fn number(n: usize) -> String {
    (n * 3).to_string()
}

fn text(n: usize) -> String {
    format!("'key {n}'")
}

/// Two texts that differ in case alone, one after the other.
fn cased(n: usize) -> String {
    if n.is_multiple_of(2) { format!("'key {}'", n / 2) } else { format!("'KEY {}'", n / 2) }
}

fn shouted(n: usize) -> String {
    format!("'KEY {n}'")
}

/// Of every second text no letter is in Latin-1.
fn foreign(n: usize) -> String {
    if n.is_multiple_of(2) { text(n) } else { format!("'鍵 {n}'") }
}

fn moment(n: usize) -> String {
    format!("timestampadd(microsecond, {n} * 1000250, '2024-02-28 10:00:00.000000')")
}

fn second(n: usize) -> String {
    format!("timestampadd(second, {n}, '2024-02-28 10:00:00')")
}

fn time(n: usize) -> String {
    format!("'{:02}:{:02}:{:02}.250000'", n / 3600, n / 60 % 60, n % 60)
}

/// As random ones are, in bits that say which kind they are, too.
fn uuid(n: usize) -> u128 {
    let random = (n as u128).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
    uuid::Builder::from_random_bytes(random.to_be_bytes()).into_uuid().as_u128()
}

key_table! {
    of_i64: i64 {
        a_bigint: of("bigint", number);
        a_bigint_without_gaps: of("bigint", |n| format!("{n} - 500"));
        a_bigint_at_both_ends: of("bigint", |n| if n % 2 == 0 { format!("9223372036854775807 - {n}") } else { format!("-9223372036854775807 + {n}") });
        a_bigint_that_int_refers_to: between("bigint", "int", number);
    }
    of_i32: i32 {
        an_int: of("int", |n| format!("{n} * 1000000 - 500000000"));
        a_mediumint: of("mediumint", |n| format!("{n} * 16000 - 8000000"));
    }
    of_i16: i16 {
        a_smallint: of("smallint", |n| format!("{n} * 60 - 30000"));
    }
    of_i8: i8 {
        a_tinyint: Keys { most: 256, ..of("tinyint", |n| format!("{n} - 128")) };
    }
    of_u64: u64 {
        an_unsigned_bigint: of("bigint unsigned", |n| format!("18446744073709551615 - {n}"));
        an_unsigned_bigint_that_an_unsigned_int_refers_to: between("bigint unsigned", "int unsigned", |n| format!("{n} * 4000000"));
    }
    of_u32: u32 {
        an_unsigned_int: of("int unsigned", |n| format!("{n} * 4000000"));
        an_unsigned_int_without_gaps: of("int unsigned", |n| format!("2147483000 + {n}"));
        an_unsigned_mediumint: of("mediumint unsigned", |n| format!("{n} * 16000"));
    }
    of_u16: u16 {
        an_unsigned_smallint: of("smallint unsigned", |n| format!("{n} * 60"));
        a_year: Keys { most: 250, ..of("year", |n| format!("{n} + 1901")) };
    }
    of_u8: u8 {
        an_unsigned_tinyint: Keys { most: 256, ..of("tinyint unsigned", |n| n.to_string()) };
    }
    of_bool: bool {
        a_bool: Keys { most: 2, ..of("boolean", |n| n.to_string()) };
    }
    of_a_number_of_its_own_type: AccountId {
        a_number_of_its_own_type: of("bigint", number);
    }
    of_converted_numbers: Serial, try_from = i64 {
        a_converted_number: of("bigint", number);
        a_converted_number_without_gaps: of("bigint", |n| format!("{n} - 500"));
    }
    of_u32_as_i64: u32, try_from = i64 {
        a_u32_as_a_longer_number: of("bigint", |n| format!("{n} * 4000000"));
    }
    of_u32_as_u64: u32, try_from = u64 {
        a_u32_as_a_longer_number_without_a_sign: of("bigint unsigned", |n| format!("{n} * 4000000"));
    }
    of_converted_texts: Sign, try_from = String {
        a_converted_text: of("varchar(40)", text);
    }
    of_converted_looser_texts: FoldedSign, try_from = String {
        a_converted_text_that_is_looser_in_rust: of("varchar(40) collate utf8mb4_bin", cased);
    }
    of_texts: String {
        a_text: Keys { reference: shouted, ..of("varchar(40)", text) };
        a_text_of_other_letters: of("varchar(60)", |n| format!("'naïve Ключ 鍵 🔑 {n}'"));
        a_text_in_bytewise_order: of("varchar(40) collate utf8mb4_bin", cased);
        a_text_in_bytewise_order_referred_to_without_case: between("varchar(40) collate utf8mb4_bin", "varchar(40)", cased);
        a_text_in_latin_letters: of("varchar(40) character set latin1", |n| format!("'ké {n}'"));
        a_text_in_latin_letters_bytewise: of("varchar(40) character set latin1 collate latin1_bin", cased);
        a_text_in_ascii: of("varchar(40) character set ascii", text);
        a_text_that_latin_letters_refer_to: Keys { reference: text, ..between("varchar(40)", "varchar(40) character set latin1", foreign) };
        a_text_that_latin_letters_refer_to_bytewise: Keys { reference: text, ..between("varchar(40)", "varchar(40) character set latin1 collate latin1_bin", foreign) };
        a_latin_text_that_all_letters_refer_to: between("varchar(40) character set latin1", "varchar(40)", text);
        a_char: of("char(20)", text);
        a_char_that_varchar_refers_to: between("char(20)", "varchar(40)", text);
        a_varchar_that_char_refers_to: between("varchar(40)", "char(20)", text);
        an_enum: Keys { most: 3, ..of("enum('sad', 'ok', 'happy')", |n| format!("'{}'", ["sad", "ok", "happy"][n])) };
        a_uuid_as_text: of("uuid", |n| format!("'{}'", Uuid::from_u128(uuid(n))));
        an_inet6: of("inet6", |n| format!("'2001:db8::{n:x}'"));
        an_inet4: of("inet4", |n| format!("'10.0.{}.{}'", n / 250, n % 250 + 1));
    }
    of_a_looser_text: Folded {
        a_text_that_is_looser_in_rust: of("varchar(40) collate utf8mb4_bin", cased);
    }
    of_bytes: Vec<u8> {
        bytes: of("varbinary(20)", |n| format!("x'{n:06x}'"));
    }
    of_uuids: Uuid {
        a_uuid_of_bytes: of("binary(16)", |n| format!("x'{:032x}'", uuid(n)));
        a_uuid_of_bytes_that_varbinary_refers_to: between("binary(16)", "varbinary(16)", |n| format!("x'{:032x}'", uuid(n)));
    }
    of_uuids_as_text: Hyphenated {
        a_uuid: of("uuid", |n| format!("'{}'", Uuid::from_u128(uuid(n))));
    }
    of_dates: NaiveDate {
        a_date: of("date", |n| format!("adddate('1990-01-01', {n})"));
    }
    of_times: NaiveTime {
        a_time: of("time(6)", time);
        a_time_that_a_coarser_one_refers_to: between("time(6)", "time", time);
    }
    of_moments: NaiveDateTime {
        a_moment: of("datetime(6)", moment);
        a_moment_of_milliseconds: of("datetime(3)", moment);
        a_moment_that_a_coarser_one_refers_to: between("datetime(6)", "datetime", moment);
        a_coarse_moment_that_a_finer_one_refers_to: between("datetime", "datetime(6)", second);
    }
    of_moments_in_utc: DateTime<Utc> {
        a_moment_in_utc: of("timestamp(6)", moment);
        a_coarse_moment_in_utc: of("timestamp", second);
    }
    of_decimals: Decimal {
        a_decimal: of("decimal(20, 6)", |n| format!("{n} * 1.005"));
        a_decimal_that_a_coarser_one_refers_to: between("decimal(20, 6)", "decimal(10, 2)", |n| format!("{n} * 1.01"));
    }
}
