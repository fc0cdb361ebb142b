//! A rehearsal of a whole lab: forty people, a hundred and twenty answers, and what is made of them.
//!
//! The answers are put together here; `CITYLAB_ANSWERS` names a CSV file with a column
//! `comment-body` to take real ones from. The keys pressed beyond the text itself are counted and
//! printed.

use citylab::domain::{Sheet, Stage};

use super::judgement::session;
use crate::shared::walk::Walk;

const GROUPS: [&str; 5] = ["business", "authority", "regional", "activists", "public"];
const PEOPLE: usize = 40;
const TROUBLES: usize = 50;
const WAYS: usize = 40;
const ACTIONS: usize = 30;
const MERGES: usize = 12;

/// The keys of a rehearsal: the text that is said, and what is pressed beside it.
#[derive(Default)]
struct Keys {
    script: String,
    beside: usize,
}

impl Keys {
    fn say(&mut self, text: &str) {
        self.script.push_str(&text.replace('<', "<lt>"));
    }

    fn press(&mut self, keys: &str) {
        self.beside += keys.matches('<').count();
        self.script.push_str(keys);
    }

    /// Types a name, a number or a date: what is pressed although nobody said it as an answer.
    fn name(&mut self, text: &str) {
        self.beside += text.chars().count();
        self.say(text);
    }
}

/// Returns sentences no two of which are like each other, or those of the file named.
fn answers() -> Vec<String> {
    if let Ok(path) = std::env::var("CITYLAB_ANSWERS") {
        let mut table = csv::Reader::from_path(path).unwrap();
        let column = table.headers().unwrap().iter().position(|name| name == "comment-body");
        let rows = table.records().map(|row| row.unwrap()[column.unwrap()].trim().to_owned());
        let said: Vec<String> = rows.filter(|text| text.split_whitespace().count() > 5).collect();
        return said;
    }
    let letters = |n: usize| char::from(b'a' + u8::try_from(n % 26).unwrap());
    let word = |seed: usize| -> String {
        (0..7).map(|at| letters(seed * (at + 3) + at * at * 5 + seed / 7)).collect()
    };
    (0..TROUBLES + WAYS + ACTIONS)
        .map(|n| (0..8).map(|at| word(n * 8 + at)).collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn a_whole_lab_is_captured_weighed_and_closed() {
    let said = answers();
    let mut said = said.iter();
    let mut keys = Keys::default();
    open(&mut keys);
    keys.press("<F4><F5><S-F5>");
    capture(&mut keys, &mut said, TROUBLES, 6, |_, _| {});
    themes(&mut keys, &["air", "water", "soil"]);
    votes(&mut keys);
    keys.press("<F4>");
    capture(&mut keys, &mut said, WAYS, 3, |keys, number| {
        keys.press("<PgDn>");
        if number < 6 {
            keys.press("<Tab><Tab><Tab><Tab>");
            keys.name("2");
        }
    });
    themes(&mut keys, &["law", "money", "school"]);
    keys.press("<F4>");
    capture(&mut keys, &mut said, ACTIONS, 3, |keys, number| {
        keys.press("<PgDn>");
        if number < 11 {
            keys.press("<Tab><Tab><Tab><Tab>");
            keys.name("1");
            keys.press("<Tab>");
            keys.name("1 March");
        }
    });
    themes(&mut keys, &["spring", "summer", "autumn"]);
    keys.press("<F9><Esc><F4><F4>");
    keys.name("2");

    let seen = Walk::new().start("Biodiversity").keys(&keys.script);
    let session = session(&seen);
    assert_eq!(session.stage, Stage::Closed, "{}", seen.screen());
    let merged: usize = session.answers().map(|(_, answer)| answer.merged.len()).sum();
    let all = session.answers().count() + merged;
    assert_eq!((all, merged), (TROUBLES + WAYS + ACTIONS, MERGES));
    assert_eq!(session.themes().len(), 9);
    assert_eq!(session.roster.len(), PEOPLE);
    let voices: std::collections::HashSet<_> = session
        .answers()
        .flat_map(|(_, answer)| answer.voices_with_merged())
        .filter_map(|voice| voice.person.as_deref())
        .collect();
    assert_eq!(voices.len(), PEOPLE);
    let promised = |sheet| {
        let answers = session.sheet(sheet).iter();
        answers.filter(|a| !a.commitment.who.is_empty() && a.commitment.due.is_some()).count()
    };
    assert_eq!(promised(Sheet::Actions), 10);
    let required = session.answers().filter(|(_, a)| a.requirement.is_some()).count();
    assert_eq!(required, 6);
    assert!(session.troubles.iter().any(|answer| answer.votes.groups.len() == 2));
    assert!(session.ways.iter().all(|way| !way.targets_with_merged().is_empty()));
    assert_eq!(session.check(), Ok(()));
    let each = keys.beside as f64 / (TROUBLES + WAYS + ACTIONS) as f64;
    println!("{} keys beside the text, {each:.1} an answer", keys.beside);
}

/// Sets who is in the room: how many of each group, and all names from a list.
fn open(keys: &mut Keys) {
    keys.press(&"<Down>".repeat(5));
    for _ in GROUPS {
        keys.name("8");
        keys.press("<Enter>");
    }
    keys.press("<Down><Down>");
    let people: Vec<String> =
        (0..PEOPLE).map(|n| format!("Person {n:02}, {}", GROUPS[n % GROUPS.len()])).collect();
    keys.beside += 1;
    keys.script.push_str(&format!("<paste>{}</paste>", people.join("\n")));
}

/// Captures answers; so many of them say what was said before and are counted there.
fn capture<'a>(
    keys: &mut Keys,
    said: &mut impl Iterator<Item = &'a String>,
    answers: usize,
    backers: usize,
    more: impl Fn(&mut Keys, usize),
) {
    let step = answers / backers;
    let mut last = "";
    for number in 0..answers {
        if number % step == step - 1 && number / step < backers {
            keys.say(&backed(last));
            keys.press("<F7>");
            continue;
        }
        last = said.next().expect("enough answers");
        keys.say(last);
        more(keys, number);
        keys.press("<Enter>");
    }
}

/// Says the same with a typing mistake.
fn backed(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    letters.swap(1, 2);
    letters.into_iter().collect()
}

/// Marks three times three answers and names their themes.
fn themes(keys: &mut Keys, names: &[&str]) {
    for (block, name) in names.iter().enumerate() {
        keys.press(&"<Up>".repeat(block * 3 + 1));
        keys.press("<Space><Up><Space><Up><Space><c-t>");
        keys.name(name);
        keys.press("<Enter><Esc>");
    }
}

/// Counts two groups' votes for the first ten answers.
fn votes(keys: &mut Keys) {
    keys.press("<F8>");
    for group in 0..2 {
        keys.press("<Tab>");
        for answer in 0..10 {
            keys.name(&((answer * 3 + group * 5) % 9 + 1).to_string());
            keys.press("<Enter>");
        }
    }
    keys.press("<F12><Esc>");
}
