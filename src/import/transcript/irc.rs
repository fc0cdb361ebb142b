//! Logs of IRC, with the commands by which a meeting's scribe has them minuted.

use std::collections::HashSet;

use super::super::fault::ImportError;
use super::super::left_out::What;
use super::super::lines::Line;
use super::super::table::Table;
use super::minutes::{Spoken, spoken};
use super::stamp;
use super::turns::Turns;

/// How many lines are looked at to see whether they are a log.
const SAMPLE: usize = 1_000;

/// Longest nickname, in bytes.
const LONGEST: usize = 40;

/// Programs that take part in meetings, besides all whose name ends in “bot”.
const PROGRAMS: [&str; 5] = ["zakim", "rrsagent", "chanserv", "supybot", "github"];

/// Commands behind which stands what is to be minuted.
const MINUTED: [&str; 9] =
    ["info", "idea", "agreed", "agree", "accepted", "accept", "help", "halp", "rejected"];

/// What is written to the programs of a meeting, and to nobody else.
const TO_PROGRAMS: [&str; 14] = [
    "zakim,",
    "rrsagent,",
    "trackbot,",
    "present+",
    "present-",
    "regrets+",
    "regrets-",
    "q+",
    "q-",
    "q?",
    "scribe+",
    "scribe-",
    "ack ",
    "agenda+",
];

/// What a line of a log is.
enum Entry<'a> {
    /// Somebody says this.
    Said(&'a str, &'a str),
    /// Somebody comes, goes, or has another name now.
    Service,
}

/// Tells whether lines are a log.
pub(super) fn is_log(lines: &[Line]) -> bool {
    let lines = lines.iter().filter(|line| !line.text.trim().is_empty()).take(SAMPLE);
    let (mut all, mut said) = (0, 0);
    for line in lines {
        all += 1;
        said += usize::from(matches!(entry(line.text), Some(Entry::Said(..))));
    }
    said >= 2 && said * 2 > all
}

/// Reads a log.
pub(super) fn read(lines: &[Line]) -> Result<Table, ImportError> {
    let scribes = scribes(lines);
    let mut turns = Turns::default();
    for line in lines.iter().filter(|line| !line.text.trim().is_empty()) {
        match entry(line.text) {
            Some(Entry::Said(who, said)) if is_program(who) || is_to_program(said) => {
                turns.close()?;
                let what = if said.is_empty() { line.text } else { said };
                turns.leave(What::Service, line.number, what);
            }
            Some(Entry::Said(who, said)) => take(&mut turns, line.number, who, said, &scribes)?,
            Some(Entry::Service) => turns.leave(What::Service, line.number, line.text),
            None if turns.go_on(line.text, ' ') => {}
            None => turns.leave(What::Service, line.number, line.text),
        }
    }
    turns.into_table()
}

/// Returns who wrote down what others say.
fn scribes(lines: &[Line]) -> HashSet<String> {
    let mut scribes = HashSet::new();
    for line in lines {
        let Some(Entry::Said(who, said)) = entry(line.text) else { continue };
        let said = said.to_lowercase();
        let marks = ["scribe:", "scribenick:", "scribe+"];
        if let Some(named) = marks.iter().find_map(|mark| said.strip_prefix(mark)) {
            let named = named.trim();
            scribes.insert(if named.is_empty() { who.to_lowercase() } else { named.to_owned() });
        }
    }
    scribes
}

/// Takes what somebody says, as the command before it has it.
fn take(
    turns: &mut Turns,
    line: usize,
    who: &str,
    said: &str,
    scribes: &HashSet<String>,
) -> Result<(), ImportError> {
    let command =
        said.strip_prefix('#').filter(|after| after.starts_with(|c: char| c.is_ascii_alphabetic()));
    if let Some(command) = command {
        let (name, rest) = command.split_once(char::is_whitespace).unwrap_or((command, ""));
        return match name.to_lowercase().as_str() {
            "topic" | "subtopic" => turns.begin_theme(rest),
            "action" => turns.assign(line, who, rest),
            name if MINUTED.contains(&name) => turns.say(line, who, rest),
            _ => {
                turns.close()?;
                turns.leave(What::Service, line, said);
                Ok(())
            }
        };
    }
    if scribes.is_empty() {
        return turns.say(line, who, said);
    }
    // Of others than a scribe a name with a colon means whom they speak to.
    let is_scribe = scribes.contains(&who.to_lowercase());
    let named = said.split_once(':').map(|(name, _)| name.to_lowercase());
    let named = named.filter(|name| !name.contains(char::is_whitespace) && !name.is_empty());
    match spoken(said, &named.into_iter().collect()) {
        Spoken::Theme(theme) => turns.begin_theme(theme),
        Spoken::Service => {
            turns.close()?;
            turns.leave(What::Service, line, said);
            Ok(())
        }
        Spoken::Decided(text) => turns.say(line, "", text),
        Spoken::Assigned(text) => turns.assign(line, "", text),
        Spoken::GoesOn(text) if is_scribe && turns.go_on(text, ' ') => Ok(()),
        Spoken::Said(speaker, text) if is_scribe => turns.say(line, speaker, text),
        Spoken::GoesOn(_) | Spoken::Said(..) | Spoken::Plain => turns.say(line, who, said),
    }
}

fn is_program(who: &str) -> bool {
    let who = who.to_lowercase();
    who.trim_end_matches(['_', '`']).ends_with("bot") || PROGRAMS.contains(&who.as_str())
}

fn is_to_program(said: &str) -> bool {
    let start: String = said.chars().take(20).collect::<String>().to_lowercase();
    TO_PROGRAMS.iter().any(|known| start.starts_with(known))
}

/// Reads a line: `16:01:30 <boris> text`, with the time or without.
fn entry(line: &str) -> Option<Entry<'_>> {
    let line = line.trim();
    let rest = stamp::leading(line).map_or(line, |stamp| stamp.rest);
    let marks = ["-!-", "***", "-->", "<--", "* ", "--> ", "—>"];
    if marks.iter().any(|mark| rest.starts_with(mark)) {
        return Some(Entry::Service);
    }
    let (who, said) = rest.strip_prefix('<')?.split_once('>')?;
    let who = who.trim_start_matches(['@', '+', '%', '&', '~', ' ']).trim_end();
    let is_nick = !who.is_empty() && who.len() <= LONGEST && !who.contains(char::is_whitespace);
    let is_apart = said.is_empty() || said.starts_with(char::is_whitespace);
    (is_nick && is_apart && !who.starts_with('/')).then_some(Entry::Said(who, said.trim()))
}
