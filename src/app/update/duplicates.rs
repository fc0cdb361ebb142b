//! Duplicates: the one suggested while typing, and the list to go through one by one.

use crate::app::key::{DELETE, DOWN, ENTER, TAB};
use crate::app::like::likely_pairs;
use crate::app::modes::Paging;
use crate::app::{Command, Definition, Mode, Pair, Typing, Workspace};
use crate::domain::Edit;
use crate::t;
use crate::text::wrap;

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::Choose),
        (DELETE, Command::Delete),
        (TAB, Command::Fields),
        (DOWN, Command::Skip),
    ],
    footer: &[
        (Command::Choose, "hint-merge"),
        (Command::Delete, "hint-unlike"),
        (Command::Skip, "hint-later"),
        (Command::Fields, "hint-swap"),
        (Command::Back, "hint-done"),
    ],
    help: ["help-duplicates-title", "help-duplicates"],
    hint: Some("duplicates-type"),
    typing: Typing::Nothing,
    paging: Paging::Scroll,
    rows: |workspace| workspace.pairs.len(),
    command: |it, command| {
        match command {
            Command::Choose => it.merge_pair(),
            Command::Delete => it.part_pair(),
            Command::Fields => it.swap_pair(),
            Command::Skip => it.skip(),
            Command::Back => it.leave_panel(),
            _ => return it.scroll_pair(command),
        }
        true
    },
    click: |_, _| {},
    ..Definition::PANEL
};

/// The cells beside the text of an answer: the margins and its label.
const BESIDE: usize = 10;

impl Update<'_> {
    /// Counts the typed line as another backer of the answer it is like; its wording is kept.
    pub(in crate::app) fn count_same(&mut self) {
        let lang = self.model.lang;
        if let Some(workspace) = &mut self.model.workspace {
            while workspace.like.stale {
                workspace.compare_line();
            }
        }
        let Some(workspace) = &self.model.workspace else { return };
        let target = workspace.like.nearest.zip(workspace.sheet());
        let Some((into, sheet)) = target.filter(|_| workspace.editing.is_none()) else {
            return self.model.warn(t!(lang, "notice-nothing-alike"));
        };
        let text = workspace.line.text().trim().to_owned();
        let Some(answer) = self.new_answer(sheet, text) else { return };
        let Some(workspace) = &self.model.workspace else { return };
        let edit = workspace.session.backing(sheet, answer, into);
        if self.keep_line(edit) {
            self.model.say(t!(lang, "notice-backed", label = lang.label(into)));
        }
    }

    /// Begins to go through the likely duplicates of the sheet.
    pub(in crate::app) fn go_through_duplicates(&mut self) {
        if self.nothing_on_sheet() || !self.look(Mode::Duplicates) {
            return;
        }
        let Some(workspace) = &mut self.model.workspace else { return };
        workspace.pairs = likely_pairs(&workspace.session, workspace.sheet());
        workspace.scroll = 0;
        if workspace.pairs.is_empty() {
            workspace.panel = None;
            self.model.say(t!(self.model.lang, "notice-no-duplicates"));
        }
    }

    /// Counts the likely duplicates that are not judged yet, where that is to be told; tells whether it was.
    pub(super) fn looks_for_unjudged(&mut self) -> bool {
        let Some(workspace) = self.model.workspace.as_mut().filter(|it| it.wants_unjudged()) else {
            return false;
        };
        let pairs = likely_pairs(&workspace.session, workspace.sheet()).len();
        workspace.unjudged = Some(pairs);
        pairs > 0
    }

    fn pair(&self) -> Option<Pair> {
        let workspace = self.workspace()?;
        workspace.pairs.get(workspace.row).copied()
    }

    /// Goes up and down the texts of the pair, as far as they do not fit the screen; tells whether the
    /// command was one that does.
    fn scroll_pair(&mut self, command: Command) -> bool {
        let width = usize::from(self.model.size.columns).saturating_sub(BESIDE).max(1);
        let Some((workspace, pair)) = self.workspace().zip(self.pair()) else { return false };
        let texts = [pair.stays, pair.goes].map(|label| workspace.session.answer(label));
        // Below each text stands what is known of the answer, and between the two a word.
        let rows = texts.into_iter().flatten().map(|answer| wrap(&answer.text, width).len() + 1);
        let last = (rows.sum::<usize>() + 3).saturating_sub(self.model.room_for_rows());
        let scroll = self.model.step(command, workspace.scroll, last + 1);
        if let Some((workspace, scroll)) = self.model.workspace.as_mut().zip(scroll) {
            workspace.scroll = scroll;
        }
        scroll.is_some()
    }

    /// Merges the pair shown: the later answer goes into the earlier one, whole.
    fn merge_pair(&mut self) {
        let Some(pair) = self.pair() else { return };
        if self.perform(Edit::Merge { from: pair.goes, into: pair.stays }) {
            let lang = self.model.lang;
            let (from, into) = (lang.label(pair.goes), lang.label(pair.stays));
            self.next_pair();
            self.model.say(t!(lang, "notice-merged", from = from, into = into));
        }
    }

    /// Records that the pair shown does not say the same, so that it is not suggested again.
    fn part_pair(&mut self) {
        let Some(pair) = self.pair() else { return };
        if self.perform(Edit::Unlike(pair.stays, pair.goes, true)) {
            self.next_pair();
        }
    }

    /// Swaps which answer of the pair stays.
    fn swap_pair(&mut self) {
        if let Some(workspace) = &mut self.model.workspace
            && let Some(pair) = workspace.pairs.get_mut(workspace.row)
        {
            std::mem::swap(&mut pair.stays, &mut pair.goes);
        }
    }

    /// Looks again for what is left, so that a merge counts for the pairs after it.
    fn next_pair(&mut self) {
        let Some(workspace) = &mut self.model.workspace else { return };
        let row = workspace.row;
        let later: Vec<_> = workspace.pairs.iter().take(row).map(|p| (p.stays, p.goes)).collect();
        let mut pairs = likely_pairs(&workspace.session, workspace.sheet());
        let skipped = |pair: &Pair| {
            later.contains(&(pair.stays, pair.goes)) || later.contains(&(pair.goes, pair.stays))
        };
        pairs.sort_by_key(|pair| !skipped(pair));
        let skips = pairs.iter().filter(|pair| skipped(pair)).count();
        workspace.row = skips;
        workspace.scroll = 0;
        workspace.pairs = pairs;
        if skips >= workspace.pairs.len() {
            self.leave_panel();
        }
    }

    /// Leaves the pair shown for later.
    fn skip(&mut self) {
        let Some(workspace) = &mut self.model.workspace else { return };
        workspace.row += 1;
        workspace.scroll = 0;
        if workspace.row >= workspace.pairs.len() {
            self.leave_panel();
            self.model.say(t!(self.model.lang, "notice-no-duplicates"));
        }
    }

    /// Takes the answer merged last into the chosen one out again.
    pub(in crate::app) fn split(&mut self) {
        let lang = self.model.lang;
        let Some(workspace) = &self.model.workspace else { return };
        let chosen = workspace.selected.and_then(|label| workspace.session.answer(label));
        let Some(part) = chosen.and_then(|answer| answer.merged.last()) else {
            return self.model.warn(t!(lang, "notice-nothing-merged"));
        };
        let place = workspace.selected.and_then(|label| workspace.session.position(label));
        let Some((sheet, index)) = place else { return };
        let label = part.label;
        if self.perform(Edit::Split { label, sheet, index: index + 1 }) {
            self.model.say(t!(lang, "notice-split", label = lang.label(label)));
        }
    }
}

impl Workspace {
    /// Tells whether likely duplicates are to be counted in the next pause: where votes are, which they split.
    pub(in crate::app) fn wants_unjudged(&self) -> bool {
        self.panel == Some(Mode::Votes) && self.unjudged.is_none()
    }
}
