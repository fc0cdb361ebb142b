//! Chats and transcripts in which a line says who speaks: Zoom, WhatsApp, Telegram, Teams, Otter, Meet.

use std::collections::HashMap;

use super::super::fault::ImportError;
use super::super::left_out::What;
use super::super::lines::Line;
use super::super::table::Table;
use super::names::{is_name, is_shown_name, speaker, starts_apart};
use super::stamp;
use super::turns::{Turns, starts_with_any};

/// How many lines are looked at to see how a chat is written.
const SAMPLE: usize = 1_000;

/// Words before the name of who writes, as Zoom has them.
const FROM: [&str; 6] = ["From ", "От ", "Von ", "De ", "Da ", "Від "];

/// Words between who writes and to whom.
const TO: [&str; 9] = [" to ", " To ", " для ", " кому", " an ", " an: ", " a ", " à ", " para "];

/// What stands behind the name of the one person that a message was written to.
const PRIVATE: [&str; 8] = [
    "(direct message)",
    "(privately)",
    "(private)",
    "(прямое сообщение)",
    "(личное сообщение)",
    "(лично)",
    "(конфиденциально)",
    "(direktnachricht)",
];

/// What programs put where a picture was, or a message that is gone; and what they write at the end.
const SERVICE: [&str; 26] = [
    "<media omitted>",
    "<без медиафайлов>",
    "<медиафайл пропущен>",
    "image omitted",
    "video omitted",
    "audio omitted",
    "sticker omitted",
    "gif omitted",
    "document omitted",
    "this message was deleted",
    "you deleted this message",
    "данное сообщение удалено",
    "сообщение удалено",
    "<прикреплено:",
    "<attached:",
    "messages and calls are end-to-end",
    "сообщения и звонки защищены",
    "transcribed by http",
    "meeting ended after",
    "this editable transcript",
    "started transcription",
    "stopped transcription",
    "live transcription",
    "изображение отсутствует",
    "видео отсутствует",
    "аудио отсутствует",
];

/// Lines that stand alone above the text of a meeting.
const MARKERS: [&str; 8] = [
    "transcript",
    "attendees",
    "расшифровка",
    "участники",
    "стенограмма",
    "transkript",
    "meeting transcript",
    "transcription",
];

/// How a chat is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum Form {
    /// `10:02:11 From Anna to Everyone: text`.
    Addressed,
    /// `[10:02] Anna: text`, and other ways to put a time before the name or behind it.
    Timed,
    /// `Anna Petrova   0:05`, and the text below.
    Below,
    /// `Anna: text`.
    Dialogue,
}

/// What a line begins.
enum Head<'a> {
    /// What this person says: on this line, and perhaps on those below.
    Said(&'a str, &'a str),
    /// Something that was written to one person alone; who to whom.
    Private(&'a str),
    /// What the program says.
    Service,
}

/// Tells how a chat is written; none where lines are no chat.
pub(super) fn form(lines: &[Line]) -> Option<Form> {
    let said: Vec<&Line> =
        lines.iter().filter(|line| !line.text.trim().is_empty()).take(SAMPLE).collect();
    let forms = [Form::Addressed, Form::Timed, Form::Below, Form::Dialogue];
    forms.into_iter().find(|form| fits(*form, &said))
}

fn fits(form: Form, lines: &[&Line]) -> bool {
    let heads: Vec<Option<&str>> = lines
        .iter()
        .map(|line| match head(form, line.text) {
            Some(Head::Said(who, _)) => Some(who),
            Some(Head::Private(_) | Head::Service) | None => None,
        })
        .collect();
    let count = heads.iter().flatten().count();
    let names: Vec<&str> = heads.iter().flatten().copied().collect();
    match form {
        Form::Addressed => count * 10 >= lines.len().max(1),
        Form::Timed => {
            let is_sure = |line: &&&Line| {
                let stamp = stamp::leading(line.text);
                stamp.is_none_or(|stamp| stamp.is_sure) && head(form, line.text).is_some()
            };
            let sure = lines.iter().filter(is_sure).count();
            let first = heads.iter().take(5).flatten().next().is_some();
            count >= 1
                && first
                && count * 5 >= lines.len()
                && (sure * 2 >= count || comes_back(&names))
        }
        Form::Below => {
            let is_apart = |line: &&&Line| {
                head(form, line.text).is_some()
                    && stamp::trailing(line.text).is_some_and(|it| it.is_sure)
            };
            let apart = lines.iter().filter(is_apart).count();
            let followed = heads.windows(2).filter(|pair| matches!(pair, [Some(_), None])).count();
            count >= 2
                && count * 20 >= lines.len()
                && followed * 10 >= count * 6
                && (apart * 2 >= count || comes_back(&names))
        }
        Form::Dialogue => {
            let is_marked = lines.iter().any(|line| is_marker(line.text));
            let share = if is_marked { 3 } else { 9 };
            count >= 2 && count * 10 >= lines.len() * share && (is_marked || comes_back(&names))
        }
    }
}

/// Tells whether somebody speaks again after others did, as in a talk and not in a list by subjects.
fn comes_back(names: &[&str]) -> bool {
    let mut last: HashMap<&str, usize> = HashMap::new();
    let mut comes = false;
    for (place, name) in names.iter().enumerate() {
        comes |= last.insert(name, place).is_some_and(|earlier| earlier + 1 < place);
    }
    comes
}

fn is_marker(line: &str) -> bool {
    let bare = line.trim().trim_start_matches('#').trim_end_matches(':').trim().to_lowercase();
    MARKERS.contains(&bare.as_str()) || stamp::is_alone(line)
}

/// Reads a chat that is written so.
pub(super) fn read(lines: &[Line], form: Form) -> Result<Table, ImportError> {
    let mut turns = Turns::default();
    let mut after_blank = false;
    let mut is_private = false;
    for line in lines {
        let text = line.text.trim();
        if text.is_empty() {
            after_blank = true;
            continue;
        }
        let head = head(form, line.text);
        is_private = matches!(head, Some(Head::Private(_))) || is_private && head.is_none();
        let is_service = starts_with_any(text, &SERVICE) || ends_as_service(text);
        match head {
            Some(Head::Private(people)) => {
                turns.close()?;
                turns.leave(What::Private, line.number, people);
            }
            None if is_private => {}
            Some(Head::Said(who, said)) if !starts_with_any(said, &SERVICE) => {
                turns.say(line.number, who, said)?;
            }
            Some(Head::Said(..) | Head::Service) => {
                turns.close()?;
                turns.leave(What::Service, line.number, text);
            }
            None if is_service => {
                turns.close()?;
                turns.leave(What::Service, line.number, text);
            }
            None if is_marker(text) => {}
            None => {
                let between = if after_blank || form != Form::Below { '\n' } else { ' ' };
                if !turns.go_on(text, between) {
                    turns.leave(What::Service, line.number, text);
                }
            }
        }
        after_blank = false;
    }
    turns.into_table()
}

fn ends_as_service(text: &str) -> bool {
    ["started transcription", "stopped transcription"].iter().any(|end| text.ends_with(end))
}

/// Reads what a line begins.
fn head(form: Form, line: &str) -> Option<Head<'_>> {
    match form {
        Form::Addressed => addressed(line),
        Form::Timed => timed(line),
        Form::Below => below(line),
        Form::Dialogue => {
            let (who, said) = speaker(line.trim_start_matches(['*', '_', ' ']))?;
            Some(Head::Said(who, said.trim_start_matches(['*', '_', ' '])))
        }
    }
}

/// Reads `10:02:11 From  Anna Petrova  to  Everyone: text`.
fn addressed(line: &str) -> Option<Head<'_>> {
    let rest = stamp::leading(line)?.rest;
    let after = FROM.iter().find_map(|word| rest.strip_prefix(word))?;
    let mut ends = after
        .match_indices(':')
        .filter(|(at, _)| starts_apart(after.get(at + 1..).unwrap_or_default()));
    let (mut end, _) = ends.next()?;
    // In Russian a colon also stands before the one it is written to.
    if after.get(..end)?.trim_end().ends_with("кому") {
        end = ends.next()?.0;
    }
    let (people, said) = (after.get(..end)?, after.get(end + 1..)?);
    let to = people.trim_end().to_lowercase();
    if PRIVATE.iter().any(|sign| to.ends_with(sign)) {
        return Some(Head::Private(people.trim()));
    }
    let who = TO.iter().filter_map(|word| people.find(word)).min();
    let who = who.and_then(|at| people.get(..at)).unwrap_or(people);
    Some(Head::Said(who.trim(), said.trim()))
}

/// Reads `[10:02] Anna: text`, `20.11.2026, 10:02 - Anna: text`, `Anna (0:05): text`.
fn timed(line: &str) -> Option<Head<'_>> {
    if let Some(stamp) = stamp::leading(line) {
        if stamp.rest.is_empty() {
            return None;
        }
        let Some((who, said)) = stamp.rest.split_once(':') else { return Some(Head::Service) };
        let is_person = is_shown_name(who) && starts_apart(said);
        return Some(if is_person { Head::Said(who.trim(), said.trim()) } else { Head::Service });
    }
    let (before, said) = line.match_indices([')', ']']).next().and_then(|(at, _)| {
        let (before, after) = line.split_at_checked(at + 1)?;
        Some((before, after.trim_start().strip_prefix(':')?))
    })?;
    let stamp = stamp::trailing(before)?;
    is_shown_name(stamp.rest).then_some(Head::Said(stamp.rest, said.trim()))
}

/// Reads `Anna Petrova   0:05`, `Anna, [20.11.2026 10:02]`, `[Anna] 10:02:11`, `0:05 Anna Petrova`.
fn below(line: &str) -> Option<Head<'_>> {
    let name = match stamp::trailing(line) {
        Some(stamp) => stamp.rest,
        None => stamp::leading(line)?.rest,
    };
    let name = name.trim_matches(['[', ']', '*', ' ', ',']);
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    if name.split_whitespace().any(is_year) {
        return None;
    }
    let named = is_name(name) || (is_shown_name(name) && stamp::trailing(line).is_some());
    (named && !name.contains(": ")).then_some(Head::Said(name, ""))
}
