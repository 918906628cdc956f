//! One statement, of constant text.

use std::borrow::Cow;
use std::marker::PhantomData;

use super::{Gather, Machine, Place, Reading, Scope, SendsScope, Shaped, Statement};
use crate::driver::{ColumnError, Driver};
use crate::key::BindKey;
use crate::sql::{Text, select};
use crate::{Collection, Error, ErrorKind};

/// Runs one statement over a scope.
pub(crate) struct Single<S, G> {
    scope: S,
    gather: G,
    asked: bool,
}

impl<S, G> Single<S, G> {
    pub fn new(scope: S, gather: G) -> Self {
        Self { scope, gather, asked: false }
    }
}

impl<D, S, G> Machine<D> for Single<S, G>
where
    D: Driver,
    S: SendsScope<D>,
    G: Gather<D> + Shaped,
{
    type Output = G::Output;

    fn statement(&mut self) -> Result<Option<Statement<'_, D>>, Error> {
        if self.asked {
            return Ok(None);
        }
        self.asked = true;
        let Some(key) = self.scope.key() else {
            return Ok(None);
        };
        let mut arguments = D::Arguments::default();
        S::Key::bind(key, &mut arguments)
            .map_err(|error| Error::new(S::CONTEXT, ErrorKind::Statement).caused_by::<D>(error))?;
        Ok(Some(Statement { sql: Cow::Borrowed(Sql::<S, G, D>::TEXT), arguments }))
    }

    #[inline]
    fn row(&mut self, row: &D::Row<'_>) -> Result<(), Error> {
        self.gather.row(row).map_err(|ColumnError { position, error }| {
            let primary_key = if G::IS_OF_RECORDS { S::Target::PRIMARY_KEY } else { &[] };
            let place = Place { context: S::CONTEXT, start: 0, primary_key };
            place.failed::<D>(&S::Target::FIELDS[position], row, position, error)
        })
    }

    fn repeat(&mut self, _: Option<usize>) -> bool {
        self.asked = false;
        true
    }

    fn reading(&self) -> Reading {
        Reading { context: S::CONTEXT, columns: S::Target::FIELDS }
    }

    fn finish(self) -> Result<G::Output, Error> {
        self.gather.finish().map_err(|kind| {
            let key = self.scope.key().map(S::Key::shown).unwrap_or_default();
            Error::new(S::CONTEXT, kind).of_key(key, 0)
        })
    }
}

/// The statement's text, in the smallest of four buffers that holds it: the length of an array
/// can't depend on a type parameter.
struct Sql<S, G, D>(PhantomData<(S, G, D)>);

impl<S: Scope, G: Shaped, D: Driver> Sql<S, G, D> {
    const LENGTH: usize = Self::render::<0>().len();
    const SHORT: &'static Text<256> = &Self::render();
    const USUAL: &'static Text<1024> = &Self::render();
    const LONG: &'static Text<8192> = &Self::render();
    const LONGEST: &'static Text<65536> = &Self::render();

    const TEXT: &'static str = match Self::LENGTH {
        0..=256 => Self::SHORT.as_str(),
        257..=1024 => Self::USUAL.as_str(),
        1025..=8192 => Self::LONG.as_str(),
        _ => Self::LONGEST.as_str(),
    };

    const fn render<const N: usize>() -> Text<N> {
        select::<S::Target, N>(D::DIALECT, G::SHAPE, S::FILTER)
    }
}
