#![doc = include_str!("../docs/mistakes.md")]
