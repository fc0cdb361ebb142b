//! Salvage: changes that stand after something lost, made to fit what is there.
//!
//! A place beyond the end of a sheet becomes its end, a link to an answer that is lost is left out,
//! and of several changes made as one each is tried by itself.

use crate::domain::{Answer, Cause, Edit, Label, Session, Sheet, Step};

/// Carries out a change as far as it fits; tells whether all of it did.
///
/// It counts as done whatever it was, since what undo took back may be among what is lost.
pub(super) fn carry_out(session: &mut Session, seq: u64, edit: Edit) -> bool {
    if let Edit::Batch(edits) = edit {
        let mut all = true;
        for edit in edits {
            all &= carry_out(session, seq, edit);
        }
        return all;
    }
    let step = Step { seq, cause: Cause::Done, edit: fitted(session, edit) };
    session.apply_step(&step).is_ok()
}

fn fitted(session: &Session, edit: Edit) -> Edit {
    let room = |sheet: Sheet, index: usize| index.min(session.sheet(sheet).len());
    match edit {
        Edit::Add { sheet, index, mut answer } => {
            keep_links(session, &mut answer);
            Edit::Add { sheet, index: room(sheet, index), answer }
        }
        Edit::Move { label, sheet, index } => {
            let leaves = session.position(label).is_some_and(|(on, _)| on == sheet);
            let last = session.sheet(sheet).len().saturating_sub(usize::from(leaves));
            Edit::Move { label, sheet, index: index.min(last) }
        }
        Edit::Split { label, sheet, index } => {
            Edit::Split { label, sheet, index: room(sheet, index) }
        }
        Edit::Link(label, mut targets) => {
            targets.retain(|target| is_there(session, *target));
            Edit::Link(label, targets)
        }
        other => other,
    }
}

fn keep_links(session: &Session, answer: &mut Answer) {
    answer.targets.retain(|target| is_there(session, *target));
    for part in &mut answer.merged {
        keep_links(session, part);
    }
}

fn is_there(session: &Session, label: Label) -> bool {
    session.standing(label).is_some()
}
