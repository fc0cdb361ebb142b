//! The walk: from stage to stage, and the clock.

use crate::app::desk::{Access, Aside, Desk, Focus};
use crate::app::msg::OpenedSession;
use crate::app::overlay::{Confirm, Overlay};
use crate::domain::{Edit, Label, Moment, Session, Stage, coverage};
use crate::t;

use super::Turn;

/// How many seconds "two minutes more" are, as minutes of the agenda.
const MORE_MINUTES: u32 = 2;

impl Turn<'_> {
    /// Puts an opened session on the desk.
    pub(super) fn opened(&mut self, opened: OpenedSession) {
        let OpenedSession { session, path, access, mut notices } = opened;
        if let Access::ReadOnly(why) = &access {
            notices.insert(0, why.clone());
        }
        let stopped = session.clock.map(|since| last_sign(&session, since));
        self.model.overlay = None;
        self.model.shelf.line.clear();
        self.model.desk = Some(Desk::new(session, path, access));
        self.model.notice = None;
        if !notices.is_empty() {
            self.model.say(notices.join(" "));
        }
        self.stop_left_clock(stopped);
        self.settle();
    }

    /// Stops a clock that ran when the program died, at the last sign of life.
    fn stop_left_clock(&mut self, stopped: Option<Moment>) {
        let Some((desk, end)) = self.model.desk.as_ref().zip(stopped) else { return };
        if desk.access == Access::Full {
            let edit = desk.session.stopping_clock(end);
            self.perform(edit);
        }
    }

    /// Goes to the stage after; from Review that closes the session.
    pub(super) fn go_next(&mut self) {
        let Some(desk) = &self.model.desk else { return };
        let stage = if desk.aside == Some(Aside::Chain) && desk.session.stage < Stage::Review {
            Stage::Review
        } else {
            desk.session.stage.next()
        };
        self.go(stage);
    }

    /// Goes to the stage before.
    pub(super) fn go_previous(&mut self) {
        if let Some(desk) = &self.model.desk {
            self.go(desk.session.stage.previous());
        }
    }

    /// Goes to a stage; closing with holes left asks first.
    pub(super) fn go(&mut self, stage: Stage) {
        let Some(desk) = &mut self.model.desk else { return };
        if desk.session.stage == stage {
            desk.aside = None;
            return self.return_to_line();
        }
        let holes = if stage == Stage::Closed { coverage(&desk.session).total() } else { 0 };
        if holes > 0 {
            let what = Confirm::CloseWithHoles { holes };
            self.model.overlay = Some(Overlay::Confirm { what, selected: 0 });
            return;
        }
        self.enter(stage);
    }

    /// Closes with holes left: actions without an owner are recorded as such.
    pub(super) fn close_with_holes(&mut self) {
        let Some(desk) = &self.model.desk else { return };
        let unowned = coverage(&desk.session).actions_without_owner.into_iter();
        let edits = unowned.filter_map(|label| {
            let mut commitment = desk.session.answer(label)?.commitment.clone();
            commitment.nobody = true;
            Some(Edit::Commit(label, commitment))
        });
        let edits: Vec<Edit> = edits.collect();
        self.perform_all(edits);
        self.enter(Stage::Closed);
    }

    /// Enters a stage without asking.
    pub(super) fn enter(&mut self, stage: Stage) {
        if self.model.desk.as_ref().is_some_and(|desk| desk.editing.is_some()) {
            self.stop_editing();
        }
        let now = self.model.now;
        let Some(desk) = &self.model.desk else { return };
        let edit = desk.session.entering(stage, now);
        if desk.access != Access::Full {
            // Whoever may only read may still walk through the stages.
            if let Some(desk) = &mut self.model.desk
                && desk.session.apply(Edit::Enter(stage, now)).is_err()
            {
                return;
            }
        } else if !self.perform(edit) {
            return;
        }
        self.settle();
        self.call_next();
        if stage == Stage::Closed {
            self.model.say(t!(self.model.lang, "notice-closed"));
        }
    }

    /// Makes ready for work at the stage just entered.
    fn settle(&mut self) {
        self.return_to_line();
        let Some(desk) = &mut self.model.desk else { return };
        desk.aside = None;
        desk.row = 0;
        desk.side.clear();
        desk.like.stale = true;
        // Actions are taken for the ways just found, ways for the troubles: the most voted first.
        let targets = desk.sheet().map(|sheet| desk.targets(sheet)).unwrap_or_default();
        let first = targets.first().copied();
        let on = |label: Label| desk.session.sheet_of(label);
        let stays = |label: &Label| targets.contains(label) && on(*label) == first.and_then(on);
        desk.next.target = desk.next.target.filter(stays).or(first);
    }

    /// Shows the chain and its holes beside the stage, or ends that look.
    pub(super) fn toggle_chain(&mut self) {
        self.return_to_line();
        if let Some(desk) = &mut self.model.desk {
            let shown = desk.aside == Some(Aside::Chain);
            desk.aside = (!shown).then_some(Aside::Chain);
            desk.row = 0;
        }
    }

    /// Starts the clock of the stage, or stops it.
    pub(super) fn toggle_clock(&mut self) {
        let now = self.model.now;
        let Some(desk) = &self.model.desk else { return };
        if desk.session.slot(desk.session.stage).is_none() {
            return self.model.warn(t!(self.model.lang, "refusal-no-slot"));
        }
        let edit = desk.session.toggling_clock(now);
        self.perform(edit);
    }

    /// Gives the stage two minutes more.
    pub(super) fn more_time(&mut self) {
        let Some(desk) = &self.model.desk else { return };
        let stage = desk.session.stage;
        let Some(slot) = desk.session.slot(stage) else {
            return self.model.warn(t!(self.model.lang, "refusal-no-slot"));
        };
        self.perform(Edit::Minutes(stage, slot.minutes.saturating_add(MORE_MINUTES)));
    }
}

/// Returns the last moment at which somebody is known to have worked on the session.
fn last_sign(session: &Session, since: Moment) -> Moment {
    let said = session.answers().map(|(_, answer)| answer.at);
    let walked = session.visits.iter().map(|visit| visit.at);
    said.chain(walked).fold(since, Moment::max)
}

impl Desk {
    /// Makes a desk for a session just read: everything in it is on the disk.
    #[must_use]
    pub fn new(session: Session, path: std::path::PathBuf, access: Access) -> Self {
        let saved = session.seq;
        let line = crate::text::Line::with_text(&session.draft);
        let newest = session.answers().map(|(_, answer)| answer).max_by_key(|answer| answer.at);
        let voice = newest.and_then(|answer| answer.voices.first()).cloned();
        Self {
            session,
            path,
            access,
            saving: crate::app::Saving { saved, said: saved, failing: None },
            focus: Focus::Line,
            aside: None,
            line,
            next: crate::app::Next { voice: voice.unwrap_or_default(), ..Default::default() },
            editing: None,
            put_by: None,
            selected: None,
            marked: std::collections::BTreeSet::new(),
            strip: None,
            row: 0,
            side: crate::text::Line::new(),
            vote_group: None,
            pairs: Vec::new(),
            proposals: Vec::new(),
            marked_themes: std::collections::BTreeSet::new(),
            round: false,
            by_theme: false,
            like: crate::app::like::Like::default(),
            draft_since: None,
        }
    }
}
