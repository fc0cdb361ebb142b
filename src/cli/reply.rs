//! `citylab reply`: what a stakeholder group replied to a requirement, or a whole reply form.

pub(super) mod form;

use std::ffi::OsString;
use std::path::PathBuf;

use super::arguments::{Reply, Within};
use super::outcome::{Failure, complain, say};
use super::plenary;
use super::saving::Writable;
use super::sessions::Sessions;
use crate::domain::{Date, GivenReply, Label, Moment, NoPastDay, Session, unique};
use crate::error::{Sentence, library_faults};
use crate::i18n::{Lang, parse_platform_label, past_day, reply_named};
use crate::runtime::lab_sessions::LabSessions;
use crate::storage::library;
use crate::t;
use crate::text;

/// Records one reply, or those of a form.
pub(super) fn run(sessions: &Sessions, asked: &Reply) -> Result<(), Failure> {
    if let Some(file) = &asked.from {
        return form::run(sessions, &asked.within, asked.consent(), file);
    }
    let lang = sessions.lang;
    let today = Moment::now().date();
    let named = named(sessions, asked)?;
    let reply = reply_named(&named.reply).ok_or_else(|| {
        let replies = replies(lang).join(", ");
        let said = text::clean_line(&named.reply);
        Failure::Usage(t!(lang, "reply-unknown", said = said, replies = replies))
    })?;
    let on = asked.on.as_ref().map(|said| day(lang, said, today)).transpose()?;
    let note = asked.note.as_ref().map(|note| text::clean_line(note));
    let given = GivenReply { reply, note, on };
    check(lang, &Writable::look(sessions, &named.path)?, named.label, &given, today)?;
    let writable = Writable::open(sessions, &named.path)?;
    check(lang, &writable.session, named.label, &given, today)?;
    let Some(edit) = writable.session.replying(named.label, None, &given, today) else {
        let told = told(lang, &writable.session, named.label);
        return say(&t!(lang, "reply-same", reply = told));
    };
    let session = writable.save(sessions, edit)?;
    // The change is on the disk by now, so a failure to print is no failure of the command.
    let _ = say(&told(lang, &session, named.label));
    Ok(())
}

/// Lists the words for the replies, and for taking one away.
fn replies(lang: Lang) -> Vec<String> {
    let replies = crate::domain::Reply::ALL.map(|reply| lang.reply(Some(reply)));
    replies.into_iter().chain(["none".to_owned()]).collect()
}

/// A requirement as it was named, and the reply in a word.
struct Named {
    path: PathBuf,
    label: Label,
    reply: String,
}

/// Reads `NAME LABEL REPLY`, or `3.W2 REPLY` with the platform's number in its lab.
fn named(sessions: &Sessions, asked: &Reply) -> Result<Named, Failure> {
    let what = || Failure::Usage(t!(sessions.lang, "reply-what"));
    let (reply, words) = asked.said.split_last().ok_or_else(what)?;
    let is_numbered = |word: &OsString| {
        let read = parse_platform_label(&word.to_string_lossy());
        read.is_some_and(|(number, _)| number.is_some())
    };
    if words.len() < 2 && !words.iter().any(is_numbered) {
        return Err(what());
    }
    let mut found = sessions.within(asked.within.lab())?.answers(words)?;
    match (found.pop(), found.is_empty()) {
        (Some((path, labels)), true) if labels.len() == 1 => {
            let label = labels.first().copied().ok_or_else(what)?;
            Ok(Named { path, label, reply: text::clean_line(&reply.to_string_lossy()) })
        }
        _ => Err(what()),
    }
}

/// Reads the sessions of the lab that is meant.
fn lab(sessions: &Sessions, within: &Within) -> Result<LabSessions, Failure> {
    let lang = sessions.lang;
    let library = library::list(&sessions.folder);
    library_faults(&library, lang).iter().for_each(|fault| complain(fault));
    let read = LabSessions::read(plenary::choose(sessions, library.labs, within.lab())?);
    read.unread.iter().for_each(|(_, fault)| complain(&fault.sentence(lang)));
    Ok(read)
}

fn day(lang: Lang, said: &str, today: Date) -> Result<Date, Failure> {
    past_day(said, today).map_err(|why| Failure::Usage(no_day(lang, said, why)))
}

/// Says why what was written is no day of a reply.
fn no_day(lang: Lang, said: &str, why: NoPastDay) -> String {
    match why {
        NoPastDay::NotADate => t!(lang, "prompt-not-a-date", typed = text::clean_line(said)),
        NoPastDay::ToCome(day) => t!(lang, "reply-to-come", day = lang.day(day)),
    }
}

/// Checks that the answer is there, that it is addressed to somebody, and that the day can be.
fn check(
    lang: Lang,
    session: &Session,
    label: Label,
    given: &GivenReply,
    today: Date,
) -> Result<(), Failure> {
    let platform = session.platform.as_str();
    let shown = lang.label(label);
    if session.standing(label).is_none() {
        let why = t!(lang, "actions-no-answer", label = shown, platform = platform);
        return Err(Failure::Failed(why));
    }
    if session.required(label, None).is_none() {
        let why = t!(lang, "reply-not-addressed", label = shown, platform = platform);
        return Err(Failure::Failed(why));
    }
    let day = given.on.map_or(Ok(()), |day| session.check_reply_day(day, today));
    day.map_err(|why| Failure::Usage(lang.no_reply_day(why)))
}

/// Says how a requirement stands: `W2, local authority: accepted, 20 Dec 2026 — we will · Paint the bins`.
fn told(lang: Lang, session: &Session, label: Label) -> String {
    let Some((part, requirement)) = session.required(label, None) else { return String::new() };
    let group = lang.group_of(session, &requirement.to);
    let said = [lang.reply_with_day(requirement), requirement.note.clone()];
    let said = said.into_iter().filter(|text| !text.is_empty());
    let said = unique(said).join(" — ");
    let text = text::one_line(&part.text);
    format!("{}, {group}: {said} · {}", lang.label(part.label), text::clip(&text, 60))
}
