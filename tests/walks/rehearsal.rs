//! A rehearsal of a whole lab: forty people, a hundred and twenty answers, and what is made of them.
//!
//! The answers are put together here; `CITYLAB_ANSWERS` names a CSV file with a column
//! `comment-body` to take real ones from. The keys pressed beyond the text itself are counted, Enter
//! included, and printed by what they are for.

use std::collections::BTreeMap;

use citylab::domain::{Opinion, Session, Sheet, Stage, Stance, cause_tree, tally};
use citylab::i18n::Lang;

use super::judgement::session;
use crate::shared::walk::Walk;

const GROUPS: [&str; 5] = ["business", "authority", "regional", "activists", "public"];
const PEOPLE: usize = 40;
const TROUBLES: usize = 50;
const WAYS: usize = 40;
const ACTIONS: usize = 30;
const MERGES: usize = 12;
const NEWCOMERS: usize = 2;
const BALLOTS: usize = 30;

/// The most keys an answer may take beyond its words.
const MOST_KEYS: f64 = 3.0;

/// The keys in which five picks are chosen as the way to count, at most.
const WAY_KEYS: usize = 16;

/// The most keys a ballot may take: five labels of two figures, what parts them, and Enter.
const MOST_BALLOT_KEYS: f64 = 15.0;

/// What keys are pressed for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum For {
    Opening,
    Keeping,
    VoiceChange,
    NewPerson,
    Link,
    Theme,
    Vote,
    Silence,
    Ballot,
    Objection,
    Cause,
    Commitment,
    Requirement,
    Correction,
    Walk,
}

/// The keys of a rehearsal: the text that is said, and what is pressed beside it.
#[derive(Default)]
struct Keys {
    script: String,
    /// How often each was done, and the keys it took.
    beside: BTreeMap<For, (usize, usize)>,
}

impl Keys {
    fn say(&mut self, text: &str) {
        self.script.push_str(&text.replace('<', "<lt>"));
    }

    /// Presses keys, or types a name, a number or a date, though nobody said it as an answer.
    fn press(&mut self, what: For, keys: &str) {
        let (times, count) = self.beside.entry(what).or_default();
        *times += 1;
        let outside = keys.split('<').map(|part| part.split_once('>').map_or(part, |(_, it)| it));
        let typed: usize = outside.map(|text| text.chars().count()).sum();
        *count += keys.matches('<').count() + typed;
        self.script.push_str(keys);
    }

    fn all(&self) -> usize {
        self.beside.values().map(|(_, keys)| keys).sum()
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
    rehearse(Lang::EN);
}

#[test]
fn the_same_in_russian() {
    rehearse(Lang::RU);
}

fn rehearse(lang: Lang) {
    let said = answers();
    let mut said = said.iter();
    let mut keys = Keys::default();
    open(&mut keys);
    keys.press(For::Walk, "<F4><F5>");
    silence(&mut keys);
    capture(&mut keys, &mut said, TROUBLES, 6, |keys, number| match number {
        10 | 20 | 30 | 40 => keys.press(For::VoiceChange, "<Tab>2"),
        _ => {}
    });
    correct(&mut keys);
    themes(&mut keys, &["air", "water", "soil"]);
    judge(&mut keys);
    votes(&mut keys);
    keys.press(For::Walk, "<F4>");
    capture(&mut keys, &mut said, WAYS, 3, |keys, number| {
        if number < 6 {
            keys.press(For::Requirement, "<F10>2");
        }
    });
    correct(&mut keys);
    themes(&mut keys, &["law", "money", "school"]);
    ballots(&mut keys, lang);
    keys.press(For::Walk, "<F4>");
    capture(&mut keys, &mut said, ACTIONS, 3, |keys, number| match number {
        0 => keys.press(For::Commitment, "<Tab>1<Tab>1.3"),
        1..11 => keys.press(For::Commitment, "<Tab>1<Tab><Down>"),
        _ => {}
    });
    themes(&mut keys, &["spring", "summer", "autumn"]);
    keys.press(For::Walk, "<F9><F4><F4>2");

    let seen = Walk::new().lang(lang).start("Biodiversity").keys(&keys.script);
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
    assert_eq!(voices.len(), PEOPLE + NEWCOMERS);
    let promised = |sheet| {
        let answers = session.sheet(sheet).iter();
        answers.filter(|a| !a.commitment.who.is_empty() && a.commitment.due.is_some()).count()
    };
    assert_eq!(promised(Sheet::Actions), 10);
    let required = session.answers().filter(|(_, a)| a.requirement.is_some()).count();
    assert_eq!(required, 6);
    assert!(session.troubles.iter().any(|answer| answer.votes.groups.len() == 2));
    judged(&session);
    assert!(session.ways.iter().all(|way| !way.targets_with_merged().is_empty()));
    assert!(session.answers().any(|(_, answer)| answer.text.ends_with('!')));
    assert_eq!(session.check(), Ok(()));
    report(&keys, lang);
}

/// Holds that what was judged beside the votes is on record.
fn judged(session: &Session) {
    assert_eq!(session.silent.iter().map(|silent| silent.seconds).collect::<Vec<_>>(), [240]);
    let objections: Vec<&Opinion> = session
        .answers()
        .flat_map(|(_, answer)| answer.opinions_with_merged(Stance::Objection))
        .collect();
    assert_eq!(objections.len(), 2);
    let named = |opinion: &&Opinion| !opinion.voice.is_empty() && !opinion.why.is_empty();
    assert!(objections.iter().all(named), "{objections:?}");
    let tree = cause_tree(session);
    assert_eq!(tree.core.iter().map(|trouble| trouble.effects).collect::<Vec<_>>(), [1]);
    let tally = tally(session, Sheet::Ways);
    assert_eq!(usize::try_from(tally.ballots).unwrap(), BALLOTS);
    let points: u32 = tally.ranked.iter().map(|it| it.points).sum();
    assert_eq!(usize::try_from(points).unwrap(), BALLOTS * 15);
}

/// Prints what the keys were pressed for, and holds that they were few.
fn report(keys: &Keys, lang: Lang) {
    let answers = TROUBLES + WAYS + ACTIONS;
    let of = |what| keys.beside.get(&what).map_or(0, |(_, keys)| *keys);
    let of_ballots = of(For::Ballot);
    let judging = of_ballots + of(For::Objection) + of(For::Cause) + of(For::Silence);
    let each = (keys.all() - judging) as f64 / answers as f64;
    let all = keys.all();
    println!("{all} keys beside the text, {each:.2} to capture an answer, in {lang}");
    for (what, (times, count)) in &keys.beside {
        let each = *count as f64 / *times as f64;
        println!(
            "{:>14}  {times:>4} times  {count:>4} keys  {each:>5.1} each",
            format!("{what:?}")
        );
    }
    assert!(each <= MOST_KEYS, "{each} keys an answer");
    let each = (of_ballots - WAY_KEYS) as f64 / BALLOTS as f64;
    assert!(each <= MOST_BALLOT_KEYS, "{each} keys a ballot");
}

/// Sets who is in the room by a list of names; how many of each group there are follows from it.
fn open(keys: &mut Keys) {
    let people: Vec<String> =
        (0..PEOPLE).map(|n| format!("Person {n:02}, {}", GROUPS[n % GROUPS.len()])).collect();
    keys.press(For::Opening, "<paste>");
    keys.script.push_str(&format!("{}</paste>", people.join("\n")));
    keys.press(For::Opening, "<Enter>");
}

/// Captures answers, for one target after another where they are for something; so many of them say
/// what was said before and are counted there.
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
            keys.press(For::Keeping, "<F7>");
            continue;
        }
        last = said.next().expect("enough answers");
        if answers == TROUBLES && (45..45 + NEWCOMERS).contains(&number) {
            keys.press(For::NewPerson, ["Lia, pub: ", "Leo, pub: "][number - 45]);
        }
        keys.say(last);
        more(keys, number);
        match answers {
            TROUBLES => keys.press(For::Keeping, "<Enter>"),
            _ => keys.press(For::Link, "<C-Down>"),
        }
    }
}

/// Says the same with a typing mistake.
fn backed(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    letters.swap(1, 2);
    letters.into_iter().collect()
}

/// Mends the end of the newest answer.
fn correct(keys: &mut Keys) {
    keys.press(For::Correction, "<Up><Enter><BS>!<Enter>");
}

/// Marks three times three answers and names their themes.
fn themes(keys: &mut Keys, names: &[&str]) {
    keys.press(For::Walk, "<Up>");
    for name in names {
        let marks = "<Ins>".repeat(3);
        keys.press(For::Theme, &format!("{marks}<c-t>{name}<Enter>"));
    }
}

/// Lets everybody write in silence, after which the question goes round the roster.
fn silence(keys: &mut Keys) {
    keys.press(For::Silence, "<S-F1>");
    keys.script.push_str("<wait 240s>");
}

/// Two people object to the newest answer, in their words, and it comes from the one above.
fn judge(keys: &mut Keys) {
    for why in ["the figure is old", "nobody asked us"] {
        keys.press(For::Objection, "<S-F2>1");
        keys.say(why);
        keys.press(For::Objection, "<Enter>");
    }
    keys.press(For::Cause, "<Up><Tab><Tab><Tab>1<Enter><Esc>");
}

/// Takes in ballots with five picks of the ways.
fn ballots(keys: &mut Keys, lang: Lang) {
    let ask = if lang == Lang::RU { "как считать" } else { "how votes" };
    keys.press(For::Ballot, &format!("<F2>{ask}<Enter>3<F8>"));
    for ballot in 0..BALLOTS {
        let picks = (0..5).map(|pick| ((ballot * 3 + pick * 7) % 30 + 1).to_string());
        keys.press(For::Ballot, &format!("{}<Enter>", picks.collect::<Vec<_>>().join(" ")));
    }
    keys.press(For::Walk, "<S-F12><Esc>");
}

/// Counts two groups' votes for the first ten answers.
fn votes(keys: &mut Keys) {
    keys.press(For::Walk, "<F8>");
    for group in 0..2 {
        keys.press(For::Walk, "<Tab>");
        for answer in 0..10 {
            keys.press(For::Vote, &format!("{}<Enter>", (answer * 3 + group * 5) % 9 + 1));
        }
    }
    keys.press(For::Walk, "<S-F12>");
}
