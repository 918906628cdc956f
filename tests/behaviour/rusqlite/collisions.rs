//! How long statements and names may be.

use relcore::{Collection, Result};

use crate::database::{database, watched};
use crate::shared::collisions::Wide;

#[derive(Debug, PartialEq, Collection)]
#[collection(table = "\
    a_table_with_a_name_that_nobody_would_like_to_write_by_hand_but_that_a_tool_could_well_have_made_up__\
    a_table_with_a_name_that_nobody_would_like_to_write_by_hand_but_that_a_tool_could_well_have_made_up")]
#[belongs_to(Self, foreign_key = id, as = itself)]
struct Narrow {
    id: i64,
}

#[test]
fn tables_may_have_longer_names_than_a_server_takes() -> Result<()> {
    let conn = database(&format!("CREATE TABLE {0} (id INTEGER); INSERT INTO {0} VALUES (0)", Narrow::TABLE));
    assert_eq!(Narrow { id: 0 }.itself().one(&conn)?, Narrow { id: 0 });
    Ok(())
}

#[test]
fn statements_may_be_long() -> Result<()> {
    let (conn, wide) = (database(&Wide::script()), Wide::numbered());
    let (found, asked) = watched(&conn, || wide.linked().all(&conn));
    assert!(asked[0].sql.len() > 8192, "this test is about statements that are longer");
    assert_eq!(found?, [wide]);
    Ok(())
}
