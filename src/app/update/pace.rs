//! Pace and voices: sharing out the time left, and going round the roster.

use crate::domain::{Edit, Pass, sharing_out, turn};
use crate::t;

use super::Turn;

impl Turn<'_> {
    /// Shares the time left among the stages left.
    pub(super) fn share_time(&mut self) {
        let now = self.model.now;
        let Some(desk) = &self.model.desk else { return };
        let edit = sharing_out(&desk.session, now);
        if self.perform(edit) {
            self.model.say(t!(self.model.lang, "notice-time-shared"));
        }
    }

    /// Begins to go round the roster, or ends it.
    pub(super) fn toggle_round(&mut self) {
        let lang = self.model.lang;
        let Some(desk) = &mut self.model.desk else { return };
        if desk.session.roster.is_empty() {
            return self.model.warn(t!(lang, "notice-no-roster"));
        }
        desk.round = !desk.round;
        if desk.round {
            self.call_next();
        } else {
            self.model.say(t!(lang, "notice-round-over"));
        }
    }

    /// Makes the person whose turn it is the voice of the next answer.
    pub(super) fn call_next(&mut self) {
        let Some(desk) = &mut self.model.desk else { return };
        if !desk.round {
            return;
        }
        let Some(question) = desk.session.stage.question() else { return };
        let next = turn(&desk.session, question).map(|turn| turn.next.clone());
        if let Some(voice) = next {
            desk.next.voice = voice;
        }
    }

    /// Lets the person whose turn it is pass.
    pub(super) fn pass(&mut self) {
        let lang = self.model.lang;
        let Some(desk) = &self.model.desk else { return };
        let question = desk.session.stage.question().filter(|_| desk.round);
        let person = question.and_then(|question| {
            let person = turn(&desk.session, question)?.next.person.clone()?;
            Some(Pass { question, person })
        });
        let Some(pass) = person else {
            return self.model.warn(t!(lang, "notice-no-round"));
        };
        let mut passes = desk.session.passes.clone();
        let person = pass.person.clone();
        passes.push(pass);
        if self.perform(Edit::Passes(passes)) {
            self.call_next();
            self.model.say(t!(lang, "notice-passed", person = person));
        }
    }

    /// Picks the chosen answers for the plenary, or not when all of them are picked.
    pub(super) fn pick_for_plenary(&mut self) {
        let Some(desk) = &self.model.desk else { return };
        let labels = desk.concerned();
        let picked = |label: &crate::domain::Label| {
            desk.session.answer(*label).is_some_and(|answer| answer.plenary)
        };
        let pick = !labels.iter().all(picked);
        let edits = labels.iter().map(|label| Edit::Plenary(*label, pick)).collect();
        self.perform_all(edits);
    }
}
