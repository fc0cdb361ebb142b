//! The labels that answers get: those of the file where they are free, else the next ones.

use std::collections::{HashMap, HashSet};

use super::Draft;
use crate::domain::{LAST_LABEL, Label, Session, Sheet};

/// The highest number that is taken over from a file, so that enough are left for what is said later.
const HIGHEST: u32 = LAST_LABEL / 2;

/// What the labels of the file became.
pub(super) struct Labels {
    became: HashMap<Label, Label>,
}

impl Labels {
    /// Gives every draft its label. `there` are the answers of the session that stand for labels of the
    /// file.
    pub(super) fn give(
        session: &Session,
        drafts: &mut [Draft],
        there: HashMap<Label, Label>,
    ) -> Self {
        let used: HashSet<Label> = session.parts().map(|(_, part)| part.label).collect();
        let mut became = there;
        let mut next = Sheet::ALL.map(|sheet| (sheet, session.given.of(sheet)));
        let mut highest = |label: Label| {
            let of_sheet = next.iter_mut().find(|(sheet, _)| *sheet == label.origin());
            if let Some((_, number)) = of_sheet {
                *number = (*number).max(label.number());
            }
        };
        let mut kept = HashSet::new();
        let is_free =
            |label: &Label| (1..=HIGHEST).contains(&label.number()) && !used.contains(label);
        for draft in drafts.iter_mut().filter(|draft| !draft.is_moved) {
            let Some(named) = draft.named.filter(is_free).filter(|it| kept.insert(*it)) else {
                continue;
            };
            draft.answer.label = named;
            highest(named);
        }
        for draft in drafts {
            if draft.answer.label.number() == 0 {
                let of_sheet = next.iter_mut().find(|(sheet, _)| *sheet == draft.sheet);
                if let Some((sheet, number)) = of_sheet {
                    *number = number.saturating_add(1);
                    draft.answer.label = Label::new(*sheet, *number);
                }
            }
            if let Some(named) = draft.named {
                became.entry(named).or_insert(draft.answer.label);
            }
        }
        Self { became }
    }

    /// Returns what a label of the file became.
    pub(super) fn get(&self, named: Label) -> Option<Label> {
        self.became.get(&named).copied()
    }
}
