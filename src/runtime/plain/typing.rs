//! Typing: how a line of input becomes what would be typed on the screen.

use crate::app::{Chord, Code, Command, Mode, Msg, Target, Typing, offers};
use crate::domain::Label;
use crate::t;
use crate::text::clean_line;

use super::Dialogue;

/// A text of more bytes than this is handed over as one piece.
const BY_KEYS: usize = 2_000;

/// So many pauses are given to what looks for similar answers.
const PAUSES: usize = 10_000;

impl Dialogue {
    /// Types a text; false where Enter is no more needed, or nothing is typed.
    pub(super) fn type_text(&mut self, text: &str) -> bool {
        let number = text.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let mode = self.model.mode();
        if mode == Mode::List {
            // What is typed there belongs to the next answer.
            self.send(Msg::Key(Chord::plain(Code::Esc)));
        }
        let is_field = matches!(mode, Mode::FieldPrompt | Mode::Opinion);
        let definition = self.model.mode().definition();
        let is_typed = match definition.typing {
            Typing::Line | Typing::Field => self.model.line().is_some(),
            Typing::Seldom | Typing::Nothing => false,
        };
        match (number, is_typed) {
            (Some(place), false) => {
                self.choose(place);
                return false;
            }
            (None, false) => {
                let told = t!(self.model.lang, "plain-nothing-typed");
                self.say(&told);
                return false;
            }
            (Some(place), true)
                if matches!(mode, Mode::Library | Mode::Palette)
                    && self.seen.target_of(place).is_some() =>
            {
                self.choose(place);
                return false;
            }
            (Some(place), true) if is_field && self.is_offered(place) => {
                self.send(Msg::Click(Target::Row(place)));
                return false;
            }
            (_, true) => {}
        }
        self.make_room();
        if is_field || text.len() > BY_KEYS {
            self.send(Msg::Paste(text.to_owned()));
        } else {
            text.chars().for_each(|c| self.send(Msg::Key(Chord::plain(Code::Char(c)))));
        }
        self.typed = self.line_text();
        true
    }

    /// Tells whether a number takes the choice of this place.
    fn is_offered(&self, place: usize) -> bool {
        let prompt = self.model.workspace.as_ref().and_then(|it| it.prompt.as_ref());
        prompt.is_some_and(|prompt| prompt.field.has_numbers()) && place < offers(&self.model).len()
    }

    /// Parts what is typed from half an answer that stands in the line already; what the program has put
    /// there, or was not taken, makes way.
    fn make_room(&mut self) {
        let text = self.line_text();
        if text.is_empty() {
            return;
        }
        let is_half_answer = self.is_in(&[Mode::Capture, Mode::Parked, Mode::SheetBeside]);
        let editing = self.model.workspace.as_ref().and_then(|workspace| workspace.editing);
        if !is_half_answer || (editing.is_some() && text != self.typed) {
            return self.empty_line();
        }
        self.send(Msg::Key(Chord::ctrl(Code::End)));
        if !text.ends_with(char::is_whitespace) {
            self.send(Msg::Key(Chord::plain(Code::Char(' '))));
        }
    }

    pub(super) fn empty_line(&mut self) {
        let mut before = self.line_text();
        while !before.is_empty() {
            self.send(Msg::Key(Chord::ctrl(Code::End)));
            self.send(Msg::Key(Chord::ctrl(Code::Char('u'))));
            self.send(Msg::Key(Chord::plain(Code::Backspace)));
            let text = self.line_text();
            if std::mem::replace(&mut before, text.clone()) == text {
                return;
            }
        }
    }

    /// Forgets what was typed once it does not stand in the line any more.
    pub(super) fn forget_what_is_gone(&mut self) {
        if self.line_text() != self.typed {
            self.typed.clear();
        }
    }

    fn line_text(&self) -> String {
        self.model.line().map(|line| line.text().to_owned()).unwrap_or_default()
    }

    pub(super) fn is_line_empty(&self) -> bool {
        self.model.line().is_none_or(|line| line.is_empty())
    }

    /// Presses Enter, and keeps in mind what is to be said of what stands in the line.
    pub(super) fn enter(&mut self) {
        let lang = self.model.lang;
        if self.is_in(&[Mode::Votes]) {
            let counted = self.model.counted().filter(|counted| !counted.alarm);
            self.after_counting(counted.map(|counted| counted.text));
        }
        let is_answer =
            self.is_in(&[Mode::Capture, Mode::Parked, Mode::SheetBeside, Mode::FieldPrompt]);
        let newest = self.newest();
        let mut like = None;
        if is_answer {
            self.rest();
            let workspace = self.model.workspace.as_ref();
            like = workspace.filter(|it| !it.line.is_empty()).and_then(|it| it.like.nearest);
            let new = workspace.and_then(|it| {
                let spoken = it.spoken.as_ref()?;
                let voice = spoken.voice.as_ref().filter(|voice| voice.is_new);
                let voice = voice.map(|voice| lang.voice(&it.session, &voice.who).join(", "));
                let owners = spoken.owners.iter().filter(|owner| owner.is_new);
                Some(
                    voice
                        .into_iter()
                        .chain(owners.map(|owner| owner.who.clone()))
                        .collect::<Vec<_>>(),
                )
            });
            let new = new.unwrap_or_default().into_iter();
            self.after.extend(new.map(|who| t!(lang, "plain-new-voice", who = who)));
        }
        self.send(Msg::Key(Chord::plain(Code::Enter)));
        if let Some((new, like)) = self.newest().filter(|now| newest != Some(*now)).zip(like) {
            self.alike = Some((new, like));
            let workspace = self.model.workspace.as_ref();
            let answer = workspace.and_then(|workspace| workspace.session.answer(like));
            let text = answer.map(|answer| clean_line(&answer.text)).unwrap_or_default();
            let answer = format!("{}: {text}", lang.label(like));
            self.after.push(t!(lang, "plain-like", answer = answer));
        }
    }

    /// Lets what is looked for in the pauses of typing be found.
    pub(super) fn rest(&mut self) {
        for _ in 0..PAUSES {
            if !self.model.wants_rest() {
                return;
            }
            self.send(Msg::Rest);
        }
    }

    fn after_counting(&mut self, counted: Option<String>) {
        if let Some(counted) = counted {
            self.say(&counted);
        }
    }

    /// Returns the label of the answer that came last to the sheet.
    fn newest(&self) -> Option<Label> {
        let workspace = self.model.workspace.as_ref()?;
        workspace.answers().iter().map(|answer| answer.label).max()
    }

    /// Chooses the row of a place, counted from 0.
    pub(super) fn choose(&mut self, place: usize) {
        match self.seen.target_of(place) {
            Some(target) => self.send(Msg::Click(target)),
            None => {
                let told = t!(self.model.lang, "plain-no-row", n = place.saturating_add(1));
                self.say(&told);
            }
        }
    }

    /// Goes to an answer, unless something is asked first.
    pub(super) fn go_to(&mut self, label: Label) {
        if self.model.overlay.is_some() {
            let told = t!(self.model.lang, "plain-asked-first");
            return self.say(&told);
        }
        self.send(Msg::Click(Target::Answer(label)));
    }

    /// Merges the answer that was kept last into the one that it is like, as one would by marking both.
    pub(super) fn merge(&mut self, new: Label, like: Label) {
        self.send(Msg::Click(Target::Answer(new)));
        self.send(Msg::Command(Command::Mark));
        let places = self.model.workspace.as_ref().map(|it| {
            let shown = it.shown();
            let of = |label: Label| shown.iter().position(|answer| answer.label == label);
            (of(new), of(like))
        });
        let Some((Some(from), Some(to))) = places else { return };
        let code = if to < from { Code::Up } else { Code::Down };
        (0..from.abs_diff(to)).for_each(|_| self.send(Msg::Key(Chord::plain(code))));
        self.send(Msg::Command(Command::Mark));
        self.send(Msg::Command(Command::Same));
        self.send(Msg::Key(Chord::plain(Code::Esc)));
    }
}
