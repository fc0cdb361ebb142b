//! Merging a copy of a session: what it adds and on what the two differ, before it is done.

use std::path::PathBuf;

use crate::app::modes::Paging;
use crate::app::{Command, Definition, Effect, LibraryRow, Model, Overlay, OverlayKind};
use crate::domain::{Edit, MergePreview};
use crate::i18n::{MergeRow, RowKind};
use crate::t;
use crate::text::wrap;

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    footer: &[
        (Command::Choose, "hint-merge-copy"),
        (Command::Down, "hint-scroll"),
        (Command::Back, "hint-back"),
    ],
    help: ["help-merge-title", "help-merge"],
    hint: Some("merge-hint"),
    paging: Paging::Scroll,
    command: |it, command| match command {
        Command::Choose => it.merge_compared(),
        _ => {
            let room = it.model.room_for_rows().saturating_sub(ABOVE).max(1);
            let rows = merge_lines(it.model).len();
            it.step_overlay(command, (rows + 1).saturating_sub(room).max(1))
        }
    },
    click: |_, _| {},
    ..Definition::OVERLAY
};

/// From this height of the list on, a blank row stands before each heading.
const AIRY: usize = 12;

/// The rows between the title and what the merge changes: what it comes to, and a blank one.
const ABOVE: usize = 3;

/// The cells of the label before each text.
pub const MERGE_LABEL: usize = 6;

/// A copy of a session, compared with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedCopy {
    /// The session's file.
    pub session: PathBuf,
    /// The copy.
    pub copy: PathBuf,
    /// The name of the copy's file, as people read it.
    pub name: String,
    /// The platform's name.
    pub platform: String,
    /// What the merge changes.
    pub preview: MergePreview,
    /// The edit that does so; none where the copy has nothing new.
    pub edit: Option<Edit>,
}

/// Lists what the merge that is looked at changes, wrapped to the width of the screen.
pub fn merge_lines(model: &Model) -> Vec<MergeRow> {
    let Some(Overlay { kind: OverlayKind::Merge(compared), .. }) = &model.overlay else {
        return Vec::new();
    };
    // The margins stand on both sides.
    let width = usize::from(model.size.columns).saturating_sub(4 + MERGE_LABEL).max(1);
    let is_airy = model.room_for_rows() >= AIRY;
    let blank = MergeRow { kind: RowKind::Heading, name: String::new(), text: String::new() };
    let rows = model.lang.merge_rows(&compared.preview).into_iter().enumerate();
    let lines = rows.flat_map(|(at, row)| {
        let is_parted = is_airy && at > 0 && row.kind == RowKind::Heading;
        let parts = wrap(&row.text, width);
        let line = |(at, part): (usize, std::ops::Range<usize>)| {
            let text = row.text.get(part).unwrap_or_default().to_owned();
            let name = if at == 0 { row.name.clone() } else { String::new() };
            MergeRow { kind: row.kind, name, text }
        };
        let above = is_parted.then(|| blank.clone());
        above.into_iter().chain(parts.into_iter().enumerate().map(line)).collect::<Vec<_>>()
    });
    lines.collect()
}

impl Update<'_> {
    /// Shows the copies of the chosen session below its row, or hides them.
    pub(in crate::app) fn toggle_copies(&mut self) {
        let library = &mut self.model.library;
        let Some(row) = library.chosen().filter(|row| !row.copies.is_empty()) else {
            return self.model.warn(t!(self.model.lang, "library-no-copies"));
        };
        let path = row.path.clone();
        let is_unfolded = library.unfolded.as_ref() == Some(&path);
        library.unfolded = (!is_unfolded).then(|| path.clone());
        let is_it =
            |shown: &LibraryRow<'_>| matches!(shown, LibraryRow::Open(row) if row.path == path);
        let at = library.shown().iter().position(is_it);
        library.selected = at.unwrap_or(library.selected);
    }

    /// Compares a copy with its session: the chosen one, or that of the chosen or the open session.
    pub(in crate::app) fn compare_copy(&mut self) {
        if let Some(workspace) = self.workspace() {
            let session = workspace.path.clone();
            return self.effects.push(Effect::CompareCopy { session, copy: None });
        }
        let (session, copy) = match self.model.library.chosen_row() {
            Some(LibraryRow::Copy(row, copy)) => (row.path.clone(), Some(copy.path.clone())),
            Some(LibraryRow::Open(row)) if !row.copies.is_empty() => {
                if row.copies.len() > 1 {
                    if self.model.library.unfolded.as_ref() != Some(&row.path) {
                        self.toggle_copies();
                    }
                    return self.model.say(t!(self.model.lang, "library-choose-copy"));
                }
                let copy = row.copies.first().map(|copy| copy.path.clone());
                (row.path.clone(), copy)
            }
            Some(_) | None => {
                return self.model.warn(t!(self.model.lang, "library-no-copies"));
            }
        };
        self.effects.push(Effect::CompareCopy { session, copy });
    }

    /// Merges the copy that was compared. The open session takes it over as one step, and the copy is
    /// set aside once the disk has that.
    fn merge_compared(&mut self) -> bool {
        let Some(overlay) = self.take_overlay() else { return false };
        let OverlayKind::Merge(compared) = overlay.kind else { return false };
        let ComparedCopy { session, copy, edit, .. } = *compared;
        let is_open = self.workspace().is_some_and(|workspace| workspace.path == session);
        if !is_open {
            self.effects.push(Effect::MergeCopy { session, copy, edit });
            return true;
        }
        let Some(edit) = edit else {
            self.effects.push(Effect::SetCopyAside { session, copy });
            return true;
        };
        if self.perform(edit)
            && let Some(workspace) = &mut self.model.workspace
        {
            workspace.merged_copy = Some((workspace.session.seq, copy));
        }
        true
    }

    /// Has the copy set aside that was merged into the open session, once the disk has the merge.
    pub(super) fn set_merged_copy_aside(&mut self) {
        let Some(workspace) = &mut self.model.workspace else { return };
        let saved = workspace.saving.saved;
        if let Some((_, copy)) = workspace.merged_copy.take_if(|(seq, _)| *seq <= saved) {
            let session = workspace.path.clone();
            self.effects.push(Effect::SetCopyAside { session, copy });
        }
    }
}
