//! A paste that comes as keys is one paste, and who types fast types.

use std::convert::Infallible;
use std::time::Duration;

use citylab::app::{Chord, Code};
use citylab::runtime::input::Input;
use citylab::runtime::input::burst::{self, Arrivals};
use proptest::prelude::*;

/// A console whose keys come at times, in microseconds, and a thread that reads each a moment later.
struct Console {
    coming: Vec<(u64, Input)>,
    now: u64,
    last: Option<u64>,
    gap: u64,
}

/// How long the thread takes to wake up and read what lies ready.
const WAKING: u64 = 200;

impl Console {
    fn new(coming: Vec<(u64, Input)>) -> Self {
        Self { coming, now: 0, last: None, gap: u64::MAX }
    }

    /// Takes what lies ready.
    fn take(&mut self) -> Vec<Input> {
        let ready = self.coming.iter().take_while(|(at, _)| *at <= self.now).count();
        self.coming.drain(..ready).map(|(_, input)| input).collect()
    }

    /// Returns what the program is told, each with the time when it is.
    fn told(mut self) -> Vec<(u64, Input)> {
        let mut told = Vec::new();
        while !self.coming.is_empty() {
            let Ok(inputs) = burst::next(&mut self);
            told.extend(inputs.into_iter().map(|input| (self.now, input)));
        }
        told
    }
}

impl Arrivals for Console {
    type Error = Infallible;

    fn wait(&mut self) -> Result<Vec<Input>, Infallible> {
        self.now = self.now.max(self.coming[0].0) + WAKING;
        let first = self.coming[0].0;
        self.gap = self.last.map_or(u64::MAX, |last| first.saturating_sub(last));
        let inputs = self.take();
        self.last = Some(self.now);
        Ok(inputs)
    }

    fn within(&mut self, time: Duration) -> Result<Vec<Input>, Infallible> {
        let until = self.now + u64::try_from(time.as_micros()).unwrap();
        let next = self.coming.first().map_or(u64::MAX, |(at, _)| *at);
        self.now = until.min(next.max(self.now));
        let inputs = self.take();
        if !inputs.is_empty() {
            self.last = Some(self.now);
        }
        Ok(inputs)
    }

    fn gap(&self) -> Duration {
        Duration::from_micros(self.gap)
    }
}

fn key(c: char) -> Input {
    Input::Key(Chord::plain(match c {
        '\n' => Code::Enter,
        '\t' => Code::Tab,
        c => Code::Char(c),
    }))
}

fn keys(text: &str, from: u64, every: u64) -> Vec<(u64, Input)> {
    (0..).zip(text.chars()).map(|(n, c)| (from + n * every, key(c))).collect()
}

fn inputs(told: Vec<(u64, Input)>) -> Vec<Input> {
    told.into_iter().map(|(_, input)| input).collect()
}

const PASTED: &str =
    "Illegal dumps grow every spring\nFines are never paid\nНикто не отвечает за берег";

#[test]
fn a_paste_that_lies_ready_at_once_is_one() {
    let told = Console::new(keys(PASTED, 1_000, 0)).told();
    assert_eq!(inputs(told), [Input::Paste(PASTED.to_owned())]);
}

#[test]
fn a_paste_that_comes_in_pieces_is_one() {
    // A line at a time, the end of each line apart, with pauses that differ.
    for pause in [50, 500, 5_000, 20_000] {
        let mut coming = Vec::new();
        let mut at = 1_000;
        for line in PASTED.split_inclusive('\n') {
            let (text, end) = line.split_at(line.trim_end().len());
            coming.extend(keys(text, at, 0));
            coming.extend(keys(end, at + pause / 2, 0));
            at += pause;
        }
        let told = Console::new(coming).told();
        assert_eq!(inputs(told), [Input::Paste(PASTED.to_owned())], "{pause}");
    }
}

#[test]
fn a_paste_that_trickles_is_one() {
    let told = Console::new(keys(PASTED, 1_000, 100)).told();
    assert_eq!(inputs(told), [Input::Paste(PASTED.to_owned())]);
}

#[test]
fn a_first_line_of_one_letter_is_never_submitted() {
    let mut coming = keys("a", 1_000, 0);
    coming.extend(keys("\n", 1_600, 0));
    coming.extend(keys("second\nthird", 2_200, 0));
    let told = inputs(Console::new(coming).told());
    assert_eq!(told, [key('a'), Input::Paste("\nsecond\nthird".to_owned())]);
}

#[test]
fn one_line_is_a_paste_whatever_ends_it() {
    for text in ["Illegal dumps", "Illegal dumps\n", "a\tb\tc"] {
        let told = inputs(Console::new(keys(text, 1_000, 0)).told());
        assert_eq!(told, [Input::Paste(text.to_owned())]);
    }
}

#[test]
fn commands_around_a_paste_stay_commands() {
    let f4 = || Input::Key(Chord::plain(Code::F(4)));
    let mut coming = vec![(1_000, f4())];
    coming.extend(keys("one\ntwo", 1_000, 0));
    coming.push((1_000, f4()));
    let told = inputs(Console::new(coming).told());
    assert_eq!(told, [f4(), Input::Paste("one\ntwo".to_owned()), f4()]);
}

#[test]
fn who_types_fast_types_and_waits_for_nothing() {
    // 12 keys a second, each tenth pair rolled within 10 ms, Enter among them.
    let text = "Свалка растёт\nи растёт\nкаждую весну\n".repeat(20);
    let mut at = 0;
    let coming: Vec<(u64, Input)> = (0..)
        .zip(text.chars())
        .map(|(n, c)| {
            at += if n % 10 == 0 { 10_000 } else { 83_000 };
            (at, key(c))
        })
        .collect();
    let told = Console::new(coming.clone()).told();
    for ((at, typed), (when, said)) in coming.into_iter().zip(&told) {
        assert_eq!(&typed, said);
        assert!(when - at < 1_000, "{said:?} waited {} µs", when - at);
    }
}

#[test]
fn a_key_held_down_types() {
    let told = Console::new(keys(&"x".repeat(100), 0, 33_000)).told();
    assert_eq!(told.len(), 100);
    let told = Console::new(keys(&"\n".repeat(10), 0, 33_000)).told();
    assert_eq!(inputs(told), vec![key('\n'); 10]);
}

#[test]
fn a_few_keys_that_lay_ready_are_keys() {
    // Where the computer was busy for a moment.
    let told = inputs(Console::new(keys("да\n", 1_000, 0)).told());
    assert_eq!(told, [key('д'), key('а'), key('\n')]);
}

proptest! {
    /// Nothing is lost and nothing stands in another order, whenever the keys come; no key is held
    /// back much longer than a burst may pause.
    #[test]
    fn all_of_it_arrives_in_order(coming in prop::collection::vec((0_u64..60_000, "[a-zя\n\t]"), 1..80)) {
        let mut at = 0;
        let coming: Vec<(u64, Input)> = coming
            .into_iter()
            .map(|(gap, text)| {
                at += gap;
                (at, key(text.chars().next().unwrap()))
            })
            .collect();
        let text = |input: &Input| match input {
            Input::Paste(text) => text.clone(),
            Input::Key(Chord { code: Code::Enter, .. }) => "\n".to_owned(),
            Input::Key(Chord { code: Code::Tab, .. }) => "\t".to_owned(),
            Input::Key(chord) => chord.typed().unwrap().to_string(),
            other => panic!("{other:?}"),
        };
        let sent: String = coming.iter().map(|(_, input)| text(input)).collect();
        let told: String = Console::new(coming).told().iter().map(|(_, input)| text(input)).collect();
        prop_assert_eq!(told, sent);
    }
}
