//! What the sections of a report draw on: the session with its chain and its answers by label.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::domain::{Answer, AnswerIndex, Chain, Label, Session, Sheet, Stance, chain};
use crate::i18n::Lang;

use super::super::Options;
use super::unit::{Given, Unit};
use super::words::{GroupNames, Words};

/// A session as it may be shown, with its answers found at once, however many there are.
pub(super) struct Source<'a> {
    /// The session as the report may show it.
    pub(super) session: &'a Session,
    /// The session as it is, for counts over the room alone: who was heard, how large a group is.
    pub(super) whole: &'a Session,
    /// What the platform is called, with its number where another of the report has its name.
    pub(super) platform: String,
    /// Whether the report is over several platforms.
    pub(super) is_one_of_several: bool,
    pub(super) options: &'a Options,
    pub(super) words: Words,
    pub(super) names: GroupNames<'a>,
    pub(super) standing: AnswerIndex<'a>,
    pub(super) chain: Chain<'a>,
    /// The ways and actions straight for each trouble.
    pub(super) answered_by: HashMap<Label, Vec<Label>>,
    /// What was given on each sheet, in the order of [`Sheet::ALL`].
    given: [Given; 4],
}

impl<'a> Source<'a> {
    pub(super) fn new(session: &'a Session, whole: &'a Session, options: &'a Options) -> Self {
        let chain = chain(session);
        let answered_by = chain.troubles.iter().map(|trouble| {
            let below = trouble.below.iter().map(|below| below.answer.label);
            (trouble.answer.label, below.collect())
        });
        let answered_by = answered_by.collect();
        Self {
            session,
            whole,
            platform: session.platform.clone(),
            is_one_of_several: false,
            options,
            words: Words::new(options.lang),
            names: GroupNames::of(session, options.lang),
            standing: AnswerIndex::of(session),
            chain,
            answered_by,
            given: Given::by_sheet(session),
        }
    }

    /// Makes the source one of several: its labels begin with the number of its platform.
    pub(super) fn on_platform(self, number: u32, platform: String) -> Self {
        Self { platform, is_one_of_several: true, words: self.words.on_platform(number), ..self }
    }

    pub(super) fn lang(&self) -> Lang {
        self.options.lang
    }

    /// Returns how many votes and how many points were given on these sheets.
    pub(super) fn given(&self, sheets: &[Sheet]) -> Given {
        let all = Sheet::ALL.into_iter().zip(self.given);
        let of = all.filter(|(sheet, _)| sheets.contains(sheet)).map(|(_, given)| given);
        of.fold(Given::default(), Given::and)
    }

    /// Tells what the votes on a sheet are.
    pub(super) fn unit(&self, sheet: Sheet) -> Unit {
        self.given(&[sheet]).unit()
    }

    /// Tells what the votes of an answer are.
    pub(super) fn unit_of(&self, answer: &Answer) -> Unit {
        self.standing.sheet(answer.label).map_or(Unit::Votes, |sheet| self.unit(sheet))
    }

    /// Returns the votes of an answer and of all merged into it, in words that stay on one line.
    pub(super) fn votes(&self, answer: &Answer) -> String {
        self.words.votes(answer.total_votes(), self.unit_of(answer))
    }

    /// Says what reading an answer back brought. One that somebody objects to is not called confirmed
    /// without a word of it, and of a merged one the objections to the answer that it went into count.
    pub(super) fn readback(&self, answer: &Answer) -> Option<String> {
        let holder = self.standing.get(answer.label).unwrap_or(answer);
        let objections = holder.opinions_with_merged(Stance::Objection).count();
        Some(self.lang().read_back_with(answer.readback?, objections))
    }

    /// Returns the answers of a sheet, most votes first, equal ones as they were said.
    pub(super) fn ranked(&self, sheet: Sheet) -> Vec<&'a Answer> {
        let mut answers: Vec<&Answer> = self.session.sheet(sheet).iter().collect();
        answers.sort_by_cached_key(|answer| Reverse(answer.total_votes()));
        answers
    }

    /// Finds the answers that these labels stand for.
    pub(super) fn answers(&self, labels: &[Label]) -> Vec<&'a Answer> {
        labels.iter().filter_map(|label| self.standing.get(*label)).collect()
    }

    /// Lists what an answer is for, each as it stands now: ways first, then troubles.
    pub(super) fn targets(&self, answer: &Answer) -> Vec<Label> {
        let on = |sheet| self.standing.targets(answer, sheet).into_iter().map(|a| a.label);
        on(Sheet::Ways).chain(on(Sheet::Troubles)).collect()
    }

    /// Lists what an answer is for, in words.
    pub(super) fn purpose(&self, answer: &Answer) -> String {
        self.words.labels(&self.targets(answer))
    }

    /// Returns the voices of an answer and of all merged into it, in words.
    pub(super) fn voices(&self, answer: &Answer) -> String {
        self.names.voices(answer.voices_with_merged())
    }
}
