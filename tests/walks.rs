//! Walks: what a facilitator types, and what the screen says then.

mod actions;
mod capture;
mod colours;
mod copies;
mod finding;
mod hostile;
mod judgement;
mod lab_form;
mod labs;
mod library;
mod line;
mod messages;
mod next_lab;
mod opinions;
mod plenary;
mod rehearsal;
mod replies;
mod restoring;
mod room;
mod roster;
mod saving;
mod settings;
mod sizes;
mod themes;
mod votes;
mod wide;
