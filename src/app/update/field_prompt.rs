//! The prompt for one field after another: who, for what, which theme, and for actions owner, due and needs.

use crate::app::key::{DOWN, ENTER, SHIFT_TAB, TAB, UP};
use crate::app::offers::offers;
use crate::app::{
    Chord, Code, Command, Definition, Field, FieldPrompt, Focus, Offer, Typing, Workspace,
};
use crate::domain::{
    Answer, Commitment, CommitmentField, Edit, FieldValue, GivenReply, Group, GroupKey, Label,
    Requirement, Sheet, Voice,
};
use crate::i18n::due;
use crate::t;
use crate::text::{clean_line, fold};

use super::{Update, question};

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::Keep),
        (Chord::ctrl(Code::Down), Command::KeepAndNext),
        (Chord::alt(Code::Down), Command::KeepAndNext),
        (TAB, Command::Fields),
        (SHIFT_TAB, Command::FieldsBack),
        (UP, Command::Up),
        (DOWN, Command::Down),
    ],
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
            Command::Keep => it.keep_from_prompt(Update::keep_answer),
            Command::KeepAndNext => it.keep_from_prompt(Update::keep_and_go_on),
            Command::Fields => it.go_to_field(true),
            Command::FieldsBack => it.go_to_field(false),
            Command::Up => it.offer_up(),
            Command::Down => it.offer_down(),
            Command::Back => it.leave_prompt(None),
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
        let field = it.prompt().map(|prompt| prompt.field);
        if it.take_offer(row) {
            it.leave_prompt(field);
        }
    },
    ..Definition::PAGE
};

/// Returns the answers that a prompt opened now is about: the chosen ones, the one being reworded, or
/// none for the next one.
fn about(workspace: &Workspace) -> Vec<Label> {
    match (&workspace.prompt, workspace.focus) {
        (Some(prompt), _) => prompt.about.clone(),
        (None, Focus::List) => workspace.concerned(),
        (None, Focus::Line | Focus::FieldPrompt) => workspace.editing.into_iter().collect(),
    }
}

/// Lists what is asked for now: of actions that are there already also what became of them, and replies
/// where all answers it is about are addressed to a group.
fn fields(workspace: &Workspace, sheet: Sheet) -> Vec<Field> {
    let about = about(workspace);
    let is_required = |label: &Label| workspace.session.required(*label, None).is_some();
    let replied = !about.is_empty() && about.iter().all(is_required);
    let of_reply = replied.then_some(Field::OF_REPLY).into_iter().flatten();
    let has_outcome = sheet == Sheet::Actions && !about.is_empty();
    let with_outcome = |field: &Field| {
        let is_due = *field == Field::Of(CommitmentField::Due);
        let after = (is_due && has_outcome).then_some(Field::Outcome);
        std::iter::once(*field).chain(after)
    };
    Field::of(sheet).iter().flat_map(with_outcome).chain(of_reply).collect()
}

impl Update<'_> {
    pub(super) fn prompt(&self) -> Option<&FieldPrompt> {
        self.workspace()?.prompt.as_ref()
    }

    pub(super) fn prompt_mut(&mut self) -> Option<&mut FieldPrompt> {
        self.model.workspace.as_mut()?.prompt.as_mut()
    }

    /// Opens the prompt, or takes what it asks for and goes on to the next field or the one before;
    /// after the last one back to the line or the list. From the line it goes on after what was asked
    /// for last about the same answer.
    pub(super) fn go_to_field(&mut self, forward: bool) {
        let prompt = self.prompt().map(|prompt| prompt.field);
        if prompt.is_some() && !self.take_typed() {
            return;
        }
        let Some(workspace) = self.workspace() else { return };
        let Some(sheet) = workspace.sheet() else { return };
        let asked = prompt.or(workspace.asked.filter(|_| workspace.focus == Focus::Line));
        let fields = fields(workspace, sheet);
        let place = asked.and_then(|field| fields.iter().position(|known| *known == field));
        let next = match (place, forward) {
            (None, true) => fields.first(),
            (None, false) => fields.last(),
            (Some(place), true) => fields.get(place + 1),
            (Some(place), false) if prompt.is_none() => fields.get(place),
            (Some(place), false) => place.checked_sub(1).and_then(|place| fields.get(place)),
        };
        match (next, prompt) {
            (Some(field), _) => self.open_prompt(*field),
            (None, None) => fields.first().into_iter().for_each(|field| self.open_prompt(*field)),
            (None, Some(_)) => self.leave_prompt(None),
        }
    }

    /// Asks to whom the next answer, the one being reworded or the chosen ones are addressed.
    pub(in crate::app) fn address_to(&mut self) {
        let Some(workspace) = self.workspace() else { return };
        if workspace.sheet().is_some_and(|sheet| Field::of(sheet).contains(&Field::To)) {
            return self.open_prompt(Field::To);
        }
        self.model.warn(t!(self.model.lang, "notice-address-what"));
    }

    /// Asks for one thing: about the chosen answers, the one being reworded, or the next one.
    pub(super) fn open_prompt(&mut self, field: Field) {
        let Some(workspace) = &mut self.model.workspace else { return };
        let about = about(workspace);
        let from_list = match &workspace.prompt {
            Some(prompt) => prompt.from_list,
            None => workspace.focus == Focus::List && !about.is_empty(),
        };
        workspace.prompt = Some(FieldPrompt::new(field, about, from_list));
        workspace.focus = Focus::FieldPrompt;
    }

    /// Goes back to where the prompt was opened from; `asked` is what Tab goes on from there.
    pub(super) fn leave_prompt(&mut self, asked: Option<Field>) {
        if let Some(workspace) = &mut self.model.workspace {
            let prompt = workspace.prompt.take();
            let is_of_list = prompt.is_some_and(|prompt| prompt.from_list);
            workspace.focus = if is_of_list { Focus::List } else { Focus::Line };
            workspace.asked = asked;
        }
    }

    /// Takes what the prompt asks for and keeps the answer it is about.
    fn keep_from_prompt(&mut self, keep: fn(&mut Self)) {
        if !self.take_typed() {
            return;
        }
        self.leave_prompt(None);
        let Some(workspace) = &mut self.model.workspace else { return };
        if workspace.focus == Focus::Line {
            return keep(self);
        }
        workspace.marked.clear();
    }

    /// Takes a digit as the number of a choice, where choices have numbers, and goes back to the line
    /// or the list.
    fn takes_number(&mut self, chord: Chord) -> bool {
        let Some(place) = question::number(chord) else { return false };
        let field = self.prompt().map(|prompt| prompt.field).filter(|field| field.has_numbers());
        if field.is_none() || !self.take_offer(place) {
            return false;
        }
        self.leave_prompt(field);
        true
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
    pub(super) fn take_typed(&mut self) -> bool {
        let prompt = self.prompt();
        let Some(prompt) = prompt else { return true };
        let typed = clean_line(prompt.line.text());
        let (field, selected) = (prompt.field, prompt.selected);
        if field.has_choices() && (selected.is_some() || field != Field::Of(CommitmentField::Due)) {
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
        let field = match field {
            Field::Of(field) => field,
            Field::RepliedOn => return self.take_reply_day(&typed),
            Field::ReplyNote => {
                self.record_replies(|requirement| GivenReply {
                    reply: requirement.reply,
                    note: Some(typed.clone()),
                    on: requirement.on,
                });
                return true;
            }
            Field::Who | Field::For | Field::Because | Field::Theme | Field::To => return true,
            Field::Reply | Field::Outcome | Field::Opinion(_) | Field::Why(_) => return true,
        };
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
            (Offer::Answer(label), Some(Field::Because)) => self.set_causes(&[label]),
            (Offer::Answers(labels), Some(Field::Because)) => self.set_causes(&labels),
            (Offer::Answer(label), _) => self.set_targets(&[label]),
            (Offer::Answers(labels), _) => self.set_targets(&labels),
            (Offer::Day(day), _) => self.commit(|commitment| commitment.due = Some(day)),
            (Offer::Theme(name) | Offer::NewTheme(name), _) => self.set_theme(Some(name)),
            (Offer::Owner(name) | Offer::NewOwner(name) | Offer::Owners(name, _), _) => {
                self.commit(|commitment| {
                    commitment.who.clone_from(&name);
                    commitment.nobody = false;
                });
            }
            (Offer::Nobody, _) => self.commit(|commitment| {
                commitment.who.clear();
                commitment.nobody = true;
            }),
            (Offer::Reply(reply), _) => {
                self.record_replies(|_| GivenReply { reply, ..GivenReply::default() });
            }
            (Offer::Outcome(outcome, why), _) => {
                self.change(|answer| answer.recording(outcome, why.as_deref()));
            }
            (Offer::Addressee(group), _) => self.address(Some(group)),
            (Offer::NewAddressee(name), _) => self.address_newcomer(&name),
            (Offer::Nothing, Some(Field::To)) => self.address(None),
            (Offer::Nothing, Some(Field::Who)) => self.set_voice(Voice::default()),
            (Offer::Nothing, Some(Field::For)) => self.set_targets(&[]),
            (Offer::Nothing, Some(Field::Because)) => self.set_causes(&[]),
            (Offer::Nothing, Some(Field::Theme)) => self.set_theme(None),
            (Offer::Nothing, Some(Field::Outcome | Field::Opinion(_) | Field::Why(_))) => {}
            (Offer::Nothing, Some(Field::Reply | Field::RepliedOn | Field::ReplyNote)) => {}
            // What is said for or against an answer is asked for in a mode of its own.
            (Offer::Opinion(..) | Offer::Said(..) | Offer::TakeAway, _) => {}
            (Offer::Nothing, Some(Field::Of(CommitmentField::Due))) => {
                self.commit(|commitment| commitment.due = None);
            }
            (Offer::Nothing, Some(Field::Of(_)) | None) => {
                self.commit(|commitment| {
                    commitment.who.clear();
                    commitment.nobody = false;
                });
            }
        }
    }

    /// Changes the answers the prompt is about; with none, tells so.
    pub(super) fn change(&mut self, edit: impl Fn(&Answer) -> Edit) -> bool {
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
            workspace.voice_is_carried = false;
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
            let requirement =
                same.or_else(|| group.clone().map(|to| Box::new(Requirement::to(to))));
            Edit::Require(answer.label, requirement)
        };
        if !self.change(addressed)
            && let Some(workspace) = &mut self.model.workspace
        {
            workspace.next.addressee = group;
        }
    }

    /// Addresses the answers to a stakeholder that becomes a group of the session by it.
    fn address_newcomer(&mut self, name: &str) {
        let Some(workspace) = &self.model.workspace else { return };
        let mut groups = workspace.session.groups.clone();
        let group = Group { key: fold(name), name: name.to_owned(), present: 0 };
        let key = group.key.clone();
        groups.push(group);
        if self.perform(Edit::Groups(groups)) {
            self.address(Some(key));
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
        if let Some(prompt) = self.prompt_mut() {
            prompt.selected = prompt.selected.and_then(|place| place.checked_sub(1));
        }
    }

    pub(super) fn offer_down(&mut self) {
        let count = offers(self.model).len();
        if let Some(prompt) = self.prompt_mut() {
            let next = prompt.selected.map_or(0, |place| place + 1);
            prompt.selected = count.checked_sub(1).map(|last| next.min(last));
        }
    }
}
