//! People as tables name them.

use super::groups::Groups;
use super::words::is_any;
use crate::domain::{Opinion, Stance, Voice};
use crate::i18n::{CellWord, Lang};
use crate::t;
use crate::text;

/// Longest name that is looked into, in bytes.
const LONGEST: usize = 1_000;

/// Tells whether a cell says that somebody is not named.
fn is_anonymous(cell: &str) -> bool {
    !cell.contains(char::is_alphanumeric) || is_any(cell, CellWord::Anonymous)
}

/// Tells whether a cell says that nobody does it.
pub(in super::super) fn is_nobody(cell: &str) -> bool {
    is_any(cell, CellWord::Nobody)
}

/// Parts a name from what stands in brackets behind it.
pub(in super::super) fn is_bracketed(cell: &str) -> Option<(&str, &str)> {
    let inside = cell.trim().strip_suffix(')')?;
    // The brackets that close last may have others inside.
    let mut deep = 1_usize;
    let mut opens = None;
    for (at, c) in inside.char_indices().rev() {
        match c {
            ')' => deep += 1,
            '(' => deep -= 1,
            _ => {}
        }
        if deep == 0 {
            opens = Some(at);
            break;
        }
    }
    let (name, group) = inside.split_at_checked(opens?)?;
    let group = group.strip_prefix('(')?.trim();
    let name = name.trim();
    (!name.is_empty() && !group.is_empty()).then_some((name, group))
}

/// Reads who said it: in a cell of this program's own several, `Anna (experts), Boris`; in others one, or
/// several with semicolons or on lines of their own. Where a column says so, brackets hold groups.
pub(in super::super) fn voices(
    cell: &str,
    groups: &Groups,
    in_brackets: bool,
    is_own: bool,
) -> Vec<Voice> {
    if cell.len() > LONGEST {
        return vec![Voice::person(text::clean_line(cell), None)];
    }
    let parts = if is_own { outside_brackets(cell) } else { cell.split([';', '\n']).collect() };
    let read = |part: &str| {
        let part = text::clean_line(part);
        if part.is_empty() || (!is_own && is_anonymous(&part)) {
            return None;
        }
        if let Some((name, group)) = is_bracketed(&part).filter(|_| in_brackets) {
            let name = name.to_owned();
            let is_named = is_own || !is_anonymous(&name);
            return Some(Voice { person: is_named.then_some(name), group: Some(group.to_owned()) });
        }
        if is_own && groups.is_well_known(&part) {
            return Some(Voice::group(part));
        }
        Some(Voice::person(part, None))
    };
    parts.into_iter().filter_map(read).collect()
}

/// Parts a text at the commas that stand in no brackets.
fn outside_brackets(cell: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut deep, mut from) = (0_usize, 0);
    for (at, c) in cell.char_indices() {
        match c {
            '(' => deep += 1,
            ')' => deep = deep.saturating_sub(1),
            ',' if deep == 0 => {
                parts.extend(cell.get(from..at));
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.extend(cell.get(from..));
    parts
}

/// Reads an opinion as reports write it: `Anna (experts): “too dear”`, or the reason alone.
pub(in super::super) fn opinion(line: &str, stance: Stance, groups: &Groups) -> Opinion {
    let line = text::clean(line);
    let line = line.trim();
    let without_reason = Lang::ALL.map(|lang| t!(lang, "report-opinion-of-nobody-without-why"));
    let unexplained = without_reason.iter().find_map(|said| line.strip_suffix(said.as_str()));
    let quoted = || {
        let (who, why) = line.split_once(['“', '«'])?;
        let why = why.strip_suffix(['”', '»'])?;
        (who.is_empty() || who.trim_end().ends_with(':')).then_some((who, why))
    };
    let (who, why) = match (unexplained, quoted()) {
        (Some(who), _) => (who, ""),
        (None, Some(found)) => found,
        (None, None) => ("", line),
    };
    let who = who.trim().trim_end_matches([':', ',']);
    let voice = voices(who, groups, true, true).into_iter().next().unwrap_or_default();
    Opinion { stance, voice, why: why.trim().to_owned() }
}
