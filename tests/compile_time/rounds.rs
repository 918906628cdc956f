//! The order of measuring: within a round each step goes once over all peers, so that what else the machine does
//! falls on all of them.

use std::iter;
use std::time::Instant;

use crate::Result;
use crate::debug_size;
use crate::depth::{self, Deep, Driver};
use crate::loads;
use crate::options::{Options, Part};
use crate::peers;
use crate::samples::{Ended, Samples, Step};
use crate::shape::{Edit, Ends, Shape};
use crate::workspace::{Workspace, package};

/// As many structs as must not meet a limit of the compiler.
const LIMIT: usize = 200;

/// How often a round measures the crates with loads: what loads cost is the difference of two figures, and so noisier.
const LOADS_A_ROUND: usize = 3;

/// Measures all that was chosen.
pub fn run(options: &Options) -> Result<Samples> {
    let mut run = Run { options, samples: Samples::default(), start: Instant::now() };
    let workspaces = run.write()?;
    for round in 0..options.rounds {
        for &part in &options.parts {
            run.part(&workspaces, part, round)?;
        }
    }
    Ok(run.samples)
}

struct Run<'a> {
    options: &'a Options,
    samples: Samples,
    start: Instant,
}

impl Run<'_> {
    fn write(&mut self) -> Result<Vec<Workspace>> {
        let sizes = self.options.sizes.iter().map(|&count| Shape::ring(count));
        let shapes = sizes.chain(limits()).collect::<Vec<_>>();
        let mut workspaces = Vec::new();
        for &peer in &self.options.peers {
            let workspace = Workspace::write(peer, &shapes)?;
            workspace.fetch()?;
            self.samples.versions.insert(peer.name, workspace.resolved()?);
            workspaces.push(workspace);
        }
        Ok(workspaces)
    }

    fn part(&mut self, workspaces: &[Workspace], part: Part, round: usize) -> Result<()> {
        let workspaces = workspaces.iter().filter(|it| !self.is_done(it, round)).collect::<Vec<_>>();
        match part {
            Part::Check => self.each(&workspaces, Self::check),
            Part::Edit => self.each(&workspaces, Self::edit),
            Part::Expand => self.each(&workspaces, Self::expand),
            Part::Dependencies => workspaces.iter().try_for_each(|it| self.dependencies(it))?,
            Part::Loads => self.loads(round)?,
            Part::Depth => self.depth(round)?,
            // Whether it compiles does not change, nor how large it is.
            Part::Shapes | Part::Size if round > 0 => {}
            Part::Size => self.size()?,
            Part::Shapes => {
                for workspace in workspaces {
                    self.shapes(workspace);
                }
            }
        }
        Ok(())
    }

    /// What fails is left out from then on: the others are still worth measuring.
    fn each(&mut self, workspaces: &[&Workspace], measure: fn(&mut Self, &Workspace, Shape) -> Result<()>) {
        for &size in &self.options.sizes {
            for workspace in workspaces {
                let name = workspace.peer.name;
                if self.is_left_out(workspace) || self.samples.failures.contains_key(&(name, size)) {
                    continue;
                }
                if let Err(error) = measure(self, workspace, Shape::ring(size)) {
                    self.say(workspace, &size.to_string(), &error.to_string());
                    self.samples.failures.insert((name, size), error.to_string());
                }
            }
        }
    }

    fn is_left_out(&self, workspace: &Workspace) -> bool {
        workspace.peer.only_by_name && !self.options.named
    }

    /// Whether it has had as many rounds as a slow one gets.
    fn is_done(&self, workspace: &Workspace, round: usize) -> bool {
        let mut sizes = self.options.sizes.iter();
        round >= self.options.slow_rounds && sizes.any(|&size| self.is_slow(workspace, size))
    }

    fn is_slow(&self, workspace: &Workspace, size: usize) -> bool {
        let first = self.samples.checks.get(&(workspace.peer.name, size, Step::Clean)).and_then(|it| it.first());
        first.is_some_and(|first| first.wall > self.options.slow_after)
    }

    fn check(&mut self, workspace: &Workspace, shape: Shape) -> Result<()> {
        workspace.edit(shape, Edit::None)?;
        let figures = workspace.check_clean(shape)?;
        self.say(workspace, &format!("{}, from clean", shape.count), &taken(figures.wall));
        self.samples.checks.entry((workspace.peer.name, shape.count, Step::Clean)).or_default().push(figures);
        Ok(())
    }

    /// Each edit is made and taken back; the check after either is a sample.
    fn edit(&mut self, workspace: &Workspace, shape: Shape) -> Result<()> {
        let smallest = self.options.sizes.iter().min() == Some(&shape.count);
        if !smallest && self.is_slow(workspace, shape.count) && workspace.peer.is_mapper {
            return Ok(());
        }
        workspace.edit(shape, Edit::None)?;
        workspace.prepare(shape)?;
        for step in [Edit::Comment, Edit::CommentAbove, Edit::Field, Edit::Relation] {
            if !workspace.is_changed_by(shape, step) {
                continue;
            }
            for edit in [step, Edit::None] {
                workspace.edit(shape, edit)?;
                let figures = workspace.check_again(shape)?;
                self.samples
                    .checks
                    .entry((workspace.peer.name, shape.count, Step::Edited(step)))
                    .or_default()
                    .push(figures);
                self.say(workspace, &format!("{}, {}", shape.count, step.what()), &taken(figures.wall));
            }
        }
        Ok(())
    }

    fn expand(&mut self, workspace: &Workspace, shape: Shape) -> Result<()> {
        let expansion = workspace.expand(shape)?;
        self.say(workspace, &format!("{}, expansion", shape.count), &taken(expansion.whole));
        self.samples.expansions.entry((workspace.peer.name, shape.count)).or_default().push(expansion);
        Ok(())
    }

    fn dependencies(&mut self, workspace: &Workspace) -> Result<()> {
        let samples = self.samples.dependencies.get(workspace.peer.name);
        let slow = samples.is_some_and(|samples| samples[0].wall > self.options.slow_after);
        let done = slow && samples.is_some_and(|samples| samples.len() >= self.options.slow_rounds);
        if done || self.is_left_out(workspace) {
            return Ok(());
        }
        let figures = workspace.check_dependencies()?;
        self.say(workspace, "dependencies", &taken(figures.wall));
        self.samples.dependencies.entry(workspace.peer.name).or_default().push(figures);
        Ok(())
    }

    fn shapes(&mut self, workspace: &Workspace) {
        for shape in limits() {
            let outcome = workspace.check_clean(shape).map(drop).map_err(|error| error.to_string());
            self.say(workspace, &package(shape), if outcome.is_ok() { "compiles" } else { "does not compile" });
            self.samples.shapes.insert((workspace.peer.name, package(shape)), outcome);
        }
    }

    /// The crates one after the other, so that each stands beside the one without loads that it is compared to.
    fn loads(&mut self, round: usize) -> Result<()> {
        if !self.options.peers.iter().any(|peer| peer.name == peers::OURS) {
            return Ok(());
        }
        let shapes = loads::shapes();
        let workspace = Workspace::write(peers::LOADS, &shapes)?;
        if round == 0 {
            workspace.fetch()?;
        }
        for shape in iter::repeat_n(shapes, LOADS_A_ROUND).flatten() {
            let figures = match workspace.check_clean(shape) {
                Ok(figures) => figures,
                Err(error) => {
                    self.say(&workspace, &package(shape), &error.to_string());
                    self.samples.failures.insert((workspace.peer.name, shape.count), error.to_string());
                    continue;
                }
            };
            self.say(&workspace, &package(shape), &taken(figures.wall));
            self.samples.loads.entry((shape.count, shape.loads)).or_default().push(figures);
        }
        Ok(())
    }

    /// The crates one after the other, from the least deep one of each kind to the deepest.
    fn depth(&mut self, round: usize) -> Result<()> {
        if !self.options.peers.iter().any(|peer| peer.name == peers::OURS) {
            return Ok(());
        }
        for driver in Driver::ALL {
            let shapes = iter::once(None).chain(depth::loads(driver).map(Some)).map(depth::shape).collect::<Vec<_>>();
            let workspace = Workspace::write(driver.peer(), &shapes)?;
            if round == 0 {
                workspace.fetch()?;
            }
            for shape in shapes {
                self.deep(&workspace, driver, shape);
            }
        }
        Ok(())
    }

    /// Where a check was ended, neither this load nor deeper ones are checked again.
    fn deep(&mut self, workspace: &Workspace, driver: Driver, shape: Shape) {
        if shape.deep.is_some_and(|deep| self.samples.is_left_out(deep)) {
            return self.say(workspace, &package(shape), "left out");
        }
        let limit = self.options.time_limit;
        match workspace.check_within(shape, limit) {
            Ok(figures) => {
                let outcome = figures.map_or(format!("ended after {limit} s"), |figures| taken(figures.wall));
                self.say(workspace, &package(shape), &outcome);
                self.samples.depths.entry((driver, shape.deep)).or_default().push(figures);
            }
            Err(error) => {
                self.say(workspace, &package(shape), &error.to_string());
                let depth = shape.deep.map_or(0, |deep| deep.depth);
                self.samples.failures.insert((workspace.peer.name, depth), error.to_string());
            }
        }
    }

    fn size(&mut self) -> Result<()> {
        if !self.options.peers.iter().any(|peer| peer.name == peers::OURS) {
            return Ok(());
        }
        for driver in Driver::ALL {
            let workspace = Workspace::write(driver.program(), &debug_size::programs(driver))?;
            workspace.fetch()?;
            for depth in debug_size::DEPTHS {
                self.program(&workspace, debug_size::page(driver, depth));
            }
        }
        Ok(())
    }

    fn program(&mut self, workspace: &Workspace, deep: Deep) {
        let (shape, limit) = (depth::program(deep), self.options.build_limit);
        match workspace.build_within(shape, limit) {
            Ok(program) => {
                let outcome =
                    program.map_or(format!("ended after {limit} s"), |it| format!("{} bytes", it.sizes.whole));
                self.say(workspace, &package(shape), &outcome);
                self.samples.programs.insert(deep, program.ok_or(Ended));
            }
            Err(error) => {
                self.say(workspace, &package(shape), &error.to_string());
                self.samples.failures.insert((workspace.peer.name, deep.depth), error.to_string());
            }
        }
    }

    fn say(&self, workspace: &Workspace, what: &str, outcome: &str) {
        eprintln!("{:>5} s  {} {what}: {outcome}", self.start.elapsed().as_secs(), workspace.peer.name);
    }
}

fn taken(seconds: f64) -> String {
    format!("{seconds:.2} s")
}

fn limits() -> [Shape; 2] {
    [Ends::Ring, Ends::Chain].map(|ends| Shape { ends, default_limit: true, ..Shape::ring(LIMIT) })
}
