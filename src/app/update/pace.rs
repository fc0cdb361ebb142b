//! Pace and voices: sharing out the time left, and going round the roster.

use crate::domain::{Edit, Label, Pass, sharing_out, turn};
use crate::t;

use super::Update;

impl Update<'_> {
    /// Shares the time left among the stages left.
    pub(in crate::app) fn share_time(&mut self) {
        let now = self.model.now;
        let Some(workspace) = &self.model.workspace else { return };
        let edit = sharing_out(&workspace.session, now);
        if self.perform(edit) {
            self.model.say(t!(self.model.lang, "notice-time-shared"));
        }
    }

    /// Begins to go round the roster, or ends it.
    pub(in crate::app) fn toggle_round(&mut self) {
        let lang = self.model.lang;
        let Some(workspace) = &mut self.model.workspace else { return };
        if workspace.session.roster.is_empty() {
            return self.model.warn(t!(lang, "notice-no-roster"));
        }
        workspace.round = !workspace.round;
        if workspace.round {
            self.call_next();
        } else {
            self.model.say(t!(lang, "notice-round-over"));
        }
    }

    /// Makes the person whose turn it is the voice of the next answer.
    pub(super) fn call_next(&mut self) {
        let Some(workspace) = &mut self.model.workspace else { return };
        if !workspace.round {
            return;
        }
        let Some(question) = workspace.session.stage.question() else { return };
        let next = turn(&workspace.session, question).map(|turn| turn.next.clone());
        if let Some(voice) = next {
            workspace.next.voice = voice;
        }
    }

    /// Lets the person whose turn it is pass.
    pub(in crate::app) fn pass(&mut self) {
        let lang = self.model.lang;
        let Some(workspace) = &self.model.workspace else { return };
        let question = workspace.session.stage.question().filter(|_| workspace.round);
        let person = question.and_then(|question| {
            let person = turn(&workspace.session, question)?.next.person.clone()?;
            Some(Pass { question, person })
        });
        let Some(pass) = person else {
            return self.model.warn(t!(lang, "notice-no-round"));
        };
        let mut passes = workspace.session.passes.clone();
        let person = pass.person.clone();
        passes.push(pass);
        if self.perform(Edit::Passes(passes)) {
            self.call_next();
            self.model.say(t!(lang, "notice-passed", person = person));
        }
    }

    /// Picks the chosen answers for the plenary, or not when all of them are picked.
    pub(in crate::app) fn pick_for_plenary(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let labels = workspace.concerned();
        let picked =
            |label: &Label| workspace.session.answer(*label).is_some_and(|answer| answer.plenary);
        let pick = !labels.iter().all(picked);
        let edits = labels.iter().map(|label| Edit::Plenary(*label, pick)).collect();
        self.perform_all(edits);
    }
}
