//! Requirements: the reply of each stakeholder group to what is addressed to it.

use crate::app::key::{DOWN, ENTER, SHIFT_TAB, TAB, UP};
use crate::app::modes::PageSheet;
use crate::app::{Choice, Command, Definition, Mode, OverlayKind, Workspace};
use crate::domain::{
    Answer, Date, Edit, GivenReply, Label, NoPastDay, NoReplyDay, Reply, Requirement, Session,
};
use crate::i18n::past_day;
use crate::t;
use crate::text::clean_line;

use super::Update;

pub(in crate::app) static MODE: Definition = Definition {
    keys: &[
        (ENTER, Command::Choose),
        (TAB, Command::Fields),
        (SHIFT_TAB, Command::FieldsBack),
        (UP, Command::Up),
        (DOWN, Command::Down),
    ],
    footer: &[
        (Command::Fields, "hint-reply"),
        (Command::Choose, "hint-note"),
        (Command::Up, "hint-choose"),
        (Command::Back, "hint-done"),
    ],
    help: ["help-requirements-title", "help-requirements"],
    hint: Some("requirements-type"),
    sheet: PageSheet::Only(None),
    rows: |workspace| requirement_rows(&workspace.session).len(),
    command: |it, command| {
        match command {
            Command::Choose => it.take_requirement(),
            Command::Fields | Command::FieldsBack => it.ask_reply(),
            _ => return it.step_panel(command),
        }
        true
    },
    ..Definition::PANEL
};

/// Lists the answers addressed to a group, group by group in the session's order.
pub fn requirement_rows(session: &Session) -> Vec<&Answer> {
    let mut rows = Vec::new();
    for group in &session.groups {
        let addressed = session.answers().map(|(_, answer)| answer).filter(|answer| {
            answer.requirement.as_ref().is_some_and(|requirement| requirement.to == group.key)
        });
        rows.extend(addressed);
    }
    rows
}

impl Update<'_> {
    /// Shows what is required of each stakeholder group.
    pub(in crate::app) fn show_requirements(&mut self) {
        let none = |workspace: &Workspace| requirement_rows(&workspace.session).is_empty();
        if self.look(Mode::Requirements) && self.workspace().is_some_and(none) {
            self.model.say(t!(self.model.lang, "notice-no-requirements"));
        }
    }

    /// Asks what the group replied; the present reply is chosen.
    fn ask_reply(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let rows = requirement_rows(&workspace.session);
        let asked = rows
            .get(workspace.row)
            .and_then(|answer| Some((answer.label, answer.requirement.as_ref()?.reply)));
        let Some((label, reply)) = asked else { return };
        self.ask(OverlayKind::Reply(label));
        if let Some(overlay) = &mut self.model.overlay {
            let choices = overlay.kind.choices();
            let place = choices.iter().position(|choice| *choice == Choice::Reply(reply));
            overlay.selected = place.filter(|_| reply.is_some()).unwrap_or(0);
        }
    }

    /// Sets what the group replied.
    pub(super) fn set_reply(&mut self, label: Label, reply: Option<Reply>) {
        self.record_reply(label, &GivenReply { reply, ..GivenReply::default() });
    }

    /// Records a reply to what is required by an answer.
    fn record_reply(&mut self, label: Label, given: &GivenReply) -> bool {
        let Some(workspace) = &self.model.workspace else { return false };
        let edit = workspace.session.replying(label, None, given, self.model.now.date());
        edit.is_none_or(|edit| self.perform(edit))
    }

    /// Records replies to what is required by the answers the prompt is about.
    pub(super) fn record_replies(&mut self, given: impl Fn(&Requirement) -> GivenReply) {
        let Some(workspace) = &self.model.workspace else { return };
        let about = workspace.prompt.as_ref().map_or(&[][..], |prompt| prompt.about.as_slice());
        let (session, today) = (&workspace.session, self.model.now.date());
        let edit = |label: &Label| {
            let (_, requirement) = session.required(*label, None)?;
            session.replying(*label, None, &given(requirement), today)
        };
        let edits: Vec<Edit> = about.iter().filter_map(edit).collect();
        self.perform_all(edits);
    }

    /// Sets the day of the replies the prompt is about; false when it cannot be.
    pub(super) fn take_reply_day(&mut self, typed: &str) -> bool {
        let Some(workspace) = &self.model.workspace else { return true };
        let about = workspace.prompt.as_ref().map_or(&[][..], |prompt| prompt.about.as_slice());
        let about = about.to_vec();
        let Some(day) = self.reply_day(typed, &about) else { return false };
        self.record_replies(|requirement| GivenReply {
            reply: requirement.reply,
            note: None,
            on: Some(day),
        });
        true
    }

    /// Reads the day of a reply to what these answers require; none, and a warning, where it cannot be.
    fn reply_day(&mut self, typed: &str, labels: &[Label]) -> Option<Date> {
        let (lang, today) = (self.model.lang, self.model.now.date());
        let session = &self.model.workspace.as_ref()?.session;
        let required = |label: &Label| session.required(*label, None);
        let replied = labels.iter().filter_map(required).all(|(_, it)| it.reply.is_some());
        let why = match past_day(typed, today) {
            _ if !replied => t!(lang, "requirements-reply-first"),
            Ok(day) => match session.check_reply_day(day, today) {
                Ok(()) => return Some(day),
                Err(why) => lang.no_reply_day(why),
            },
            Err(NoPastDay::ToCome(day)) => lang.no_reply_day(NoReplyDay::ToCome(day)),
            Err(NoPastDay::NotADate) => t!(lang, "prompt-not-a-date", typed = typed),
        };
        self.model.warn(why);
        None
    }

    /// Keeps what is typed as the group's own words; with nothing typed goes to the answer.
    fn take_requirement(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let typed = clean_line(workspace.side.text());
        if typed.is_empty() {
            let label =
                requirement_rows(&workspace.session).get(workspace.row).map(|answer| answer.label);
            if let Some(label) = label {
                self.show_answer(label);
            }
            return;
        }
        if let Some(recorded) = self.keep_words_and_day(&typed)
            && let Some(workspace) = self.model.workspace.as_mut().filter(|_| recorded)
        {
            workspace.side.clear();
        }
    }

    /// Keeps the group's own words, and after `!` the day of its reply, for the chosen row.
    fn keep_words_and_day(&mut self, typed: &str) -> Option<bool> {
        let today = self.model.now.date();
        let (words, day) = words_and_day(typed, today);
        let session = &self.model.workspace.as_ref()?.session;
        let row = self.model.workspace.as_ref()?.row;
        let (label, requirement) = requirement_rows(session)
            .get(row)
            .and_then(|answer| Some((answer.label, answer.requirement.clone()?)))?;
        let on = match day {
            Some(day) => Some(self.reply_day(day, &[label])?),
            None => requirement.on,
        };
        let note = (!words.is_empty()).then(|| words.to_owned());
        // Words may be kept before the reply itself is known.
        let Some(reply) = requirement.reply else {
            let note = note.unwrap_or_default();
            let requirement = Box::new(Requirement { note, ..*requirement });
            return Some(self.perform(Edit::Require(label, Some(requirement))));
        };
        Some(self.record_reply(label, &GivenReply { reply: Some(reply), note, on }))
    }
}

/// Parts what is typed into the group's own words and the day after a last ` !`, if one is named there.
fn words_and_day(typed: &str, today: Date) -> (&str, Option<&str>) {
    let parted = match typed.strip_prefix('!') {
        Some(day) => Some(("", day)),
        None => typed.rsplit_once(" !"),
    };
    match parted {
        Some((words, day)) if past_day(day, today) != Err(NoPastDay::NotADate) => {
            (words.trim(), Some(day.trim()))
        }
        Some(_) | None => (typed, None),
    }
}
