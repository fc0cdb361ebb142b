//! `citylab restore`: the earlier states of a session, and one of them put in place of the present.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::arguments::Restore;
use super::outcome::{Failure, complain, print, say};
use super::saving::nothing_changed;
use super::sessions::{Sessions, shown};
use super::table::{more, room, table};
use crate::domain::{Answer, Difference, Moment, Session, difference};
use crate::error::Sentence;
use crate::i18n::Lang;
use crate::storage::{self, EarlierState, OpenError, RestoreError};
use crate::t;
use crate::text;

/// How many answers of each kind the preview shows.
const SHOWN: usize = 10;

/// Lists the earlier states, shows what one of them would change, or restores it.
pub(super) fn run(sessions: &Sessions, asked: &Restore) -> Result<(), Failure> {
    let sessions = &sessions.within(asked.within.lab())?;
    let lang = sessions.lang;
    let path = find(sessions, &asked.name)?;
    let file = shown(&path);
    let present = storage::look_at(&path);
    let states = storage::earlier_states(&path);
    let present = match present {
        // What is no session, a pipe or a folder, has no earlier states either.
        Err(error @ OpenError::Disk(_)) if states.is_empty() => {
            return Err(Failure::Failed(error.sentence(lang)));
        }
        present => present.map_err(|error| complain(&error.sentence(lang))).ok(),
    };
    let Some(number) = asked.state else {
        return print(&list(lang, asked, &file, present.as_ref(), &states));
    };
    let Some(state) = number.checked_sub(1).and_then(|index| states.get(index)) else {
        let (number, count) = (number.to_string(), states.len().to_string());
        let sentence =
            t!(lang, "cli-restore-no-state", number = number, count = count, file = file);
        return Err(Failure::Failed(sentence));
    };
    let earlier = state.session.as_ref();
    let earlier = earlier.map_err(|error| Failure::Failed(error.sentence(lang)))?;
    let date = state.backup.date();
    if !asked.yes {
        let heading = format!("{} · {date}", text::one_line(&earlier.platform));
        let changes = present.map(|present| preview(lang, &difference(&present, earlier)));
        let how = command(asked, &format!(" --state {number} --yes"));
        let how = t!(lang, "cli-restore-how", command = how);
        return print(&format!("{heading}\n{}{how}\n", changes.unwrap_or_default()));
    }
    let restored = storage::restore(&path, earlier, Moment::now());
    let notes = restored.map_err(|error| match error {
        RestoreError::ReadOnly(why) => nothing_changed(lang, &file, &why),
        RestoreError::Disk(error) => Failure::Failed(error.sentence(lang)),
    })?;
    notes.iter().for_each(|note| complain(&note.sentence(lang)));
    let platform = earlier.platform.as_str();
    let mut done = t!(lang, "cli-restore-done", platform = platform, date = date);
    if present.is_some() {
        done = format!("{done} {}", t!(lang, "cli-restore-undo", command = command(asked, "")));
    }
    // It is done by now, whether or not anybody can be told.
    let _ = say(&done);
    Ok(())
}

/// Finds the session; also one whose file is gone, by the path of that file.
fn find(sessions: &Sessions, name: &OsStr) -> Result<PathBuf, Failure> {
    let path = Path::new(name);
    let is_gone = path.extension().is_some_and(|ending| ending == "ron") && !path.exists();
    if is_gone && !storage::backups(path).is_empty() {
        return Ok(path.to_owned());
    }
    sessions.find(name)
}

/// Returns the command for the same session with other options, as it can be typed.
fn command(asked: &Restore, options: &str) -> String {
    let name = text::clean_line(&asked.name.to_string_lossy());
    let quote = if name.contains(char::is_whitespace) { "\"" } else { "" };
    format!("citylab restore {quote}{name}{quote}{options}")
}

fn list(
    lang: Lang,
    asked: &Restore,
    file: &str,
    present: Option<&Session>,
    states: &[EarlierState],
) -> String {
    if states.is_empty() {
        return format!("{}\n", t!(lang, "cli-restore-none", file = file));
    }
    let rows = |(index, state): (usize, &EarlierState)| {
        let mut facts = vec![state.backup.date()];
        let below = match &state.session {
            Ok(then) => {
                let parked = t!(lang, "header-parked", n = then.parked.len());
                facts.extend([lang.stage(then.stage), lang.counts(then).join(", "), parked]);
                present.map(|now| lang.difference(difference(now, then).counts()))
            }
            Err(error) => Some(error.sentence(lang)),
        };
        let first = vec![(index + 1).to_string(), facts.join(" · ")];
        std::iter::once(first).chain(below.map(|below| vec![String::new(), below]))
    };
    let rows: Vec<Vec<String>> = states.iter().enumerate().flat_map(rows).collect();
    let how = t!(lang, "cli-restore-look", command = command(asked, " --state 1"));
    format!("{file}\n{}{how}\n", table(&rows, &[], 1, room()))
}

/// Shows answer by answer what restoring would change.
fn preview(lang: Lang, difference: &Difference<'_>) -> String {
    let Difference { only_now, only_then, reworded, changed } = difference;
    let row = |name: String, answer: &Answer| vec![name, answer.text.clone()];
    let one = |answer: &&Answer| vec![row(lang.label(answer.label), answer)];
    let two = |(now, then): &(&Answer, &Answer)| {
        vec![row(lang.label(now.label), now), row("→".to_owned(), then)]
    };
    let kinds = [
        (t!(lang, "restore-go"), only_now.iter().map(one).collect::<Vec<_>>()),
        (t!(lang, "restore-back"), only_then.iter().map(one).collect()),
        (t!(lang, "restore-words"), reworded.iter().map(two).collect()),
        (t!(lang, "restore-facts"), changed.iter().map(one).collect()),
    ];
    let mut out = String::new();
    for (heading, answers) in kinds.into_iter().filter(|(_, answers)| !answers.is_empty()) {
        let hidden = answers.len().saturating_sub(SHOWN);
        let rows: Vec<Vec<String>> = answers.into_iter().take(SHOWN).flatten().collect();
        out.push_str(&format!("{heading}\n{}", table(&rows, &[], 1, room())));
        more(lang, &mut out, hidden);
    }
    if out.is_empty() { format!("{}\n", t!(lang, "restore-same")) } else { out }
}
