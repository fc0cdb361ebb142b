//! Captions of recordings, WebVTT and SRT: cues with their times, and who speaks in them.

use std::collections::HashMap;

use super::super::fault::ImportError;
use super::super::html::decoded as plain;
use super::super::left_out::What;
use super::super::lines::Line;
use super::super::table::Table;
use super::names::speaker;
use super::stamp;
use super::turns::Turns;

/// Longest text that cues are joined to, in bytes.
const LONGEST: usize = 2_000;

/// Shortest line that is taken for one shown once more, in bytes: a short one may be said twice.
const SHORTEST_ROLLED: usize = 12;

/// What somebody says in one cue.
struct Spoken {
    line: usize,
    /// Who says it, if the cue says so.
    who: Option<String>,
    text: String,
}

/// Tells whether lines are captions: the mark at the top, or the times of cues.
pub(super) fn are_captions(lines: &[Line]) -> bool {
    let first = lines.iter().find(|line| !line.text.trim().is_empty());
    let is_marked = first.is_some_and(|line| {
        let mark = line.text.trim_start_matches('\u{feff}').strip_prefix("WEBVTT");
        mark.is_some_and(|after| after.is_empty() || after.starts_with(char::is_whitespace))
    });
    is_marked
        || lines
            .iter()
            .filter(|line| !line.text.trim().is_empty())
            .take(4)
            .any(|line| is_timing(line.text))
}

/// Reads what is said in captions; a sentence that goes over several cues of one speaker is one.
pub(super) fn read(lines: &[Line]) -> Result<Table, ImportError> {
    let mut turns = Turns::default();
    let mut spoken = Vec::new();
    for cue in cues(lines, &mut turns) {
        spoken.extend(parts(&cue));
    }
    name_speakers(&mut spoken);
    let ends = spoken.iter().filter(|it| ends_sentence(&it.text)).count();
    let has_sentences = ends * 10 >= spoken.len();
    let mut last = (String::new(), String::new());
    for Spoken { line, who, text } in spoken {
        let who = who.unwrap_or_default();
        // Captions that roll up show the last line once more.
        let rolls = last.0 == who && last.1.len() >= SHORTEST_ROLLED;
        let text = match text.strip_prefix(last.1.as_str()).filter(|_| rolls) {
            Some(rest) if rest.is_empty() || rest.starts_with(' ') => rest.trim_start(),
            _ => text.as_str(),
        };
        if text.is_empty() {
            continue;
        }
        let goes_on = turns.speaking().is_some_and(|(speaking, said)| {
            speaking == who && !ends_sentence(said) && said.len() < LONGEST
        });
        if !(goes_on && has_sentences && turns.go_on(text, ' ')) {
            turns.say(line, &who, text)?;
        }
        text.clone_into(&mut last.1);
        last.0 = who;
    }
    turns.into_table()
}

/// Tells whether a line has the two times of a cue.
fn is_timing(line: &str) -> bool {
    line.split_once("-->").is_some_and(|(from, to)| {
        let is_time = |text: &str| stamp::leading(text).is_some();
        stamp::is_alone(from) && is_time(to)
    })
}

fn ends_sentence(text: &str) -> bool {
    let said = text.trim_end_matches(['"', '”', '»', ')', '\'', '’']);
    said.ends_with(['.', '!', '?', '…', '。', '！', '？', ';'])
}

/// Gathers the lines of each cue; what stands outside of cues is noted.
fn cues<'a>(lines: &[Line<'a>], turns: &mut Turns) -> Vec<Vec<Line<'a>>> {
    let mut cues: Vec<Vec<Line>> = Vec::new();
    let mut is_aside = false;
    let mut is_header = true;
    let mut after_blank = true;
    for (place, line) in lines.iter().enumerate() {
        let text = line.text.trim();
        if text.is_empty() {
            (is_aside, is_header, after_blank) = (false, false, true);
            continue;
        }
        let next = lines.get(place + 1).map_or("", |next| next.text);
        let starts = ["NOTE", "STYLE", "REGION"].iter().any(|word| {
            text.strip_prefix(word)
                .is_some_and(|after| after.is_empty() || after.starts_with([' ', '\t']))
        });
        let is_id = is_timing(next) && (after_blank || text.bytes().all(|b| b.is_ascii_digit()));
        if is_timing(text) {
            (is_aside, is_header) = (false, false);
            cues.push(Vec::new());
        } else if after_blank && starts && !is_id {
            is_aside = true;
            turns.leave(What::Service, line.number, text);
        } else if is_aside {
            turns.leave(What::Service, line.number, text);
        } else if !is_id && !is_header {
            match cues.last_mut() {
                Some(cue) => cue.push(*line),
                None => turns.leave(What::Service, line.number, text),
            }
        }
        after_blank = false;
    }
    cues
}

/// Parts a cue where somebody else begins to speak, and takes the marks out.
fn parts(cue: &[Line]) -> Vec<Spoken> {
    let mut parts: Vec<Spoken> = Vec::new();
    let mut begins = true;
    for line in cue {
        let mut text = line.text.trim();
        let turn = text.strip_prefix(">>").or_else(|| text.strip_prefix("- "));
        let turn = turn.or_else(|| text.strip_prefix('–').filter(|after| after.starts_with(' ')));
        if let Some(after) = turn {
            (text, begins) = (after.trim_start_matches('>').trim_start(), true);
        }
        while let Some(after) = text.strip_prefix("{\\") {
            let Some((_, after)) = after.split_once('}') else { break };
            text = after;
        }
        while !text.is_empty() {
            let (before, after) = text.split_once('<').unwrap_or((text, ""));
            let said = plain(before);
            if begins && !said.trim().is_empty() {
                parts.push(Spoken { line: line.number, who: None, text: String::new() });
                begins = false;
            }
            if let Some(part) = parts.last_mut().filter(|_| !begins) {
                part.text.push_str(&said);
            }
            let Some((tag, rest)) = after.split_once('>') else {
                if let Some(part) = parts.last_mut().filter(|_| !after.is_empty()) {
                    part.text.push('<');
                    part.text.push_str(&plain(after));
                }
                break;
            };
            text = rest;
            let voice = tag.strip_prefix('v').filter(|after| after.starts_with([' ', '\t', '.']));
            if let Some(name) = voice.and_then(|after| after.split_once([' ', '\t'])) {
                let who = Some(plain(name.1).trim().to_owned());
                parts.push(Spoken { line: line.number, who, text: String::new() });
                begins = false;
            }
        }
        if let Some(part) = parts.last_mut() {
            part.text.push(' ');
        }
    }
    for part in &mut parts {
        let words: Vec<&str> = part.text.split_whitespace().collect();
        part.text = words.join(" ");
    }
    parts.retain(|part| !part.text.is_empty());
    parts
}

/// Takes names before colons for speakers, where they are names that come more than once, are in capitals or
/// have several words. Where few cues have one, it is whoever spoke last who goes on.
fn name_speakers(spoken: &mut [Spoken]) {
    if spoken.iter().any(|it| it.who.is_some()) {
        return;
    }
    let mut times: HashMap<String, usize> = HashMap::new();
    for (name, _) in spoken.iter().filter_map(|it| speaker(&it.text)) {
        *times.entry(name.to_owned()).or_default() += 1;
    }
    let is_speaker = |name: &str| {
        let is_loud = name.chars().any(char::is_uppercase) && !name.chars().any(char::is_lowercase);
        let is_usual = times.get(name).is_some_and(|times| *times > 1);
        is_usual || is_loud || name.split_whitespace().count() > 1
    };
    let named =
        spoken.iter().filter_map(|it| speaker(&it.text)).filter(|(name, _)| is_speaker(name));
    let named = named.count();
    let all_are_named = named * 2 > spoken.len();
    let mut last: Option<String> = None;
    // A sentence that is not over goes on with whoever began it.
    let mut is_open = false;
    for part in spoken {
        let found = speaker(&part.text).filter(|(name, _)| is_speaker(name));
        let found = found.map(|(name, said)| (name.to_owned(), said.to_owned()));
        let is_named = found.is_some();
        if let Some((name, said)) = found {
            last = Some(name);
            part.text = said;
        }
        if !all_are_named || is_named || is_open {
            part.who.clone_from(&last);
        }
        is_open = !ends_sentence(&part.text);
    }
}
