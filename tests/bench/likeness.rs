//! How well and how fast like answers are found among real ones.
//!
//! `cargo bench --bench likeness -- FILE.csv…` reads the answers in the column `comment-body` (or
//! the one named after `--column`), takes every other as said, and asks for likes of each of them
//! said otherwise: a word dropped, two swapped, an ending changed, a letter mistyped. The answers
//! left out are asked about as they are; whatever is found for them counts as wrong, although
//! some of it will be right, so the precision shown is the least.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs
)]

use std::collections::HashSet;
use std::time::{Duration, Instant};

use citylab::domain::{Answer, LIKE_FROM, LabPlan, Likeness, Session, Sheet, proposals};
use citylab::i18n::WORD_RULES;

/// One in so many words is changed: a little, more, and so that half is left.
const ONE_IN: [usize; 3] = [8, 4, 2];

fn main() {
    let mut column = "comment-body".to_owned();
    let mut files = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--column" => column = arguments.next().expect("a column's name"),
            "--bench" => {}
            file => files.push(file.to_owned()),
        }
    }
    if files.is_empty() {
        println!("give a CSV file with answers: cargo bench --bench likeness -- FILE.csv");
    }
    for file in files {
        let answers = read(&file, &column);
        println!("{file}: {} answers", answers.len());
        judge(&answers);
        time(&answers);
        time_themes(&answers);
    }
}

fn read(file: &str, column: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_path(file).expect("a CSV file");
    let place = reader.headers().unwrap().iter().position(|header| header == column);
    let place = place.unwrap_or_else(|| panic!("{file} has no column {column}"));
    let rows = reader.records().map(|row| row.unwrap()[place].trim().to_owned());
    let mut known = HashSet::new();
    rows.filter(|text| !text.is_empty() && known.insert(text.clone())).collect()
}

/// Shows precision and recall around the threshold.
fn judge(answers: &[String]) {
    let mut index = Likeness::new(WORD_RULES);
    let said: Vec<usize> = (0..answers.len()).step_by(2).collect();
    for place in &said {
        index.add(*place, &answers[*place]);
    }
    let mut chance = Chance(7);
    let mut same: Vec<(bool, f64)> = Vec::new();
    for place in &said {
        for one_in in ONE_IN {
            let otherwise = said_otherwise(&answers[*place], one_in, &mut chance);
            let found = index.nearest(&otherwise, 1);
            same.extend(found.first().map(|(key, likeness)| (key == place, *likeness)));
        }
    }
    let asked = ONE_IN.len() * said.len();
    let others: Vec<(usize, usize, f64)> = (1..answers.len())
        .step_by(2)
        .filter_map(|place| {
            let found = index.nearest(&answers[place], 1);
            found.first().map(|(key, likeness)| (place, *key, *likeness))
        })
        .collect();
    println!("  from   precision  recall");
    for threshold in [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8] {
        let above = |likeness: f64| likeness >= threshold;
        let right = same.iter().filter(|(right, likeness)| *right && above(*likeness)).count();
        let mistaken = same.iter().filter(|(right, likeness)| !right && above(*likeness)).count();
        let wrong = mistaken + others.iter().filter(|(_, _, likeness)| above(*likeness)).count();
        let share = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
        let chosen = if (threshold - LIKE_FROM).abs() < 1e-9 { "  chosen" } else { "" };
        let (precision, recall) = (share(right, right + wrong), share(right, asked));
        println!("  {threshold:.2}   {precision:8.1}%  {recall:5.1}%{chosen}");
    }
    let mut shown = others;
    shown.retain(|(_, _, likeness)| *likeness >= LIKE_FROM);
    shown.sort_by(|a, b| b.2.total_cmp(&a.2));
    println!("  found for answers left out ({}):", shown.len());
    for (place, key, likeness) in shown.iter().take(12) {
        println!("    {likeness:.2}  {}\n          {}", answers[*place], answers[*key]);
    }
}

/// Shows the time of one look-up and one addition at 1,000 answers, the file said over if shorter.
fn time(answers: &[String]) {
    let mut chance = Chance(11);
    let mut index = Likeness::new(WORD_RULES);
    let mut adding = Vec::new();
    for place in 0..1_000 {
        let text = said_otherwise(&answers[place % answers.len()], 8, &mut chance);
        let started = Instant::now();
        index.add(place, &text);
        adding.push(started.elapsed());
    }
    let mut asking = Vec::new();
    for place in 0..500 {
        let text = said_otherwise(&answers[place % answers.len()], 4, &mut chance);
        let started = Instant::now();
        let found = index.nearest(&text, 3);
        asking.push(started.elapsed());
        assert!(found.len() <= 3);
    }
    let started = Instant::now();
    let pairs = index.pairs(LIKE_FROM).len();
    let all = started.elapsed();
    show("nearest", asking);
    show("add", adding.split_off(900));
    println!("  all {pairs} pairs of 1,000 in {all:.1?}");
}

/// Shows the time of proposing themes for 1,000 answers.
fn time_themes(answers: &[String]) {
    let plan = LabPlan::default();
    let mut session = Session::new(uuid::Uuid::nil(), "Bench", &plan);
    let at = "2014-11-26T12:00:00+07:00".parse().unwrap();
    for text in answers.iter().cycle().take(1_000) {
        let answer = Answer::new(session.next_label(Sheet::Troubles), text.as_str(), at);
        let edit = session.adding(Sheet::Troubles, answer);
        session.apply(edit).unwrap();
    }
    let started = Instant::now();
    let found = proposals(&session, Sheet::Troubles, WORD_RULES);
    let took = started.elapsed();
    println!("  {} themes proposed for 1,000 answers in {took:.1?}:", found.len());
    for proposal in found.iter().take(12) {
        println!("    {} {}", proposal.labels.len(), proposal.name);
    }
}

fn show(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let (middle, nearly_all) = (times[times.len() / 2], times[times.len() * 99 / 100]);
    println!(
        "  {what} at 1,000 answers: half within {middle:.1?}, 99 of 100 within {nearly_all:.1?}"
    );
}

/// Says an answer otherwise, changing one in so many words and at least one.
fn said_otherwise(text: &str, one_in: usize, chance: &mut Chance) -> String {
    let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    for _ in 0..words.len().div_ceil(one_in) {
        let count = words.len();
        let place = chance.below(count);
        match chance.below(4) {
            0 if count > 3 => drop(words.remove(place)),
            1 if count > 1 => words.swap(place, (place + 1) % count),
            2 => words[place] = inflected(&words[place], chance),
            _ => words[place] = mistyped(&words[place], chance),
        }
    }
    words.join(" ")
}

/// Changes the ending of a word.
fn inflected(word: &str, chance: &mut Chance) -> String {
    let cyrillic = word.chars().any(|c| ('а'..='я').contains(&c));
    let (endings, added): (&[&str], &[&str]) = if cyrillic {
        (
            &["ами", "ого", "ых", "ов", "ам", "ой", "ый", "ая", "ие", "а", "ы", "и", "у", "е", "я"],
            { &["а", "ы", "у", "ам", "ой", "ами"] },
        )
    } else {
        (&["ing", "ed", "es", "s"], &["s", "ed", "ing"])
    };
    let stem = endings.iter().find_map(|e| word.strip_suffix(e)).filter(|s| s.chars().count() > 2);
    format!("{}{}", stem.unwrap_or(word), added[chance.below(added.len())])
}

/// Mistypes a letter: left out, doubled, or swapped with the next.
fn mistyped(word: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() < 3 {
        return word.to_owned();
    }
    let place = 1 + chance.below(letters.len() - 2);
    match chance.below(3) {
        0 => drop(letters.remove(place)),
        1 => letters.insert(place, letters[place]),
        _ => letters.swap(place, place + 1),
    }
    letters.into_iter().collect()
}

/// The same throw of dice each time (xorshift64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound.max(1) as u64) as usize
    }
}
