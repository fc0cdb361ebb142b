//! What is like what: the answers that the typed line is like, and the likely duplicates.

use std::collections::{HashMap, HashSet};

use crate::domain::{Answer, Label, Likeness, Session, Sheet, duplicates};
use crate::i18n::WORD_RULES;

/// The earlier answers that the typed line is like, with the index that tells.
///
/// The index follows the sheet and is brought up to date while nobody types, never on the way of a
/// keystroke to the screen.
#[derive(Debug)]
pub struct Like {
    /// The likest earlier answer; none where nothing is like enough.
    pub nearest: Option<Label>,
    /// Whether the line has changed since it was last compared, or the index lacks answers.
    pub stale: bool,
    index: Likeness,
    sheet: Option<Sheet>,
    texts: HashMap<Label, String>,
}

impl Default for Like {
    fn default() -> Self {
        let index = Likeness::new(WORD_RULES);
        Self { nearest: None, stale: false, index, sheet: None, texts: HashMap::new() }
    }
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

impl Like {
    /// Brings the index up to date with the sheet, a part of it at a time; when all is in, looks for
    /// what the line is like.
    pub(super) fn compare(&mut self, session: &Session, sheet: Option<Sheet>, line: &str) {
        self.nearest = None;
        self.stale = !self.index_sheet(session, sheet);
        if self.stale || line.chars().count() < SHORTEST {
            return;
        }
        let nearest = self.index.like(line).and_then(|label| session.standing(label));
        self.nearest = nearest.map(|answer| answer.label);
    }

    /// Takes into the index what came to the sheet, merged wordings included, and drops what left;
    /// tells whether that is all.
    fn index_sheet(&mut self, session: &Session, sheet: Option<Sheet>) -> bool {
        if self.sheet != sheet {
            self.index = Likeness::new(WORD_RULES);
            self.texts.clear();
            self.sheet = sheet;
        }
        let answers = sheet.map_or(&[][..], |sheet| session.sheet(sheet));
        let mut here: HashSet<Label> = HashSet::new();
        let mut taken_in = 0;
        for part in answers.iter().flat_map(Answer::with_merged) {
            here.insert(part.label);
            if self.texts.get(&part.label) != Some(&part.text) {
                if taken_in == AT_A_REST {
                    return false;
                }
                taken_in += 1;
                self.index.add(part.label, &part.text);
                self.texts.insert(part.label, part.text.clone());
            }
        }
        let gone = self.texts.keys().filter(|label| !here.contains(label));
        for label in gone.copied().collect::<Vec<_>>() {
            self.index.remove(label);
            self.texts.remove(&label);
        }
        true
    }
}

/// Lists the likely duplicates of a sheet that are not judged yet, likeliest first.
pub(super) fn likely_pairs(session: &Session, sheet: Option<Sheet>) -> Vec<Pair> {
    let pairs =
        sheet.map(|sheet| duplicates(session, sheet, WORD_RULES)).unwrap_or_default().into_iter();
    pairs.map(|(a, b, _)| Pair { stays: a.min(b), goes: a.max(b) }).collect()
}
