//! Parts of minutes and notes that hold no answers: who was there, contents, how the meeting went.

use super::left_out::What;
use crate::text;

/// Labels and headings of those who were there, and of who kept the minutes.
const PEOPLE: &str = "present, regrets, absent, apologies, chair, chairs, chaired by, scribe, scribes, scribenick, \
    attendees, participants, guests, moderator, facilitator, minute taker, note taker, minutes taken by, \
    присутствовали, присутствуют, присутствующие, отсутствовали, отсутствуют, председатель, ведущий, \
    ведущая, модератор, секретарь, протокол вел, протокол вела, протокол вели, участники, приглашенные, гости, \
    список участников";

/// Labels and headings of what else is said of a meeting.
const FACTS: &str = "date, time, place, location, venue, meeting, agenda, irc log, log, previous, previous meeting, \
    next meeting, tags, дата, время, место, место проведения, повестка, повестка дня, следующая встреча";

/// Headings of contents, and of what repeats what was said before.
const CONTENTS: &str = "contents, table of contents, toc, summary of action items, summary of resolutions, \
    содержание, оглавление";

/// Headings below which the talk itself stands.
const TALK: &str = "meeting minutes, minutes, discussion, notes, meeting notes, протокол, ход обсуждения, обсуждение, \
    ход встречи, ход заседания, слушали";

fn is_one(words: &str, of: &str) -> bool {
    let words = words.trim().trim_end_matches(':').trim();
    if words.is_empty() || words.len() > 80 {
        return false;
    }
    let words = text::fold(words).replace('ё', "е");
    of.split(", ").any(|known| known == words)
}

/// Tells whether words are a label of those who were at a meeting.
pub(super) fn is_of_people(words: &str) -> bool {
    is_one(words, PEOPLE)
}

/// Tells whether words are a heading below which a talk is written down.
pub(super) fn is_talk(words: &str) -> bool {
    is_one(words, TALK)
}

/// Tells whether words are the heading of contents.
pub(super) fn is_contents(words: &str) -> bool {
    is_one(words, CONTENTS)
}

/// Returns what stands under a heading or behind a label of these words, if it is no answer.
pub(super) fn what(words: &str) -> Option<What> {
    if is_contents(words) {
        Some(What::Contents)
    } else if is_of_people(words) || is_one(words, FACTS) {
        Some(What::Service)
    } else {
        None
    }
}
