//! Next year's lab, as the screen shows and makes it.

use std::path::Path;

use uuid::Uuid;

use crate::app::{Msg, NextLabPreview, NextLabRow};
use crate::domain::{FORMAT, Lab, LabPlan, Moment};
use crate::i18n::Lang;
use crate::storage::library;
use crate::storage::paths::shown;
use crate::t;
use crate::text::clean_line;

use super::super::lab_sessions::LabSessions;
use super::super::next_lab::NextLab;

/// Which lab is taken up, by one of its sessions, and what the new one is called.
pub(super) struct Asked<'a> {
    pub(super) session: &'a Path,
    pub(super) title: &'a str,
    /// The folder of all sessions.
    pub(super) sessions: &'a Path,
    pub(super) now: Moment,
    pub(super) lang: Lang,
}

impl Asked<'_> {
    fn plan(&self) -> Result<NextLab, String> {
        let folder = self.session.parent().unwrap_or(self.sessions);
        let labs = library::list(self.sessions).labs;
        let (mut old, labs): (Vec<_>, Vec<_>) = labs.into_iter().partition(|it| it.path == folder);
        let old = old.pop();
        let old = old.ok_or_else(|| t!(self.lang, "import-no-sessions", folder = shown(folder)))?;
        let lab = Lab { title: self.title.to_owned(), ..Lab::default() };
        let wish = LabPlan { format: FORMAT, lab, ..LabPlan::default() };
        NextLab::after(LabSessions::read(old), wish, labs, self.now, self.lang)
    }

    /// Tells what the new lab would begin with.
    pub(super) fn look(&self) -> Msg {
        let next = match self.plan() {
            Ok(next) => next,
            Err(why) => return Msg::Failed(why),
        };
        let rows = next.parts.iter().map(|part| NextLabRow {
            platform: clean_line(&part.platform),
            new: part.plan.answers().count(),
            there: part.plan.refused.len(),
        });
        Msg::NextLab(Box::new(NextLabPreview {
            title: self.title.to_owned(),
            old: clean_line(&next.old),
            became: next.became(),
            rows: rows.collect(),
            faults: next.faults.clone(),
        }))
    }

    /// Makes the new lab and tells what it begins with.
    pub(super) fn make(&self, ids: Vec<Uuid>) -> Msg {
        let mut ids = ids.into_iter();
        let made = self.plan().and_then(|next| {
            let carried = next.carried();
            let new_id = || ids.next().unwrap_or_else(|| Moment::now().new_id());
            next.make(self.sessions, self.now, new_id, self.lang).map(|_| carried)
        });
        match made {
            Ok(carried) => {
                Msg::Told(t!(self.lang, "next-lab-made", title = self.title, n = carried))
            }
            Err(why) => Msg::Failed(why),
        }
    }
}
