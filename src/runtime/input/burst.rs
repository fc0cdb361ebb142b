//! Bursts: on a console that does not say what is pasted, keys that come faster than fingers are a
//! paste.
//!
//! A Windows console delivers a pasted text as keys, with Enter at the end of each line. Its keys lie
//! ready all at once, or in pieces a few milliseconds apart. Fingers are slower: the thread that reads
//! takes each key before the next one is pressed, also of who types fast or holds a key down.

use std::time::Duration;

use super::Input;
use crate::app::{Chord, Code};

/// How long a burst may pause before it has ended.
pub const PAUSE: Duration = Duration::from_millis(30);

/// Two keys that come closer than this are not of one person's fingers, or by a rare chance.
pub const CLOSE: Duration = Duration::from_millis(8);

/// So many keys at once are a paste even without the end of a line in them.
const PASTE: usize = 4;

/// Where bursts come from: the console, or a test's script.
pub trait Arrivals {
    /// Why reading failed.
    type Error;

    /// Waits for inputs; returns all that are there.
    ///
    /// # Errors
    ///
    /// When nothing more will come.
    fn wait(&mut self) -> Result<Vec<Input>, Self::Error>;

    /// Returns the inputs that come within a time; nothing when none do.
    ///
    /// # Errors
    ///
    /// When nothing more will come.
    fn within(&mut self, time: Duration) -> Result<Vec<Input>, Self::Error>;

    /// Returns how long ago the first of the inputs came after the last ones before it.
    fn gap(&self) -> Duration;
}

/// Waits for inputs, and for the rest of them where they are part of a burst; returns them with what
/// was pasted as one piece.
///
/// # Errors
///
/// When nothing more will come.
pub fn next<A: Arrivals>(arrivals: &mut A) -> Result<Vec<Input>, A::Error> {
    let mut inputs = arrivals.wait()?;
    let texts: Vec<char> = inputs.iter().filter_map(text).collect();
    let mut timeout = match texts.as_slice() {
        [_, _, ..] => PAUSE,
        // An Enter right after another key may stand in the middle of a paste.
        ['\n'] if arrivals.gap() < CLOSE => CLOSE,
        _ => return Ok(inputs),
    };
    loop {
        let more = arrivals.within(timeout)?;
        if more.is_empty() {
            return Ok(joined(inputs));
        }
        inputs.extend(more);
        timeout = PAUSE;
    }
}

/// Puts each run of keys that was pasted into one paste.
fn joined(inputs: Vec<Input>) -> Vec<Input> {
    let mut joined = Vec::new();
    let mut run: Vec<(char, Input)> = Vec::new();
    for input in inputs {
        match text(&input) {
            Some(c) => run.push((c, input)),
            None => {
                joined.extend(end_run(&mut run));
                joined.push(input);
            }
        }
    }
    joined.extend(end_run(&mut run));
    joined
}

/// Ends a run of keys that type text: a paste when there are many, or when a line ends within it.
fn end_run(run: &mut Vec<(char, Input)>) -> Vec<Input> {
    let ends_within = run.iter().position(|(c, _)| *c == '\n').is_some_and(|at| at + 1 < run.len());
    if run.len() >= PASTE || ends_within {
        vec![Input::pasted(run.drain(..).map(|(c, _)| c).collect())]
    } else {
        run.drain(..).map(|(_, input)| input).collect()
    }
}

/// Returns the character a key stands for in a pasted text.
fn text(input: &Input) -> Option<char> {
    let Input::Key(chord) = input else { return None };
    match chord {
        Chord { code: Code::Enter, ctrl: _, alt: false, shift: _ } => Some('\n'),
        Chord { code: Code::Tab, ctrl: false, alt: false, shift: false } => Some('\t'),
        chord => chord.typed(),
    }
}
