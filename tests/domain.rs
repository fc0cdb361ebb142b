//! The domain: what holds after any edits, and what is judged from a session.

mod causes;
mod chain;
mod colour;
mod commitment;
mod coverage;
mod difference;
mod due;
mod edits;
mod five_picks;
mod moment;
mod numbering;
mod opinions;
mod pace;
mod participation;
mod plenary;
mod promises;
mod replies;
mod roster;
mod rules;
mod silence;
mod similar;
mod since;
mod themes;
mod verdicts;
mod votes;
