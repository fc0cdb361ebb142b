//! The workspace: the open session, and everything about working on it that is not saved with it.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;

use crate::domain::{
    Answer, Commitment, Date, GroupKey, Label, Moment, Question, RoomPlan, Session, Sheet, Stage,
};
use crate::i18n::Spoken;
use crate::text::Line;

use super::field_prompt::{Field, FieldPrompt};
use super::findings::Findings;
use super::like::{Like, Pair};
use super::modes::{Mode, PageSheet};
use super::next::Next;
use super::theme_rows::ThemePlace;

/// The open session and everything about working on it that is not in the session.
#[derive(Debug)]
pub struct Workspace {
    /// The session.
    pub session: Session,
    /// Its file.
    pub path: PathBuf,
    /// The platforms of its lab with their numbers; empty until they are known.
    pub platforms: Vec<PlatformRef>,
    /// Whether it can be changed.
    pub access: Access,
    /// What the disk has of it.
    pub saving: Saving,
    /// Which part of the screen has the keyboard focus.
    pub focus: Focus,
    /// What is looked at beside the stage.
    pub panel: Option<Mode>,
    /// The sheet of a question that was looked at last beside the stage.
    pub beside: Option<Sheet>,
    /// The input line of answers.
    pub line: Line,
    /// The sheet that the input line belongs to; none before a sheet was shown.
    pub line_sheet: Option<Sheet>,
    /// The half-typed lines of other sheets.
    pub waiting: BTreeMap<Sheet, WaitingLine>,
    /// What the line says beside the answer itself; none where it says nothing more.
    pub spoken: Option<Spoken>,
    /// The input line of what is no answer: the passport, numbers, wordings.
    pub side: Line,
    /// What stood in the side line of modes that were left, and the row it was for.
    pub(super) waiting_sides: HashMap<Mode, (Line, usize)>,
    /// What the next answer gets.
    pub next: Next,
    /// Whether its voice was set at another stage or before the program started, so that it is told
    /// loudly.
    pub voice_is_carried: bool,
    /// The answer whose wording is in the line.
    pub editing: Option<Label>,
    /// What stood in the line before an answer was taken up for editing.
    pub stashed_line: Option<String>,
    /// The answer chosen in the list.
    pub selected: Option<Label>,
    /// The answers marked.
    pub marked: BTreeSet<Label>,
    /// Who, link, theme and the rest, while they are asked for.
    pub prompt: Option<FieldPrompt>,
    /// What was asked for last about the next answer; Tab goes on from there.
    pub(super) asked: Option<Field>,
    /// The day that was given last, to be given again.
    pub last_due: Option<Date>,
    /// The row chosen at Opening, in Review and in what is looked at beside the stage.
    pub row: usize,
    /// The group whose votes are counted; none while the whole room's are.
    pub vote_group: Option<GroupKey>,
    /// Whether paper ballots are read where votes are counted.
    pub reading_ballots: bool,
    /// The group whose votes were counted, and whether ballots were read, where the ranking was called up.
    pub(super) counted_before: Option<(Option<GroupKey>, bool)>,
    /// How many likely duplicates of the sheet are not judged yet; none before they were looked for.
    pub unjudged: Option<usize>,
    /// The likely duplicates still to be judged, likeliest first.
    pub pairs: Vec<Pair>,
    /// The first row shown of the pair that is judged, where it does not fit the screen.
    pub scroll: usize,
    /// What the groups and the causes say, while Review is looked at; see [`Workspace::findings`].
    pub(super) found: Option<Findings>,
    /// The places in the list of themes, while it is looked at.
    pub theme_places: Vec<ThemePlace>,
    /// The name typed in the list of themes; it waits there until it is given.
    pub theme_line: Line,
    /// The themes marked to be joined.
    pub marked_themes: BTreeSet<String>,
    /// Whether the question goes round the roster.
    pub round: bool,
    /// When the silent writing began that goes on, as was seen last.
    pub(super) silence: Option<Moment>,
    /// Whether the sheet is shown by theme.
    pub by_theme: bool,
    /// Which earlier answers the typed line is like.
    pub like: Like,
    /// When the line was changed and not yet kept as a draft.
    pub draft_since: Option<Moment>,
    /// What the room sees.
    pub room: RoomPlan,
    /// What the room was told last that it sees.
    pub(super) room_told: Option<RoomPlan>,
    /// The copy that was merged, to be set aside once the disk has the change of this number.
    pub(super) merged_copy: Option<(u64, PathBuf)>,
}

/// A platform of the lab that the open session belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlatformRef {
    /// Its number in the lab.
    pub number: u32,
    /// Its name.
    pub platform: String,
    /// The file of its session.
    pub path: PathBuf,
    /// Whether that is the open one.
    pub is_open: bool,
}

/// Whether the session can be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// It can.
    Full,
    /// It cannot; the sentence says why.
    ReadOnly(String),
}

/// What the disk has of the session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Saving {
    /// The number of the last change the disk has.
    pub saved: u64,
    /// The number of the last change that is more than a half-typed line.
    pub said: u64,
    /// Why saving fails, while it does.
    pub failing: Option<String>,
}

/// The half-typed line of a sheet while another one is worked on, with what was said beside it.
#[derive(Debug, Default)]
pub struct WaitingLine {
    pub(super) line: Line,
    /// The answer whose wording is in it.
    pub(super) editing: Option<Label>,
    /// What stood in the line before that answer was taken up.
    pub(super) stashed_line: Option<String>,
    pub(super) more_targets: Vec<Label>,
    pub(super) causes: Vec<Label>,
    pub(super) theme: Option<String>,
    pub(super) commitment: Commitment,
    pub(super) addressee: Option<GroupKey>,
}

/// Which part of the screen has the keyboard focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// The input line.
    Line,
    /// The earlier answers.
    List,
    /// Who, link, theme and the rest.
    FieldPrompt,
}

impl Workspace {
    /// Makes the workspace of a session just read: everything in it is on the disk.
    pub fn new(session: Session, path: PathBuf, access: Access) -> Self {
        let saved = session.seq;
        let line_sheet = session.stage.question().map(Question::sheet);
        let (line, waiting) = half_typed(&session, line_sheet);
        let newest = session.answers().map(|(_, answer)| answer).max_by_key(|answer| answer.at);
        let voice = newest.and_then(|answer| answer.voices.first()).cloned();
        Self {
            session,
            path,
            platforms: Vec::new(),
            access,
            saving: Saving { saved, said: saved, failing: None },
            focus: Focus::Line,
            panel: None,
            beside: None,
            line,
            line_sheet,
            waiting,
            spoken: None,
            waiting_sides: HashMap::new(),
            voice_is_carried: voice.is_some(),
            next: Next { voice: voice.unwrap_or_default(), ..Next::default() },
            editing: None,
            stashed_line: None,
            selected: None,
            marked: BTreeSet::new(),
            prompt: None,
            asked: None,
            last_due: None,
            row: 0,
            side: Line::new(),
            vote_group: None,
            reading_ballots: false,
            counted_before: None,
            unjudged: None,
            pairs: Vec::new(),
            scroll: 0,
            found: None,
            theme_places: Vec::new(),
            theme_line: Line::new(),
            marked_themes: BTreeSet::new(),
            round: false,
            silence: None,
            by_theme: false,
            like: Like::default(),
            draft_since: None,
            room: RoomPlan::default(),
            room_told: None,
            merged_copy: None,
        }
    }

    /// Returns the mode: that of the part that has the focus.
    pub fn mode(&self) -> Mode {
        match self.focus {
            Focus::FieldPrompt => match self.prompt.as_ref().map(|prompt| prompt.field) {
                Some(Field::Opinion(_) | Field::Why(_)) => Mode::Opinion,
                _ => Mode::FieldPrompt,
            },
            Focus::List => Mode::List,
            Focus::Line => self.page(),
        }
    }

    /// Returns the mode of what is shown, whichever part of it has the focus: what is looked at
    /// beside the stage, or the stage's own.
    pub fn page(&self) -> Mode {
        self.panel.unwrap_or(match self.session.stage {
            Stage::Opening => Mode::Opening,
            Stage::Troubles | Stage::Ways | Stage::Actions => Mode::Capture,
            Stage::Review => Mode::Review,
            Stage::Closed => Mode::Closed,
        })
    }

    /// Returns the sheet that is shown: the parked one, or that of the stage's question.
    pub fn sheet(&self) -> Option<Sheet> {
        let of_stage = self.session.stage.question().map(Question::sheet);
        match self.page().definition().sheet {
            PageSheet::OfStage => of_stage,
            PageSheet::OfStageOrTroubles => Some(of_stage.unwrap_or(Sheet::Troubles)),
            PageSheet::Only(sheet) => sheet,
            PageSheet::Beside => self.beside,
        }
    }

    /// Returns the answers of the sheet in the order they are shown: as captured, or theme by
    /// theme with those of no theme last.
    pub fn shown(&self) -> Vec<&Answer> {
        let mut shown: Vec<&Answer> = self.answers().iter().collect();
        if self.by_theme {
            let themes = self.session.themes().into_iter().zip(0..);
            let places: HashMap<&str, usize> = themes.collect();
            shown.sort_by_key(|answer| {
                let place = answer.theme.as_deref().and_then(|theme| places.get(theme));
                place.copied().unwrap_or(usize::MAX)
            });
        }
        shown
    }

    /// Returns the answers of the sheet that is looked at, in the order of capture.
    pub fn answers(&self) -> &[Answer] {
        self.sheet().map_or(&[], |sheet| self.session.sheet(sheet))
    }

    /// Tells whether what is typed here is an answer.
    pub fn takes_answers(&self) -> bool {
        self.page().definition().is_on_sheet
    }

    /// Returns the line that typing goes to.
    pub fn typing_line(&self) -> &Line {
        match (&self.prompt, self.focus) {
            (Some(prompt), Focus::FieldPrompt) => &prompt.line,
            (_, Focus::Line | Focus::List | Focus::FieldPrompt) if self.takes_answers() => {
                &self.line
            }
            (_, Focus::Line | Focus::List | Focus::FieldPrompt) => self.side_line(),
        }
    }

    /// Returns the line that stands behind the `›`, also while a field has the cursor.
    pub fn main_line(&self) -> &Line {
        if self.takes_answers() { &self.line } else { self.side_line() }
    }

    /// Returns the line of what is no answer.
    fn side_line(&self) -> &Line {
        if self.page() == Mode::Themes { &self.theme_line } else { &self.side }
    }

    pub(super) fn typing_line_mut(&mut self) -> &mut Line {
        let takes_answers = self.takes_answers();
        let of_themes = self.page() == Mode::Themes;
        match (&mut self.prompt, self.focus) {
            (Some(prompt), Focus::FieldPrompt) => &mut prompt.line,
            (_, Focus::Line | Focus::List | Focus::FieldPrompt) if takes_answers => &mut self.line,
            (_, Focus::Line | Focus::List | Focus::FieldPrompt) if of_themes => {
                &mut self.theme_line
            }
            (_, Focus::Line | Focus::List | Focus::FieldPrompt) => &mut self.side,
        }
    }

    /// Tells whether the disk has everything but, perhaps, the half-typed line, which is kept every
    /// second while somebody types.
    pub fn is_saved_but_draft(&self) -> bool {
        self.saving.failing.is_none() && self.saving.saved >= self.saving.said
    }

    /// Looks for what the line is like, unless an answer is being reworded or something else is
    /// looked at.
    pub(super) fn compare_line(&mut self) {
        let compares = self.editing.is_none() && self.panel.is_none();
        let sheet = self.sheet();
        let said = self.spoken.as_ref().map_or(self.line.text(), |spoken| spoken.text.as_str());
        self.like.compare(&self.session, sheet, if compares { said } else { "" });
    }

    /// Tells whether a half-typed line waits to be kept.
    pub fn draft_waits(&self) -> bool {
        self.draft_since.is_some()
    }

    /// Returns the answers a command on the list is about: the marked ones, or the chosen one.
    pub fn concerned(&self) -> Vec<Label> {
        if self.marked.is_empty() {
            return self.selected.into_iter().collect();
        }
        self.marked.iter().copied().collect()
    }

    /// Returns what new answers of a sheet may be for, in the order PgUp and PgDn go through it:
    /// troubles for ways; ways, then troubles without a way, for actions; most votes first.
    pub fn targets(&self, sheet: Sheet) -> Vec<Label> {
        let by_votes = |sheet: Sheet| self.by_votes(sheet);
        match sheet {
            Sheet::Troubles | Sheet::Parked => Vec::new(),
            Sheet::Ways => by_votes(Sheet::Troubles),
            Sheet::Actions => {
                let mut targets = by_votes(Sheet::Ways);
                targets.extend(by_votes(Sheet::Troubles));
                targets
            }
        }
    }

    /// Returns the troubles from which these may come, or the next one: most votes first.
    pub(super) fn causes(&self, about: &[Label]) -> Vec<Label> {
        let mut causes = self.by_votes(Sheet::Troubles);
        causes.retain(|label| !about.contains(label));
        causes
    }

    fn by_votes(&self, sheet: Sheet) -> Vec<Label> {
        let mut answers: Vec<&Answer> = self.session.sheet(sheet).iter().collect();
        answers.sort_by_key(|answer| std::cmp::Reverse(answer.votes_with_merged().total()));
        answers.into_iter().map(|answer| answer.label).collect()
    }
}

/// Returns the half-typed line of a sheet, and those of the others.
fn half_typed(session: &Session, sheet: Option<Sheet>) -> (Line, BTreeMap<Sheet, WaitingLine>) {
    let mut texts = session.drafts.clone();
    if !session.draft.is_empty() {
        // A line that an older program kept at a stage without a sheet.
        let at = if session.stage == Stage::Opening { Sheet::Troubles } else { Sheet::Actions };
        texts.insert(sheet.unwrap_or(at), session.draft.clone());
    }
    let line = sheet.and_then(|sheet| texts.remove(&sheet)).unwrap_or_default();
    let waiting = texts.into_iter().map(|(sheet, text)| {
        (sheet, WaitingLine { line: Line::with_text(&text), ..WaitingLine::default() })
    });
    (Line::with_text(&line), waiting.collect())
}
