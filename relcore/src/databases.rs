#![doc = include_str!("../docs/databases.md")]
