//! The prompt for one field after another: who, for what, which theme, and for actions owner, due and needs.

use crate::app::offers::offers;
use crate::app::{Chord, Command, Definition, Field, FieldPrompt, Focus, Offer, Typing, Workspace};
use crate::domain::{Answer, Commitment, Edit, FieldValue, GroupKey, Label, Requirement, Voice};
use crate::i18n::due;
use crate::t;
use crate::text::{Line, clean_line};

use super::{Update, question};

pub(in crate::app) static MODE: Definition = Definition {
    keys: Definition::FIELD_KEYS,
    footer: &[
        (Command::Keep, "hint-keep"),
        (Command::Fields, "hint-next-field"),
        (Command::Back, "hint-line"),
    ],
    help: ["help-prompt-title", "help-prompt"],
    typing: Typing::Field,
    is_on_sheet: true,
    command: |it, command| {
        match command {
            Command::Keep => it.keep_from_prompt(),
            Command::Fields => it.go_to_field(true),
            Command::FieldsBack => it.go_to_field(false),
            Command::Up => it.offer_up(),
            Command::Down => it.offer_down(),
            Command::Back => it.leave_prompt(),
            _ => return false,
        }
        true
    },
    key: |it, chord| it.takes_number(chord),
    typed: |it| {
        if let Some(prompt) = it.prompt_mut() {
            prompt.selected = None;
        }
    },
    click: |it, row| {
        it.take_offer(row);
    },
    ..Definition::PAGE
};

impl Update<'_> {
    fn prompt(&self) -> Option<&FieldPrompt> {
        self.workspace()?.prompt.as_ref()
    }

    fn prompt_mut(&mut self) -> Option<&mut FieldPrompt> {
        self.model.workspace.as_mut()?.prompt.as_mut()
    }

    /// Opens the prompt, or takes what it asks for and goes on to the next field or the one before;
    /// after the last one back to the line or the list.
    pub(super) fn go_to_field(&mut self, forward: bool) {
        if self.workspace().is_some_and(|workspace| workspace.editing.is_some()) {
            return;
        }
        let asked = self.prompt().map(|s| s.field);
        if asked.is_some() && !self.take_typed() {
            return;
        }
        let Some(sheet) = self.workspace().and_then(Workspace::sheet) else { return };
        let fields = Field::of(sheet);
        let place = asked.and_then(|field| fields.iter().position(|known| *known == field));
        let next = match (place, forward) {
            (None, _) => fields.first(),
            (Some(place), true) => fields.get(place + 1),
            (Some(place), false) => place.checked_sub(1).and_then(|place| fields.get(place)),
        };
        match next {
            Some(field) => self.open_prompt(*field),
            None => self.leave_prompt(),
        }
    }

    /// Asks for one thing: about the chosen answers, or about the next one.
    pub(super) fn open_prompt(&mut self, field: Field) {
        let Some(workspace) = &mut self.model.workspace else { return };
        let about = match (&workspace.prompt, workspace.focus) {
            (Some(prompt), _) => prompt.about.clone(),
            (None, Focus::List) => workspace.concerned(),
            (None, Focus::Line | Focus::FieldPrompt) => Vec::new(),
        };
        workspace.prompt = Some(FieldPrompt { field, line: Line::new(), selected: None, about });
        workspace.focus = Focus::FieldPrompt;
    }

    /// Goes back to where the prompt was opened from.
    fn leave_prompt(&mut self) {
        if let Some(workspace) = &mut self.model.workspace {
            let prompt = workspace.prompt.take();
            let listed = prompt.is_some_and(|prompt| !prompt.about.is_empty());
            workspace.focus = if listed { Focus::List } else { Focus::Line };
        }
    }

    /// Takes what the prompt asks for and keeps the answer it is about.
    fn keep_from_prompt(&mut self) {
        let about_next = self.workspace().is_some_and(|workspace| {
            workspace.prompt.as_ref().is_some_and(|prompt| prompt.about.is_empty())
        });
        if !self.take_typed() {
            return;
        }
        self.leave_prompt();
        if about_next {
            self.keep_answer();
        }
    }

    /// Takes a digit as the number of a choice, where choices are offered.
    fn takes_number(&mut self, chord: Chord) -> bool {
        let Some(place) = question::number(chord) else { return false };
        let is_offered = self.prompt().is_some_and(|prompt| {
            let label = prompt.field == Field::For && !prompt.line.is_empty();
            prompt.field.has_choices() && !label
        });
        is_offered && self.take_offer(place)
    }

    /// Takes the choice shown at a place; tells whether there is one.
    fn take_offer(&mut self, place: usize) -> bool {
        let Some(offer) = offers(self.model).into_iter().nth(place) else { return false };
        self.set_offered(offer);
        if let Some(prompt) = self.prompt_mut() {
            prompt.line.clear();
            prompt.selected = None;
        }
        true
    }

    /// Takes what is typed or chosen in the prompt; false when it cannot be understood.
    fn take_typed(&mut self) -> bool {
        let prompt = self.prompt();
        let Some(prompt) = prompt else { return true };
        let typed = clean_line(prompt.line.text());
        let (field, selected) = (prompt.field, prompt.selected);
        if field.has_choices() {
            let wanted = selected.or_else(|| (!typed.is_empty()).then_some(0));
            let Some(place) = wanted else { return true };
            if !self.take_offer(place) {
                let text = t!(self.model.lang, "prompt-nothing-fits", typed = typed);
                self.model.warn(text);
                return false;
            }
            return true;
        }
        if typed.is_empty() {
            return true;
        }
        let Field::Of(field) = field else { return true };
        let day = match Commitment::default().get(field) {
            FieldValue::Text(_) => None,
            FieldValue::Day(_) => {
                let Ok(day) = due(&typed, self.model.now.date()) else {
                    let text = t!(self.model.lang, "prompt-not-a-date", typed = typed);
                    self.model.warn(text);
                    return false;
                };
                Some(day)
            }
        };
        self.commit(|commitment| match commitment.get_mut(field) {
            FieldValue::Text(text) => text.clone_from(&typed),
            FieldValue::Day(held) => *held = day,
        });
        true
    }

    fn set_offered(&mut self, offer: Offer) {
        let field = self.prompt().map(|s| s.field);
        match (offer, field) {
            (Offer::Voice(voice) | Offer::NewPerson(voice), _) => self.set_voice(voice),
            (Offer::Answer(label), _) => self.set_target(Some(label)),
            (Offer::Theme(name) | Offer::NewTheme(name), _) => self.set_theme(Some(name)),
            (Offer::Owner(name) | Offer::NewOwner(name), _) => {
                self.commit(|commitment| {
                    commitment.who.clone_from(&name);
                    commitment.nobody = false;
                });
            }
            (Offer::Nobody, _) => self.commit(|commitment| {
                commitment.who.clear();
                commitment.nobody = true;
            }),
            (Offer::Addressee(group), _) => self.address(Some(group)),
            (Offer::Nothing, Some(Field::To)) => self.address(None),
            (Offer::Nothing, Some(Field::Who)) => self.set_voice(Voice::default()),
            (Offer::Nothing, Some(Field::For)) => self.set_target(None),
            (Offer::Nothing, Some(Field::Theme)) => self.set_theme(None),
            (Offer::Nothing, Some(Field::Of(_)) | None) => {
                self.commit(|commitment| {
                    commitment.who.clear();
                    commitment.nobody = false;
                });
            }
        }
    }

    /// Changes the answers the prompt is about; with none, tells so.
    fn change(&mut self, edit: impl Fn(&Answer) -> Edit) -> bool {
        let Some(workspace) = &self.model.workspace else { return false };
        let about: &[Label] = workspace.prompt.as_ref().map_or(&[], |prompt| &prompt.about);
        if about.is_empty() {
            return false;
        }
        let answers = about.iter().filter_map(|label| workspace.session.answer(*label));
        let edits: Vec<Edit> = answers.map(edit).collect();
        self.perform_all(edits);
        true
    }

    fn set_voice(&mut self, voice: Voice) {
        let voices = if voice.is_empty() { Vec::new() } else { vec![voice.clone()] };
        if !self.change(|answer| Edit::Voices(answer.label, voices.clone()))
            && let Some(workspace) = &mut self.model.workspace
        {
            workspace.next.voice = voice;
        }
    }

    fn set_target(&mut self, target: Option<Label>) {
        let linked = |answer: &Answer| {
            let mut targets = answer.targets.clone();
            match target {
                Some(target) if targets.contains(&target) => targets.retain(|t| *t != target),
                Some(target) => targets.push(target),
                None => targets.clear(),
            }
            Edit::Link(answer.label, targets)
        };
        if !self.change(linked)
            && let Some(workspace) = &mut self.model.workspace
        {
            workspace.next.target = target;
        }
    }

    fn set_theme(&mut self, theme: Option<String>) {
        if !self.change(|answer| Edit::Theme(answer.label, theme.clone()))
            && let Some(workspace) = &mut self.model.workspace
        {
            workspace.next.theme = theme;
        }
    }

    /// Addresses the answers to a group, which makes them requirements; a reply already given by
    /// that group stays.
    fn address(&mut self, group: Option<GroupKey>) {
        let addressed = |answer: &Answer| {
            let same = answer.requirement.clone().filter(|r| Some(&r.to) == group.as_ref());
            let requirement = same.or_else(|| group.clone().map(Requirement::to));
            Edit::Require(answer.label, requirement)
        };
        if !self.change(addressed)
            && let Some(workspace) = &mut self.model.workspace
        {
            workspace.next.addressee = group;
        }
    }

    fn commit(&mut self, promise: impl Fn(&mut Commitment)) {
        let changed = |answer: &Answer| {
            let mut commitment = answer.commitment.clone();
            promise(&mut commitment);
            Edit::Commit(answer.label, commitment)
        };
        if !self.change(changed)
            && let Some(workspace) = &mut self.model.workspace
        {
            promise(&mut workspace.next.commitment);
        }
    }

    fn offer_up(&mut self) {
        if let Some(prompt) = self.prompt_mut() {
            prompt.selected = prompt.selected.and_then(|place| place.checked_sub(1));
        }
    }

    fn offer_down(&mut self) {
        let count = offers(self.model).len();
        if let Some(prompt) = self.prompt_mut() {
            let next = prompt.selected.map_or(0, |place| place + 1);
            prompt.selected = count.checked_sub(1).map(|last| next.min(last));
        }
    }
}
