use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use super::BelongsToMany;
use crate::Collection;
use crate::key::{Here, Key};
use crate::load::LeadsThrough;
use crate::meta::{self, ColumnMeta};
use crate::plan::{Include, Included, Linked, LoadedIn, Origin, Related, StartsAt, With, include};
use crate::relation::{Declaration, Kind, Relation, Start};

/// The relation `R`, a `belongs_to_many`, with the rows in between: from [`BelongsToMany::with_link`].
///
/// Each target is a [`Linked`], which derefs to it:
///
/// ```
/// # #[cfg(all(feature = "derive", feature = "rusqlite"))] {
/// # use relcore::Collection;
/// #[derive(Collection)]
/// #[belongs_to_many(Course, through = Enrolment)]
/// struct Student {
///     id: i64,
/// }
///
/// #[derive(Collection)]
/// struct Course {
///     id: i64,
///     title: String,
/// }
///
/// #[derive(Collection)]
/// #[collection(primary_key(student_id, course_id))]
/// #[belongs_to(Student)]
/// #[belongs_to(Course)]
/// struct Enrolment {
///     student_id: i64,
///     course_id: i64,
///     grade: i64,
/// }
///
/// # let conn = rusqlite::Connection::open_in_memory().unwrap();
/// # conn.execute_batch(
/// #     "CREATE TABLE students (id INTEGER); CREATE TABLE courses (id INTEGER, title TEXT);
/// #      CREATE TABLE enrolments (student_id INTEGER, course_id INTEGER, grade INTEGER);
/// #      INSERT INTO students VALUES (1); INSERT INTO courses VALUES (5, 'Logic');
/// #      INSERT INTO enrolments VALUES (1, 5, 2);",
/// # )
/// # .unwrap();
/// let students = Student::all().with(Student::RELATIONS.courses.with_link()).load(&conn).unwrap();
/// for course in students[0].related(Student::RELATIONS.courses) {
///     assert_eq!((course.title.as_str(), course.link.grade), ("Logic", 2));
/// }
/// # assert_eq!(students[0].related(Student::RELATIONS.courses).len(), 1);
/// # }
/// ```
pub struct WithLink<R>(PhantomData<fn() -> R>);

impl<R> WithLink<R> {
    pub(crate) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<R: Relation> WithLink<R> {
    /// Loads a relation of the targets with them.
    pub fn with<I: Include>(self, relation: I) -> With<Self, Included<R::Target, I, ()>>
    where
        Origin<I>: StartsAt<R::Target>,
    {
        With::new(include::<R::Target, I, ()>(relation, ()))
    }
}

impl<R: LeadsThrough, P> With<R, P>
where
    WithLink<R>: Kind,
{
    /// Loads with each target the row that links it to us, so that its other columns can be read.
    #[must_use]
    pub fn with_link(self) -> With<WithLink<R>, P> {
        self.along()
    }
}

impl<R, T, L> Relation for WithLink<BelongsToMany<R, T, L>>
where
    R: Declaration,
    T: Collection,
    BelongsToMany<R, T, L>: Relation<Target = T>,
{
    type Source = <BelongsToMany<R, T, L> as Relation>::Source;
    type Key = <BelongsToMany<R, T, L> as Relation>::Key;
    type One<N> = <BelongsToMany<R, T, L> as Relation>::One<N>;
    type Parts = <BelongsToMany<R, T, L> as Relation>::Parts;

    const META: meta::RelationMeta = BelongsToMany::META;
    const SERIALIZED: &'static str = BelongsToMany::SERIALIZED;

    fn key(source: &Self::Source) -> Option<<Self::Key as Key>::Refs<'_>> {
        BelongsToMany::key(source)
    }

    fn one<N>(row: Option<N>) -> Option<Self::One<N>> {
        BelongsToMany::one(row)
    }
}

impl<R: Declaration, T, L: 'static> Kind for WithLink<BelongsToMany<R, T, L>> {
    type At = Start<R>;
    type Target = T;
    type Owned<N> = Vec<Linked<N, L>>;
    type Ref<'a, N: 'a> = &'a [Linked<N, L>];
    type Stored<N> = Vec<Linked<N, L>>;

    fn show<N>(stored: &Vec<Linked<N, L>>) -> &[Linked<N, L>] {
        stored
    }

    fn own<N>(stored: Vec<Linked<N, L>>) -> Vec<Linked<N, L>> {
        stored
    }
}

impl<R, T, L> LeadsThrough for WithLink<BelongsToMany<R, T, L>>
where
    R: Declaration,
    T: Collection,
    L: Collection,
    BelongsToMany<R, T, L>: LeadsThrough<Target = T>,
{
    type TargetKey = <BelongsToMany<R, T, L> as LeadsThrough>::TargetKey;
    type TargetParts = <BelongsToMany<R, T, L> as LeadsThrough>::TargetParts;
    type Link = L;
    const LINK_FIELDS: &'static [ColumnMeta] = L::FIELDS;
    const NO_LINK: Option<fn() -> L> = None;

    fn list<N>(targets: impl Iterator<Item = (Arc<N>, L)>) -> Vec<Linked<N, L>> {
        targets.map(|(target, link)| Linked { target, link }).collect()
    }
}

impl<R> Clone for WithLink<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for WithLink<R> {}

impl<R: Relation> fmt::Debug for WithLink<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WithLink({}.{})", R::META.source().name, R::META.name)
    }
}

// With the rows in between it is asked for by the same name.
#[diagnostic::do_not_recommend]
impl<'l, C, R, N: 'l, P> LoadedIn<'l, C, (Related<WithLink<R>, N>, P), Here> for R
where
    WithLink<R>: Kind,
{
    type Shown = <WithLink<R> as Kind>::Ref<'l, N>;

    fn find_in_list(list: &'l (Related<WithLink<R>, N>, P)) -> Self::Shown {
        list.0.shown()
    }
}
