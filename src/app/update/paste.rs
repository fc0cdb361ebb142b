//! Pasting into the line: one answer of several lines, many answers, or more text.

use crate::app::{Choice, Mode, OverlayKind};
use crate::domain::{Answer, Session, Sheet};
use crate::i18n::Spoken;
use crate::t;
use crate::text::{clean, without_bullet};

use super::Update;

impl Update<'_> {
    /// Takes a paste into the line, or asks whether its lines are one answer or many.
    pub(in crate::app) fn paste_answers(&mut self, text: &str) {
        let text = clean(text);
        let text = text.trim_matches('\n');
        let lines = lines_of(text).count();
        let answers = self.workspace().filter(|it| it.editing.is_none() && lines > 1);
        if let Some((workspace, sheet)) = answers.and_then(|it| Some((it, it.sheet()?))) {
            let voice = workspace.next.voice.clone();
            let named = named_in(text, &workspace.session);
            let text = text.to_owned();
            return self.ask(OverlayKind::Paste { text, lines, sheet, voice, named });
        }
        if self.model.mode() == Mode::List {
            self.return_to_line();
        }
        if let Some(line) = self.model.line_mut() {
            line.insert_str(if line.is_empty() { without_bullet(text) } else { text });
        }
        self.answer_typed();
    }

    /// Adds a paste to the one that is asked about.
    pub(in crate::app) fn paste_more(&mut self, more: &str) {
        let more = clean(more);
        let session = self.model.workspace.as_ref().map(|workspace| &workspace.session);
        if let Some((overlay, session)) = self.model.overlay.as_mut().zip(session)
            && let OverlayKind::Paste { text, lines, named, .. } = &mut overlay.kind
        {
            text.push('\n');
            text.push_str(more.trim_matches('\n'));
            *lines = lines_of(text).count();
            *named = named_in(text, session);
        }
    }

    /// Takes a paste of several lines as one answer, as many, or into the line.
    pub(super) fn take_paste(&mut self, text: &str, sheet: Sheet, choice: Choice) {
        self.return_to_line();
        match choice {
            Choice::OneAnswer => self.keep_pasted(sheet, vec![text.trim().to_owned()], true),
            Choice::ManyAnswers => self.keep_pasted(sheet, answers_in(text), true),
            Choice::NobodysAnswers => self.keep_pasted(sheet, answers_in(text), false),
            Choice::IntoLine => self.paste_into(sheet, text),
            Choice::Yes | Choice::No | Choice::InLab(_) | Choice::Alone => {}
            Choice::Reply(_) | Choice::Counting(_) => {}
        }
    }

    /// Puts a paste into the line of its sheet.
    fn paste_into(&mut self, sheet: Sheet, text: &str) {
        let Some(workspace) = &mut self.model.workspace else { return };
        if workspace.line_sheet == Some(sheet) || workspace.line_sheet.is_none() {
            workspace.line.insert_str(text);
        } else {
            workspace.waiting.entry(sheet).or_default().line.insert_str(text);
        }
        self.answer_typed();
    }

    /// Keeps pasted answers as one step. Each has the voice that its own line names; the others have
    /// that of the next answer, if they are to have it.
    fn keep_pasted(&mut self, sheet: Sheet, texts: Vec<String>, with_voice: bool) {
        let (lang, today) = (self.model.lang, self.model.now.date());
        let Some(mut first) = self.new_answer(sheet, String::new()) else { return };
        if !with_voice {
            first.voices.clear();
        }
        let Some(workspace) = &self.model.workspace else { return };
        let count = texts.len();
        let session = &workspace.session;
        let read = |text: String| {
            let spoken = Spoken::read(&text, session, sheet, today, lang);
            let text = if spoken.text.is_empty() { text } else { spoken.text.clone() };
            let mut answer = Answer { text, ..first.clone() };
            spoken.give_to(&mut answer);
            answer
        };
        let edit = session.adding_all(sheet, texts.into_iter().map(read));
        if self.perform(edit) {
            self.model.say(t!(lang, "notice-pasted", n = count));
        }
    }
}

/// Counts the lines of a paste that name whose voice they are.
fn named_in(text: &str, session: &Session) -> usize {
    let line_names = |line: &&str| Spoken::names_voice(without_bullet(line), session);
    lines_of(text).filter(line_names).count()
}

/// Goes over the lines of a paste that say something.
fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Returns the lines of a paste as answers, without numbering and bullets.
fn answers_in(text: &str) -> Vec<String> {
    lines_of(text).map(|line| without_bullet(line).to_owned()).collect()
}
