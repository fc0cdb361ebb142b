//! The view: what stands on the screen, drawn without a terminal.

mod clicks;
mod line;
mod lists;
mod platform;
mod plenary;
mod room;
mod screens;
mod sizes;
