//! Fields whose types name the struct itself: `Self` stands for it wherever the derive repeats a type.

use relcore::{Collection, Result};

use crate::driver::{Conn, database};

/// What the records of a struct are known by.
trait Keyed {
    type Id;
    type Name;
}

impl Keyed for Employee {
    type Id = i64;
    type Name = String;
}

impl Keyed for Badge {
    type Id = i64;
    type Name = String;
}

type Id<T> = <T as Keyed>::Id;

#[derive(Debug, PartialEq, Collection)]
#[collection(unique(name, boss_id))]
#[belongs_to(Self, as = boss)]
#[has_many(Self, as = reports, inverse = boss)]
#[has_one(Badge, foreign_key = holder_name, source_key = name)]
#[belongs_to_many(Self, through = Badge, foreign_key = holder_name, other_key = giver_id, source_key = name, as = givers)]
struct Employee {
    id: Id<Self>,
    boss_id: Option<Id<Self>>,
    #[collection(unique)]
    name: <Self as Keyed>::Name,
}

#[derive(Debug, PartialEq, Collection)]
#[belongs_to(Employee, as = giver)]
struct Badge {
    id: Id<Self>,
    #[collection(unique)]
    holder_name: Option<<Employee as Keyed>::Name>,
    giver_id: Id<Employee>,
}

/// Ada leads Bob, whom she gave a badge.
async fn office() -> Conn {
    database(
        "CREATE TABLE employees (id INTEGER PRIMARY KEY, boss_id INTEGER, name TEXT);
         CREATE TABLE badges (id INTEGER PRIMARY KEY, holder_name TEXT, giver_id INTEGER);
         INSERT INTO employees VALUES (1, NULL, 'Ada'), (2, 1, 'Bob');
         INSERT INTO badges VALUES (7, 'Bob', 1);",
    )
    .await
}

#[tokio::test]
async fn a_relation_is_followed_over_keys_whose_types_name_the_struct() -> Result<()> {
    let conn = office().await;
    let bob = Employee::find(2).one(&conn).await?.expect("Bob works here");
    let ada = bob.boss().one(&conn).await?.expect("Bob has a boss");
    assert_eq!(ada, Employee { id: 1, boss_id: None, name: "Ada".to_owned() });
    assert_eq!(ada.reports().all(&conn).await?, [Employee { id: 2, boss_id: Some(1), name: "Bob".to_owned() }]);
    let badge = bob.badge().one(&conn).await?.expect("Bob has a badge");
    assert_eq!(badge.giver().one(&conn).await?, ada);
    assert_eq!(bob.givers().all(&conn).await?, [ada]);
    Ok(())
}

#[tokio::test]
async fn records_are_loaded_over_keys_whose_types_name_the_struct() -> Result<()> {
    let conn = office().await;
    let plan = Employee::all().with(Employee::RELATIONS.reports).with(Employee::RELATIONS.badge);
    let employees = plan.load(&conn).await?;
    let reports: Vec<_> = employees.iter().map(|one| one.related(Employee::RELATIONS.reports).len()).collect();
    let badges: Vec<_> = employees.iter().map(|one| one.related(Employee::RELATIONS.badge).map(|it| it.id)).collect();
    assert_eq!((&reports[..], &badges[..]), (&[1, 0][..], &[None, Some(7)][..]));
    Ok(())
}
