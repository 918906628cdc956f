//! By hand, where keys are no whole numbers. Numbers are put in order here; the order of texts is the database's to say, as it
//! depends on their collation. Who knows that texts are compared byte by byte can sort them here, too: `by-hand-bytes`.
//!
//! What was tried and lost, in millions of instructions of a run, roots included (those are exact where times vary); these
//! forms take 90 for texts, 74 in the order of their bytes, 56 for two numbers:
//!
//! * Keys as they come: the same, but of the texts SQLite reads 3,700 pages where these are 2,400, as its cache does not
//!   hold all.
//! * The number of its key with each row, instead of comparing the key: 73 and 59. Sorted by SQLite by that number and the id:
//!   100 and 82, and texts by way of a temporary file; by the number alone: 95 and 77.
//! * `IN rarray(?)` or `IN (?, …)` in the order of the index, one parent's rows sorted here: texts 74 and 75; sorted by SQLite
//!   by foreign key and id, 90 and 91. `json_each`: 75.
//! * `IN (VALUES …)` over two numbers, grouped by a map: 59; in the order of the index: 89. `json_each`: 60.
//! * The rows of a list of row ids, which are read in their order: texts 90, in as long a time for 720 pages; two numbers 77.
//! * A statement a tenant, which gains only where these are few: 56.

use std::cmp::Ordering;
use std::iter::repeat_with;
use std::path::Path;

use benchmark::{Contestant, Load, Result, Run, Workload, loaded, unsupported};
use rusqlite::{ToSql, params_from_iter};

use super::by_hand::{ByHand, FOLDERS, PROJECTS};
use super::records::{Document, Documents, Folder, Project, Read, Task, Tasks, sort_documents, sort_tasks};

/// The children of a list of keys, which stands for the sign. They come key by key.
const DOCUMENTS: &str =
    "SELECT id, folder_id, title, body FROM documents WHERE folder_id IN (#) ORDER BY folder_id, id";
const DOCUMENTS_IN_ANY_ORDER: &str = "\
    WITH asked (folder) AS (VALUES #) \
    SELECT id, folder_id, title, body FROM asked CROSS JOIN documents WHERE folder_id = folder";
const TASKS: &str = "\
    WITH asked (tenant, project) AS (VALUES #) \
    SELECT tenant_id, id, project_id, title, body FROM asked CROSS JOIN tasks \
    WHERE tenant_id = tenant AND project_id = project";

/// Keys in one list: SQLite takes 32,766 values.
const CHUNK: usize = 1_000;

struct Bytes(ByHand);

pub fn open(path: &Path) -> Result<Box<dyn Contestant>> {
    Ok(Box::new(Bytes(ByHand::new(path)?)))
}

impl Contestant for Bytes {
    fn run(&mut self, workload: &Workload) -> Run {
        let Load::TextKeys = workload.load else { return unsupported() };
        let mut documents = self.0.documents(DOCUMENTS_IN_ANY_ORDER)?;
        sort_documents(documents.iter_mut().map(|(_, list)| list));
        loaded(documents)
    }
}

impl ByHand {
    pub fn text_keys(&self) -> Result<Documents> {
        self.documents(DOCUMENTS)
    }

    fn documents(&self, select: &str) -> Result<Documents> {
        let folders: Vec<Folder> = self.roots(FOLDERS, [])?;
        let places = sorted(folders.len(), |one, other| folders[one].id.cmp(&folders[other].id));
        let keys: Vec<[&dyn ToSql; 1]> = places.iter().map(|place| [&folders[*place].id as _]).collect();
        let is_in = |document: &Document, place: usize| document.folder_id == folders[place].id;
        let lists = self.joined(select, &keys, &places, is_in)?;
        Ok(folders.into_iter().zip(lists).collect())
    }

    pub fn composite_keys(&self) -> Result<Tasks> {
        let projects: Vec<Project> = self.roots(PROJECTS, [])?;
        let key = |place: usize| (projects[place].tenant_id, projects[place].id);
        let places = sorted(projects.len(), |one, other| key(one).cmp(&key(other)));
        let ordered = places.iter().map(|place| &projects[*place]);
        let keys: Vec<[&dyn ToSql; 2]> = ordered.map(|it| [&it.tenant_id as _, &it.id as _]).collect();
        let is_in = |task: &Task, place: usize| (task.tenant_id, task.project_id) == key(place);
        let mut lists = self.joined(TASKS, &keys, &places, is_in)?;
        sort_tasks(&mut lists);
        Ok(projects.into_iter().zip(lists).collect())
    }

    /// The children of each key, at the place of its parent. One key's are together, so that each list is allocated once, in
    /// its size.
    fn joined<T: Read, const N: usize>(
        &self,
        select: &str,
        keys: &[[&dyn ToSql; N]],
        places: &[usize],
        is_in: impl Fn(&T, usize) -> bool,
    ) -> Result<Vec<Vec<T>>> {
        let mut lists: Vec<Vec<T>> = repeat_with(Vec::new).take(keys.len()).collect();
        let (mut at, mut list) = (0, Vec::new());
        for keys in keys.chunks(CHUNK) {
            let values = ["?"; N].join(", ");
            let values = if select.contains("IN (#)") { values } else { format!("({values})") };
            let values = vec![values; keys.len()].join(", ");
            let mut statement = self.conn.prepare_cached(&select.replace('#', &values))?;
            let mut rows = statement.query(params_from_iter(keys.as_flattened()))?;
            while let Some(row) = rows.next()? {
                let child = T::read(row)?;
                while !is_in(&child, *places.get(at).ok_or("nobody asked for it")?) {
                    lists[places[at]].append(&mut list);
                    at += 1;
                }
                list.push(child);
            }
        }
        if let Some(place) = places.get(at) {
            lists[*place].append(&mut list);
        }
        Ok(lists)
    }
}

/// The places of so many parents in the order of their keys: so SQLite goes through the index from its start to its end.
fn sorted(parents: usize, order: impl Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..parents).collect();
    places.sort_unstable_by(|one, other| order(*one, *other));
    places
}
