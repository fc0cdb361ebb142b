//! The words by which a heading tells what its column holds, in both languages.

use super::role::Role;
use crate::text;

/// Headings of answers, the surest first.
const TEXT: &str = "\
    text, текст, answer, ответ, comment body, comment text, comment, комментарий, answers, \
    ответы, comments, комментарии, текст ответа, текст комментария, response, statement, \
    формулировка, idea, идея, suggestion, proposal, предложение, предложения, opinion, мнение, \
    problem, problems, проблема, проблемы, trouble, troubles, way, ways, способ, способы, \
    action, actions, действие, действия, мероприятие, message, сообщение, feedback, отзыв, body, \
    description, описание, what, что";

/// Headings of those who said it.
const VOICE: &str = "\
    voice, voices, голос, who said it, кто сказал, name, имя, фио, your name, ваше имя, \
    full name, author, автор, author id, author name, speaker, person, respondent, респондент, \
    participant, участник, who, кто";

/// Headings of stakeholder groups.
const GROUP: &str = "group, группа, stakeholder group, stakeholder, side, сторона, стороны";

/// Headings of themes.
const THEME: &str = "\
    theme, тема, topic, cluster, кластер, category, категория, section, раздел, рубрика, \
    направление";

/// Headings of votes.
const VOTES: &str = "\
    votes, голоса, голосов, vote, число голосов, количество голосов, agrees, agree, за, likes, \
    лайки, dots, hands, score, points, баллы, поддержали";

/// Headings of what is of no use here but tells that a row is one of headings.
const OTHER: &str = "\
    timestamp, отметка времени, date, дата, datetime, time, время, id, no, номер, n, number, \
    comment id, label, метка, email, e mail, почта, телефон, phone, disagrees, disagree, \
    moderated, против";

/// Longest text that is looked at as a heading, in characters; forms put whole questions there.
const LONGEST: usize = 1_000;

/// Brings a heading to the form in which headings are compared.
pub(super) fn key(heading: &str) -> String {
    let heading: String = heading.chars().take(LONGEST).collect();
    let heading = text::fold(&text::clean_line(&heading)).replace(['_', '-'], " ");
    heading.trim_matches(|c: char| c.is_whitespace() || ".:*?#\"'".contains(c)).to_owned()
}

/// Goes over the headings of a role, the surest first.
pub(super) fn headings(role: Role) -> impl Iterator<Item = &'static str> {
    let headings = match role {
        Role::Text => TEXT,
        Role::Voice => VOICE,
        Role::Group => GROUP,
        Role::Theme => THEME,
        Role::Votes => VOTES,
        _ => "",
    };
    headings.split(", ").filter(|heading| !heading.is_empty())
}

/// Tells whether a cell reads like a heading of anything.
pub(super) fn is_known(cell: &str) -> bool {
    let key = key(cell);
    Role::ALL.into_iter().flat_map(headings).chain(OTHER.split(", ")).any(|known| known == key)
}
