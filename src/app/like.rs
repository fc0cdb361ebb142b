//! What is like what: the answers that the typed line is like, and the likely duplicates.

use std::collections::{HashMap, HashSet};

use crate::domain::{Answer, Label, Likeness, Sheet, duplicates};

use super::workspace::Workspace;

/// The earlier answers that the typed line is like, with the index that tells.
///
/// The index follows the sheet and is brought up to date while nobody types, never on the way of a
/// keystroke to the screen.
#[derive(Debug, Default)]
pub struct Like {
    /// The likest earlier answer; none where nothing is like enough.
    pub nearest: Option<Label>,
    /// Whether the line has changed since it was last compared, or the index lacks answers.
    pub stale: bool,
    index: Likeness,
    sheet: Option<Sheet>,
    texts: HashMap<Label, String>,
}

/// Two answers that may say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The answer that stays when they are merged.
    pub stays: Label,
    /// The answer that goes into it.
    pub goes: Label,
}

/// Answers taken into the index at one rest, so that a key which comes meanwhile hardly waits.
const AT_A_REST: usize = 32;

/// The shortest line worth comparing, in characters.
const SHORTEST: usize = 8;

impl Workspace {
    /// Brings the index up to date with the sheet, a part of it at a time; when all is in, looks for
    /// what the line is like.
    pub(super) fn compare_line(&mut self) {
        self.like.nearest = None;
        self.like.stale = !self.index_sheet();
        let text = self.line.text();
        let is_short = text.chars().count() < SHORTEST;
        if self.like.stale || self.editing.is_some() || self.panel.is_some() || is_short {
            return;
        }
        let nearest = self.like.index.like(text);
        let standing = nearest.and_then(|label| self.session.standing(label));
        self.like.nearest = standing.map(|answer| answer.label);
    }

    /// Lists the likely duplicates of the sheet that are not judged yet, likeliest first.
    pub(super) fn likely_pairs(&self) -> Vec<Pair> {
        let Some(sheet) = self.sheet() else { return Vec::new() };
        let pairs = duplicates(&self.session, sheet).into_iter();
        pairs.map(|(a, b, _)| Pair { stays: a.min(b), goes: a.max(b) }).collect()
    }

    /// Takes into the index what came to the sheet, merged wordings included, and drops what left;
    /// tells whether that is all.
    fn index_sheet(&mut self) -> bool {
        let sheet = self.sheet();
        if self.like.sheet != sheet {
            self.like.index = Likeness::default();
            self.like.texts.clear();
            self.like.sheet = sheet;
        }
        let answers = sheet.map_or(&[][..], |sheet| self.session.sheet(sheet));
        let mut here: HashSet<Label> = HashSet::new();
        let mut taken_in = 0;
        for part in answers.iter().flat_map(Answer::with_merged) {
            here.insert(part.label);
            if self.like.texts.get(&part.label) != Some(&part.text) {
                if taken_in == AT_A_REST {
                    return false;
                }
                taken_in += 1;
                self.like.index.add(part.label, &part.text);
                self.like.texts.insert(part.label, part.text.clone());
            }
        }
        let gone = self.like.texts.keys().filter(|label| !here.contains(label));
        for label in gone.copied().collect::<Vec<_>>() {
            self.like.index.remove(label);
            self.like.texts.remove(&label);
        }
        true
    }
}
