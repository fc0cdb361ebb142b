//! Duplicates: the one suggested while typing, and the list to go through one by one.

use crate::app::desk::Aside;
use crate::domain::Edit;
use crate::t;

use super::Turn;

impl Turn<'_> {
    /// Counts the typed line as another backer of the answer it is like; its wording is kept.
    pub(super) fn count_same(&mut self) {
        let lang = self.model.lang;
        if let Some(desk) = &mut self.model.desk {
            while desk.like.stale {
                desk.compare_line();
            }
        }
        let Some(desk) = &self.model.desk else { return };
        let target = desk.like.nearest.zip(desk.sheet());
        let Some((into, sheet)) = target.filter(|_| desk.editing.is_none()) else {
            return self.model.warn(t!(lang, "notice-nothing-alike"));
        };
        let text = desk.line.text().trim().to_owned();
        let Some(answer) = self.new_answer(sheet, text) else { return };
        let Some(desk) = &self.model.desk else { return };
        let edit = desk.session.backing(sheet, answer, into);
        if self.perform(edit) {
            self.line_kept();
            self.model.say(t!(lang, "notice-backed", label = lang.label(into)));
        }
    }

    /// Begins to go through the likely duplicates of the sheet.
    pub(super) fn go_through_duplicates(&mut self) {
        if self.nothing_on_sheet() || !self.look(Aside::Duplicates) {
            return;
        }
        let Some(desk) = &mut self.model.desk else { return };
        desk.pairs = desk.likely_pairs();
        if desk.pairs.is_empty() {
            desk.aside = None;
            self.model.say(t!(self.model.lang, "notice-no-duplicates"));
        }
    }

    /// Merges the pair shown: the later answer goes into the earlier one, whole.
    pub(super) fn merge_pair(&mut self) {
        let pair = self.model.desk.as_ref().and_then(|desk| desk.pairs.get(desk.row)).copied();
        let Some(pair) = pair else { return };
        if self.perform(Edit::Merge { from: pair.goes, into: pair.stays }) {
            let lang = self.model.lang;
            let (from, into) = (lang.label(pair.goes), lang.label(pair.stays));
            self.next_pair();
            self.model.say(t!(lang, "notice-merged", from = from, into = into));
        }
    }

    /// Records that the pair shown is not alike, so that it is not suggested again.
    pub(super) fn part_pair(&mut self) {
        let pair = self.model.desk.as_ref().and_then(|desk| desk.pairs.get(desk.row)).copied();
        let Some(pair) = pair else { return };
        if self.perform(Edit::Unlike(pair.stays, pair.goes, true)) {
            self.next_pair();
        }
    }

    /// Turns round which of the pair stays.
    pub(super) fn swap_pair(&mut self) {
        if let Some(desk) = &mut self.model.desk
            && let Some(pair) = desk.pairs.get_mut(desk.row)
        {
            std::mem::swap(&mut pair.stays, &mut pair.goes);
        }
    }

    /// Looks again for what is left, so that a merge counts for the pairs after it.
    fn next_pair(&mut self) {
        let Some(desk) = &mut self.model.desk else { return };
        let row = desk.row;
        let later: Vec<_> = desk.pairs.iter().take(row).map(|p| (p.stays, p.goes)).collect();
        let mut pairs = desk.likely_pairs();
        let skipped = |pair: &crate::app::like::Pair| {
            later.contains(&(pair.stays, pair.goes)) || later.contains(&(pair.goes, pair.stays))
        };
        pairs.sort_by_key(|pair| !skipped(pair));
        let skips = pairs.iter().filter(|pair| skipped(pair)).count();
        desk.row = skips;
        desk.pairs = pairs;
        if desk.row >= desk.pairs.len() {
            desk.aside = None;
            desk.row = 0;
        }
    }

    /// Leaves the pair shown for later.
    pub(super) fn skip(&mut self) {
        let Some(desk) = &mut self.model.desk else { return };
        desk.row += 1;
        if desk.row >= desk.pairs.len() {
            desk.aside = None;
            desk.row = 0;
            self.model.say(t!(self.model.lang, "notice-no-duplicates"));
        }
    }

    /// Takes the answer merged last into the chosen one out again.
    pub(super) fn split(&mut self) {
        let lang = self.model.lang;
        let Some(desk) = &self.model.desk else { return };
        let chosen = desk.selected.and_then(|label| desk.session.answer(label));
        let Some(part) = chosen.and_then(|answer| answer.merged.last()) else {
            return self.model.warn(t!(lang, "notice-nothing-merged"));
        };
        let place = desk.selected.and_then(|label| desk.session.position(label));
        let Some((sheet, index)) = place else { return };
        let label = part.label;
        if self.perform(Edit::Split { label, sheet, index: index + 1 }) {
            self.model.say(t!(lang, "notice-split", label = lang.label(label)));
        }
    }
}
