//! The actions of the lab that a session belongs to, and what became of one of them.

use std::path::{Path, PathBuf};

use super::World;
use crate::app::{ActionChange, ActionsFacts, ActionsSession, Model, Msg, RecordedAction};
use crate::domain::{Moment, Session, promises};
use crate::error::Sentence;
use crate::i18n::{Lang, group_named};
use crate::runtime::lab_sessions::{LabSession, LabSessions};
use crate::storage::{self, ChangeError, library};
use crate::t;
use crate::text::{clip, one_line};

/// The most cells of an action's text in a notice.
const TOLD: usize = 40;

impl World {
    /// Reads the actions of the lab that a session belongs to.
    pub(super) fn read_actions(&self, session: PathBuf, model: &Model) {
        let (now, lang) = (model.now, model.lang);
        let open = model.workspace.as_ref();
        let open = open.map(|open| (open.path.clone(), open.session.clone()));
        self.do_later(move |world| world.say(facts(&session, open, now, lang)));
    }

    /// Records what became of an action in a session that is not open.
    pub(super) fn record_action(&self, change: Box<ActionChange>, now: Moment, lang: Lang) {
        self.do_later(move |world| {
            let recorded = record(&change, now, lang);
            world.say(recorded.map_or_else(Msg::Failed, |it| Msg::ActionRecorded(Box::new(it))));
        });
    }

    /// Takes back what was recorded last of an action in a session that is not open.
    pub(super) fn take_action_back(&self, recorded: Box<RecordedAction>, now: Moment, lang: Lang) {
        self.do_later(move |world| {
            let taken = take_back(&recorded, now, lang);
            world.say(taken.map_or_else(Msg::Failed, |()| Msg::ActionTakenBack(recorded)));
        });
    }
}

/// Reads the actions of the sessions beside one. That which is open in this program is given with its
/// file, since the disk may not have all of it yet.
fn facts(session: &Path, open: Option<(PathBuf, Session)>, now: Moment, lang: Lang) -> Msg {
    let Some((lab, unlisted)) = library::lab_of(session) else {
        return Msg::Failed(t!(lang, "plenary-no-sessions"));
    };
    let mut lab = LabSessions::read(lab);
    let mut remarks: Vec<String> = unlisted.iter().map(|fault| fault.sentence(lang)).collect();
    remarks.extend(lab.lab.fault.iter().map(|fault| fault.sentence(lang)));
    remarks.extend(lab.unread.iter().map(|(_, fault)| fault.sentence(lang)));
    if let Some((path, open)) = open
        && let Some(known) = lab.sessions.iter_mut().find(|session| session.path == path)
    {
        known.session = open;
    }
    let title = lab.title().to_owned();
    let all = || lab.sessions.iter();
    let promises =
        promises(all().map(|it| (it.number, &it.session)), now.date(), |groups, named| {
            group_named(groups, named).map(|group| group.key.clone())
        });
    let of_session = |it: &LabSession| ActionsSession {
        path: it.path.clone(),
        platform: it.session.platform.clone(),
    };
    let sessions = all().map(of_session).collect();
    let sessions_of = lab.sessions.iter().map(|it| it.session.clone()).collect::<Vec<_>>();
    let mut event = lab.plan.lab.clone();
    event.title = title;
    let event = event.with_days_of(&sessions_of);
    let session = session.to_owned();
    Msg::Actions(Box::new(ActionsFacts { session, lab: event, sessions, promises, remarks }))
}

/// Records what became of an action in a session that is not open here.
///
/// # Errors
///
/// Returns why nothing was recorded, as a sentence.
fn record(change: &ActionChange, now: Moment, lang: Lang) -> Result<RecordedAction, String> {
    let mut text = None;
    let changed = storage::change(&change.session, now, |session| {
        let Some(answer) = session.standing(change.label) else { return Ok(None) };
        text = Some(one_line(&answer.text).into_owned());
        let edit = answer.recording(change.outcome, change.why.as_deref());
        session.perform(edit).map(Some)
    });
    let session = changed.map_err(|error| error.sentence(lang))?.session;
    match (text, session.history.done.last()) {
        (Some(text), Some(inverse)) => Ok(RecordedAction {
            session: change.session.clone(),
            inverse: inverse.clone(),
            what: change.told(lang, clip(&text, TOLD).as_ref()),
        }),
        _ => {
            let (label, platform) = (lang.label(change.label), session.platform.as_str());
            Err(t!(lang, "actions-no-answer", label = label, platform = platform))
        }
    }
}

/// Takes back what was recorded last, unless the session was changed since.
///
/// # Errors
///
/// Returns why nothing was taken back, as a sentence.
fn take_back(recorded: &RecordedAction, now: Moment, lang: Lang) -> Result<(), String> {
    let mut is_last = false;
    let changed = storage::change(&recorded.session, now, |session| {
        is_last = session.history.done.last() == Some(&recorded.inverse);
        if is_last { session.undo() } else { Ok(None) }
    });
    changed.map_err(|error: ChangeError| error.sentence(lang))?;
    if is_last { Ok(()) } else { Err(t!(lang, "actions-changed-since")) }
}
