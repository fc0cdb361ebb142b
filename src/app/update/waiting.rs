//! Half-typed lines: each belongs to the sheet it was typed for, and waits there while another sheet
//! is worked on; what was typed into the line of a panel waits with its row.

use std::collections::BTreeMap;
use std::mem::take;

use crate::app::workspace::WaitingLine;
use crate::app::{Access, Choice, Mode, Overlay, OverlayKind, Workspace};
use crate::domain::{Edit, Question, Sheet, Stage};

use super::Update;

impl Update<'_> {
    /// Puts the line of the sheet that is shown now in place of that of another sheet.
    pub(super) fn follow_sheet(&mut self) {
        let Some(workspace) = &mut self.model.workspace else { return };
        let sheet = workspace.takes_answers().then(|| workspace.sheet()).flatten();
        let Some(sheet) = sheet.filter(|sheet| workspace.line_sheet != Some(*sheet)) else {
            return;
        };
        workspace.take_up_line(sheet);
        self.keep_draft();
    }

    /// Keeps the half-typed lines, if they are not what the session already has.
    pub(super) fn keep_draft(&mut self) {
        let Some(workspace) = &mut self.model.workspace else { return };
        workspace.draft_since = None;
        if workspace.access == Access::Full {
            let edits = workspace.keeping_lines(workspace.session.stage, None);
            self.perform_all(edits);
        }
    }

    /// Performs an edit and changes the half-typed line that is on the disk, in one record: a crash
    /// never brings a text that was kept back into the line.
    pub(super) fn perform_with_draft(&mut self, edit: Edit, draft: String) -> bool {
        let Some(workspace) = &self.model.workspace else { return false };
        let lines = workspace.keeping_lines(workspace.session.stage, Some(draft));
        self.perform_all(std::iter::once(edit).chain(lines).collect())
    }

    /// Puts a paste that is still asked about into the line, so that it is not lost with the question.
    pub(super) fn keep_pending_paste(&mut self) {
        while let Some(Overlay { kind, .. }) = self.take_overlay() {
            if let OverlayKind::Paste { text, sheet, .. } = kind {
                self.take_paste(&text, sheet, Choice::IntoLine);
            }
        }
    }
}

impl Workspace {
    /// Returns the half-typed text that is kept in case the program dies.
    fn draft(&self) -> String {
        with_stashed(self.line.text(), self.stashed_line.as_deref())
    }

    /// Builds the edits with which the session has all half-typed lines, as it would be at a stage;
    /// `draft` stands in place of the line that is typed. None when it has them already.
    pub(super) fn keeping_lines(&self, stage: Stage, draft: Option<String>) -> Vec<Edit> {
        let mut lines: BTreeMap<Sheet, String> = BTreeMap::new();
        for (sheet, waiting) in &self.waiting {
            let text = with_stashed(waiting.line.text(), waiting.stashed_line.as_deref());
            lines.insert(*sheet, text);
        }
        let of_stage = stage.question().map(Question::sheet);
        let here = self.line_sheet.or(of_stage).unwrap_or(Sheet::Troubles);
        lines.insert(here, draft.unwrap_or_else(|| self.draft()));
        let line = of_stage.and_then(|sheet| lines.remove(&sheet)).unwrap_or_default();
        lines.retain(|_, text| !text.is_empty());
        let mut edits = Vec::new();
        if line != self.session.draft {
            edits.push(Edit::Draft(line));
        }
        if lines != self.session.drafts {
            edits.push(Edit::Drafts(lines));
        }
        edits
    }

    /// Takes up the line of a sheet; that of the sheet before waits, with what was said beside it.
    pub(super) fn take_up_line(&mut self, sheet: Sheet) {
        let next = &mut self.next;
        let left = WaitingLine {
            line: take(&mut self.line),
            editing: self.editing.take(),
            stashed_line: self.stashed_line.take(),
            more_targets: take(&mut next.more_targets),
            causes: take(&mut next.causes),
            theme: next.theme.take(),
            commitment: take(&mut next.commitment),
            addressee: next.addressee.take(),
        };
        let is_something = !left.line.is_empty() || left.stashed_line.is_some();
        if let Some(before) = self.line_sheet.replace(sheet).filter(|_| is_something) {
            self.waiting.insert(before, left);
        }
        let found = self.waiting.remove(&sheet).unwrap_or_default();
        self.line = found.line;
        self.editing = found.editing;
        self.stashed_line = found.stashed_line;
        self.next.more_targets = found.more_targets;
        self.next.causes = found.causes;
        self.next.theme = found.theme;
        self.next.commitment = found.commitment;
        self.next.addressee = found.addressee;
        self.spoken = None;
        self.asked = None;
        self.like.nearest = None;
        self.like.stale = true;
    }

    /// Leaves the line of a panel: what is typed in it waits with its row for coming back.
    pub(super) fn put_side_by(&mut self) {
        let mode = self.page();
        let side = take(&mut self.side);
        if mode.definition().is_on_sheet || side.is_empty() {
            self.waiting_sides.remove(&mode);
        } else {
            self.waiting_sides.insert(mode, (side, self.row));
        }
        self.row = 0;
    }

    /// Takes up what waits in the line of a mode; tells whether anything does.
    pub(super) fn take_side_up(&mut self, mode: Mode) -> bool {
        let Some((side, row)) = self.waiting_sides.remove(&mode) else { return false };
        (self.side, self.row) = (side, row);
        true
    }
}

fn with_stashed(typed: &str, stashed: Option<&str>) -> String {
    match stashed {
        Some(stashed) => format!("{stashed}\n{typed}"),
        None => typed.to_owned(),
    }
}
