//! What the room sees: which view, and what of it is shown.

use crate::app::key::{DOWN, ENTER, SPACE, UP};
use crate::app::{Access, Command, Definition, Effect, Mode, Model, OverlayKind, Workspace};
use crate::domain::{Edit, RoomPlan, RoomView, Sheet, Voting};
use crate::i18n::Spoken;
use crate::t;

use super::Update;

/// The most bytes of what may still become somebody's name.
const LONGEST_NAME: usize = 80;

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::Choose),
        (SPACE, Command::Mark),
        (UP, Command::Up),
        (DOWN, Command::Down),
    ],
    footer: &[
        (Command::Choose, "hint-show"),
        (Command::Mark, "hint-show-and-stay"),
        (Command::Up, "hint-choose"),
        (Command::Back, "hint-back"),
    ],
    help: ["help-room-title", "help-room"],
    hint: Some("room-hint"),
    command: |it, command| match command {
        Command::Choose => it.take_room_row(true),
        Command::Mark => it.take_room_row(false),
        // The key that opens the choice closes it, too.
        Command::Room => it.take_overlay().is_some(),
        _ => it.step_overlay(command, RoomRow::all().count()),
    },
    ..Definition::OVERLAY
};

/// A row of the choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoomRow {
    /// A view.
    View(RoomView),
    /// Whether votes are shown.
    Votes,
    /// Whether it is shown who said what.
    Names,
    /// Whether parked answers are shown.
    Parked,
    /// Whether the half-typed line is shown.
    Types,
}

impl RoomRow {
    /// Goes over all rows.
    pub fn all() -> impl Iterator<Item = Self> {
        let views = RoomView::ALL.into_iter().map(Self::View);
        views.chain([Self::Votes, Self::Names, Self::Parked, Self::Types])
    }

    /// Returns the command that does what choosing the row does.
    pub fn command(self) -> Command {
        match self {
            Self::View(RoomView::Walk) => Command::RoomWalk,
            Self::View(RoomView::Question) => Command::RoomQuestion,
            Self::View(RoomView::Newest) => Command::RoomNewest,
            Self::View(RoomView::Themes) => Command::RoomThemes,
            Self::View(RoomView::Votes) => Command::RoomVotes,
            Self::View(RoomView::Ranking) => Command::RoomRanking,
            Self::View(RoomView::Chain) => Command::RoomChain,
            Self::View(RoomView::Causes) => Command::RoomCauses,
            Self::View(RoomView::Requirements) => Command::RoomRequirements,
            Self::View(RoomView::Agreement) => Command::RoomAgreement,
            Self::View(RoomView::Thanks) => Command::RoomThanks,
            Self::View(RoomView::Blank) => Command::RoomBlank,
            Self::Votes => Command::ShowVotes,
            Self::Names => Command::RoomNames,
            Self::Parked => Command::RoomParked,
            Self::Types => Command::RoomTypes,
        }
    }

    /// Returns the key of its words in the choice.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::View(RoomView::Walk) => "room-view-walk",
            Self::View(RoomView::Question) => "room-view-question",
            Self::View(RoomView::Newest) => "room-view-newest",
            Self::View(RoomView::Themes) => "room-view-themes",
            Self::View(RoomView::Votes) => "room-view-votes",
            Self::View(RoomView::Ranking) => "room-view-ranking",
            Self::View(RoomView::Chain) => "room-view-chain",
            Self::View(RoomView::Causes) => "room-view-causes",
            Self::View(RoomView::Requirements) => "room-view-requirements",
            Self::View(RoomView::Agreement) => "room-view-agreement",
            Self::View(RoomView::Thanks) => "room-view-thanks",
            Self::View(RoomView::Blank) => "room-view-blank",
            Self::Votes => "room-with-votes",
            Self::Names => "room-with-names",
            Self::Parked => "room-with-parked",
            Self::Types => "room-with-line",
        }
    }

    /// Tells whether the room sees it.
    pub fn is_shown(self, plan: &RoomPlan, voting: Voting) -> bool {
        match self {
            Self::View(view) => plan.view == view,
            Self::Votes => plan.shows_votes(voting),
            Self::Names => plan.names,
            Self::Parked => plan.parked,
            Self::Types => plan.types,
        }
    }
}

impl Model {
    /// Returns what the room sees now; none without a session that can be changed.
    fn room_plan(&self) -> Option<RoomPlan> {
        let workspace = self.workspace.as_ref().filter(|open| open.access == Access::Full)?;
        let answers = workspace.answers();
        let is_read = workspace.page() == Mode::Readback;
        let reading = answers.get(workspace.row).filter(|_| is_read).map(|answer| answer.label);
        let typed = workspace.room.types && workspace.takes_answers();
        Some(RoomPlan {
            typed: if typed { typed_for_room(workspace) } else { String::new() },
            sheet: workspace.sheet(),
            reading,
            language: self.lang.code().to_owned(),
            ..workspace.room.clone()
        })
    }
}

/// Returns the half-typed line as the room sees it: without whose voice it is, and who does it, while names
/// are hidden.
fn typed_for_room(workspace: &Workspace) -> String {
    let line = workspace.line.text();
    if workspace.room.names {
        return line.to_owned();
    }
    let session = &workspace.session;
    let said = match line.split_once(':') {
        Some((who, said)) if who.len() <= LONGEST_NAME && Spoken::names_voice(line, session) => {
            said
        }
        _ => line,
    };
    let said = match workspace.sheet() {
        Some(Sheet::Actions) => said.split('@').next().unwrap_or_default(),
        _ => said,
    };
    // What may become a name before a colon waits until it is something else.
    let begun = said.trim().to_lowercase();
    let voices = session.parts().flat_map(|(_, part)| &part.voices).chain(&session.roster);
    let mut people = voices.filter_map(|voice| voice.person.as_deref());
    let is_name = |name: &str| name.to_lowercase().starts_with(&begun);
    // Nobody's name is longer.
    let may_be_name = begun.len() <= LONGEST_NAME && people.any(is_name);
    if may_be_name { String::new() } else { said.to_owned() }
}

impl Update<'_> {
    /// Opens the choice of what the room sees.
    pub(in crate::app) fn choose_room(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let view = workspace.room.view;
        self.ask(OverlayKind::Room);
        let row = RoomRow::all().position(|row| row == RoomRow::View(view));
        if let Some((overlay, row)) = self.model.overlay.as_mut().zip(row) {
            overlay.selected = row;
        }
    }

    /// Does what the chosen row says; a view that was chosen closes the choice if it may.
    fn take_room_row(&mut self, closes: bool) -> bool {
        let selected = self.model.overlay.as_ref().map(|overlay| overlay.selected);
        let Some(row) = selected.and_then(|row| RoomRow::all().nth(row)) else { return false };
        if closes && matches!(row, RoomRow::View(_)) {
            self.take_overlay();
        }
        row.command().action()(self);
        true
    }

    /// Shows a view to the room.
    pub(in crate::app) fn show_room(&mut self, view: RoomView) {
        if self.change_room(|room| room.view = view).is_none() {
            return;
        }
        let lang = self.model.lang;
        let view = lang.text(RoomRow::View(view).text_key());
        self.model.say(t!(lang, "notice-room-sees", view = view));
    }

    /// Shows the room who said what, or hides it.
    pub(in crate::app) fn show_room_names(&mut self) {
        let told = ["notice-room-names-shown", "notice-room-names-hidden"];
        self.toggle_in_room(|room| &mut room.names, told);
    }

    /// Shows the room what is parked, or hides it.
    pub(in crate::app) fn show_room_parked(&mut self) {
        let told = ["notice-room-parked-shown", "notice-room-parked-hidden"];
        self.toggle_in_room(|room| &mut room.parked, told);
    }

    /// Shows the room the half-typed line, or hides it.
    pub(in crate::app) fn type_to_room(&mut self) {
        let told = ["notice-room-types", "notice-room-types-not"];
        self.toggle_in_room(|room| &mut room.types, told);
    }

    /// Shows something to the room or hides it, and says which by one of two texts.
    fn toggle_in_room(
        &mut self,
        shown: fn(&mut RoomPlan) -> &mut bool,
        [on, off]: [&'static str; 2],
    ) {
        let toggled = self.change_room(|room| {
            let shown = shown(room);
            *shown = !*shown;
            *shown
        });
        if let Some(is_on) = toggled {
            self.model.say(self.model.lang.text(if is_on { on } else { off }));
        }
    }

    /// Shows the votes to the room, or hides them; they are hidden on this screen likewise, which may be the
    /// one on the wall.
    pub(in crate::app) fn show_votes(&mut self) {
        // Where nothing can be changed, it is said why.
        if self.change_room(|_| ()).is_none() {
            return;
        }
        let Some(workspace) = &self.model.workspace else { return };
        let voting = workspace.session.voting;
        let shown = !RoomRow::Votes.is_shown(&workspace.room, voting);
        if voting.hidden == shown
            && !self.perform(Edit::Voting(Voting { hidden: !shown, ..voting }))
        {
            return;
        }
        self.change_room(|room| room.votes = shown);
        let lang = self.model.lang;
        self.model.say(if shown {
            t!(lang, "notice-votes-shown")
        } else {
            t!(lang, "notice-votes-hidden")
        });
    }

    /// Changes what the room sees; a program that has the session for reading only says why it does not.
    fn change_room<T>(&mut self, change: impl FnOnce(&mut RoomPlan) -> T) -> Option<T> {
        let workspace = self.model.workspace.as_mut()?;
        if let Access::ReadOnly(why) = &workspace.access {
            let why = why.clone();
            self.model.warn(why);
            return None;
        }
        Some(change(&mut workspace.room))
    }

    /// Tells the room what it sees, if that is something else now.
    pub(super) fn tell_room(&mut self) {
        let Some(plan) = self.model.room_plan().filter(|_| !self.model.leaving) else { return };
        let Some(workspace) = &mut self.model.workspace else { return };
        if workspace.room_told.as_ref() != Some(&plan) {
            workspace.room_told = Some(plan.clone());
            let session = workspace.path.clone();
            self.effects.push(Effect::ShowRoom { session, plan: Box::new(plan) });
        }
    }

    /// Leaves the room with what was chosen for it, but for what is going on at this moment.
    pub(super) fn leave_room(&mut self) {
        let workspace = self.model.workspace.as_ref().filter(|open| open.access == Access::Full);
        let Some(workspace) = workspace else { return };
        let chosen = workspace.room.clone();
        // What is not the usual is said in the language it was chosen in.
        let language = match chosen == RoomPlan::default() {
            true => String::new(),
            false => self.model.lang.code().to_owned(),
        };
        let (session, plan) = (workspace.path.clone(), RoomPlan { language, ..chosen });
        self.effects.push(Effect::ShowRoom { session, plan: Box::new(plan) });
    }
}
