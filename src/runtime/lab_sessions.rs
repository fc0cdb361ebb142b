//! The sessions of a lab as they were last acknowledged, each with its file and the number of its platform.

use std::path::PathBuf;

use crate::domain::{LabPlan, Session, platform_numbers};
use crate::storage::library::{self, LabFolder, PlanFault};
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
    /// Its folder.
    pub folder: PathBuf,
    /// What its sessions share; nothing where it has no `lab.ron`.
    pub plan: LabPlan,
    /// The sessions in the order of their numbers, each once.
    pub sessions: Vec<LabSession>,
    /// What is wrong with its `lab.ron`.
    pub plan_fault: Option<PlanFault>,
    /// The sessions that could not be read.
    pub faults: Vec<OpenError>,
}

impl LabSessions {
    /// Reads the sessions of a lab; nothing is changed. Copies do not count, and the worked example only
    /// where there is nothing else.
    pub fn read(lab: LabFolder) -> Self {
        let mut read: Vec<(PathBuf, Session)> = Vec::new();
        let mut faults = Vec::new();
        for entry in lab.sessions {
            match look_at(&entry.path) {
                Ok(session) => read.push((entry.path, session)),
                Err(error) => faults.push(error),
            }
        }
        let is_example = |session: &Session| library::is_example(session.id);
        if !read.iter().all(|(_, session)| is_example(session)) {
            read.retain(|(_, session)| !is_example(session));
        }
        let plan = lab.plan.unwrap_or_default();
        let numbering: Vec<_> = read.iter().map(|(_, session)| session.numbering()).collect();
        let numbers = platform_numbers(&plan.platforms, &numbering);
        let mut sessions: Vec<LabSession> = numbers
            .into_iter()
            .zip(read)
            .map(|(number, (path, session))| LabSession { number, path, session })
            .collect();
        sessions.sort_by_key(|session| session.number);
        Self { folder: lab.path, plan, sessions, plan_fault: lab.fault, faults }
    }

    /// Returns the title of the lab: that of its plan, or of the first session that names one.
    pub fn title(&self) -> &str {
        let of_sessions = self.sessions.iter().map(|it| &it.session.lab);
        let titles = [&self.plan.lab].into_iter().chain(of_sessions).map(|lab| lab.title.trim());
        titles.into_iter().find(|title| !title.is_empty()).unwrap_or_default()
    }
}
