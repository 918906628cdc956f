//! What has to hold, beside what was measured.

use crate::debug_size;
use crate::depth::{self, Deep, Driver};
use crate::figures::Figures;
use crate::options::Options;
use crate::peers::OURS;
use crate::report::{Table, count, mappers};
use crate::samples::{Samples, Step};
use crate::shape::Edit;

/// One row for each goal that there are figures for.
pub fn table(options: &Options, samples: &Samples) -> String {
    let mut table = Table::new(&["goal", "at most", "by wall time or bytes", "by processor time", "met"]);
    if let (Some(&small), Some(&large)) = (options.sizes.iter().min(), options.sizes.iter().max()) {
        let mut goals = checks(options, samples, large);
        goals.extend(linear(samples, small, large));
        goals.extend(edits(samples, large));
        goals.extend(derive(samples, large));
        goals.extend(dependencies(options, samples));
        goals.extend(loads(samples));
        goals.extend(depth(samples));
        goals.extend(size(samples));
        for goal in goals {
            table.row(&[
                &goal.what,
                &format!("{:.2}", goal.most),
                &number(goal.wall),
                &number(goal.cpu),
                &goal.verdict(),
            ]);
        }
    }
    table.finish()
}

struct Goal {
    what: String,
    most: f64,
    wall: Option<f64>,
    cpu: Option<f64>,
}

impl Goal {
    fn ratio(what: impl Into<String>, most: f64, of: Figures, base: Figures) -> Self {
        Self { what: what.into(), most, wall: Some(of.wall / base.wall), cpu: Some(of.cpu / base.cpu) }
    }

    fn verdict(&self) -> &'static str {
        let mut met = [self.wall, self.cpu].into_iter().flatten().map(|figure| figure <= self.most);
        match (met.next(), met.next()) {
            (Some(a), Some(b)) if a != b => "on the edge",
            (Some(true), _) => "yes",
            _ => "no",
        }
    }
}

fn number(of: Option<f64>) -> String {
    of.map_or("–".to_owned(), |of| format!("{of:.3}"))
}

fn checks(options: &Options, samples: &Samples, size: usize) -> Vec<Goal> {
    let check = |name| samples.check(name, size, Step::Clean);
    let Some(ours) = check(OURS) else { return Vec::new() };
    let mut goals = Vec::new();
    if let Some(serde) = check("serde") {
        goals.push(Goal::ratio(format!("{size} from clean ÷ serde"), 1.5, ours, serde));
    }
    if let Some(diesel) = check("diesel") {
        goals.push(Goal::ratio(format!("{size} from clean ÷ diesel"), 0.1, ours, diesel));
    }
    let measured = mappers(options).filter_map(|peer| Some((peer.name, check(peer.name)?)));
    if let Some((name, best)) = measured.min_by(|a, b| a.1.cpu.total_cmp(&b.1.cpu)) {
        goals.push(Goal::ratio(format!("{size} from clean ÷ the best ORM, {name}"), 1.0 / 3.0, ours, best));
    }
    goals
}

/// What the structs beyond the small crate's cost each, against what the small crate's cost each.
fn linear(samples: &Samples, small: usize, large: usize) -> Option<Goal> {
    let (few, many) = (samples.check(OURS, small, Step::Clean)?, samples.check(OURS, large, Step::Clean)?);
    let what = format!("a struct of {large} ÷ a struct of {small}, from clean");
    let each = |of: Figures, size| Figures { wall: of.wall / count(size), cpu: of.cpu / count(size), peak: 0.0 };
    (small < large).then(|| Goal::ratio(what, 1.1, each(many, large), each(few, small)))
}

fn edits(samples: &Samples, size: usize) -> Vec<Goal> {
    let Some(comment) = samples.check(OURS, size, Step::Edited(Edit::Comment)) else { return Vec::new() };
    let more = |edit, what: &str| {
        let edited = samples.check(OURS, size, Step::Edited(edit))?;
        let what = format!("{size}, a changed {what} − a comment, s");
        Some(Goal { what, most: 0.3, wall: Some(edited.wall - comment.wall), cpu: Some(edited.cpu - comment.cpu) })
    };
    [more(Edit::Field, "field"), more(Edit::Relation, "relation")].into_iter().flatten().collect()
}

fn derive(samples: &Samples, size: usize) -> Option<Goal> {
    let (ours, serde) = (samples.expansion(OURS, size)?, samples.expansion("serde", size)?);
    let what = format!("the derive's own time ÷ serde's, {size}");
    Some(Goal { what, most: 2.0, wall: Some(ours.macros / serde.macros), cpu: None })
}

/// That loads cost by their number, and not by the structs beside those that are loaded. Each figure is a difference
/// of two larger ones, so more than a tenth may be noise.
fn loads(samples: &Samples) -> Vec<Goal> {
    let each = |structs, loads| {
        let alone = samples.loads_alone(structs, loads)?;
        Some(Figures { wall: alone.wall / count(loads), cpu: alone.cpu / count(loads), peak: 0.0 })
    };
    let goal = |what: &str, of: Option<Figures>, base: Option<Figures>| Some(Goal::ratio(what, 1.2, of?, base?));
    let by_number = goal("a load of 100 ÷ a load of 25, in 100 structs", each(100, 100), each(100, 25));
    let by_structs = goal("100 loads in 200 structs ÷ in 50", each(200, 100), each(50, 100));
    [by_number, by_structs].into_iter().flatten().collect()
}

/// That what is checked of a load grows with its depth, not with the number of ways through it. What was ended, left out
/// or failed has no figure.
fn depth(samples: &Samples) -> Vec<Goal> {
    let goal = |deep: Deep| {
        let measured = |deep: Deep| samples.with_deep(deep.driver, Some(deep)).and_then(Result::ok);
        let base = measured(deep.base())?;
        let (load, most, driver) = (deep.kind.what(), deep.kind.depths(), deep.driver.what());
        let what = format!("{load} of {} ÷ of {}, {driver}", deep.depth, most[0]);
        let none = Goal { what: what.clone(), most: 3.0, wall: None, cpu: None };
        Some(measured(deep).map_or(none, |it| Goal::ratio(what, 3.0, it, base)))
    };
    let loads = Driver::ALL.into_iter().flat_map(depth::loads);
    loads.filter(|deep| deep.kind.depths().last() == Some(&deep.depth)).filter_map(goal).collect()
}

/// That a program built for debugging grows with the depth of its load. A build that was ended has no figure.
fn size(samples: &Samples) -> Vec<Goal> {
    let [_, two, .., eight] = debug_size::DEPTHS;
    let goal = |driver: Driver| {
        let whole = |depth| samples.program(driver, depth).map(|it| debug_size::bytes(it.sizes.whole));
        let (base, what) = (whole(two)?, driver.what());
        let what = format!("bytes of a program with a page of {eight} ÷ of {two}, {what}");
        Some(Goal { what, most: 6.0, wall: whole(eight).map(|it| it / base), cpu: None })
    };
    Driver::ALL.into_iter().filter_map(goal).collect()
}

fn dependencies(options: &Options, samples: &Samples) -> Vec<Goal> {
    let Some(ours) = samples.dependency(OURS) else { return Vec::new() };
    let others = options.peers.iter().filter(|peer| peer.name != OURS && peer.package.is_some());
    let others = others.filter_map(|peer| Some((peer.name, samples.dependency(peer.name)?)));
    others.map(|(name, other)| Goal::ratio(format!("the dependencies from clean ÷ {name}"), 1.0, ours, other)).collect()
}
