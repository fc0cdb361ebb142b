//! Rewording: an answer's wording in the line, changed, or cut in two at the cursor.

use crate::app::Focus;
use crate::domain::{Answer, Edit};
use crate::t;

use super::Update;

impl Update<'_> {
    /// Keeps the line as the new wording of the answer it came from.
    pub(super) fn keep_wording(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let Some(label) = workspace.editing else { return };
        let text = workspace.line.text().trim().to_owned();
        let Some(answer) = workspace.session.answer(label) else { return self.stop_editing() };
        if text == answer.text {
            return self.stop_editing();
        }
        let verbatim = answer.verbatim.clone();
        let stashed = workspace.stashed_line.clone().unwrap_or_default();
        if self.perform_with_draft(Edit::Reword { label, text, verbatim }, stashed) {
            self.stop_editing();
        }
    }

    /// Takes the chosen answer's wording into the line.
    pub(in crate::app) fn edit_answer(&mut self) {
        let Some(workspace) = &mut self.model.workspace else { return };
        let chosen = workspace.selected.and_then(|label| workspace.session.answer(label));
        let Some(answer) = chosen else { return };
        let (label, text) = (answer.label, answer.text.clone());
        let typed = workspace.line.take();
        if workspace.editing.is_none() {
            workspace.stashed_line = (!typed.is_empty()).then_some(typed);
        }
        workspace.line.set(&text);
        workspace.editing = Some(label);
        workspace.spoken = None;
        workspace.focus = Focus::Line;
        workspace.marked.clear();
    }

    /// Puts the line back as it was before an answer was edited.
    pub(super) fn stop_editing(&mut self) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.editing = None;
            let typed = workspace.stashed_line.take().unwrap_or_default();
            workspace.line.set(&typed);
            workspace.like.stale = true;
            workspace.draft_since = None;
        }
        self.return_to_line();
        self.keep_draft();
    }

    /// Makes two answers of the one that is being reworded: what stands after the cursor becomes an
    /// answer of its own below it, said by the same people and for the same, from the same causes. Labels stay.
    pub(super) fn cut_in_two(&mut self) {
        let lang = self.model.lang;
        let Some(workspace) = &self.model.workspace else { return };
        let Some(label) = workspace.editing else { return };
        let session = &workspace.session;
        let place = session.position(label).zip(session.answer(label));
        let Some(((sheet, index), answer)) = place else { return self.stop_editing() };
        let (first, second) = (workspace.line.before().trim(), workspace.line.after().trim());
        if first.is_empty() || second.is_empty() {
            return self.model.warn(t!(lang, "notice-cut-where"));
        }
        let new = Answer {
            voices: answer.voices.clone(),
            theme: answer.theme.clone(),
            targets: answer.targets.clone(),
            causes: answer.causes.clone(),
            ..Answer::new(session.next_label(sheet), second, answer.at)
        };
        let (new_label, text) = (new.label, first.to_owned());
        let verbatim = answer.verbatim.clone();
        let edit = Edit::Batch(vec![
            Edit::Reword { label, text, verbatim },
            Edit::Add { sheet, index: index + 1, answer: Box::new(new) },
        ]);
        let stashed = workspace.stashed_line.clone().unwrap_or_default();
        if self.perform_with_draft(edit, stashed) {
            self.stop_editing();
            let (label, new) = (lang.label(label), lang.label(new_label));
            self.model.say(t!(lang, "notice-cut", label = label, new = new));
        }
    }

    /// Merges the marked answers into the first of them, whole.
    pub(super) fn merge_marked(&mut self) {
        let lang = self.model.lang;
        let Some(workspace) = &self.model.workspace else { return };
        let shown = workspace.shown().into_iter().map(|answer| answer.label);
        let marked: Vec<_> = shown.filter(|label| workspace.marked.contains(label)).collect();
        let Some((into, others)) = marked.split_first().filter(|(_, others)| !others.is_empty())
        else {
            return self.model.warn(t!(lang, "notice-mark-two"));
        };
        let into = *into;
        let merges = others.iter().map(|from| Edit::Merge { from: *from, into }).collect();
        let names: Vec<String> = others.iter().map(|label| lang.label(*label)).collect();
        if self.perform_all(merges) {
            self.choose_again(Some(into));
            let from = names.join(", ");
            self.model.say(t!(lang, "notice-merged", from = from, into = lang.label(into)));
        }
    }
}
