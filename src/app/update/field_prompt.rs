//! The strip: asking who, for what, which theme, and for actions owner, due and needs.

use crate::app::field_prompt::{Field, FieldPrompt, Offer};
use crate::app::key::Chord;
use crate::app::mode::Mode;
use crate::app::offers::offers;
use crate::app::workspace::{Focus, Workspace};
use crate::domain::{Answer, Commitment, Edit, GroupKey, Label, Requirement, Voice, due};
use crate::t;
use crate::text::{Line, clean_line};

use super::Update;

impl Update<'_> {
    /// Opens the strip, or takes what it asks for and goes on to the next field or the one before;
    /// after the last one back to the line or the list.
    pub(super) fn turn_field(&mut self, forward: bool) {
        if self.model.workspace.as_ref().is_some_and(|workspace| workspace.editing.is_some()) {
            return;
        }
        let asked = self
            .model
            .workspace
            .as_ref()
            .and_then(|workspace| workspace.strip.as_ref())
            .map(|s| s.field);
        if asked.is_some() && !self.take_typed() {
            return;
        }
        let Some(sheet) = self.model.workspace.as_ref().and_then(Workspace::sheet) else { return };
        let fields = Field::of(sheet);
        let place = asked.and_then(|field| fields.iter().position(|known| *known == field));
        let next = match (place, forward) {
            (None, _) => fields.first(),
            (Some(place), true) => fields.get(place + 1),
            (Some(place), false) => place.checked_sub(1).and_then(|place| fields.get(place)),
        };
        match next {
            Some(field) => self.open_strip(*field),
            None => self.leave_strip(),
        }
    }

    /// Asks for one thing: about the chosen answers, or about the next one.
    pub(super) fn open_strip(&mut self, field: Field) {
        let Some(workspace) = &mut self.model.workspace else { return };
        let about = match (&workspace.strip, workspace.focus) {
            (Some(strip), _) => strip.about.clone(),
            (None, Focus::List) => workspace.concerned(),
            (None, Focus::Line | Focus::FieldPrompt) => Vec::new(),
        };
        workspace.strip = Some(FieldPrompt { field, line: Line::new(), selected: None, about });
        workspace.focus = Focus::FieldPrompt;
    }

    /// Goes back to where the strip was opened from.
    pub(super) fn leave_strip(&mut self) {
        if let Some(workspace) = &mut self.model.workspace {
            let strip = workspace.strip.take();
            let listed = strip.is_some_and(|strip| !strip.about.is_empty());
            workspace.focus = if listed { Focus::List } else { Focus::Line };
        }
    }

    /// Takes what the strip asks for and keeps the answer it is about.
    pub(super) fn keep_from_strip(&mut self) {
        let about_next = self.model.workspace.as_ref().is_some_and(|workspace| {
            workspace.strip.as_ref().is_some_and(|strip| strip.about.is_empty())
        });
        if !self.take_typed() {
            return;
        }
        self.leave_strip();
        if about_next {
            self.keep_answer();
        }
    }

    /// Takes a digit as the number of a choice, where choices are offered.
    pub(super) fn takes_number(&mut self, place: Mode, chord: Chord) -> bool {
        let Some(digit) = chord.typed().and_then(|c| c.to_digit(10)) else { return false };
        let number = digit as usize;
        if place == Mode::Question {
            return number > 0 && self.choose_number(number - 1);
        }
        let strip = self.model.workspace.as_ref().and_then(|workspace| workspace.strip.as_ref());
        let offered = strip.filter(|_| place == Mode::FieldPrompt).is_some_and(|strip| {
            let label = strip.field == Field::For && !strip.line.is_empty();
            strip.field.has_choices() && !label
        });
        offered && number > 0 && self.take_offer(number - 1)
    }

    /// Takes the choice shown at a place; tells whether there is one.
    pub(super) fn take_offer(&mut self, place: usize) -> bool {
        let Some(offer) = offers(self.model).into_iter().nth(place) else { return false };
        self.set_offered(offer);
        if let Some(strip) =
            self.model.workspace.as_mut().and_then(|workspace| workspace.strip.as_mut())
        {
            strip.line.clear();
            strip.selected = None;
        }
        true
    }

    /// Takes what is typed or chosen in the strip; false when it cannot be understood.
    fn take_typed(&mut self) -> bool {
        let strip = self.model.workspace.as_ref().and_then(|workspace| workspace.strip.as_ref());
        let Some(strip) = strip else { return true };
        let typed = clean_line(strip.line.text());
        let (field, selected) = (strip.field, strip.selected);
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
        if field == Field::Needs {
            self.commit(|commitment| commitment.needs.clone_from(&typed));
            return true;
        }
        let Ok(day) = due(&typed, self.model.now.date()) else {
            let text = t!(self.model.lang, "prompt-not-a-date", typed = typed);
            self.model.warn(text);
            return false;
        };
        self.commit(|commitment| commitment.due = Some(day));
        true
    }

    fn set_offered(&mut self, offer: Offer) {
        let field = self
            .model
            .workspace
            .as_ref()
            .and_then(|workspace| workspace.strip.as_ref())
            .map(|s| s.field);
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
            (Offer::Nothing, Some(Field::Owner | Field::Due | Field::Needs) | None) => {
                self.commit(|commitment| {
                    commitment.who.clear();
                    commitment.nobody = false;
                });
            }
        }
    }

    /// Changes the answers the strip is about; with none, tells so.
    fn change(&mut self, edit: impl Fn(&Answer) -> Edit) -> bool {
        let Some(workspace) = &self.model.workspace else { return false };
        let about: &[Label] = workspace.strip.as_ref().map_or(&[], |strip| &strip.about);
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

    pub(super) fn offer_up(&mut self) {
        if let Some(strip) =
            self.model.workspace.as_mut().and_then(|workspace| workspace.strip.as_mut())
        {
            strip.selected = strip.selected.and_then(|place| place.checked_sub(1));
        }
    }

    pub(super) fn offer_down(&mut self) {
        let count = offers(self.model).len();
        if let Some(strip) =
            self.model.workspace.as_mut().and_then(|workspace| workspace.strip.as_mut())
        {
            let next = strip.selected.map_or(0, |place| place + 1);
            strip.selected = count.checked_sub(1).map(|last| next.min(last));
        }
    }
}
