//! Saying: what was asked to be read, and what is told after each line.

use crate::app::Notice;
use crate::t;

use super::telling::Seen;
use super::words::{Ask, Own};
use super::{Dialogue, listening, sentences, streams, telling, words};

/// How many sentences are read at once when the page is asked for.
const AT_ONCE: usize = 50;

impl Dialogue {
    /// Says what a word may mean; a number chooses.
    pub(super) fn offer(&mut self, word: &str, asked: Vec<Ask>) {
        let lang = self.model.lang;
        let numbered = asked.iter().zip(1..).map(|(asked, n)| {
            let row = self.seen.row_named(*asked);
            let what = row.unwrap_or_else(|| words::name_begun(*asked, word, lang));
            t!(lang, "plain-numbered", n = n, what = what)
        });
        let commands = numbered.collect::<Vec<_>>().join("; ");
        self.several = asked;
        let n = self.several.len();
        self.say(&t!(lang, "plain-several", n = n, word = word, commands = commands));
    }

    pub(super) fn do_own(&mut self, own: Own) {
        if matches!(own, Own::Read | Own::Where) {
            self.seen = Seen::of(&self.model);
        }
        let told = match own {
            Own::Read => self.seen.read(&self.model),
            Own::Where => telling::place(&self.seen, &self.model),
            Own::More => std::mem::take(&mut self.rest),
            Own::Line => sentences::line(&self.model).into_iter().collect(),
            Own::Clear => {
                self.empty_line();
                sentences::line(&self.model).into_iter().collect()
            }
        };
        if told.is_empty() {
            let lang = self.model.lang;
            return self.say(&match own {
                Own::More => t!(lang, "plain-no-more"),
                _ => t!(lang, "plain-nothing-here"),
            });
        }
        self.say_at_length(told);
    }

    /// Says so much at once; the rest is left for later.
    fn say_at_length(&mut self, mut told: Vec<String>) {
        let rest = told.split_off(told.len().min(AT_ONCE));
        told.iter().for_each(|sentence| self.say(sentence));
        if !rest.is_empty() {
            self.say(&t!(self.model.lang, "plain-more-rows", n = rest.len()));
        }
        self.rest = rest;
    }

    /// Tells what was said, what changed, and whether saving fails.
    pub(super) fn tell(&mut self) {
        let lang = self.model.lang;
        for Notice { text, alarm } in std::mem::take(&mut self.notices) {
            let text = listening::with_words(&text, lang);
            self.say(&if alarm { t!(lang, "plain-attention", text = text) } else { text });
        }
        let seen = Seen::of(&self.model);
        let mut rest = Vec::new();
        let told = if self.model.leaving {
            Vec::new()
        } else {
            seen.since(&self.seen, &self.beneath, &self.model, &mut rest)
        };
        if !rest.is_empty() {
            self.rest = rest;
        }
        told.iter().for_each(|sentence| self.say(sentence));
        let before = std::mem::replace(&mut self.seen, seen);
        if self.seen.is_overlay() && !before.is_overlay() {
            self.beneath = before;
        }
        for sentence in std::mem::take(&mut self.after) {
            self.say(&sentence);
        }
        let failing = self.model.workspace.as_ref().and_then(|it| it.saving.failing.clone());
        if failing != self.failing {
            self.say(&match &failing {
                Some(why) => t!(lang, "plain-not-saved", why = why.as_str()),
                None => t!(lang, "plain-saved-now"),
            });
            self.failing = failing;
        }
    }

    /// Tells when little time is left, and when none is.
    pub(super) fn tell_time(&mut self) {
        let Some(workspace) = &self.model.workspace else { return };
        let session = &workspace.session;
        let Some(slot) = session.slot(session.stage).filter(|_| session.clock.is_some()) else {
            return;
        };
        let used = session.used_seconds(session.stage, self.model.now);
        let left = (u64::from(slot.minutes) * 60).saturating_sub(used).div_ceil(60);
        let before = self.minutes_left.replace(left);
        if before.is_none_or(|before| before <= left) || ![5, 1, 0].contains(&left) {
            return;
        }
        let lang = self.model.lang;
        let minutes = t!(lang, "count-minutes", n = left);
        self.say(&match left {
            0 => t!(lang, "plain-clock-over"),
            _ => t!(lang, "plain-clock-left", minutes = minutes),
        });
    }

    pub(super) fn say(&mut self, sentence: &str) {
        self.said += 1;
        if !sentence.is_empty() && streams::print(sentence).is_err() {
            self.hang_up();
        }
    }
}
