//! `citylab add`: answers from standard input, kept all together or not at all.

use std::io::{self, IsTerminal, Read};

use super::arguments::Add;
use super::outcome::{Failure, complain, say};
use super::saving::Writable;
use super::sessions::{Sessions, Target};
use super::voice;
use crate::domain::{Answer, Moment, Session, Sheet, Voice};
use crate::i18n::Spoken;
use crate::t;
use crate::text;

/// Most bytes taken from standard input: what a session file may hold.
const LIMIT: u64 = 64 << 20;

/// Adds answers to a session that nobody has open.
///
/// They are one change: one undo takes them back, and when anything fails none of them is there.
/// Exit code 0 means that the disk has them.
pub(super) fn run(sessions: &Sessions, add: &Add) -> Result<(), Failure> {
    let sessions = &sessions.within(add.within.lab())?;
    let known = sessions.find_or_new(&add.name, add.new)?;
    let texts = read_texts(sessions, add.null)?;
    let voices_in = |session: &Session| voices(sessions, session, add.voice.as_deref());
    let (writable, voices) = match known {
        Target::There(path) => {
            voices_in(&Writable::look(sessions, &path)?)?;
            let writable = Writable::open(sessions, &path)?;
            let voices = voices_in(&writable.session)?;
            (writable, voices)
        }
        Target::New(new) => {
            // A mistyped voice must not leave an empty session behind.
            let voices = voices_in(&sessions.draft(&new)?)?;
            (Writable::of(sessions, sessions.start(&new)?)?, voices)
        }
    };
    let count = texts.len();
    let session = if count == 0 {
        writable.session
    } else {
        let sheet = add.sheet;
        let label = writable.session.next_label(sheet);
        let now = Moment::now();
        let session = &writable.session;
        let new = |line: String| {
            let spoken = Spoken::read(&line, session, sheet, now.date(), sessions.lang);
            let text = if spoken.text.is_empty() { line } else { spoken.text.clone() };
            let mut answer = Answer { voices: voices.clone(), ..Answer::new(label, text, now) };
            spoken.give_to(&mut answer);
            answer
        };
        let edit = session.adding_all(sheet, texts.into_iter().map(new));
        writable.save(sessions, edit)?
    };
    // The answers are on the disk by now, so a failure to print is no failure of the command.
    let _ = say(&last_word(sessions, add.sheet, &session, count));
    Ok(())
}

/// Reads whose voice it is; none where nobody is named.
fn voices(
    sessions: &Sessions,
    session: &Session,
    named: Option<&str>,
) -> Result<Vec<Voice>, Failure> {
    let lang = sessions.lang;
    match named.map(|written| voice::read(session, written)) {
        None => Ok(Vec::new()),
        Some(Ok(voice)) => Ok(vec![voice::known(session, voice)]),
        Some(Err(name)) => {
            let groups = voice::groups(session, lang);
            Err(Failure::Failed(t!(lang, "cli-add-no-group", name = name, groups = groups)))
        }
    }
}

/// Reads the answers, each clean and none blank.
fn read_texts(sessions: &Sessions, null: bool) -> Result<Vec<String>, Failure> {
    let lang = sessions.lang;
    let input = io::stdin();
    if input.is_terminal() {
        complain(&t!(lang, "cli-add-waits"));
    }
    let mut bytes = Vec::new();
    let read = input.lock().take(LIMIT + 1).read_to_end(&mut bytes);
    read.map_err(|error| Failure::Failed(t!(lang, "cli-add-unreadable", why = error.to_string())))?;
    if bytes.len() as u64 > LIMIT {
        return Err(Failure::Failed(t!(lang, "cli-add-too-much")));
    }
    let whole = match std::str::from_utf8(&bytes) {
        Ok(whole) => whole.trim_start_matches('\u{feff}'),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
            return Err(Failure::Failed(t!(lang, "cli-add-utf8", line = line)));
        }
    };
    let texts: Vec<String> = if null {
        whole.split('\0').map(|part| text::clean(part).trim().to_owned()).collect()
    } else {
        // A lone carriage return ends a line as well; the blank line within CR LF adds nothing.
        let lines = whole.split(['\n', '\r']);
        lines.map(|line| text::clean_line(line).trim().to_owned()).collect()
    };
    Ok(texts.into_iter().filter(|text| !text.is_empty()).collect())
}

fn last_word(sessions: &Sessions, sheet: Sheet, session: &Session, count: usize) -> String {
    let lang = sessions.lang;
    let added = t!(lang, "cli-added", n = count);
    let now = lang.count(sheet, session.sheet(sheet).len());
    let platform = session.platform.as_str();
    t!(lang, "cli-added-now", added = added, platform = platform, now = now)
}
