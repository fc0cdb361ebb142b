//! Text: what holds for any string, however odd.

mod any;
mod cells;
mod cleaning;
mod editing;
mod finding;
mod inert;
mod line;
mod names;
mod wrapping;
