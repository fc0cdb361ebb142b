//! Reading a reply form back: a preview, then one step in each session.

use std::path::Path;

use super::super::arguments::Within;
use super::super::confirm::Consent;
use super::super::import::{confirm, not_read, read_file};
use super::super::outcome::{Failure, print, say};
use super::super::saving::{Writable, nothing_changed};
use super::super::sessions::{Sessions, shown};
use super::super::table::{room, table};
use super::{lab, no_day, replies};
use crate::domain::{Date, Edit, GivenReply, Label, Moment};
use crate::i18n::{Lang, parse_platform_label, past_day, reply_named};
use crate::import::{FormColumn, FormHeads, FormRow};
use crate::runtime::apart;
use crate::runtime::lab_sessions::{LabSession, LabSessions};
use crate::t;
use crate::text;

/// One reply of the form that can be recorded.
struct Read {
    /// The place of its session.
    session: usize,
    label: Label,
    group: Option<String>,
    given: GivenReply,
}

/// Records what a form says, after a preview.
pub(in crate::cli) fn run(
    sessions: &Sessions,
    within: &Within,
    consent: Consent,
    file: &Path,
) -> Result<(), Failure> {
    let lang = sessions.lang;
    let today = Moment::now().date();
    let rows = rows(sessions, file)?;
    let lab = lab(sessions, within)?;
    let (mut read, mut refused) = (Vec::new(), Vec::new());
    for row in &rows {
        match understand(lang, &lab, row, today) {
            Ok(reply) => read.push(reply),
            Err(why) => refused.push((row, why)),
        }
    }
    read.retain(|it| edit(&lab.sessions, it, today).is_some());
    print(&preview(lang, &lab, file, &read, &refused, today))?;
    if read.is_empty() {
        let nothing = Failure::Failed(t!(lang, "import-kept-nothing"));
        return if refused.is_empty() { Ok(()) } else { Err(nothing) };
    }
    if consent == Consent::DryRun {
        return Ok(());
    }
    confirm(sessions, consent == Consent::Yes)?;
    // Every session is open before the first is changed: one that cannot be keeps all as they are.
    let mut open = Vec::new();
    for (place, of) in lab.sessions.iter().enumerate() {
        let replies: Vec<&Read> = read.iter().filter(|it| it.session == place).collect();
        if !replies.is_empty() {
            open.push((Writable::open(sessions, &of.path)?, replies));
        }
    }
    for (writable, replies) in open {
        let record =
            |it: &&Read| writable.session.replying(it.label, it.group.as_deref(), &it.given, today);
        let edits: Vec<Edit> = replies.iter().filter_map(record).collect();
        let count = edits.len();
        let session = writable.save(sessions, Edit::Batch(edits))?;
        // The replies are on the disk by now, so a failure to print is no failure of the command.
        let _ = say(&t!(lang, "reply-kept", n = count, platform = session.platform.as_str()));
    }
    Ok(())
}

fn edit(sessions: &[LabSession], it: &Read, today: Date) -> Option<Edit> {
    let session = &sessions.get(it.session)?.session;
    session.replying(it.label, it.group.as_deref(), &it.given, today)
}

/// How the name of a reply form may end.
const ENDINGS: [&str; 8] = ["csv", "tsv", "tab", "xlsx", "xlsm", "xlsb", "xls", "ods"];

fn rows(sessions: &Sessions, file: &Path) -> Result<Vec<FormRow>, Failure> {
    let lang = sessions.lang;
    let ending = file.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    if !ENDINGS.contains(&ending.as_str()) {
        return Err(Failure::Usage(t!(lang, "reply-form-kind", file = shown(file))));
    }
    let bytes = read_file(sessions, file)?;
    let read = apart::read_form(&bytes, heads());
    let read = read.map_err(|error| not_read(sessions, file, &error))?;
    read.map_err(|error| nothing_changed(lang, &shown(file), &error))
}

/// Returns by what words a form is known in each language.
fn heads() -> FormHeads {
    let columns = |lang: Lang| {
        [
            (FormColumn::Number, t!(lang, "form-column-number")),
            (FormColumn::Reply, t!(lang, "form-column-reply")),
            (FormColumn::Note, t!(lang, "form-column-note")),
            (FormColumn::On, t!(lang, "form-column-on")),
            (FormColumn::Name, t!(lang, "form-column-name")),
            (FormColumn::Session, t!(lang, "form-column-session")),
            (FormColumn::Group, t!(lang, "form-column-group")),
        ]
    };
    FormHeads {
        sheets: Lang::ALL.map(|lang| t!(lang, "form-sheet")).to_vec(),
        columns: Lang::ALL.into_iter().flat_map(columns).collect(),
    }
}

/// Reads one row; the sentence says why it is refused.
fn understand(lang: Lang, lab: &LabSessions, row: &FormRow, today: Date) -> Result<Read, String> {
    let no_label = || t!(lang, "reply-form-no-label", said = row.number.as_str());
    let Some((Some(number), label)) = parse_platform_label(&row.number) else {
        return Err(no_label());
    };
    let is_meant = |it: &LabSession| {
        if row.session.is_empty() {
            it.number == number
        } else {
            it.session.id.to_string() == row.session.to_lowercase()
        }
    };
    let place = lab.sessions.iter().position(is_meant);
    let (place, session) = place
        .and_then(|place| Some((place, &lab.sessions.get(place)?.session)))
        .ok_or_else(|| t!(lang, "reply-form-no-session", lab = lab.title()))?;
    let group = Some(row.group.clone()).filter(|group| !group.is_empty());
    if session.required(label, group.as_deref()).is_none() {
        let platform = session.platform.as_str();
        return Err(t!(lang, "reply-form-not-asked", platform = platform));
    }
    if row.reply.is_empty() {
        return Err(t!(lang, "reply-form-no-reply"));
    }
    let reply = reply_named(&row.reply).ok_or_else(|| {
        let replies = replies(lang).join(", ");
        t!(lang, "reply-unknown", said = row.reply.as_str(), replies = replies)
    })?;
    let on = match row.on.as_str() {
        "" => None,
        said => Some(past_day(said, today).map_err(|why| no_day(lang, said, why))?),
    };
    if let Some(Err(why)) = on.map(|day| session.check_reply_day(day, today)) {
        return Err(lang.no_reply_day(why));
    }
    let said = [row.note.as_str(), row.name.as_str()].into_iter().filter(|text| !text.is_empty());
    let note = said.collect::<Vec<_>>().join(" — ");
    let note = Some(note).filter(|note| !note.is_empty());
    Ok(Read { session: place, label, group, given: GivenReply { reply, note, on } })
}

/// Says which replies would be recorded, beside those there are, and which rows are refused.
fn preview(
    lang: Lang,
    lab: &LabSessions,
    file: &Path,
    read: &[Read],
    refused: &[(&FormRow, String)],
    today: Date,
) -> String {
    let mut out = format!("{} · {}\n", text::one_line(lab.title()), shown(file));
    let rows: Vec<Vec<String>> =
        read.iter().filter_map(|it| change(lang, &lab.sessions, it, today)).collect();
    out.push_str(&table(&rows, &[], 1, room()));
    out.push_str(&format!("{}\n", t!(lang, "reply-form-keeps", n = read.len())));
    if !refused.is_empty() {
        out.push_str(&format!("{}\n", t!(lang, "import-will-refuse", n = refused.len())));
        let rows: Vec<Vec<String>> = refused
            .iter()
            .map(|(row, why)| {
                let line = t!(lang, "import-line", n = row.line.to_string());
                vec![line, row.number.clone(), why.clone()]
            })
            .collect();
        out.push_str(&table(&rows, &[], 2, None));
    }
    out
}

/// Returns what is required, the reply there is, and the one that takes its place.
fn change(lang: Lang, sessions: &[LabSession], it: &Read, today: Date) -> Option<Vec<String>> {
    let of = sessions.get(it.session)?;
    let (part, before) = of.session.required(it.label, it.group.as_deref())?;
    let Some(Edit::Require(_, Some(after))) = edit(sessions, it, today) else { return None };
    let label = lang.label_of_platform(of.number, part.label);
    let said = [lang.reply_with_day(&after), after.note.clone()];
    let said: Vec<String> = said.into_iter().filter(|text| !text.is_empty()).collect();
    let before = lang.reply_with_day(before);
    Some(vec![label, part.text.clone(), format!("{before} → {}", said.join(" — "))])
}
