//! The sessions of a lab as they were last acknowledged, each with its file and the number of its platform.

use std::path::PathBuf;

use crate::domain::{LabPlan, Session, platform_numbers};
use crate::storage::library::{self, LabFolder};
use crate::storage::{OpenError, look_at};

/// One session of a lab.
#[derive(Debug)]
pub struct LabSession {
    /// The number of its platform in the lab, from 1.
    pub number: u32,
    /// Its file.
    pub path: PathBuf,
    /// The session.
    pub session: Session,
}

/// The sessions of one lab.
#[derive(Debug)]
pub struct LabSessions {
    /// Its folder and the files in it.
    pub lab: LabFolder,
    /// What its sessions share; nothing where it has no `lab.ron`, or that of the worked example beside
    /// real sessions.
    pub plan: LabPlan,
    /// The sessions in the order of their numbers, each once.
    pub sessions: Vec<LabSession>,
    /// The worked example's sessions, where there are real ones beside them.
    pub examples: Vec<Session>,
    /// The files that could not be read.
    pub unread: Vec<(PathBuf, OpenError)>,
}

impl LabSessions {
    /// Reads the sessions of a lab; nothing is changed. Copies do not count, and the worked example only
    /// where there is nothing else.
    pub fn read(lab: LabFolder) -> Self {
        let mut paths: Vec<&PathBuf> = lab.sessions.iter().map(|entry| &entry.path).collect();
        paths.sort();
        let mut read: Vec<(PathBuf, Session)> = Vec::new();
        let mut unread = Vec::new();
        for path in paths {
            match look_at(path) {
                Ok(session) => read.push((path.clone(), session)),
                Err(error) => unread.push((path.clone(), error)),
            }
        }
        let examples = without_examples(&mut read);
        let plan = lab.plan.clone().filter(|_| examples.is_empty() || !lab.is_example());
        let plan = plan.unwrap_or_default();
        let numbering: Vec<_> = read.iter().map(|(_, session)| session.numbering()).collect();
        let numbers = platform_numbers(&plan.platforms, &numbering);
        let mut sessions: Vec<LabSession> = numbers
            .into_iter()
            .zip(read)
            .map(|(number, (path, session))| LabSession { number, path, session })
            .collect();
        sessions.sort_by_key(|session| session.number);
        Self { lab, plan, sessions, examples, unread }
    }

    /// Returns the title of the lab: that of its plan, or of the first session that names one.
    pub fn title(&self) -> &str {
        let of_sessions = self.sessions.iter().map(|it| &it.session.lab);
        let titles = [&self.plan.lab].into_iter().chain(of_sessions).map(|lab| lab.title.trim());
        titles.into_iter().find(|title| !title.is_empty()).unwrap_or_default()
    }
}

/// Takes the worked example's sessions out where there are real ones beside them.
fn without_examples(read: &mut Vec<(PathBuf, Session)>) -> Vec<Session> {
    let is_example = |(_, session): &(PathBuf, Session)| library::is_example(session.id);
    if read.iter().all(is_example) {
        return Vec::new();
    }
    read.extract_if(.., |read| is_example(read)).map(|(_, session)| session).collect()
}
