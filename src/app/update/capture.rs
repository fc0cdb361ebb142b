//! Capture: keeping answers, what new answers are for, editing and parking.

use crate::app::key::{DOWN, ENTER, PAGE_DOWN, PAGE_UP, TAB, UP, ctrl};
use crate::app::modes::PageSheet;
use crate::app::{
    Choice, Chord, Code, Command, Definition, Focus, Mode, Model, OverlayKind, Workspace,
};
use crate::domain::{Answer, Commitment, Edit, Label, Requirement, Sheet};
use crate::t;
use crate::text::clean;

use super::{Redraw, Update};

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::Keep),
        (Chord::alt(Code::Enter), Command::NewLine),
        // Windows Terminal keeps Alt+Enter for itself, and other terminals tell Ctrl+Enter from Enter.
        (ctrl('j'), Command::NewLine),
        (Chord::ctrl(Code::Enter), Command::NewLine),
        (TAB, Command::Fields),
        (UP, Command::Up),
        (DOWN, Command::Down),
        (PAGE_UP, Command::PreviousTarget),
        (PAGE_DOWN, Command::NextTarget),
    ],
    footer: &[
        (Command::Keep, "hint-keep"),
        (Command::Fields, "hint-fields"),
        (Command::NextTarget, "hint-next-target"),
        (Command::Up, "hint-earlier"),
        (Command::NextStage, "hint-next-stage"),
    ],
    offers,
    help: ["help-capture-title", "help-capture"],
    is_on_sheet: true,
    redraw: Redraw::Text,
    command: |it, command| {
        match command {
            Command::Keep => it.keep_answer(),
            Command::Fields => it.go_to_field(true),
            Command::FieldsBack => it.go_to_field(false),
            Command::Up => it.line_up(),
            Command::Down => it.line_down(),
            Command::Back => it.leave_line(),
            _ => return false,
        }
        true
    },
    typed: |it| it.answer_typed(),
    paste: |it, text| it.paste_answers(text),
    ..Definition::PAGE
};

pub(in crate::app) static PARKED: Definition =
    Definition { sheet: PageSheet::Only(Some(Sheet::Parked)), ..MODE };

/// Only ways and actions are for something, and the voice of an answer is no part of its wording.
fn offers(model: &Model, command: Command) -> bool {
    let Some(workspace) = &model.workspace else { return false };
    match command {
        Command::NextTarget => matches!(workspace.sheet(), Some(Sheet::Ways | Sheet::Actions)),
        Command::Fields => workspace.editing.is_none(),
        _ => true,
    }
}

impl Update<'_> {
    /// Keeps the line as an answer of the sheet, or as the new wording of the answer being edited.
    pub(super) fn keep_answer(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        if workspace.editing.is_some() {
            return self.keep_wording();
        }
        let Some(sheet) = workspace.sheet() else { return };
        let text = workspace.line.text().trim().to_owned();
        if text.is_empty() {
            return;
        }
        let answer = self.new_answer(sheet, text);
        let Some((workspace, answer)) = self.workspace().zip(answer) else { return };
        let edit = workspace.session.adding(sheet, answer);
        self.keep_line(edit);
    }

    /// Makes the next answer of a sheet from what it is to get.
    pub(super) fn new_answer(&self, sheet: Sheet, text: String) -> Option<Answer> {
        let workspace = self.workspace()?;
        let mut answer = Answer::new(workspace.session.next_label(sheet), text, self.model.now);
        if !workspace.next.voice.is_empty() {
            answer.voices.push(workspace.next.voice.clone());
        }
        if matches!(sheet, Sheet::Ways | Sheet::Actions) {
            answer.targets.extend(workspace.next.target);
        }
        answer.theme = workspace.next.theme.clone();
        if sheet == Sheet::Actions {
            answer.commitment = workspace.next.commitment.clone();
        }
        answer.requirement = workspace.next.addressee.clone().map(Requirement::to);
        Some(answer)
    }

    /// Performs an edit that takes the text of the line into the session, and clears the line; what
    /// is said once goes with it.
    pub(super) fn keep_line(&mut self, edit: Edit) -> bool {
        if !self.perform_with_draft(edit, String::new()) {
            return false;
        }
        if let Some(workspace) = &mut self.model.workspace {
            workspace.line.clear();
            workspace.next.theme = None;
            workspace.next.commitment = Commitment::default();
            workspace.next.addressee = None;
            workspace.like.nearest = None;
            workspace.like.stale = true;
            workspace.focus = Focus::Line;
            workspace.prompt = None;
            workspace.draft_since = None;
        }
        self.call_next();
        true
    }

    /// Performs an edit and changes the half-typed line that is on the disk, in one record: a crash
    /// never brings a text that was kept back into the line.
    fn perform_with_draft(&mut self, edit: Edit, draft: String) -> bool {
        let session = self.workspace().map(|workspace| &workspace.session);
        if session.is_none_or(|session| session.draft == draft) {
            return self.perform(edit);
        }
        self.perform(Edit::Batch(vec![edit, Edit::Draft(draft)]))
    }

    fn keep_wording(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let Some(label) = workspace.editing else { return };
        let text = workspace.line.text().trim().to_owned();
        let Some(answer) = workspace.session.answer(label) else { return self.stop_editing() };
        if text == answer.text {
            return self.stop_editing();
        }
        let verbatim = answer.verbatim.clone();
        let stashed = workspace.stashed_line.clone().unwrap_or_default();
        if self.perform_with_draft(Edit::Reword { label, text, verbatim }, stashed) {
            self.stop_editing();
        }
    }

    /// Takes the chosen answer's wording into the line.
    pub(in crate::app) fn edit_answer(&mut self) {
        let Some(workspace) = &mut self.model.workspace else { return };
        let chosen = workspace.selected.and_then(|label| workspace.session.answer(label));
        let Some(answer) = chosen else { return };
        let (label, text) = (answer.label, answer.text.clone());
        let typed = workspace.line.take();
        workspace.stashed_line = (!typed.is_empty()).then_some(typed);
        workspace.line.set(&text);
        workspace.editing = Some(label);
        workspace.focus = Focus::Line;
        workspace.marked.clear();
    }

    /// Puts the line back as it was before an answer was edited.
    pub(super) fn stop_editing(&mut self) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.editing = None;
            let typed = workspace.stashed_line.take().unwrap_or_default();
            workspace.line.set(&typed);
            workspace.draft_since = None;
        }
        self.return_to_line();
        self.keep_draft();
    }

    /// Begins another line within the answer.
    pub(in crate::app) fn new_line(&mut self) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.line.newline();
        }
        self.answer_typed();
    }

    /// Takes a paste of several lines as one answer, as many, or into the line.
    pub(super) fn take_paste(&mut self, text: &str, choice: Choice) {
        let sheet = self.workspace().and_then(Workspace::sheet);
        let Some(sheet) = sheet else { return };
        self.return_to_line();
        let texts: Vec<String> = match choice {
            Choice::OneAnswer => vec![text.trim().to_owned()],
            Choice::ManyAnswers => {
                let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
                lines.map(str::to_owned).collect()
            }
            Choice::IntoLine => {
                if let Some(workspace) = &mut self.model.workspace {
                    workspace.line.insert_str(text);
                }
                return self.answer_typed();
            }
            Choice::Yes | Choice::No => return,
        };
        let count = texts.len();
        let Some(first) = self.new_answer(sheet, String::new()) else { return };
        let Some(workspace) = &self.model.workspace else { return };
        let answers = texts.into_iter().map(|text| Answer { text, ..first.clone() });
        let edit = workspace.session.adding_all(sheet, answers);
        if self.perform(edit) {
            self.model.say(t!(self.model.lang, "notice-pasted", n = count));
        }
    }

    /// Takes the target before as what new answers are for; before the first comes none.
    pub(in crate::app) fn previous_target(&mut self) {
        self.choose_target(|place, count| match place {
            None => count.checked_sub(1),
            Some(place) => place.checked_sub(1),
        });
    }

    /// Takes the target after as what new answers are for; after the last comes none.
    pub(in crate::app) fn next_target(&mut self) {
        self.choose_target(|place, count| {
            let next = place.map_or(0, |place| place + 1);
            (next < count).then_some(next)
        });
    }

    fn choose_target(&mut self, choose: impl Fn(Option<usize>, usize) -> Option<usize>) {
        let Some(workspace) = &mut self.model.workspace else { return };
        let Some(sheet) = workspace.sheet() else { return };
        let targets = workspace.targets(sheet);
        if targets.is_empty() {
            return;
        }
        let now = workspace.next.target;
        let place = now.and_then(|now| targets.iter().position(|target| *target == now));
        let next = choose(place, targets.len());
        workspace.next.target = next.and_then(|place| targets.get(place).copied());
    }

    /// Goes up within the line, and from its first row to the newest answer.
    fn line_up(&mut self) {
        let width = self.model.line_width();
        let Some(workspace) = &mut self.model.workspace else { return };
        if workspace.line.up(width) || workspace.editing.is_some() {
            return;
        }
        let newest = workspace.shown().last().map(|answer| answer.label);
        if newest.is_some() {
            workspace.selected = newest;
            workspace.focus = Focus::List;
        }
    }

    fn line_down(&mut self) {
        let width = self.model.line_width();
        if let Some(workspace) = &mut self.model.workspace {
            workspace.line.down(width);
        }
    }

    /// Puts the line back as it was before an answer was edited, or goes from what is parked back
    /// to the stage's own sheet.
    fn leave_line(&mut self) {
        let Some(workspace) = &mut self.model.workspace else { return };
        if workspace.editing.is_some() {
            return self.stop_editing();
        }
        workspace.panel = None;
    }

    /// Notes that the half-typed answer has changed.
    pub(in crate::app) fn answer_typed(&mut self) {
        let now = self.model.now;
        if let Some(workspace) = &mut self.model.workspace {
            workspace.draft_since.get_or_insert(now);
            workspace.like.stale = true;
        }
    }

    /// Takes a paste into the line, or asks whether its lines are one answer or many.
    pub(in crate::app) fn paste_answers(&mut self, text: &str) {
        let text = clean(text);
        let text = text.trim_matches('\n');
        let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
        let rewords = self.workspace().is_none_or(|it| it.editing.is_some());
        if lines > 1 && !rewords {
            return self.ask(OverlayKind::Paste { text: text.to_owned(), lines });
        }
        if self.model.mode() == Mode::List {
            self.return_to_line();
        }
        if let Some(line) = self.model.line_mut() {
            line.insert_str(text);
        }
        self.answer_typed();
    }

    /// Parks the typed line or the chosen answers; with neither, shows what is parked.
    pub(in crate::app) fn park(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        if workspace.focus == Focus::List && !workspace.concerned().is_empty() {
            return self.move_to(Sheet::Parked);
        }
        let text = workspace.line.text().trim().to_owned();
        if text.is_empty() || workspace.editing.is_some() || workspace.sheet().is_none() {
            return self.show_parked();
        }
        let Some(answer) = self.new_answer(Sheet::Parked, text) else { return };
        let label = answer.label;
        let Some(workspace) = &self.model.workspace else { return };
        let edit = workspace.session.adding(Sheet::Parked, answer);
        if self.keep_line(edit) {
            let lang = self.model.lang;
            let label = lang.label(label);
            self.model.say(t!(lang, "notice-parked", label = label));
        }
    }

    /// Shows what is parked, or the stage's own sheet again.
    pub(in crate::app) fn show_parked(&mut self) {
        self.return_to_line();
        if let Some(workspace) = &mut self.model.workspace {
            let parked = workspace.panel == Some(Mode::Parked);
            workspace.panel = (!parked).then_some(Mode::Parked);
        }
    }
}

impl Workspace {
    /// Returns the half-typed text that is kept in case the program dies.
    pub(super) fn draft(&self) -> String {
        let typed = self.line.text();
        match &self.stashed_line {
            Some(stashed_line) => format!("{stashed_line}\n{typed}"),
            None => typed.to_owned(),
        }
    }

    /// Drops what undo or redo has removed from the selection, the marks and the target.
    pub(super) fn mend(&mut self) {
        let sheet: Vec<Label> = self.answers().iter().map(|answer| answer.label).collect();
        if self.selected.is_some_and(|label| !sheet.contains(&label)) {
            self.selected = None;
        }
        self.marked.retain(|label| sheet.contains(label));
        if self.selected.is_none() && self.focus == Focus::List {
            self.focus = Focus::Line;
        }
        if self.next.target.is_some_and(|label| self.session.answer(label).is_none()) {
            self.next.target = None;
        }
        if self.editing.is_some_and(|label| !sheet.contains(&label)) {
            self.editing = None;
        }
    }
}
