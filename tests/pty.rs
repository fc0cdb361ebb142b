//! The built program in a pseudo-terminal: what becomes of the terminal and of the answers.

mod answers;
mod colours;
mod exporting;
mod importing;
mod keys;
mod plain;
mod room;
mod sizes;
mod terminal;
