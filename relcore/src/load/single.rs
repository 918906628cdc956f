//! One question, which is known when the program is compiled.

use std::marker::PhantomData;

use super::{Gather, Meant, Scope, SendsScope, Shape, Shaped};
use crate::record::Record;
use crate::request::{Fields, KnownRequest, Lead, Order, Read, Request, Side};
use crate::seam::{Access, Ask, BindKey, ColumnError, Driver, Language, Machine, Place, Reading, Step, Steps};
use crate::{Collection, Error};

/// Asks once about the rows of a scope, of which it reads what the record `T` has.
pub(crate) struct Single<S, T, G> {
    scope: S,
    gather: G,
    asked: bool,
    record: PhantomData<fn() -> T>,
}

impl<S: Scope, T, G> Single<S, T, G> {
    const READING: Reading = Reading { context: S::CONTEXT, columns: S::Target::FIELDS };

    pub fn new(scope: S, gather: G) -> Self {
        Self { scope, gather, asked: false, record: PhantomData }
    }
}

impl<D, S, T, G> Steps<D> for Single<S, T, G>
where
    D: Driver,
    S: SendsScope<D>,
    T: Record<Of = S::Target>,
    G: Gather<D> + Shaped,
{
    fn access(&self) -> Access {
        Access::Statement
    }

    fn step(&mut self) -> Result<Step<'_, D>, Error> {
        if self.asked {
            return Ok(Step::Done);
        }
        self.asked = true;
        let Some(key) = self.scope.key() else {
            return Ok(Step::Done);
        };
        let mut arguments = D::Arguments::default();
        S::Key::bind(key, &mut arguments).map_err(|error| Self::READING.failed::<D>(error))?;
        Ok(Step::Ask(Ask { statement: D::Language::known::<Question<S, T, G>>(), arguments }))
    }

    #[inline]
    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        self.gather.row(row).map_err(|ColumnError { position, error }| {
            let primary_key = if G::IS_OF_RECORDS { S::Target::PRIMARY_KEY } else { &[] };
            let place = Place { context: S::CONTEXT, start: 0, primary_key };
            place.failed::<D>(&T::COLUMNS[position], row, position, error)
        })
    }

    fn repeat(&mut self, _: Option<usize>) -> bool {
        self.asked = false;
        true
    }

    fn reading(&self) -> Reading {
        Self::READING
    }
}

impl<D, S, T, G> Machine<D> for Single<S, T, G>
where
    D: Driver,
    S: SendsScope<D>,
    T: Record<Of = S::Target>,
    G: Gather<D> + Shaped,
{
    type Output = G::Output;

    fn finish(self) -> Result<G::Output, Error> {
        self.gather.finish().map_err(|kind| {
            let key = self.scope.key().map(S::Key::shown).unwrap_or_default();
            Error::new(S::CONTEXT, kind).of_key(key, 0)
        })
    }
}

struct Question<S, T, G>(PhantomData<(S, T, G)>);

impl<S: Scope, T: Record<Of = S::Target>, G: Shaped> KnownRequest for Question<S, T, G> {
    const REQUEST: Request<'static> = {
        let Meant { table, key, keys, join } = S::MEANT;
        let side = if join.is_some() { Side::Joined } else { Side::Table };
        let (read, order, limit) = match G::SHAPE {
            Shape::Unordered => (rows::<T>(side), Order::Any, None),
            Shape::Ordered => (rows::<T>(side), Order::By(side, S::Target::PRIMARY_KEY), None),
            Shape::First => (rows::<T>(side), Order::By(side, S::Target::PRIMARY_KEY), Some(1)),
            Shape::Count => (Read::Count, Order::Any, None),
            Shape::Exists => (Read::Exists, Order::Any, None),
        };
        Request { read, table, key, keys, join, order, limit }
    };
}

const fn rows<T: Record>(side: Side) -> Read<'static> {
    Read::Rows(Lead::Nothing, Fields::all(side, T::COLUMNS))
}
