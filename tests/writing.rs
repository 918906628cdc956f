//! A machine that writes, of any driver of SQL: what relcore itself does not do yet.

use std::borrow::Cow;
use std::marker::PhantomData;

use relcore::driver::{Access, Ask, Driver, Machine, Reading, Step, Steps};
use relcore::sql::Sql;
use relcore::{Collection, Result};

/// Runs some statements, all or none of them, about the collection `C`.
#[derive(Debug)]
pub struct Writing<C> {
    statements: std::slice::Iter<'static, &'static str>,
    about: PhantomData<fn() -> C>,
}

impl<C> Writing<C> {
    /// Runs these, in their order.
    #[must_use]
    pub fn new(statements: &'static [&'static str]) -> Self {
        Self { statements: statements.iter(), about: PhantomData }
    }
}

impl<D: Driver<Language = Sql>, C: Collection> Steps<D> for Writing<C>
where
    Sql: relcore::driver::Language<D, Statement = Cow<'static, str>>,
{
    fn access(&self) -> Access {
        Access::AllOrNothing
    }

    fn step(&mut self) -> Result<Step<'_, D>> {
        let Some(statement) = self.statements.next() else { return Ok(Step::Done) };
        Ok(Step::Ask(Ask { statement: Cow::Borrowed(statement), arguments: D::Arguments::default() }))
    }

    fn row(&mut self, _: &D::Row<'_>) -> Result<()> {
        unreachable!("what writes gives no rows")
    }

    fn reading(&self) -> Reading {
        Reading::of::<C>()
    }
}

impl<D: Driver<Language = Sql>, C: Collection> Machine<D> for Writing<C>
where
    Sql: relcore::driver::Language<D, Statement = Cow<'static, str>>,
{
    type Output = ();

    fn finish(self) -> Result<()> {
        Ok(())
    }
}

/// Two statements that succeed.
pub const GOOD: &[&str] = &["INSERT INTO notes VALUES (1)", "INSERT INTO notes VALUES (2)"];

/// The second fails.
pub const BAD: &[&str] = &["INSERT INTO notes VALUES (3)", "INSERT INTO nowhere VALUES (4)"];
