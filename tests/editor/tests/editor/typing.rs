//! While an attribute is typed, the rest of the file stays as it was.

use editor::{Diagnostic, Editor};

use crate::{CUSTOMER, Failures, SHOP, place, with_editor};

/// The attribute, as it is in the file.
const WRITTEN: &str = "#[has_many(Order, foreign_key = customer_id, source_key = id, inverse = customer)]";

/// The attribute as it grows; an editor has put the closing brackets.
const STAGES: [&str; 9] = [
    "#[h]",
    "#[has_many]",
    "#[has_many()]",
    "#[has_many(Ord)]",
    "#[has_many(Order, )]",
    "#[has_many(Order, fore)]",
    "#[has_many(Order, foreign_key)]",
    "#[has_many(Order, foreign_key = )]",
    "#[has_many(Order, foreign_key = cust)]",
];

/// What a person uses of the rest of the program.
#[derive(Debug, PartialEq)]
struct Rest {
    accessors: Vec<String>,
    types: Vec<String>,
    docs: Vec<String>,
}

impl Rest {
    fn ask(editor: &mut Editor) -> Self {
        let mut accessors: Vec<_> =
            editor.completions(&place(editor, (SHOP, "customer.|wishes()"))).into_iter().collect();
        // The one that is being written.
        accessors.retain(|name| !["h", "ords", "orders"].contains(&name.as_str()));
        let variables = [(SHOP, "let |wishes ="), (SHOP, "let |address ="), (SHOP, "let |bin =")];
        let types = variables.map(|at| editor.hover(&place(editor, at))).to_vec();
        let accessed = [(SHOP, "customer.|wishes()"), (SHOP, "RELATIONS.|wishes"), (CUSTOMER, "self.|address()")];
        let docs = accessed.map(|at| docs(&editor.hover(&place(editor, at)))).to_vec();
        Self { accessors, types, docs }
    }
}

/// What is behind the signature.
fn docs(shown: &str) -> String {
    shown.split_once("\n---\n").unwrap_or_default().1.to_owned()
}

fn type_stage(editor: &mut Editor, stage: &str) -> Vec<Diagnostic> {
    let text = editor.workspace.read(CUSTOMER).replace(WRITTEN, stage);
    editor.change(CUSTOMER, &text);
    editor.diagnostics(CUSTOMER)
}

#[test]
fn the_rest_of_the_program_stays_as_it_was() {
    with_editor(|editor| {
        let mut failures = Failures::default();
        let before = Rest::ask(editor);
        for stage in STAGES {
            type_stage(editor, stage);
            let found = Rest::ask(editor);
            failures.compare(stage, &found, &before);
        }
    });
}

/// What does not even parse: a field, or an attribute without a name.
#[test]
fn the_rest_stays_while_a_field_is_written() {
    const STAGES: &[(&str, &str)] = &[
        ("    /// As it is", "    e\n    /// As it is"),
        ("    name: String,\n", "    name: String,\n    email\n"),
        ("    name: String,\n", "    name: String,\n    email:\n"),
        ("    name: String,\n", "    name: String,\n    email: Option<\n"),
        (WRITTEN, "#[]"),
    ];
    with_editor(|editor| {
        let mut failures = Failures::default();
        let before = Rest::ask(editor);
        for (written, stage) in STAGES {
            let text = editor.workspace.read(CUSTOMER).replacen(written, stage, 1);
            editor.change(CUSTOMER, &text);
            let found = Rest::ask(editor);
            failures.compare(stage, &found, &before);
        }
    });
}

#[test]
fn the_only_diagnostic_is_at_the_half_written_attribute() {
    with_editor(|editor| {
        let mut failures = Failures::default();
        for stage in STAGES {
            let diagnostics = type_stage(editor, stage);
            let attribute = place(editor, (CUSTOMER, "/// Someone who buys.\n#[derive(Collection)]\n|"));
            let is_there = |said: &Diagnostic| said.start.line == attribute.line && said.end.line == attribute.line;
            failures.check(diagnostics.len() <= 1, || format!("{stage}: {diagnostics:?}"));
            failures.check(diagnostics.iter().all(is_there), || format!("{stage}, elsewhere: {diagnostics:?}"));
        }
    });
}

#[test]
fn what_is_next_is_offered_before_it_is_begun() {
    with_editor(|editor| {
        let mut failures = Failures::default();
        let stages = [
            ("#[has_many(Order, |)]", "foreign_key"),
            ("#[has_many(Order, f|)]", "foreign_key"),
            ("#[has_many(Order, foreign_key = |)]", "customer_id"),
            ("#[has_many(Order, foreign_key = (customer_id, |))]", "door"),
            ("#[has_many(Order, inverse = |)]", "customer"),
            ("#[belongs_to_many(Product, foreign_key = |, through = Wish)]", "product_code"),
        ];
        for (stage, expected) in stages {
            type_stage(editor, &stage.replace('|', ""));
            let offered = editor.completions(&place(editor, (CUSTOMER, stage)));
            failures.check(offered.contains(expected), || format!("{stage}: {offered:?}"));
        }
    });
}
