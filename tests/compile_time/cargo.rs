//! Runs cargo in a generated workspace.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Instant, SystemTime};

use crate::Result;
use crate::debug_size::{Program, Sizes};
use crate::figures::Figures;
use crate::profile::{self, Expansion};
use crate::shape::Shape;
use crate::workspace::{DEPENDENCIES, Workspace, package};
use crate::wrapper::{LIMIT, LINKED, PROFILE, RECORD};

/// What would make one machine's builds other than another's.
const SET_BY_PEOPLE: [&str; 6] =
    ["CARGO_BUILD_TARGET", "CARGO_ENCODED_RUSTFLAGS", "RUSTC", "RUSTC_WRAPPER", "RUSTFLAGS", "RUSTC_BOOTSTRAP"];

impl Workspace {
    /// Resolves and downloads what the peer needs, so that nothing else needs the network.
    pub fn fetch(&self) -> Result<()> {
        finish(&mut self.cargo(&["fetch"], "target")).map(drop)
    }

    /// Checks the crate from clean, without incremental compilation; its dependencies are there already.
    pub fn check_clean(&self, shape: Shape) -> Result<Figures> {
        self.touch(shape)?;
        self.check(shape, "0", None)
    }

    /// The same, but ends it after so many seconds; nothing where that had to be.
    pub fn check_within(&self, shape: Shape, limit: f64) -> Result<Option<Figures>> {
        self.within(shape, limit, &mut self.check_command(shape, "0", None)?)
    }

    /// Builds a program as cargo builds it unless it is told otherwise, within so many seconds.
    pub fn build_within(&self, shape: Shape, limit: f64) -> Result<Option<Program>> {
        let (name, linked) = (package(shape), self.directory.join("linked"));
        remove(&linked)?;
        self.forget(shape)?;
        let mut cargo = self.command("build", shape, "1")?;
        let built = self.within(shape, limit, cargo.env(LINKED, &linked));
        // Gigabytes, where its names are long.
        self.forget(shape)?;
        let Some(built) = built? else { return Ok(None) };
        let sizes = Sizes::read(&self.directory.join("target/debug").join(name))?;
        Ok(Some(Program { sizes, built, linked: Figures::from_file(&linked)? }))
    }

    /// Removes what the compiler kept of a program, but for the program itself.
    fn forget(&self, shape: Shape) -> Result<()> {
        let built = self.directory.join("target/debug");
        let of_program = format!("{}-", package(shape));
        for kept in ["incremental", "deps"].map(|directory| built.join(directory)) {
            for file in fs::read_dir(kept).into_iter().flatten() {
                let file = file?;
                if file.file_name().to_string_lossy().starts_with(&of_program) {
                    remove(&file.path())?;
                }
            }
        }
        Ok(())
    }

    fn within(&self, shape: Shape, limit: f64, cargo: &mut Command) -> Result<Option<Figures>> {
        self.touch(shape)?;
        remove(&self.record())?;
        let checked = finish(cargo.env(LIMIT, limit.to_string()));
        match Figures::from_file(&self.record()) {
            Ok(figures) if figures.wall > limit => Ok(None),
            Ok(figures) => checked.map(|_| Some(figures)),
            Err(error) => Err(checked.err().unwrap_or(error)),
        }
    }

    /// Checks the crate so that the next check has something left of it.
    pub fn prepare(&self, shape: Shape) -> Result<()> {
        finish(&mut self.check_command(shape, "1", None)?).map(drop)
    }

    /// Checks the crate with what is left of the last time.
    pub fn check_again(&self, shape: Shape) -> Result<Figures> {
        self.check(shape, "1", None)
    }

    /// Expands the crate's macros, and stops there.
    pub fn expand(&self, shape: Shape) -> Result<Expansion> {
        self.touch(shape)?;
        let directory = self.directory.join("profile");
        remove(&directory)?;
        fs::create_dir_all(&directory)?;
        self.check(shape, "0", Some(&directory))?;
        profile::read(&directory)
    }

    /// Builds the dependencies from nothing: cargo and all that it starts.
    pub fn check_dependencies(&self) -> Result<Figures> {
        remove(&self.directory.join("clean"))?;
        finish(&mut self.cargo(&["check", "--offline", "--package", DEPENDENCIES], "clean"))
    }

    fn check(&self, shape: Shape, incremental: &str, profile: Option<&Path>) -> Result<Figures> {
        remove(&self.record())?;
        finish(&mut self.check_command(shape, incremental, profile)?)?;
        Figures::from_file(&self.record())
            .map_err(|_| format!("cargo found nothing to do in {}", package(shape)).into())
    }

    fn check_command(&self, shape: Shape, incremental: &str, profile: Option<&Path>) -> Result<Command> {
        let mut cargo = self.command("check", shape, incremental)?;
        if let Some(directory) = profile {
            cargo.env(PROFILE, directory);
        }
        Ok(cargo)
    }

    fn command(&self, what: &str, shape: Shape, incremental: &str) -> Result<Command> {
        let mut cargo = self.cargo(&[what, "--offline", "--package", &package(shape)], "target");
        cargo.env("CARGO_INCREMENTAL", incremental).env(RECORD, self.record());
        cargo.env("RUSTC_WORKSPACE_WRAPPER", env::current_exe()?);
        Ok(cargo)
    }

    fn record(&self) -> PathBuf {
        self.directory.join("figures")
    }

    fn touch(&self, shape: Shape) -> Result<()> {
        let root = File::options().append(true).open(self.crate_root(shape))?;
        Ok(root.set_modified(SystemTime::now())?)
    }

    fn cargo(&self, arguments: &[&str], target: &str) -> Command {
        let program = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
        let mut command = Command::new(program);
        command.current_dir(&self.directory).args(arguments).arg("--quiet");
        for name in SET_BY_PEOPLE {
            command.env_remove(name);
        }
        command.env("CARGO_TARGET_DIR", self.directory.join(target)).env("CARGO_TERM_COLOR", "never");
        command
    }
}

/// Runs it to its end; what it said is the error if it fails.
fn finish(command: &mut Command) -> Result<Figures> {
    let log = PathBuf::from(command.get_current_dir().unwrap_or(Path::new("."))).join("cargo.log");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(&log)?);
    let start = Instant::now();
    let (status, figures) = Figures::wait(start, &mut command.spawn()?, None)?;
    let said = fs::read_to_string(&log)?;
    if !status.success() {
        let head = said.lines().take(30).collect::<Vec<_>>().join("\n");
        return Err(format!("{command:?} failed, see {}:\n{head}", log.display()).into());
    }
    Ok(figures)
}

fn remove(path: &Path) -> Result<()> {
    if path.is_dir() {
        fs::remove_dir_all(path)?;
    } else if path.exists() {
        fs::remove_file(path)?;
    }
    Ok(())
}
