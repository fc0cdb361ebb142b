//! Silent writing: everybody writes alone for some minutes, then the round goes over the roster.

use crate::app::{Command, Workspace};
use crate::domain::{Moment, SilentWriting, turn};
use crate::t;

use super::Update;

/// The seconds that more time adds to silent writing.
const MORE_SECONDS: u64 = 60;

impl Update<'_> {
    /// Begins silent writing at the present question, or ends it early.
    pub(in crate::app) fn toggle_silence(&mut self) {
        let (lang, now) = (self.model.lang, self.model.now);
        let Some(workspace) = self.workspace() else { return };
        let session = &workspace.session;
        if session.stage.question().is_none() {
            return self.model.warn(t!(lang, "notice-silence-where"));
        }
        if let Some(end) = session.ending_silence(now) {
            self.perform(end);
            return;
        }
        if self.perform(session.beginning_silence(SilentWriting::USUAL, now)) {
            let minutes = SilentWriting::USUAL / 60;
            let key = self.model.key_name(Command::MoreTime);
            self.model.say(t!(lang, "notice-silence-begun", n = minutes, key = key));
        }
    }

    /// Gives silent writing a minute more; tells whether it goes on.
    pub(super) fn lengthens_silence(&mut self) -> bool {
        let now = self.model.now;
        let longer =
            self.workspace().and_then(|it| it.session.lengthening_silence(MORE_SECONDS, now));
        longer.map(|longer| self.perform(longer)).is_some()
    }

    /// Follows silent writing: says when it is over, and goes round the roster then. It is over neither when it
    /// is taken back nor when the walk goes on to another question meanwhile. Tells whether it came to its end.
    pub(super) fn follow_silence(&mut self) -> bool {
        let now = self.model.now;
        let Some(workspace) = &mut self.model.workspace else { return false };
        let goes_on = workspace.session.silent_now(now).map(|silent| silent.since);
        let before = std::mem::replace(&mut workspace.silence, goes_on);
        let ended = before.filter(|since| goes_on.is_none() && workspace.had_silence(*since));
        if ended.is_some() {
            self.end_silence();
        }
        ended.is_some()
    }

    /// Goes over from silent writing to the round.
    fn end_silence(&mut self) {
        let lang = self.model.lang;
        let Some(workspace) = &mut self.model.workspace else { return };
        if workspace.session.roster.is_empty() {
            return self.model.say(t!(lang, "notice-silence-over"));
        }
        workspace.round = true;
        self.call_next();
        let Some(workspace) = self.workspace() else { return };
        let session = &workspace.session;
        let next = session.stage.question().and_then(|question| turn(session, question));
        let voice = next.map(|turn| lang.voice(session, turn.next).join(", "));
        let said = t!(lang, "notice-silence-over-round", voice = voice.unwrap_or_default());
        self.model.say(said);
    }
}

impl Workspace {
    /// Returns the seconds that silent writing goes on; none while everybody may speak.
    pub fn silence_left(&self, now: Moment) -> Option<u64> {
        self.session.silent_now(now)?.left(now)
    }

    /// Tells whether the last silent writing, begun then, was at the present stage.
    fn had_silence(&self, since: Moment) -> bool {
        let stage = self.session.stage;
        self.session.silent.last().is_some_and(|it| it.since == since && it.stage == stage)
    }
}
