//! Reading a list of people as it is pasted: names with groups, or under the headings of groups.

use std::collections::HashSet;

use super::line::Line;
use super::{PastedRoster, group_of_name, same_person};
use crate::domain::group::{Group, GroupKey};
use crate::domain::voice::Voice;
use crate::text::{clean, clean_line, fold, words};

/// The most words of a name, with patronymic and what stands beside it.
const MOST_WORDS: usize = 6;
/// Small words within a name.
const PARTICLES: &str =
    " ван фон де ди да дер ден ибн аль оглы кызы van von de di da der del la le bin al ibn el ";

/// What reading a list of people needs to know of the languages it may be in.
#[derive(Debug, Clone)]
pub struct RosterRules {
    /// Finds the one of these groups that a text names.
    pub group: for<'a> fn(&'a [Group], &str) -> Option<&'a Group>,
    /// Words that stand in no name: "total", "room", "participants"; parted by blanks or commas.
    pub aside: String,
}

/// Reads a list of people: a person a line as `Ivanova, business`, parted by whatever people part
/// them with, or several names under the heading of a group.
///
/// Nothing is lost: what is no person and no group is given back as it was typed.
pub fn read_roster(text: &str, groups: &[Group], rules: RosterRules) -> PastedRoster {
    let aside = words(&rules.aside).map(fold).collect();
    let known = groups.to_vec();
    let group = rules.group;
    let mut reader = Reader { group, aside, known, heading: None, read: PastedRoster::default() };
    // Cleaning would make a blank of what parts the columns of a table.
    for typed in clean(&text.replace('\t', "|")).lines() {
        reader.take(typed);
    }
    reader.end_heading();
    reader.read
}

/// The group under whose heading the next names stand.
struct Heading {
    group: Group,
    /// The line, while the group is not known and nobody stands under it.
    waiting: Option<String>,
}

/// The group of names.
struct Of {
    group: Option<GroupKey>,
    /// Whether it stands on the line of the names: then a number in a name is part of it.
    is_on_line: bool,
}

impl Of {
    fn line(group: GroupKey) -> Self {
        Self { group: Some(group), is_on_line: true }
    }
}

struct Reader {
    group: for<'a> fn(&'a [Group], &str) -> Option<&'a Group>,
    aside: HashSet<String>,
    /// The groups of the session and the new ones.
    known: Vec<Group>,
    heading: Option<Heading>,
    read: PastedRoster,
}

impl Reader {
    fn take(&mut self, typed: &str) {
        // A rule between two parts of a list says nothing.
        if !typed.contains(char::is_alphanumeric) {
            return;
        }
        let line = Line::new(typed);
        if self.takes_heading(&line, typed) {
            return self.not_understood(line.contacts);
        }
        let people = if line.text.contains(char::is_alphabetic) {
            self.people(&line.text)
        } else {
            Vec::new()
        };
        if people.is_empty() {
            return self.not_understood([typed.replace('|', " ")]);
        }
        people.into_iter().for_each(|person| self.add(person));
        self.not_understood(line.contacts);
    }

    fn not_understood(&mut self, parts: impl IntoIterator<Item = String>) {
        self.read.not_understood.extend(parts.into_iter().map(|part| clean_line(&part)));
    }

    fn add(&mut self, person: Voice) {
        if let Some(heading) = &mut self.heading
            && person.group.as_ref() == Some(&heading.group.key)
            && heading.waiting.take().is_some()
        {
            self.known.push(heading.group.clone());
            self.read.new_groups.push(heading.group.clone());
        }
        let known = |other: &Voice| same_person(other, &person) && other.group == person.group;
        if !self.read.people.iter().any(known) {
            self.read.people.push(person);
        }
    }

    /// Takes a line that names a group and nobody.
    fn takes_heading(&mut self, line: &Line, typed: &str) -> bool {
        let (name, counted) = self.without_count(&line.text);
        let bare = name.trim_end_matches([':', '.']).trim_end();
        let is_heading = line.is_heading || counted || name.ends_with(':');
        if bare.contains([';', '|', ',']) || !bare.contains(char::is_alphabetic) {
            return false;
        }
        let known = (self.group)(&self.known, bare).cloned();
        let is_new = is_heading && known.is_none() && self.may_be_group(bare);
        let new = || Heading { group: group_of_name(bare), waiting: Some(typed.to_owned()) };
        let heading = known.map(|group| Heading { group, waiting: None });
        let heading = heading.or_else(|| is_new.then(new));
        if heading.is_none() && !is_heading {
            return false;
        }
        self.end_heading();
        self.heading = heading;
        self.heading.is_some()
    }

    /// Gives back a heading of an unknown group under which nobody stands.
    fn end_heading(&mut self) {
        let heading = self.heading.take();
        self.not_understood(heading.and_then(|heading| heading.waiting));
    }

    /// Takes the number of people from the end of a heading: `(4 people)`, `– 4`.
    fn without_count<'a>(&self, text: &'a str) -> (&'a str, bool) {
        let bare = text.trim_end_matches([':', '.', ' ']);
        let is_digit = |c: char| c.is_ascii_digit();
        if let Some((name, inside)) = bare.strip_suffix(')').and_then(|text| text.rsplit_once('('))
            && inside.trim_start().starts_with(is_digit)
        {
            return (name.trim_end(), true);
        }
        let before = match bare.rsplit_once(char::is_whitespace) {
            Some((before, last)) if self.is_aside(last) => before.trim_end(),
            _ => bare,
        };
        let name = before.trim_end_matches(is_digit);
        if name.len() == before.len() || !name.ends_with(char::is_whitespace) {
            return (text, false);
        }
        // Only a known group is one with a number alone: "Kim 2" may be anything.
        let name = name.trim_end_matches(['-', '–', '—', ':', ' ']);
        (name, false)
    }

    fn may_be_group(&self, text: &str) -> bool {
        words(text).count() <= MOST_WORDS && !self.is_aside(text)
    }

    fn is_aside(&self, text: &str) -> bool {
        words(text).any(|word| self.aside.contains(&fold(word)))
    }

    fn group(&self, text: &str) -> Option<GroupKey> {
        (self.group)(&self.known, text).map(|group| group.key.clone())
    }

    /// Returns the group of names that stand under the heading.
    fn of_heading(&self) -> Of {
        let heading = self.heading.as_ref();
        Of { group: heading.map(|heading| heading.group.key.clone()), is_on_line: false }
    }

    /// Reads the people of a line.
    fn people(&self, text: &str) -> Vec<Voice> {
        if let Some((left, right)) = text.split_once(':') {
            return match (self.group(left), self.group(right)) {
                (Some(group), _) => self.list(&parts(right, [',', ';', '|']), &Of::line(group)),
                (None, Some(group)) => self.person(&[left], &Of::line(group)).into_iter().collect(),
                (None, None) => Vec::new(),
            };
        }
        let cells = parts(text, [';', '|', '|']);
        if cells.len() > 1 || text.contains(['|', ';']) {
            return self.cells(&cells, text.contains('|'));
        }
        if let Some((name, inside)) = text.strip_suffix(')').and_then(|text| text.rsplit_once('('))
            && let Some(group) = self.group(inside)
        {
            return self.person(&parts(name, [','; 3]), &Of::line(group)).into_iter().collect();
        }
        if let Some(people) = self.parted_by_dash(text) {
            return people;
        }
        self.cells(&parts(text, [','; 3]), false)
    }

    /// Reads `Name – group` and `group – names`.
    fn parted_by_dash(&self, text: &str) -> Option<Vec<Voice>> {
        for (at, dash) in text.rmatch_indices(['-', '–', '—']) {
            let left = text.get(..at)?;
            let right = text.get(at + dash.len()..)?;
            let is_spaced = left.ends_with(char::is_whitespace);
            if dash == "-" && !is_spaced {
                continue;
            }
            if let Some(group) = self.group(right) {
                let name = left.trim_end_matches(['-', '–', '—', ' ']);
                return Some(
                    self.person(&parts(name, [','; 3]), &Of::line(group)).into_iter().collect(),
                );
            }
            if let Some(group) = self.group(left) {
                return Some(self.list(&parts(right, [',', ';', '|']), &Of::line(group)));
            }
        }
        None
    }

    /// Reads the cells of a row: a person with a group, or several people.
    fn cells(&self, cells: &[&str], is_table: bool) -> Vec<Voice> {
        // The first of a table is the number of its row.
        let is_number = |cell: &&str| !cell.contains(char::is_alphabetic);
        let skipped = usize::from(cells.first().is_some_and(is_number));
        let cells: Vec<&str> = cells.iter().skip(skipped).copied().collect();
        let group = (cells.len() > 1).then(|| {
            let place = cells.iter().rposition(|cell| self.group(cell).is_some())?;
            Some((place, self.group(cells.get(place)?)?))
        });
        let Some((place, group)) = group.flatten() else {
            if is_table {
                return self.person(&cells, &self.of_heading()).into_iter().collect();
            }
            return self.list(&cells, &self.of_heading());
        };
        let others: Vec<&str> = cells
            .iter()
            .enumerate()
            .filter(|(at, _)| *at != place)
            .map(|(_, cell)| *cell)
            .collect();
        if place == 0 && !is_table {
            return self.list(&others, &Of::line(group));
        }
        self.person(&others, &Of::line(group)).into_iter().collect()
    }

    /// Reads names of one group; what is no name of its own goes with the name before it.
    fn list(&self, parts: &[&str], of: &Of) -> Vec<Voice> {
        let mut people: Vec<Vec<&str>> = Vec::new();
        for part in parts {
            match people.last_mut() {
                Some(person) if goes_with_name(part) => person.push(part),
                _ => people.push(vec![part]),
            }
        }
        if let ([surname], [_]) =
            (people.first().map_or(&[][..], Vec::as_slice), people.get(1..).unwrap_or_default())
            && of.group.is_none()
            && words(surname).count() == 1
        {
            return self.person(parts, of).into_iter().collect();
        }
        let count = people.len();
        let people: Vec<Voice> =
            people.iter().filter_map(|person| self.person(person, of)).collect();
        // A line is understood whole or not at all.
        if people.len() == count { people } else { Vec::new() }
    }

    /// Makes a person of a name and what stands beside it: "Ivanova", "Anna" is Ivanova Anna, and
    /// "Ivanova A.", "headmistress of school 5" stays as it is.
    fn person(&self, parts: &[&str], of: &Of) -> Option<Voice> {
        let mut parts = parts.iter().flat_map(|part| part.split(',')).map(tidy);
        let mut name = parts.find(|part| !part.is_empty())?.to_owned();
        let mut whole = String::new();
        for part in parts.filter(|part| !part.is_empty()) {
            let is_given = whole.is_empty() && words(&name).count() == 1 && !is_title(part);
            if is_given {
                name = format!("{name} {part}");
            } else {
                whole.push_str(", ");
                whole.push_str(part);
            }
        }
        let person = || Voice::person(format!("{name}{whole}"), of.group.clone());
        // A day or a number stands beside no name.
        let is_dated = whole.get(2..).is_some_and(|title| title.starts_with(char::is_numeric));
        let may_be = self.may_be_name(&name, of) && (of.is_on_line || !is_dated);
        may_be.then(person)
    }

    fn may_be_name(&self, name: &str, of: &Of) -> bool {
        let words: Vec<&str> = name.split_whitespace().collect();
        let is_small = |word: &&&str| {
            word.starts_with(char::is_lowercase) && !PARTICLES.contains(&format!(" {word} "))
        };
        let small = words.iter().filter(is_small).count();
        // A name without capitals was typed in haste; a sentence has one at its start.
        let has_group = of.group.is_some();
        let is_sentence = match small {
            0 => false,
            small if small == words.len() => small > if has_group { 3 } else { 2 },
            _ => !has_group && words.get(1).is_some_and(|word| is_small(&word)),
        };
        words.len() <= MOST_WORDS
            && name.contains(char::is_alphabetic)
            && (of.is_on_line || !name.contains(char::is_numeric))
            && !name.contains(['@', '/', '\\', '?', '!', '='])
            && !is_sentence
            && !self.is_aside(name)
    }
}

/// Parts a text at these signs; what is left empty is left out.
fn parts(text: &str, signs: [char; 3]) -> Vec<&str> {
    text.split(signs).map(tidy).filter(|part| !part.is_empty()).collect()
}

/// Takes blanks, quotes and loose signs from both ends.
fn tidy(part: &str) -> &str {
    let is_loose = |c: char| c.is_whitespace() || "\"'«»“”„,;:|-–—".contains(c);
    part.trim_matches(is_loose)
}

/// Tells whether a part of a list goes with the name before it: a title, or initials.
fn goes_with_name(part: &str) -> bool {
    let is_initials = part.split(['.', ' ']).all(|letter| letter.chars().count() <= 1);
    is_title(part) || is_initials
}

/// Tells whether a part of a line says what somebody is, not what the name is.
fn is_title(part: &str) -> bool {
    let mut words = part.split_whitespace();
    part.starts_with(char::is_lowercase)
        || part.contains(|c: char| c.is_numeric() || c == '№' || c == '"' || c == '«')
        || words.any(|word| {
            word.starts_with(char::is_lowercase) && !PARTICLES.contains(&format!(" {word} "))
        })
}
