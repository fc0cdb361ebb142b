//! The walk: from stage to stage, and the clock.

use crate::app::{Access, Confirm, Effect, Mode, OpenedSession, OverlayKind, Workspace};
use crate::domain::{Edit, Label, Moment, Session, Stage, coverage};
use crate::t;

use super::Update;

/// The minutes that "two minutes more" adds to the agenda.
const MORE_MINUTES: u32 = 2;

impl Update<'_> {
    /// Takes up a session that was opened.
    pub(super) fn opened(&mut self, opened: OpenedSession) {
        let OpenedSession { session, path, access, mut notices, room, at } = opened;
        if let Access::ReadOnly(why) = &access {
            notices.insert(0, why.clone());
        }
        let stopped = session.clock.map(|since| last_sign(&session, since));
        self.model.overlay = None;
        self.model.library.line.clear();
        self.effects.push(Effect::NumberPlatforms(path.clone()));
        self.model.workspace = Some(Workspace { room, ..Workspace::new(session, path, access) });
        self.model.notice = None;
        if !notices.is_empty() {
            self.model.say(notices.join(" "));
        }
        self.stop_left_clock(stopped);
        self.settle();
        if let Some(label) = at {
            self.look_at_answer(label);
        }
    }

    /// Stops a clock that ran when the program died, at the last moment somebody worked.
    fn stop_left_clock(&mut self, stopped: Option<Moment>) {
        let Some((workspace, end)) = self.workspace().zip(stopped) else { return };
        if workspace.access == Access::Full {
            let edit = workspace.session.stopping_clock(end);
            self.perform(edit);
        }
    }

    /// Goes to the stage after; from Review that closes the session.
    pub(in crate::app) fn go_next(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let stage =
            if workspace.panel == Some(Mode::Review) && workspace.session.stage < Stage::Review {
                Stage::Review
            } else {
                workspace.session.stage.next()
            };
        self.go(stage);
    }

    /// Goes to the stage before.
    pub(in crate::app) fn go_previous(&mut self) {
        if let Some(workspace) = &self.model.workspace {
            self.go(workspace.session.stage.previous());
        }
    }

    /// Goes to a stage; closing with gaps left asks first.
    pub(in crate::app) fn go(&mut self, stage: Stage) {
        let Some(workspace) = &mut self.model.workspace else { return };
        if workspace.session.stage == stage {
            return self.leave_panel();
        }
        let gaps = if stage == Stage::Closed { coverage(&workspace.session).total() } else { 0 };
        if gaps > 0 {
            return self.ask(OverlayKind::Confirm(Confirm::CloseWithGaps { gaps }));
        }
        self.enter(stage);
    }

    /// Enters a stage without asking. Closing records what is open and was seen, and changes nothing
    /// else. What is typed stays with the sheet it was typed for.
    pub(super) fn enter(&mut self, stage: Stage) {
        self.take_typed();
        if self.model.mode() == Mode::Opening {
            self.take_typed_row();
        }
        if let Some(workspace) = &mut self.model.workspace {
            workspace.put_side_by();
        }
        let now = self.model.now;
        let Some(workspace) = &self.model.workspace else { return };
        let session = &workspace.session;
        let edit = match stage {
            Stage::Closed => session.closing(now),
            _ => session.entering(stage, now),
        };
        let lines = workspace.keeping_lines(stage, None);
        let edit = Edit::Batch(std::iter::once(edit).chain(lines).collect());
        if workspace.access != Access::Full {
            // Whoever may only read may still walk through the stages.
            if let Some(workspace) = &mut self.model.workspace
                && workspace.session.apply(Edit::Enter(stage, now)).is_err()
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

    /// Resets panel and line for the stage just entered, and chooses its first target.
    pub(super) fn settle(&mut self) {
        self.return_to_line();
        let Some(workspace) = &mut self.model.workspace else { return };
        workspace.panel = None;
        workspace.row = 0;
        workspace.side.clear();
        workspace.take_side_up(workspace.page());
        workspace.like.stale = true;
        workspace.voice_is_carried = !workspace.next.voice.is_empty();
        workspace.choose_target();
    }

    /// Starts the clock of the stage, or stops it.
    pub(in crate::app) fn toggle_clock(&mut self) {
        let now = self.model.now;
        let Some(workspace) = &self.model.workspace else { return };
        if workspace.session.slot(workspace.session.stage).is_none() {
            return self.model.warn(t!(self.model.lang, "refusal-no-slot"));
        }
        let edit = workspace.session.toggling_clock(now);
        self.perform(edit);
    }

    /// Gives the stage two minutes more, or silent writing one while it goes on.
    pub(in crate::app) fn more_time(&mut self) {
        if self.lengthens_silence() {
            return;
        }
        let Some(workspace) = &self.model.workspace else { return };
        let stage = workspace.session.stage;
        let Some(slot) = workspace.session.slot(stage) else {
            return self.model.warn(t!(self.model.lang, "refusal-no-slot"));
        };
        self.perform(Edit::Minutes(stage, slot.minutes.saturating_add(MORE_MINUTES)));
    }
}

impl Workspace {
    /// Chooses what new answers of the sheet are for, unless it fits already.
    pub(super) fn choose_target(&mut self) {
        // Actions are taken for the ways just found, ways for the troubles: the most voted first.
        let targets = self.sheet().map(|sheet| self.targets(sheet)).unwrap_or_default();
        let first = targets.first().copied();
        let on = |label: Label| self.session.sheet_of(label);
        let stays = |label: &Label| targets.contains(label) && on(*label) == first.and_then(on);
        self.next.target = self.next.target.filter(stays).or(first);
    }
}

/// Returns the last moment at which somebody is known to have worked on the session.
fn last_sign(session: &Session, since: Moment) -> Moment {
    let said = session.answers().map(|(_, answer)| answer.at);
    let walked = session.visits.iter().map(|visit| visit.at);
    said.chain(walked).fold(since, Moment::max)
}
