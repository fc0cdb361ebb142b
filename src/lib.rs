//! citylab walks one working group through three key questions and loses nothing of what it says.
//!
//! # The screen, and who owns which part of it
//!
//! ```text
//!   Waste management · The City for Life      17:42 of 30:00   saved     view/header, storage/saver
//!
//!   Opening   TROUBLES 14   Ways 3   Actions 0   Review                  domain/question, app/update/walk
//!
//!   What troubles do we have?                                            i18n, a folder a language
//!
//!    T13  Nobody knows who answers for the river     authority    4      view/sheet, view/columns
//! ▌  T14  Illegal dumps along the river grow         activists    9      app/update/list, domain/votes
//!
//!   like T5 “The landfill is almost full”   F7 counts it there           app/like, app/update/duplicates
//!   ›  The landfill has two years of cap▏                                app/update/capture, text/line
//!      activists · Ivanova               for –   theme –                 app/field_prompt, view/context
//!   Enter keep   Tab who·theme·cause   ↑ answers   F4 Ways   F2 all      app/footer, app/commands
//! ```
//!
//! Two other ways show the same session: the room's screen on the projector follows its files
//! (`runtime/room`, `app/room`, `view/room`), and for screen readers everything is told line by line
//! (`runtime/plain`, `view/aloud`).
//!
//! What can be done in a mode (capture, votes, themes, the library, …) stands in the file of that name
//! in `app/update`, and how it looks in the file of that name in `view`.
//!
//! # One change, five uses
//!
//! ```text
//! crossterm, on a thread ─┐
//! saving, jobs, clock ────┼─ one channel ─ Msg ─► app::update ─► Edit → Session::apply
//! signals, console close ─┘                            │                └► Effect ─ runtime/effects
//!                                                      │                            storage, export
//!                                                      └─► view: panes, each a ratatui terminal
//!                                                          over one backend, runtime/screen
//! ```
//!
//! Without a screen (`--plain`), lines of standard input become the same messages, and what changes on
//! the page is printed as sentences: `runtime/plain`, and `view/aloud` for how a page reads.
//!
//! A session changes through a [`domain::Edit`] alone: the screen makes it, the journal keeps it, undo
//! applies its inverse, a merge of two copies is made of edits. `update` touches no terminal, disk or clock.
//!
//! # Who may use whom
//!
//! | room | may use |
//! |---|---|
//! | [`domain`] | [`text`] |
//! | [`text`] | nothing of ours |
//! | [`i18n`] | `domain` |
//! | [`app`] | `domain`, `text`, `i18n`, `import`; never the terminal, files or the clock |
//! | [`view`] | `app`, `domain`, `text`, `i18n`, `import` |
//! | [`retry`] | nothing of ours: trying again what is refused for a moment |
//! | [`files`] | `retry`, `text`: opening nothing but ordinary files |
//! | [`storage`] | `domain`, `files`, `retry`, `text` |
//! | [`import`] | `domain`, `i18n`, `text`; never files or the clock |
//! | [`export`] | `domain`, `files`, `i18n`, `retry`, `text` |
//! | [`config`] | `app`, `domain`, `files`, `i18n`, `retry`, `text` |
//! | [`error`] | every room but `view`: it says each error in one sentence |
//! | [`runtime`] | all but `cli` |
//! | [`cli`] | all but `app` and `view` |
//!
//! `tests/architecture.rs` holds this table.

pub mod app;
pub mod cli;
pub mod config;
pub mod domain;
pub mod error;
pub mod export;
pub mod files;
pub mod i18n;
pub mod import;
pub mod retry;
pub mod runtime;
pub mod storage;
pub mod text;
pub mod view;
