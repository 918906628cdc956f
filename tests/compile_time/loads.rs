//! Functions that load records with their relations, and the crates that have them.
//!
//! Every crate loads the same structs, so that crates of different sizes differ only in the structs beside those.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::ops::Range;

use crate::shape::{self, PER_FILE, Shape};

/// The numbers of structs, and the numbers of loads in crates of as many. What loads cost is the difference to none.
const CRATES: [(usize, &[usize]); 3] = [(50, &[0, 100]), (100, &[0, 25, 50, 100]), (200, &[0, 100])];

/// Where loads start: six steps from either end of the smallest ring, so that none leads over it.
const STARTS: Range<usize> = 6..44;

/// The relations of every struct: how many structs further each leads, and whether to many.
const RELATIONS: [(&str, isize, bool); 3] = [("next", 1, false), ("second", 2, false), ("before", -2, true)];

/// How deep a load goes.
const DEPTH: usize = 3;

/// The number of structs and that of loads of each measured crate, those without loads left out.
pub fn measured() -> impl Iterator<Item = (usize, usize)> {
    CRATES.into_iter().flat_map(|(count, loads)| loads.iter().map(move |&loads| (count, loads))).filter(|it| it.1 > 0)
}

/// All crates; those of one size stand beside the one of that size without loads.
pub fn shapes() -> Vec<Shape> {
    let of = |count, loads| Shape { loads, ..Shape::ring(count) };
    CRATES.into_iter().flat_map(|(count, loads)| loads.iter().map(move |&loads| of(count, loads))).collect()
}

/// A module with as many functions, each with another load.
pub fn file(loads: usize) -> String {
    let loads = (0..loads).map(Load::new).collect::<Vec<_>>();
    let structs = loads.iter().flat_map(Load::structs).collect::<BTreeSet<_>>();
    let mut text = "use relcore::Collection;\n".to_owned();
    for index in structs {
        let _ = writeln!(text, "use crate::part_{:02}::{};", index / PER_FILE, shape::name(index));
    }
    for load in loads {
        load.write(&mut text);
    }
    text
}

/// One load: a struct, and the relations that are loaded one behind the other.
struct Load {
    number: usize,
    start: usize,
    path: [(&'static str, isize, bool); DEPTH],
}

impl Load {
    /// No two numbers give the same: the number of starts and that of paths have no common divisor.
    fn new(number: usize) -> Self {
        let base = RELATIONS.len();
        let path = [number, number / base, number / base / base].map(|at| RELATIONS[at % base]);
        Self { number, start: STARTS.start + number % STARTS.len(), path }
    }

    /// The structs on the way; the last one is only loaded.
    fn structs(&self) -> [usize; DEPTH] {
        let mut at = self.start;
        self.path.map(|(_, by, _)| {
            let further = at.saturating_add_signed(by);
            std::mem::replace(&mut at, further)
        })
    }

    fn write(&self, text: &mut String) {
        let steps = self.structs().into_iter().zip(self.path);
        let steps = steps.map(|(at, (name, _, many))| (format!("{}::RELATIONS.{name}", shape::name(at)), many));
        let steps = steps.collect::<Vec<_>>();
        let plan = steps.iter().map(|(relation, _)| relation.as_str()).collect::<Vec<_>>().join(".with(");
        let signature = "(conn: &rusqlite::Connection) -> relcore::Result<i64>";
        let _ = writeln!(text, "\npub fn load_{:03}{signature} {{\n    let mut sum = 0;", self.number);
        let _ = writeln!(text, "    let plan = {plan}{};", ")".repeat(DEPTH - 1));
        let _ = writeln!(text, "    for at_0 in {}::all().with(plan).load(conn)? {{", shape::name(self.start));
        for (depth, (relation, many)) in steps.iter().enumerate() {
            let (next, related) = (depth + 1, format!("at_{depth}.related({relation})"));
            let line =
                if *many { format!("for at_{next} in {related} {{") } else { format!("{{ let at_{next} = {related};") };
            let _ = writeln!(text, "    {line}");
        }
        let sum = (0..=DEPTH).map(|depth| format!("at_{depth}.id")).collect::<Vec<_>>().join(" + ");
        let _ = writeln!(text, "    sum += {sum};\n    {}\n    Ok(sum)\n}}", "}".repeat(DEPTH + 1));
    }
}
