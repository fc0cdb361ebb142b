//! The room's screen: what is known there of a session that another program may have open.

use crate::domain::{Label, Moment, RoomPlan, RoomView, Session, Stage};
use crate::i18n::Lang;

use super::colours::Colouring;
use super::key::{Chord, Code, ctrl};
use super::model::Size;

/// Everything the room's screen shows; [`update_room`] alone changes it.
#[derive(Debug)]
pub struct RoomModel {
    /// The language of the screen.
    pub lang: Lang,
    /// The size of what is drawn.
    pub size: Size,
    /// The colours of the screen.
    pub colours: Colouring,
    /// The time of the last message.
    pub now: Moment,
    /// The session; none before it was read.
    pub session: Option<Session>,
    /// What the facilitator lets the room see.
    pub plan: RoomPlan,
    /// Why the session cannot be followed, while it cannot; what was seen last stays on the screen.
    pub trouble: Option<String>,
    /// Whether the program is to end.
    pub leaving: bool,
}

/// Something that happened to the room's screen.
#[derive(Debug)]
pub enum RoomMsg {
    /// A key was pressed.
    Key(Chord),
    /// The terminal has another size.
    Resize(Size),
    /// A second has passed while a clock runs.
    Tick,
    /// The session or what the room is to see of it is another one.
    Followed(Box<Followed>),
    /// The session cannot be followed; the sentence says why.
    Lost(String),
    /// The terminal or the system asks the program to end.
    Hangup,
}

/// The session and what the room is to see of it, as far as they changed.
#[derive(Debug)]
pub struct Followed {
    /// The session; none where it is as before.
    pub session: Option<Session>,
    /// What the room is to see.
    pub plan: RoomPlan,
}

impl RoomModel {
    /// Makes the screen before the session is read.
    pub fn new(lang: Lang, size: Size, colours: Colouring, now: Moment) -> Self {
        Self {
            lang,
            size: size.drawn(),
            colours,
            now,
            session: None,
            plan: RoomPlan::default(),
            trouble: None,
            leaving: false,
        }
    }

    /// Returns what is shown: the view that was chosen, or what belongs to the step of the walk.
    pub fn view(&self) -> RoomView {
        let session = self.session.as_ref();
        let is_silent = session.is_some_and(|session| session.silent_now(self.now).is_some());
        match (self.plan.view, session) {
            _ if self.goes_along() && is_silent => RoomView::Question,
            (RoomView::Walk, Some(session)) => Self::view_at(session.stage),
            (RoomView::Walk, None) => RoomView::Question,
            (view, _) => view,
        }
    }

    /// Returns what belongs to a stage.
    fn view_at(stage: Stage) -> RoomView {
        match stage {
            Stage::Opening => RoomView::Question,
            Stage::Troubles | Stage::Ways | Stage::Actions => RoomView::Newest,
            Stage::Review => RoomView::Chain,
            Stage::Closed => RoomView::Thanks,
        }
    }

    /// Tells whether what is seen gives way to the question in silent writing and to the answer that is read
    /// back: so the newest answers do, which have nothing new then.
    fn goes_along(&self) -> bool {
        matches!(self.plan.view, RoomView::Walk | RoomView::Newest)
    }

    /// Returns the answer that is being read back, unless something else was chosen to be seen.
    pub fn reading(&self) -> Option<Label> {
        let reading = self.plan.reading.filter(|_| self.goes_along())?;
        let session = self.session.as_ref()?;
        session.standing(reading).map(|answer| answer.label)
    }

    /// Tells whether votes may be seen.
    pub fn shows_votes(&self) -> bool {
        let voting = self.session.as_ref().map(|session| session.voting).unwrap_or_default();
        self.plan.shows_votes(voting)
    }

    /// Tells whether time alone changes what is shown.
    pub fn is_timed(&self) -> bool {
        let session = self.session.as_ref();
        session.is_some_and(|it| it.clock.is_some() || it.silent_now(self.now).is_some())
    }
}

/// Takes a message and changes the room's screen; tells whether it has to be drawn again.
pub fn update_room(room: &mut RoomModel, msg: RoomMsg, now: Moment) -> bool {
    room.now = now;
    match msg {
        RoomMsg::Key(chord) => {
            room.leaving = is_leaving(chord);
            false
        }
        RoomMsg::Resize(size) => {
            room.size = size.drawn();
            true
        }
        RoomMsg::Tick => true,
        RoomMsg::Followed(followed) => {
            let Followed { session, plan } = *followed;
            room.lang = plan.language.parse().unwrap_or(room.lang);
            let is_new = session.is_some() || room.plan != plan || room.trouble.is_some();
            room.plan = plan;
            room.session = session.or_else(|| room.session.take());
            room.trouble = None;
            is_new
        }
        RoomMsg::Lost(why) => {
            let is_new = room.trouble.as_ref() != Some(&why);
            room.trouble = Some(why);
            is_new
        }
        RoomMsg::Hangup => {
            room.leaving = true;
            false
        }
    }
}

/// The keys that end the room's screen: there is no other command in it.
fn is_leaving(chord: Chord) -> bool {
    chord == Chord::plain(Code::Esc) || chord.folded() == ctrl('q')
}
