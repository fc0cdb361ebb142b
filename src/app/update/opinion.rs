//! What somebody says for or against answers: who, then why; said before, it is said otherwise or taken away.

use crate::app::offers::offers;
use crate::app::{
    AskedOpinion, Chord, Command, Definition, Field, FieldPrompt, Focus, Mode, Offer, ReviewRow,
    Typing, Workspace,
};
use crate::domain::{Answer, Edit, Label, Opinion, Stance, Voice};
use crate::t;
use crate::text::clean_line;

use super::{Update, question};

pub(in crate::app) static MODE: Definition = Definition {
    keys: Definition::FIELD_KEYS,
    footer: &[
        (Command::Keep, "hint-keep"),
        (Command::Fields, "hint-next-field"),
        (Command::Down, "hint-choose"),
        (Command::Back, "hint-leave"),
    ],
    help: ["help-opinion-title", "help-opinion"],
    typing: Typing::Field,
    command: |it, command| {
        match command {
            Command::Keep | Command::Fields => it.take_opinion(),
            Command::FieldsBack => it.ask_who_again(),
            Command::Up => it.offer_up(),
            Command::Down => it.offer_down(),
            Command::Back => it.leave_opinion(),
            _ => return false,
        }
        true
    },
    key: |it, chord| it.takes_number_of_voice(chord),
    typed: |it| {
        if let Some(prompt) = it.prompt_mut() {
            prompt.selected = None;
        }
    },
    click: |it, row| {
        it.take_opinion_offer(row);
    },
    ..Definition::PAGE
};

impl Workspace {
    /// Returns the answers that something is said for or against now: the chosen or marked ones, the one
    /// that is read back, counted, reworded or chosen in Review, or else the newest of the sheet.
    pub(in crate::app) fn spoken_of(&self) -> Vec<Label> {
        let asked = self.prompt.as_ref().map(|prompt| &prompt.about);
        if let Some(about) = asked.filter(|about| !about.is_empty()) {
            return about.clone();
        }
        if self.focus == Focus::List {
            return self.concerned();
        }
        let of_row = || self.answers().get(self.row).map(|answer| answer.label);
        let newest = || self.answers().iter().max_by_key(|answer| (answer.at, answer.label));
        let one = match self.page() {
            Mode::Readback | Mode::Votes => of_row(),
            Mode::Review => self.findings().rows.get(self.row).and_then(ReviewRow::label),
            page if page.definition().is_on_sheet => {
                self.editing.or_else(|| newest().map(|answer| answer.label))
            }
            _ => None,
        };
        let standing = one.and_then(|label| self.session.standing(label));
        standing.map(|answer| answer.label).into_iter().collect()
    }
}

impl Update<'_> {
    /// Asks who says something for or against the answers that are worked on, and why.
    pub(in crate::app) fn ask_opinion(&mut self, stance: Stance) {
        let Some(workspace) = &mut self.model.workspace else { return };
        let about = workspace.spoken_of();
        if about.is_empty() {
            return self.model.warn(t!(self.model.lang, "notice-opinion-of-what"));
        }
        let from_list = match &workspace.prompt {
            Some(prompt) => prompt.from_list,
            None => workspace.focus == Focus::List,
        };
        workspace.prompt = Some(FieldPrompt::new(Field::Opinion(stance), about, from_list));
        workspace.focus = Focus::FieldPrompt;
    }

    /// Takes what is typed or chosen: who says it, and goes on to why; or why, and keeps it.
    fn take_opinion(&mut self) {
        let Some(prompt) = self.prompt() else { return };
        let typed = clean_line(prompt.line.text());
        let (field, selected) = (prompt.field, prompt.selected);
        match (field, selected) {
            (Field::Opinion(_), selected) => {
                let place = selected.or_else(|| (!typed.is_empty()).then_some(0));
                match place {
                    Some(place) => self.take_opinion_offer(place),
                    None => self.ask_why(AskedOpinion::default()),
                }
            }
            (_, Some(place)) => self.take_opinion_offer(place),
            (Field::Why(stance), None) => {
                let voice = prompt.opinion.voice.clone();
                self.keep_opinion(Some(Opinion { stance, voice, why: typed }));
            }
            _ => {}
        }
    }

    /// Takes the choice shown at a place.
    fn take_opinion_offer(&mut self, place: usize) {
        let Some(offer) = offers(self.model).into_iter().nth(place) else { return };
        match offer {
            Offer::Voice(voice) | Offer::NewPerson(voice) => self.ask_why_of(voice),
            Offer::Opinion(opinion, _) if opinion.why.is_empty() => self.ask_why_of(opinion.voice),
            Offer::Opinion(opinion, _) => self.keep_opinion(Some(opinion)),
            Offer::Said(label, said) => self.ask_why(AskedOpinion {
                voice: said.voice.clone(),
                why: said.why.clone(),
                reworded: Some((label, said)),
            }),
            Offer::TakeAway => self.keep_opinion(None),
            _ => {}
        }
    }

    /// Asks somebody for the reason; what was typed of it before stays.
    fn ask_why_of(&mut self, voice: Voice) {
        let asked = self.prompt().map(|prompt| prompt.opinion.clone()).unwrap_or_default();
        self.ask_why(AskedOpinion { voice, ..asked });
    }

    fn ask_why(&mut self, asked: AskedOpinion) {
        let Some(prompt) = self.prompt_mut() else { return };
        if let Field::Opinion(stance) = prompt.field {
            prompt.field = Field::Why(stance);
            prompt.line.set(&asked.why);
            prompt.selected = None;
            prompt.opinion = asked;
        }
    }

    /// Asks once more who says it; the reason waits.
    fn ask_who_again(&mut self) {
        let Some(prompt) = self.prompt_mut() else { return };
        if let Field::Why(stance) = prompt.field {
            prompt.field = Field::Opinion(stance);
            prompt.opinion.why = prompt.line.take();
            prompt.selected = None;
        }
    }

    /// Takes a digit as the number of who says it.
    fn takes_number_of_voice(&mut self, chord: Chord) -> bool {
        let Some(place) = question::number(chord) else { return false };
        let is_offered = place < offers(self.model).len();
        let takes = is_offered && self.prompt().is_some_and(FieldPrompt::takes_digits);
        if takes {
            self.take_opinion_offer(place);
        }
        takes
    }

    /// Hangs what is said on the answers, puts it in place of what was said before, or takes that away.
    fn keep_opinion(&mut self, opinion: Option<Opinion>) {
        let lang = self.model.lang;
        let Some(workspace) = &self.model.workspace else { return };
        let Some(prompt) = &workspace.prompt else { return };
        let session = &workspace.session;
        let edits: Vec<Edit> = match &prompt.opinion.reworded {
            Some((label, said)) => {
                let holder = session.standing(*label);
                let part = holder
                    .and_then(|holder| holder.with_merged().find(|part| part.label == *label));
                part.map(|part| reworded(part, said, opinion.as_ref())).into_iter().collect()
            }
            None => {
                let answers = prompt.about.iter().filter_map(|label| session.answer(*label));
                let added = |answer: &Answer| {
                    let all = answer.opinions.iter().chain(&opinion).cloned().collect();
                    Edit::Opinions(answer.label, all)
                };
                answers.map(added).collect()
            }
        };
        let names: Vec<String> = prompt.about.iter().map(|label| lang.label(*label)).collect();
        let labels = names.join(", ");
        let told = match (&opinion, prompt.field) {
            (None, _) => t!(lang, "notice-opinion-gone", labels = labels),
            (_, Field::Opinion(Stance::Support) | Field::Why(Stance::Support)) => {
                t!(lang, "notice-supported", labels = labels)
            }
            _ => t!(lang, "notice-objected", labels = labels),
        };
        let chosen = self.chosen_in_review();
        if self.perform_all(edits) {
            self.leave_opinion();
            if let Some(workspace) = &mut self.model.workspace {
                workspace.marked.clear();
            }
            self.choose_in_review(chosen);
            self.model.say(told);
        }
    }

    /// Goes back to where it was asked from; what Tab asks for there stays as it was.
    fn leave_opinion(&mut self) {
        let asked = self.workspace().and_then(|workspace| workspace.asked);
        self.leave_prompt(asked);
    }
}

/// Returns the edit that puts an opinion in place of another on an answer, or takes that away.
fn reworded(part: &Answer, said: &Opinion, opinion: Option<&Opinion>) -> Edit {
    let mut all = part.opinions.clone();
    if let Some(place) = all.iter().position(|known| known == said) {
        all.splice(place..=place, opinion.cloned());
    }
    Edit::Opinions(part.label, all)
}
