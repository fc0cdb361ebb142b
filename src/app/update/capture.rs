//! Capture: keeping answers, what new answers are for, editing and parking.

use crate::app::key::{DOWN, ENTER, PAGE_DOWN, PAGE_UP, SHIFT_TAB, TAB, UP, ctrl};
use crate::app::modes::PageSheet;
use crate::app::{Chord, Code, Command, Definition, Focus, Mode, Model, Workspace};
use crate::domain::{Answer, Commitment, Edit, Label, Requirement, Sheet};
use crate::i18n::Spoken;
use crate::t;

use super::{Redraw, Update};

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::Keep),
        (Chord::alt(Code::Enter), Command::NewLine),
        // Windows Terminal keeps Alt+Enter for itself, and other terminals tell Ctrl+Enter from Enter.
        (ctrl('j'), Command::NewLine),
        (Chord::ctrl(Code::Enter), Command::NewLine),
        (TAB, Command::Fields),
        (SHIFT_TAB, Command::FieldsBack),
        (Chord::ctrl(Code::Down), Command::KeepAndNext),
        (Chord::alt(Code::Down), Command::KeepAndNext),
        (UP, Command::Up),
        (DOWN, Command::Down),
        (PAGE_UP, Command::PreviousTarget),
        (PAGE_DOWN, Command::NextTarget),
    ],
    footer: &[
        (Command::Keep, "hint-keep"),
        (Command::Silence, "hint-silence"),
        (Command::Fields, "hint-fields"),
        (Command::NextTarget, "hint-next-target"),
        (Command::Duplicates, "hint-cut-in-two"),
        (Command::Up, "hint-earlier"),
        (Command::Address, "hint-address"),
        (Command::KeepAndNext, "hint-keep-and-next"),
        (Command::NextStage, "hint-next-stage"),
    ],
    offers,
    help: ["help-capture-title", "help-capture"],
    is_on_sheet: true,
    redraw: Redraw::Text,
    command: |it, command| {
        match command {
            Command::Keep => it.keep_answer(),
            Command::KeepAndNext => it.keep_and_go_on(),
            Command::Duplicates if it.is_rewording() => it.cut_in_two(),
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

pub(in crate::app) static PARKED: Definition = Definition {
    help: ["help-parked-title", "help-parked"],
    sheet: PageSheet::Only(Some(Sheet::Parked)),
    ..MODE
};

pub(in crate::app) static BESIDE: Definition = Definition {
    help: ["help-sheet-beside-title", "help-sheet-beside"],
    sheet: PageSheet::Beside,
    ..MODE
};

/// Only ways and actions are for something; only a wording in the line can be cut in two; silent writing is
/// offered before the first answer, and while it goes on.
fn offers(model: &Model, command: Command) -> bool {
    let Some(workspace) = &model.workspace else { return false };
    match command {
        Command::NextTarget | Command::KeepAndNext | Command::Address => {
            let is_for_something = matches!(workspace.sheet(), Some(Sheet::Ways | Sheet::Actions));
            is_for_something && workspace.editing.is_none()
        }
        Command::Silence => {
            let stage = workspace.session.stage;
            let was_silent = workspace.session.silent.iter().any(|it| it.stage == stage);
            let is_first = workspace.panel.is_none() && workspace.answers().is_empty();
            (is_first && !was_silent) || workspace.silence_left(model.now).is_some()
        }
        Command::Duplicates => workspace.editing.is_some(),
        Command::Up | Command::NextStage => workspace.editing.is_none(),
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
        let line = workspace.line.text().trim().to_owned();
        let Some(spoken) = self.read_line(sheet).filter(|_| !line.is_empty()) else { return };
        if spoken.text.is_empty() {
            return self.take_voice_alone(spoken);
        }
        let Some(answer) = self.new_answer(sheet, line) else { return };
        let Some(workspace) = &mut self.model.workspace else { return };
        let label = answer.label;
        let edit = workspace.session.adding(sheet, answer.clone());
        let due = spoken.due;
        if let Some(voice) = &spoken.voice {
            workspace.next.voice = voice.who.clone();
            workspace.voice_is_carried = false;
        }
        if self.keep_line(edit) && !spoken.is_literal() {
            self.take_out_of_text(label, answer, &spoken);
            if let Some(workspace) = &mut self.model.workspace {
                workspace.last_due = due.or(workspace.last_due);
            }
        }
    }

    /// Reads what the line says beside the answer.
    pub(super) fn read_line(&self, sheet: Sheet) -> Option<Spoken> {
        let (lang, today) = (self.model.lang, self.model.now.date());
        let workspace = self.workspace()?;
        Some(Spoken::read(workspace.line.text(), &workspace.session, sheet, today, lang))
    }

    /// Takes a voice for the next answers from a line that says nothing else.
    fn take_voice_alone(&mut self, spoken: Spoken) {
        let Some(workspace) = self.model.workspace.as_mut().filter(|_| spoken.voice.is_some())
        else {
            return;
        };
        workspace.next.voice = spoken.voice.map(|voice| voice.who).unwrap_or_default();
        workspace.voice_is_carried = false;
        workspace.line.clear();
        workspace.spoken = None;
        self.keep_draft();
    }

    /// Takes out of a kept answer's text whose voice it is, who does it and by when; a step of its own,
    /// so that one undo gives the text back as it was typed.
    fn take_out_of_text(&mut self, label: Label, answer: Answer, spoken: &Spoken) {
        let mut meant = answer.clone();
        spoken.give_to(&mut meant);
        let mut edits =
            vec![Edit::Reword { label, text: spoken.text.clone(), verbatim: answer.verbatim }];
        if meant.voices != answer.voices {
            edits.push(Edit::Voices(label, meant.voices));
        }
        if meant.commitment != answer.commitment {
            edits.push(Edit::Commit(label, meant.commitment));
        }
        self.perform_all(edits);
    }

    /// Keeps the line and takes the target after as what the next answer is for.
    pub(super) fn keep_and_go_on(&mut self) {
        let is_typed = self.workspace().is_some_and(|workspace| {
            workspace.editing.is_none() && !workspace.line.text().trim().is_empty()
        });
        self.keep_answer();
        let is_kept = self.workspace().is_some_and(|workspace| workspace.line.is_empty());
        if is_typed && is_kept {
            self.next_target();
        }
    }

    fn is_rewording(&self) -> bool {
        self.workspace().is_some_and(|workspace| workspace.editing.is_some())
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
            answer.targets.extend(&workspace.next.more_targets);
        }
        if sheet == Sheet::Troubles {
            answer.causes.clone_from(&workspace.next.causes);
        }
        answer.theme = workspace.next.theme.clone();
        if sheet == Sheet::Actions {
            answer.commitment = workspace.next.commitment.clone().into();
        }
        let addressee = workspace.next.addressee.clone();
        answer.requirement = addressee.map(|to| Box::new(Requirement::to(to)));
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
            workspace.spoken = None;
            workspace.asked = None;
            workspace.voice_is_carried = false;
            workspace.last_due = workspace.next.commitment.due.or(workspace.last_due);
            workspace.next.more_targets.clear();
            workspace.next.causes.clear();
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

    /// Begins another line within the answer.
    pub(in crate::app) fn new_line(&mut self) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.line.newline();
        }
        self.answer_typed();
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
        workspace.next.more_targets.clear();
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
        self.leave_panel();
    }

    /// Notes that the half-typed answer has changed.
    pub(in crate::app) fn answer_typed(&mut self) {
        let now = self.model.now;
        if let Some(workspace) = &mut self.model.workspace {
            workspace.asked = None;
            workspace.draft_since.get_or_insert(now);
            workspace.like.stale = true;
        }
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
        self.look(Mode::Parked);
    }
}

impl Workspace {
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
        let session = &self.session;
        let stands = |label: &Label| session.answer(*label).is_some();
        self.next.more_targets.retain(stands);
        self.next.causes.retain(|label| session.sheet_of(*label) == Some(Sheet::Troubles));
        if self.editing.is_some_and(|label| !sheet.contains(&label)) {
            self.editing = None;
        }
    }
}
