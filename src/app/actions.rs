//! The actions of all sessions of a lab on the screen: which of them are shown, and in what order.

use std::path::PathBuf;

use crate::domain::{
    Date, Edit, Lab, Label, Outcome, Progress, Promise, PromiseHead, PromiseOrder, PromiseSummary,
    unique,
};
use crate::i18n::Lang;
use crate::text::{Line, fold, words};

/// The actions of a lab while they are looked at.
#[derive(Debug)]
pub struct Actions {
    /// What is shown.
    pub facts: ActionsFacts,
    /// How they are put in order.
    pub by: PromiseOrder,
    /// The line: what is looked for.
    pub line: Line,
    /// The rows from above. They stay where they are while outcomes are recorded, until they are put in
    /// order anew.
    pub rows: Vec<ActionsRow>,
    /// The chosen row, counted among those that are actions.
    pub selected: usize,
    /// What was recorded since they are looked at, the last at the end.
    pub(super) recorded: Vec<RecordedAction>,
    /// Whether anything was recorded or taken back.
    pub(super) is_changed: bool,
    /// What each action is found by.
    found_by: Vec<String>,
}

/// The actions of all sessions of a lab, as they were read.
#[derive(Debug, Default)]
pub struct ActionsFacts {
    /// A session of the lab, by which it is found again.
    pub session: PathBuf,
    /// The event.
    pub lab: Lab,
    /// Its sessions; each promise names its own by the place.
    pub sessions: Vec<ActionsSession>,
    /// The actions.
    pub promises: Vec<Promise>,
    /// What could not be read, a sentence each.
    pub remarks: Vec<String>,
}

/// A session of the lab whose actions are looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionsSession {
    /// Its file.
    pub path: PathBuf,
    /// Its platform.
    pub platform: String,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActionsRow {
    /// What is missing, by its index.
    Remark(usize),
    /// What the actions below stand together under, and how many there are.
    Head(PromiseHead, usize),
    /// An action, by its index.
    Action(usize),
}

/// What is to be recorded of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionChange {
    /// The session's file.
    pub session: PathBuf,
    /// The action.
    pub label: Label,
    /// The label with the number of the platform, as it is told.
    pub name: String,
    /// What became of it; none opens it again.
    pub outcome: Option<Outcome>,
    /// Why, where that was asked for; may be empty.
    pub why: Option<String>,
}

/// What was recorded of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedAction {
    /// The session's file.
    pub session: PathBuf,
    /// What takes it back, as the session's history has it.
    pub inverse: Edit,
    /// What was recorded, in a few words.
    pub what: String,
}

/// An action whose new day, or the reason why it is given up, is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedOutcome {
    /// The session's file.
    pub session: PathBuf,
    /// The action.
    pub label: Label,
    /// The label with the number of the platform.
    pub name: String,
    /// Whether it is given up; else it is put off.
    pub is_dropped: bool,
}

impl Actions {
    /// Shows actions by their days, what is overdue first.
    pub(super) fn new(facts: ActionsFacts) -> Self {
        let mut actions = Self {
            facts,
            by: PromiseOrder::Due,
            line: Line::new(),
            rows: Vec::new(),
            selected: 0,
            recorded: Vec::new(),
            is_changed: false,
            found_by: Vec::new(),
        };
        actions.note_words();
        actions.arrange();
        actions
    }

    /// Takes the actions as they are by now; rows stay where they are unless there are others.
    pub(super) fn refresh(&mut self, facts: ActionsFacts) {
        let names = |facts: &ActionsFacts| {
            facts.promises.iter().map(|it| (it.id, it.label)).collect::<Vec<_>>()
        };
        let is_same = names(&self.facts) == names(&facts) && self.by != PromiseOrder::State;
        let remarks = facts.remarks.len() == self.facts.remarks.len();
        let chosen = self.chosen().map(|promise| (promise.id, promise.label));
        self.facts = facts;
        self.note_words();
        if is_same && remarks {
            return;
        }
        self.arrange();
        let at = self.shown().position(|promise| Some((promise.id, promise.label)) == chosen);
        self.selected = at.unwrap_or(self.selected);
    }

    /// Puts the actions that fit what is typed in order.
    pub(super) fn arrange(&mut self) {
        let typed = fold(self.line.text());
        let typed: Vec<String> = typed.split_whitespace().map(|word| format!(" {word}")).collect();
        let fits = |at: &usize| {
            let found_by = self.found_by.get(*at);
            found_by.is_some_and(|words| typed.iter().all(|word| words.contains(word.as_str())))
        };
        let mut rows: Vec<ActionsRow> =
            (0..self.facts.remarks.len()).map(ActionsRow::Remark).collect();
        for (head, places) in self.by.apply(&self.facts.promises) {
            let places: Vec<usize> = places.into_iter().filter(fits).collect();
            if places.is_empty() {
                continue;
            }
            if head != PromiseHead::All {
                rows.push(ActionsRow::Head(head, places.len()));
            }
            rows.extend(places.into_iter().map(ActionsRow::Action));
        }
        self.rows = rows;
        self.selected = 0;
    }

    /// Returns the actions shown, row by row; one that stands under several heads comes several times.
    fn shown(&self) -> impl Iterator<Item = &Promise> {
        self.rows.iter().filter_map(|row| match row {
            ActionsRow::Action(at) => self.facts.promises.get(*at),
            ActionsRow::Head(..) | ActionsRow::Remark(_) => None,
        })
    }

    /// Returns how many rows are actions.
    pub(super) fn count(&self) -> usize {
        self.shown().count()
    }

    /// Returns the chosen action.
    pub fn chosen(&self) -> Option<&Promise> {
        self.shown().nth(self.selected)
    }

    /// Returns what the actions shown come to, each counted once.
    pub fn sum(&self) -> PromiseSummary {
        let places = self.rows.iter().filter_map(|row| match row {
            ActionsRow::Action(at) => Some(*at),
            ActionsRow::Head(..) | ActionsRow::Remark(_) => None,
        });
        let promises = unique(places).into_iter().filter_map(|at| self.facts.promises.get(at));
        PromiseSummary::of(promises)
    }

    /// Returns the session of an action.
    pub fn session_of(&self, promise: &Promise) -> Option<&ActionsSession> {
        self.facts.sessions.get(promise.session)
    }

    /// Notes what each action is found by: its label in all languages, its words, those who do it, its
    /// platform, its sides, its day, and how it stands.
    fn note_words(&mut self) {
        let found_by = self.facts.promises.iter().map(|promise| {
            let commitment = &promise.commitment;
            let platform = self.session_of(promise).map(|session| session.platform.as_str());
            let mut said = vec![promise.text.clone(), commitment.who.clone()];
            said.extend([commitment.partners.clone(), platform.unwrap_or_default().to_owned()]);
            let mut labels = Vec::new();
            for lang in Lang::ALL {
                let label = lang.label(promise.label);
                labels.extend([format!("{}.{label}", promise.number), label]);
                said.push(lang.progress(promise.progress));
                said.push(commitment.due_now().map(|day| lang.day(day)).unwrap_or_default());
                let sides = promise.sides.iter();
                said.extend(sides.flat_map(|it| [lang.group(it), lang.group_in_full(it)]));
            }
            let said = said.iter().flat_map(|text| words(text));
            let all = labels.iter().map(String::as_str).chain(said);
            all.map(|word| format!(" {}", fold(word))).collect::<String>()
        });
        self.found_by = found_by.collect();
    }
}

impl ActionChange {
    /// Returns the change that an action of the list asks for.
    pub(super) fn of(actions: &Actions, lang: Lang, outcome: Option<Outcome>) -> Option<Self> {
        let promise = actions.chosen()?;
        let session = actions.session_of(promise)?.path.clone();
        let name = lang.label_of_platform(promise.number, promise.label);
        Some(Self { session, label: promise.label, name, outcome, why: None })
    }

    /// Says what it records of an action with this text.
    pub fn told(&self, lang: Lang, text: &str) -> String {
        let state = match self.outcome {
            None => lang.progress(Progress::Open),
            Some(outcome) => lang.outcome(outcome),
        };
        format!("{} {state}: {text}", self.name)
    }
}

/// Returns the outcome of an action that is done today, or of one that is opened again.
pub(super) fn toggled(promise: &Promise, today: Date) -> Option<Outcome> {
    (!promise.progress.is_over()).then_some(Outcome::Done(today))
}
