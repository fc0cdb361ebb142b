//! The small words of the screen: labels, groups, voices, days, clocks.

use crate::app::{Command, Mode, Model};
use crate::domain::{Answer, Label, Moment, Opinion, Session, Stance};
use crate::i18n::Lang;
use crate::t;

/// The cells of a day, `16 Feb 2015`.
pub(super) const DAY: u16 = 11;

/// With fewer cells than this there is room for one key beside the name of a command.
const ROOM_FOR_TWO: usize = 60;

/// Stands where there is nothing.
pub(super) const NOTHING: &str = "–";

/// Returns the sign of what is said for or against an answer: one cell wide, and in every font of a
/// terminal.
pub(super) fn sign(stance: Stance) -> &'static str {
    match stance {
        Stance::Objection => "×",
        Stance::Support => "+",
    }
}

/// Returns how many say something against an answer and for it: `×1 +2`; empty where nobody does.
pub(super) fn opinions_in_short(answer: &Answer, stances: &[Stance]) -> String {
    counts(stances.iter().map(|stance| (*stance, answer.opinions_with_merged(*stance).count())))
}

/// Returns how many say something, by the sign of what they say: `×1 +2`.
pub(super) fn counts(of: impl Iterator<Item = (Stance, usize)>) -> String {
    let counts = of.filter(|(_, count)| *count > 0);
    let counts = counts.map(|(stance, count)| format!("{}{count}", sign(stance)));
    counts.collect::<Vec<_>>().join(" ")
}

/// Returns what somebody says for or against an answer: `× business · Petrov: nobody has measured it`.
pub(super) fn opinion(opinion: &Opinion, session: &Session, lang: Lang) -> String {
    format!("{} {}", sign(opinion.stance), opinion_said(opinion, session, lang))
}

/// Returns what somebody says for or against an answer without its sign.
pub(super) fn opinion_said(opinion: &Opinion, session: &Session, lang: Lang) -> String {
    let Opinion { stance, voice, why } = opinion;
    let who = lang.voice(session, voice).into_iter().rev().collect::<Vec<_>>().join(" · ");
    match (who.is_empty(), why.is_empty()) {
        (false, false) => format!("{who}: {why}"),
        (false, true) => who,
        (true, false) => why.clone(),
        (true, true) if *stance == Stance::Objection => t!(lang, "opinion-objection"),
        (true, true) => t!(lang, "opinion-support"),
    }
}

/// Returns what somebody says for or against an answer as it is read aloud, where a sign is hard to follow:
/// `objection: business, Petrov: nobody has measured it`.
pub(super) fn opinion_aloud(opinion: &Opinion, session: &Session, lang: Lang) -> String {
    let said = opinion_said(opinion, session, lang).replace(" · ", ", ");
    if opinion.voice.is_empty() && opinion.why.is_empty() {
        return said;
    }
    let name = match opinion.stance {
        Stance::Objection => t!(lang, "prompt-objection"),
        Stance::Support => t!(lang, "prompt-support"),
    };
    format!("{name}: {said}")
}

/// Returns labels, separated by blanks.
pub(super) fn labels<'a>(all: impl IntoIterator<Item = &'a Label>, lang: Lang) -> String {
    all.into_iter().map(|one| lang.label(*one)).collect::<Vec<_>>().join(" ")
}

/// Returns the key of a command as people read it.
pub(super) fn key(model: &Model, command: Command) -> String {
    model.key_name(command)
}

/// Returns the key of a command and, where there is room, the second one it has: some terminals keep
/// Alt+Enter, F1 or F12 for themselves.
pub(super) fn keys(model: &Model, command: Command, room: usize) -> String {
    keys_at(model, model.mode_beneath(), command, room)
}

/// Returns the keys of a command as [`keys`] does, in a mode.
pub(super) fn keys_at(model: &Model, mode: Mode, command: Command, room: usize) -> String {
    let most = if room < ROOM_FOR_TWO { 1 } else { 2 };
    let chords = model.keymap.keys_for(mode, command).take(most);
    let names: Vec<String> = chords.map(|chord| chord.shown(model.lang)).collect();
    if names.is_empty() { key(model, command) } else { names.join(", ") }
}

/// Returns when something was, as seen from now: `today 11:42`, `yesterday`, `3 Mar 2015`.
pub(super) fn when(moment: Moment, now: Moment, lang: Lang) -> String {
    let (day_of, today) = (moment.date(), now.date());
    if day_of == today {
        t!(lang, "library-today", time = moment.hour_minute())
    } else if today.yesterday().is_ok_and(|yesterday| yesterday == day_of) {
        t!(lang, "library-yesterday")
    } else {
        lang.day(day_of)
    }
}

/// Returns seconds as a clock shows them, in minutes however many: `17:42`, `125:00`.
pub(super) fn clock(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_counts_minutes_beyond_the_hour() {
        assert_eq!(clock(62), "1:02");
        assert_eq!(clock(7_500), "125:00");
    }
}
