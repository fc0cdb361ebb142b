//! Capture: keeping answers, what new answers are for, editing and parking.

use crate::app::overlay::Choice;
use crate::app::workspace::{Focus, Panel, Workspace};
use crate::domain::{Answer, Commitment, Edit, Label, Requirement, Sheet};
use crate::t;

use super::Update;

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
        let Some((workspace, answer)) = self.model.workspace.as_ref().zip(answer) else { return };
        let edit = workspace.session.adding(sheet, answer);
        if self.perform(edit) {
            self.line_kept();
        }
    }

    /// Makes the next answer of a sheet from what it is to get.
    pub(super) fn new_answer(&self, sheet: Sheet, text: String) -> Option<Answer> {
        let workspace = self.model.workspace.as_ref()?;
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

    /// Clears the line once its text is in the session; what is said once goes with it.
    pub(super) fn line_kept(&mut self) {
        if let Some(workspace) = &mut self.model.workspace {
            workspace.line.clear();
            workspace.next.theme = None;
            workspace.next.commitment = Commitment::default();
            workspace.next.addressee = None;
            workspace.like.nearest = None;
            workspace.like.stale = true;
            workspace.focus = Focus::Line;
            workspace.strip = None;
            workspace.draft_since = None;
        }
        self.call_next();
        self.keep_draft();
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
        if self.perform(Edit::Reword { label, text, verbatim }) {
            self.stop_editing();
        }
    }

    /// Takes the chosen answer's wording into the line.
    pub(super) fn edit_answer(&mut self) {
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
    pub(super) fn new_line(&mut self) {
        let now = self.model.now;
        if let Some(workspace) = &mut self.model.workspace {
            workspace.line.newline();
            workspace.draft_since.get_or_insert(now);
        }
    }

    /// Does with a paste of many lines what was chosen.
    pub(super) fn take_paste(&mut self, text: &str, choice: Choice) {
        let now = self.model.now;
        let sheet = self.model.workspace.as_ref().and_then(Workspace::sheet);
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
                    workspace.draft_since.get_or_insert(now);
                }
                return;
            }
            Choice::Yes | Choice::No => return,
        };
        let count = texts.len();
        let Some(first) = self.new_answer(sheet, String::new()) else { return };
        let Some(workspace) = &self.model.workspace else { return };
        let start = workspace.session.sheet(sheet).len();
        let added = texts.into_iter().enumerate().map(|(place, text)| {
            let number = first.label.number().saturating_add(u32::try_from(place).unwrap_or(0));
            let answer = Answer { label: Label::new(sheet, number), text, ..first.clone() };
            Edit::Add { sheet, index: start + place, answer: Box::new(answer) }
        });
        let edit = Edit::Batch(added.collect());
        if self.perform(edit) {
            self.model.say(t!(self.model.lang, "notice-pasted", n = count));
        }
    }

    /// Takes the target before as what new answers are for.
    pub(super) fn previous_target(&mut self) {
        self.turn_target(|place, count| match place {
            None => count.checked_sub(1),
            Some(place) => place.checked_sub(1),
        });
    }

    /// Takes the target after as what new answers are for; after the last comes none.
    pub(super) fn next_target(&mut self) {
        self.turn_target(|place, count| {
            let next = place.map_or(0, |place| place + 1);
            (next < count).then_some(next)
        });
    }

    fn turn_target(&mut self, turn: impl Fn(Option<usize>, usize) -> Option<usize>) {
        let Some(workspace) = &mut self.model.workspace else { return };
        if workspace.focus == Focus::List {
            let rows: isize = if turn(Some(1), 3) == Some(0) { -10 } else { 10 };
            return self.jump(rows);
        }
        let Some(sheet) = workspace.sheet() else { return };
        let targets = workspace.targets(sheet);
        if targets.is_empty() {
            return;
        }
        let place = workspace.next.target.and_then(|now| targets.iter().position(|t| *t == now));
        workspace.next.target =
            turn(place, targets.len()).and_then(|place| targets.get(place).copied());
    }

    /// Parks the typed line or the chosen answers; with neither, shows what is parked.
    pub(super) fn park(&mut self) {
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
        if self.perform(edit) {
            self.line_kept();
            let lang = self.model.lang;
            let label = lang.label(label);
            self.model.say(t!(lang, "notice-parked", label = label));
        }
    }

    /// Shows what is parked, or the stage's own sheet again.
    pub(super) fn show_parked(&mut self) {
        self.return_to_line();
        if let Some(workspace) = &mut self.model.workspace {
            let parked = workspace.panel == Some(Panel::Parked);
            workspace.panel = (!parked).then_some(Panel::Parked);
        }
    }
}

impl Workspace {
    /// Returns what of the line is to be kept in case the program dies.
    pub(super) fn draft(&self) -> String {
        let typed = self.line.text();
        match &self.stashed_line {
            Some(stashed_line) => format!("{stashed_line}\n{typed}"),
            None => typed.to_owned(),
        }
    }

    /// Lets go of what is no longer there after a change that came from elsewhere.
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
