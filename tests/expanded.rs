//! The expanded copy of the quickstart compiles and runs like the quickstart itself.

#![allow(unused, unreachable_pub, clippy::all, clippy::pedantic, reason = "it is written by the derive")]

include!("../examples/quickstart_expanded.rs");

#[test]
fn it_runs() {
    main().unwrap();
}
