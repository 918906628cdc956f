//! The generated workspaces on disk, one for each peer: `<target>/compile-time/<peer>`.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::Result;
use crate::loads;
use crate::peers::Peer;
use crate::shape::{COMMENT, Edit, Ends, Shape};

/// The package that has the dependencies and nothing else.
pub const DEPENDENCIES: &str = "dependencies";

/// More than structs of the largest crate could need that all lie within each other.
const RECURSION_LIMIT: &str = "#![recursion_limit = \"8192\"]\n";

/// Where everything is written that this program writes.
pub fn root() -> Result<PathBuf> {
    let program = env::current_exe()?;
    // `<target>/release/compile-time`.
    let target = program.ancestors().nth(2).ok_or("this program does not stand in a target directory")?;
    Ok(target.join("compile-time"))
}

/// One peer's generated crates, with a lock file and a target directory of their own.
pub struct Workspace {
    pub peer: &'static Peer,
    pub directory: PathBuf,
}

impl Workspace {
    /// Writes the crates, all without an edit.
    pub fn write(peer: &'static Peer, shapes: &[Shape]) -> Result<Self> {
        let this = Self { peer, directory: root()?.join(peer.name) };
        let mut members = format!("{DEPENDENCIES:?}");
        for shape in shapes {
            let _ = write!(members, ", {:?}", package(*shape));
            this.write_crate(*shape)?;
        }
        let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = [{members}]\n");
        write(&this.directory.join("Cargo.toml"), &manifest)?;
        this.write_package(DEPENDENCIES, root_file(false), "")?;
        Ok(this)
    }

    /// Writes the one file of the crate that is edited.
    pub fn edit(&self, shape: Shape, edit: Edit) -> Result<()> {
        self.write_file(shape, shape.edited().0, edit)
    }

    /// Whether the edit changes anything: not every peer has names for relations.
    pub fn is_changed_by(&self, shape: Shape, edit: Edit) -> bool {
        let file = shape.edited().0;
        self.text(shape, file, edit) != self.text(shape, file, Edit::None)
    }

    /// What the crate's root is, for its time of change.
    pub fn crate_root(&self, shape: Shape) -> PathBuf {
        self.directory.join(package(shape)).join(root_file(shape.program))
    }

    /// The version of the peer, and how many packages come with it.
    pub fn resolved(&self) -> Result<(String, usize)> {
        let lock = fs::read_to_string(self.directory.join("Cargo.lock"))?;
        let packages = lock.split("[[package]]").skip(1);
        let version = packages.clone().find_map(|package| {
            let named = self.peer.package.is_some_and(|name| package.contains(&format!("name = {name:?}\n")));
            named.then(|| package.split("version = \"").nth(1)?.split('"').next().map(str::to_owned)).flatten()
        });
        let foreign = packages.filter(|package| package.contains("\nchecksum = ")).count();
        Ok((version.unwrap_or_default(), foreign))
    }

    fn write_crate(&self, shape: Shape) -> Result<()> {
        let needs_recursion = self.peer.needs_recursion && !shape.default_limit;
        let mut modules = if needs_recursion { RECURSION_LIMIT.to_owned() } else { String::new() };
        for file in 0..shape.files() {
            let _ = writeln!(modules, "pub mod part_{file:02};");
            self.write_file(shape, file, Edit::None)?;
        }
        if shape.loads > 0 {
            modules += "pub mod loads;\n";
            let path = self.directory.join(package(shape)).join("src/loads.rs");
            write(&path, &loads::file(shape.loads))?;
        }
        if let Some(deep) = shape.deep {
            modules += "pub mod deep;\n";
            write(&self.directory.join(package(shape)).join("src/deep.rs"), &deep.file())?;
        }
        if let Some(deep) = shape.deep.filter(|_| shape.program) {
            modules += deep.driver.main();
        }
        self.write_package(&package(shape), root_file(shape.program), &modules)
    }

    fn write_file(&self, shape: Shape, file: usize, edit: Edit) -> Result<()> {
        let path = self.directory.join(package(shape)).join(format!("src/part_{file:02}.rs"));
        write(&path, &self.text(shape, file, edit))
    }

    fn text(&self, shape: Shape, file: usize, edit: Edit) -> String {
        let text = (self.peer.file)(&shape.items(file, edit));
        if edit == Edit::Comment { text + COMMENT } else { text }
    }

    fn write_package(&self, name: &str, file: &str, root: &str) -> Result<()> {
        let dependencies = (self.peer.dependencies)();
        let manifest = format!(
            "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}"
        );
        write(&self.directory.join(name).join("Cargo.toml"), &manifest)?;
        write(&self.directory.join(name).join(file), root)
    }
}

/// The file that a crate begins with.
const fn root_file(program: bool) -> &'static str {
    if program { "src/main.rs" } else { "src/lib.rs" }
}

/// The name of the crate of these structs.
pub fn package(shape: Shape) -> String {
    if let Some(deep) = shape.deep {
        return deep.package() + if shape.program { "_program" } else { "" };
    }
    match (shape.default_limit, shape.ends) {
        (false, _) if shape.loads > 0 => format!("of_{}_with_{}_loads", shape.count, shape.loads),
        (false, _) => format!("of_{}", shape.count),
        (true, Ends::Ring) => format!("ring_of_{}", shape.count),
        (true, Ends::Chain) => format!("chain_of_{}", shape.count),
    }
}

/// Leaves a file alone that has this text already, as cargo goes by its time of change.
fn write(path: &Path, text: &str) -> Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::create_dir_all(path.parent().ok_or("a file stands in a directory")?)?;
    Ok(fs::write(path, text)?)
}
