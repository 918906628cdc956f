//! A contestant and its server process on one core: what is measured then is what both do together, also where they
//! could do it at the same time.

use std::process::Command;

use benchmark::protocol::Remote;
use benchmark::{Database, Result, Workload};
use tokio::runtime::Runtime;
use tokio_postgres::Client;

use crate::contestants::{postgres, runtime};
use crate::database::postgres::connect;
use crate::options::Options;

/// The first one.
const CORE: &str = "0";

/// Which contestants are pinned, and with which databases, since each has a connection of its own.
pub struct Pins {
    /// Nothing where none is pinned.
    server: Option<(Runtime, Client)>,
    pinned: Vec<Vec<Database>>,
}

impl Pins {
    pub fn new(options: &Options) -> Result<Self> {
        let pinned = vec![Vec::new(); options.peers.len()];
        if !options.pinned {
            return Ok(Self { server: None, pinned });
        }
        let runtime = runtime()?;
        let client = runtime.block_on(connect(&postgres::url()?))?;
        Ok(Self { server: Some((runtime, client)), pinned })
    }

    /// Pins the contestant at this place, unless it is.
    pub fn pin(&mut self, place: usize, remote: &mut Remote, workload: &Workload) -> Result<()> {
        let Some((runtime, client)) = &self.server else { return Ok(()) };
        if self.pinned[place].contains(&workload.database) {
            return Ok(());
        }
        set_core(remote.id())?;
        // It connects with its first run.
        if remote.measure(workload, 0)?.is_none() {
            return Ok(());
        }
        let backends = "SELECT pid FROM pg_stat_activity WHERE application_name = $1";
        let backends = runtime.block_on(client.query(backends, &[&postgres::application(remote.name())]))?;
        if backends.is_empty() {
            return Err(format!("{} is not seen on the server", remote.name()).into());
        }
        for backend in backends {
            set_core(u32::try_from(backend.get::<_, i32>(0))?)?;
        }
        self.pinned[place].push(workload.database);
        Ok(())
    }
}

/// The process, with all its threads.
fn set_core(process: u32) -> Result<()> {
    let output = Command::new("taskset").args(["-a", "-c", "-p", CORE, &process.to_string()]).output()?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("taskset: {}", String::from_utf8_lossy(&output.stderr).trim()).into())
}
