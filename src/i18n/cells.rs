//! What stands in the cells of exported tables, as words that the import reads back: voices, opinions, owners,
//! outcomes and votes by group.
//!
//! A name that would be taken for something else stands in straight quotation marks, with those within it
//! doubled, as tables do it: `"Ivanova, architect" (civic activists), Petrov`. A group that has a name of its own
//! stands in brackets, also where nobody of it is named.

mod opinions;
mod outcomes;

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::domain::{Carried, Commitment, Date, Group, Label, Owner, Voice, Votes};
use crate::t;

use super::labels::parse_label;
use super::lang::Lang;
pub use opinions::opinions_of_cell;
pub use outcomes::{day_in_words, outcome_of_cell, readback_of_cell};

/// What a name cannot have that stands without quotation marks.
const SPECIAL: [char; 11] = [',', ';', '"', '(', ')', ':', '“', '”', '«', '»', '\n'];

impl Lang {
    /// Names voices: `Ivanova (civic activists), Petrov`, `Civic activists, (Students)`.
    pub fn voices_in_cell<'a>(
        self,
        voices: impl IntoIterator<Item = &'a Voice>,
        group: impl Fn(&str) -> Option<&'a Group>,
    ) -> String {
        let mut said = String::new();
        for voice in voices.into_iter().filter(|voice| !voice.is_empty()) {
            if !said.is_empty() {
                said.push_str(", ");
            }
            let key = voice.group.as_deref();
            let found = key.and_then(&group);
            match (&voice.person, key) {
                (Some(person), None) => said.push_str(&person_in_cell(person)),
                (Some(person), Some(key)) => {
                    let named = self.group_in_cell(key, found);
                    said.push_str(&format!("{} ({named})", person_in_cell(person)));
                }
                (None, Some(key)) => match found.filter(|group| self.is_usual(group)) {
                    Some(group) if said.is_empty() => said.push_str(&self.group_in_full(group)),
                    Some(group) => said.push_str(&self.group_within(group)),
                    None => said.push_str(&format!("({})", self.group_in_cell(key, found))),
                },
                (None, None) => {}
            }
        }
        said
    }

    /// Names a group within a cell.
    fn group_in_cell(self, key: &str, group: Option<&Group>) -> String {
        let named = group.map_or_else(|| key.to_owned(), |group| self.group_within(group));
        if named.contains(SPECIAL) || named.trim() != named { quoted(&named) } else { named }
    }

    /// Tells whether a group is called as the program calls it.
    fn is_usual(self, group: &Group) -> bool {
        self.known_group_in_full(&group.key) == Some(self.group_in_full(group))
    }

    /// Names the owner of a commitment, or says that nobody was found.
    pub fn owner_in_cell(self, commitment: &Commitment) -> String {
        match commitment.owner() {
            Owner::Named(who) if says_nobody(who.trim_matches('"')) => format!("\"{who}\""),
            Owner::Named(who) => who.to_owned(),
            Owner::Nobody => t!(self, "report-nobody"),
            Owner::Open => String::new(),
        }
    }

    /// Returns the votes of each group: `civic activists 3, business 0`.
    pub fn votes_in_cell<'a>(
        self,
        votes: &Votes,
        group: impl Fn(&str) -> Option<&'a Group>,
    ) -> String {
        let named = votes.groups.iter().map(|(key, count)| {
            let named = self.group_in_cell(key, group(key));
            format!("{named} {count}")
        });
        named.collect::<Vec<_>>().join(", ")
    }
}

/// Names a person within a cell.
fn person_in_cell(person: &str) -> String {
    let is_plain = !person.contains(SPECIAL)
        && !person.is_empty()
        && person.trim() == person
        && usual_group(person).is_none();
    if is_plain { person.to_owned() } else { quoted(person) }
}

/// Puts a text in straight quotation marks.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Takes what stands in straight quotation marks at the beginning; returns it and what follows.
fn take_quoted(text: &str) -> Option<(String, &str)> {
    let inside = text.strip_prefix('"')?;
    let mut marks = inside.match_indices('"').map(|(at, _)| at).peekable();
    while let Some(at) = marks.next() {
        if marks.next_if(|next| *next == at + 1).is_none() {
            let (said, rest) = inside.split_at_checked(at)?;
            return Some((said.replace("\"\"", "\""), rest.strip_prefix('"')?));
        }
    }
    None
}

/// Finds the group that the program itself calls so, in any language.
fn usual_group(name: &str) -> Option<String> {
    static NAMES: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let of = |key: &'static str| {
            let group = Group { key: key.to_owned(), ..Group::default() };
            let names = |lang: Lang| [lang.group_in_full(&group), lang.group_within(&group)];
            let names: Vec<String> = Lang::ALL.into_iter().flat_map(names).collect();
            names.into_iter().map(move |name| (name.to_lowercase(), key))
        };
        Group::WELL_KNOWN.into_iter().flat_map(of).collect()
    });
    names.get(&name.to_lowercase()).map(|key| (*key).to_owned())
}

/// Words for nobody that earlier releases wrote.
const NOBODY: [&str; 3] = ["nobody", "никто", "никто не взялся"];

fn says_nobody(said: &str) -> bool {
    static NOW: OnceLock<Vec<String>> = OnceLock::new();
    let now = NOW.get_or_init(|| {
        Lang::ALL.into_iter().map(|lang| t!(lang, "report-nobody").to_lowercase()).collect()
    });
    let said = said.to_lowercase();
    NOBODY.contains(&said.as_str()) || now.contains(&said)
}

/// Reads who owns an action, as exported tables name them.
pub fn owner_of_cell(cell: &str) -> Commitment {
    if says_nobody(cell.trim()) {
        return Commitment { nobody: true, ..Commitment::default() };
    }
    let inside = cell.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let who = inside.filter(|_| says_nobody(cell.trim_matches('"'))).unwrap_or(cell);
    Commitment { who: who.to_owned(), ..Commitment::default() }
}

/// Reads voices as exported tables name them; groups by their names there.
pub fn voices_of_cell(cell: &str) -> Vec<Voice> {
    items(cell).into_iter().map(voice_of).filter(|voice| !voice.is_empty()).collect()
}

/// Parts a cell at its commas and semicolons, but for those in quotation marks and brackets.
fn items(cell: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let (mut start, mut depth, mut is_quoted) = (0_usize, 0_usize, false);
    // Quotation marks count where a name begins with them.
    let mut is_begin = true;
    for (at, c) in cell.char_indices() {
        match c {
            '"' if is_quoted || is_begin => is_quoted = !is_quoted,
            _ if is_quoted => {}
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' | ';' if depth == 0 => {
                items.push(cell.get(start..at).unwrap_or_default());
                start = at + c.len_utf8();
            }
            _ => {}
        }
        is_begin = matches!(c, '(' | ',' | ';' | '"') || (c.is_whitespace() && is_begin);
    }
    items.push(cell.get(start..).unwrap_or_default());
    if depth > 0 || is_quoted {
        // Brackets or quotation marks that are never closed are letters like others.
        return cell.split([',', ';']).collect();
    }
    items
}

fn voice_of(item: &str) -> Voice {
    let item = item.trim();
    if let Some((person, rest)) = take_quoted(item) {
        let rest = rest.trim();
        if rest.is_empty() {
            return Voice::person(person, None);
        }
        if let Some(group) = bracketed(rest) {
            return Voice::person(person, Some(group));
        }
    }
    if let Some(at) = last_bracket(item) {
        let (person, rest) = item.split_at_checked(at).unwrap_or((item, ""));
        if let Some(group) = bracketed(rest) {
            let person = Some(person.trim().to_owned()).filter(|person| !person.is_empty());
            return Voice { person, group: Some(group) };
        }
    }
    match usual_group(item) {
        Some(key) => Voice::group(key),
        None if item.is_empty() => Voice::default(),
        None => Voice::person(item, None),
    }
}

/// Returns where the last bracket opens that closes at the end, brackets within it left out.
fn last_bracket(item: &str) -> Option<usize> {
    if !item.ends_with(')') {
        return None;
    }
    if let Some(at) = item.find("(\"").filter(|at| {
        let rest = item.get(at + 1..).and_then(take_quoted);
        rest.is_some_and(|(_, rest)| rest == ")")
    }) {
        return Some(at);
    }
    let mut depth = 0_usize;
    for (at, c) in item.char_indices().rev() {
        match c {
            ')' => depth += 1,
            '(' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// Reads a group in brackets.
fn bracketed(text: &str) -> Option<String> {
    let inside = text.strip_prefix('(')?.strip_suffix(')')?;
    let group = match take_quoted(inside) {
        Some((group, "")) => group,
        _ => inside.trim().to_owned(),
    };
    Some(group).filter(|group| !group.trim().is_empty())
}

/// Reads votes by group as exported tables have them, by the names of the groups; none where something else
/// stands there.
pub fn votes_of_cell(cell: &str) -> Option<Votes> {
    let mut votes = Votes::default();
    for item in items(cell) {
        let item = item.trim();
        let (name, count) = match take_quoted(item) {
            Some((name, rest)) => (name, rest.trim()),
            None => {
                let (name, count) = item.rsplit_once(char::is_whitespace)?;
                (name.trim().to_owned(), count)
            }
        };
        votes.groups.insert(name, count.parse().ok()?);
    }
    Some(votes)
}

/// Writes where an action was carried over from, for the import.
pub fn origin_in_cell(carried: &Carried) -> String {
    let day = |day: Option<Date>| day.map_or_else(|| "–".to_owned(), |day| day.to_string());
    let Carried { session, label, platform, lab, held, due } = carried;
    let (platform, lab) = (quoted(platform), quoted(lab));
    format!("{session} {label} {} {} {platform} {lab}", day(*held), day(*due))
}

/// Reads where an action was carried over from.
pub fn origin_of_cell(cell: &str) -> Option<Carried> {
    let mut words = cell.splitn(5, ' ');
    let session = words.next()?.parse().ok()?;
    let label: Label = parse_label(words.next()?)?;
    let mut day = || {
        let word = words.next()?;
        if word == "–" { Some(None) } else { word.parse::<Date>().ok().map(Some) }
    };
    let (held, due) = (day()?, day()?);
    let (platform, rest) = take_quoted(words.next()?)?;
    let (lab, _) = take_quoted(rest.trim_start())?;
    Some(Carried { session, label, platform, lab, held, due })
}
