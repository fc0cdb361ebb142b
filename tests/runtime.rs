//! The runtime without a terminal: what is sent to one, and what is understood of one.

mod burst;
mod console;
mod exporting;
mod importing;
mod input;
mod room;
mod screen;
mod writing;
