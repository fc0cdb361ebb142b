//! Who was heard: how often each group was, and those still silent.

use crate::domain::{GroupKey, Participation, Question, Session, participation};
use crate::i18n::Lang;
use crate::t;

use super::canvas::{Piece, pieces_width};
use super::style::Look;
use super::wording::NOTHING;

/// Returns the groups in the room with how often each was heard on a question, the silent ones
/// standing out; where that does not fit, the silent ones alone.
pub(super) fn pieces(session: &Session, question: Question, lang: Lang, room: usize) -> Vec<Piece> {
    let heard = participation(session, &[question.sheet()]);
    let silent = heard.silent_groups(session);
    let all = all(&heard, &silent, session, lang);
    if pieces_width(&all) <= room {
        return all;
    }
    let names = silent.iter().map(|key| lang.group_of(session, key));
    let names = names.collect::<Vec<_>>().join(", ");
    if names.is_empty() {
        return Vec::new();
    }
    vec![(format!("{}  ", t!(lang, "header-not-heard")), Look::Quiet), (names, Look::Loud)]
}

fn all(heard: &Participation, silent: &[GroupKey], session: &Session, lang: Lang) -> Vec<Piece> {
    let mut pieces = vec![(t!(lang, "header-heard"), Look::Quiet)];
    for (key, times) in &heard.groups {
        let name = lang.group_of(session, key);
        if times.total() > 0 {
            pieces.push((format!("  {name} {}", times.total()), Look::Quiet));
        } else if silent.contains(key) {
            pieces.push((format!("  {name} {NOTHING}"), Look::Loud));
        }
    }
    pieces
}
