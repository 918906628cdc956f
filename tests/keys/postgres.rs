//! The types that a key can have in PostgreSQL.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use rust_decimal::Decimal;
use uuid::Uuid;

use crate::its::{Address, ObjectId};
use crate::own::{AccountId, Folded, FoldedSign, Serial, Sign};
use crate::table::{Keys, key_table};

/// One of a few, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, postgres_types::ToSql, postgres_types::FromSql, sqlx::Type)]
#[postgres(name = "mood", rename_all = "snake_case")]
#[sqlx(type_name = "mood", rename_all = "snake_case")]
pub enum Mood {
    Sad,
    Ok,
    Happy,
}

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

fn date(n: usize) -> String {
    format!("date '1900-01-01' + {n}")
}

fn time(n: usize) -> String {
    format!("time '00:00:00' + interval '1.5 seconds' * {n}")
}

/// A moment that has a fraction of a second, which a column of a lower precision rounds.
fn moment(n: usize) -> String {
    format!("timestamp '2024-02-28 10:00:00' + interval '1000.25 milliseconds' * {n}")
}

fn second(n: usize) -> String {
    format!("timestamp '2024-02-28 10:00:00' + interval '1 second' * {n}")
}

/// `citext`, whose operators have to be found.
const CITEXT: &str = "SELECT pg_advisory_lock(1518); create extension if not exists citext schema public; \
                      SELECT pg_advisory_unlock(1518); SELECT set_config('search_path', current_schema() || ',public', false);";
const DOMAINS: &str = "create domain code as text; create domain short_code as varchar(20); create domain narrower as short_code; \
                       create domain amount as int; create domain big_amount as bigint; create domain unique_id as uuid;";
const MOOD: &str = "create type mood as enum ('sad', 'ok', 'happy');";

fn citext(keys: Keys) -> Keys {
    Keys { before: CITEXT, ..keys }
}

fn domain(keys: Keys) -> Keys {
    Keys { before: DOMAINS, ..keys }
}

key_table! {
    of_i64: i64 {
        a_bigint: of("bigint", number);
        a_bigint_without_gaps: of("bigint", |n| format!("{n} - 500"));
        a_bigint_at_both_ends: of("bigint", |n| if n % 2 == 0 { format!("9223372036854775807 - {n}") } else { format!("-9223372036854775807 + {n}") });
        a_domain_over_bigint_without_gaps: domain(of("big_amount", |n| n.to_string()));
    }
    of_i32: i32 {
        an_int: of("int", |n| format!("{n} * 1000000 - 500000000"));
        a_domain_over_int: domain(of("amount", number));
        a_domain_over_int_that_int_refers_to: domain(between("amount", "int", number));
        an_int_that_a_domain_refers_to: domain(between("int", "amount", number));
    }
    of_i16: i16 {
        a_smallint: of("smallint", |n| format!("{n} * 60 - 30000"));
    }
    of_i8: i8 {
        a_char_of_one_byte: Keys { most: 256, ..of("\"char\"", |n| format!("({n} - 128)::int::\"char\"")) };
    }
    of_object_ids: ObjectId {
        an_oid: of("oid", |n| format!("({n} * 4000000::bigint)::oid"));
    }
    of_bool: bool {
        a_bool: Keys { most: 2, ..of("boolean", |n| (n == 1).to_string()) };
    }
    of_a_number_of_its_own_type: AccountId {
        a_number_of_its_own_type: of("bigint", number);
    }
    of_converted_numbers: Serial, try_from = i64 {
        a_converted_number: of("bigint", number);
        a_converted_number_without_gaps: of("bigint", |n| format!("{n} - 500"));
    }
    of_u32_as_i64: u32, try_from = i64 {
        a_u32_as_a_longer_number: of("bigint", |n| (n * 4_000_000).to_string());
    }
    of_converted_texts: Sign, try_from = String {
        a_converted_text: of("text", text);
    }
    of_converted_looser_texts: FoldedSign, try_from = String {
        a_converted_text_that_is_looser_in_rust: of("text", cased);
    }
    of_texts: String {
        a_text: of("text", text);
        a_text_of_other_letters: of("text", |n| format!("'naïve Ключ 鍵 🔑 {n}'"));
        a_text_in_bytewise_order: of("text collate \"C\"", cased);
        a_text_without_case: Keys { reference: shouted, ..of("text collate nocase", text) };
        a_text_referred_to_without_case: between("text", "text collate nocase", cased);
        a_varchar: of("varchar(40)", text);
        a_varchar_that_text_refers_to: between("varchar(40)", "text", text);
        a_text_that_varchar_refers_to: between("text", "varchar(40)", text);
        a_char: of("char(12)", text);
        a_char_that_a_longer_one_refers_to: between("char(12)", "char(20)", text);
        a_name: of("name", text);
        a_citext: citext(Keys { reference: shouted, ..of("citext", text) });
        a_citext_that_text_refers_to: citext(between("citext", "text", text));
        a_text_that_citext_refers_to: citext(between("text", "citext", cased));
        a_domain_over_text: domain(of("code", text));
        a_domain_over_text_that_text_refers_to: domain(between("code", "text", text));
        a_text_that_a_domain_refers_to: domain(between("text", "code", text));
        a_domain_over_a_domain: domain(of("narrower", text));
        a_domain_over_varchar_that_a_domain_refers_to: domain(between("short_code", "code", text));
    }
    of_a_looser_text: Folded {
        a_text_that_is_looser_in_rust: of("text", cased);
    }
    of_an_enum: Mood {
        an_enum: Keys { before: MOOD, most: 3, ..of("mood", |n| format!("'{}'", ["sad", "ok", "happy"][n])) };
    }
    of_bytes: Vec<u8> {
        bytes: of("bytea", |n| format!("decode(lpad(to_hex({n}), 6, '0'), 'hex')"));
    }
    of_uuids: Uuid {
        a_uuid: of("uuid", |n| format!("md5('{n}')::uuid"));
        a_domain_over_uuid: domain(of("unique_id", |n| format!("md5('{n}')::uuid")));
    }
    of_dates: NaiveDate {
        a_date: of("date", date);
    }
    of_times: NaiveTime {
        a_time: of("time", time);
        a_time_of_whole_seconds_that_a_finer_one_refers_to: between("time(0)", "time", |n| format!("time '00:00:00' + interval '1 second' * {n}"));
    }
    of_moments: NaiveDateTime {
        a_moment: of("timestamp", moment);
        a_moment_of_milliseconds: of("timestamp(3)", moment);
        a_moment_that_a_coarser_one_refers_to: between("timestamp", "timestamp(0)", moment);
        a_coarse_moment_that_a_finer_one_refers_to: between("timestamp(0)", "timestamp", second);
    }
    of_moments_in_utc: DateTime<Utc> {
        a_moment_in_utc: of("timestamptz", |n| format!("({}) at time zone 'UTC'", moment(n)));
    }
    of_moments_with_an_offset: DateTime<FixedOffset> {
        a_moment_with_an_offset: of("timestamptz", |n| format!("({}) at time zone 'UTC'", moment(n)));
    }
    of_decimals: Decimal {
        a_numeric: of("numeric", |n| format!("{n} * 1.005"));
        a_numeric_that_a_coarser_one_refers_to: between("numeric(12, 4)", "numeric(10, 2)", |n| format!("{n} * 1.005"));
        a_numeric_written_in_another_way: Keys { reference: |n| format!("{n}.50"), ..of("numeric", |n| format!("{n}.5000")) };
    }
    of_addresses: Address {
        an_address: of("inet", |n| format!("inet '10.0.0.0' + {n}"));
    }
}
