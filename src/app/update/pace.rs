//! Pace and voices: sharing out the time left, and going round the roster.

use crate::domain::{Edit, Label, Pass, pace, sharing_out, turn};
use crate::t;

use super::Update;

impl Update<'_> {
    /// Shares the time left among the stages left.
    pub(in crate::app) fn share_time(&mut self) {
        let now = self.model.now;
        let lang = self.model.lang;
        let Some(workspace) = &self.model.workspace else { return };
        let stage = workspace.session.stage;
        if pace(&workspace.session, now).left < 60 {
            return self.model.warn(t!(lang, "notice-no-time-left"));
        }
        let edit = sharing_out(&workspace.session, now);
        let changes_nothing = edit == Edit::Batch(Vec::new());
        if changes_nothing || self.perform(edit) {
            let agenda = self.workspace().map_or(&[][..], |it| &it.session.agenda);
            let slots = agenda.iter().filter(|slot| slot.stage >= stage);
            let slots =
                slots.map(|slot| format!("{} {}", lang.stage_in_short(slot.stage), slot.minutes));
            let stages = slots.collect::<Vec<_>>().join(", ");
            self.model.say(t!(lang, "notice-time-shared", stages = stages));
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
            self.say_whose_turn_it_is();
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
            workspace.voice_is_carried = false;
        }
    }

    /// Says that the round runs and whose turn it is.
    fn say_whose_turn_it_is(&mut self) {
        let lang = self.model.lang;
        let Some(workspace) = &self.model.workspace else { return };
        let session = &workspace.session;
        let next = session.stage.question().and_then(|question| turn(session, question));
        let said = match next {
            Some(turn) => {
                let voice = lang.voice(session, turn.next).join(", ");
                t!(lang, "notice-round", voice = voice)
            }
            None => t!(lang, "notice-round-later"),
        };
        self.model.say(said);
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
            let next = self.workspace().and_then(|it| it.next.voice.person.clone());
            let next = next.unwrap_or_default();
            self.model.say(t!(lang, "notice-passed", person = person, next = next));
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
