use super::{Dialect, fresh_name};

const SCRIPT: &str = r#"
    CREATE TABLE "the ""big"" `table`" (id INTEGER PRIMARY KEY, text TEXT COLLATE NOCASE, "INTEGER" INT, data BLOB);
    INSERT INTO straßen VALUES (1, 'it''s TEXT \ ;', NULL, x'00ff');"#;

#[test]
fn a_script_is_written_for_sqlite() {
    assert_eq!(Dialect::Sqlite.translated(SCRIPT), SCRIPT);
    assert_eq!(Dialect::Sqlite.opening("t_1"), "");
}

#[test]
fn postgres_has_other_types_and_bytes() {
    assert_eq!(
        Dialect::Postgres.translated(SCRIPT),
        r#"
    CREATE TABLE "the ""big"" `table`" (id BIGINT PRIMARY KEY, text TEXT COLLATE NOCASE, "INTEGER" INT, data BYTEA);
    INSERT INTO straßen VALUES (1, 'it''s TEXT \ ;', NULL, '\x00ff');"#
    );
}

#[test]
fn mysql_has_other_types_and_quotes_and_a_backslash_escapes() {
    assert_eq!(
        Dialect::MySql.translated(SCRIPT),
        r#"
    CREATE TABLE `the "big" ``table``` (id BIGINT PRIMARY KEY, text VARCHAR(191), `INTEGER` INT, data VARBINARY(191));
    INSERT INTO straßen VALUES (1, 'it''s TEXT \\ ;', NULL, x'00ff');"#
    );
}

#[test]
fn types_that_are_the_same_everywhere_and_parts_of_words_stay() {
    let script = "CREATE TABLE INTEGERS (a SMALLINT, b BOOLEAN, c DOUBLE PRECISION, TEXT_2 INT)";
    for dialect in [Dialect::Sqlite, Dialect::Postgres, Dialect::MySql] {
        assert_eq!(dialect.translated(script), script);
        assert_eq!(dialect.translated(""), "");
        assert_eq!(dialect.translated("x 'x' ''"), "x 'x' ''");
    }
}

#[test]
fn an_opening_makes_the_place_anew_and_goes_there() {
    let postgres = Dialect::Postgres.opening("t_1");
    assert!(postgres.starts_with("DROP SCHEMA IF EXISTS t_1 CASCADE; CREATE SCHEMA t_1; "), "{postgres}");
    assert!(postgres.contains("SET search_path TO t_1;") && postgres.contains("COLLATION nocase"), "{postgres}");
    let mysql = Dialect::MySql.opening("t_1");
    assert!(mysql.starts_with("DROP DATABASE IF EXISTS t_1; CREATE DATABASE t_1 "), "{mysql}");
    assert!(mysql.ends_with("USE t_1;"), "{mysql}");
}

#[test]
fn names_are_fresh_and_short_enough_for_a_server() {
    let names = [fresh_name("a"), fresh_name("a"), fresh_name("b")];
    assert!(names[0] != names[1] && names[1] != names[2], "{names:?}");
    for name in names {
        assert!(name.len() < 60 && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'), "{name}");
    }
}
