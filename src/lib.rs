//! citylab walks one working group through three key questions and loses nothing of what it says.
//!
//! # The screen, and who owns which part of it
//!
//! ```text
//!   Waste management · The City for Life        17:42 of 30:00   saved     view/header, runtime/effects (saved)
//!
//!   Opening   TROUBLES 14   Ways 3   Actions 0   Review                    domain/question, app/update/walk
//!
//!   What troubles do we have?                                              i18n
//!
//!    T13  Nobody knows who answers for the river bank    authority    4    view/sheet, view/columns
//! ▌  T14  Illegal dumps along the river grow every       activists    9    app/update/list
//!         spring
//!
//!   like T5 “The landfill is almost full”      F7 counts it there          app/like, domain/similar
//!   ›  The landfill has two years of capacity le▏                          text/line, app/update/typing
//!      activists · Ivanova                     for –   theme –             app/strip, view/context
//!   Enter keep   Tab who·theme   ↑ answers   F4 Ways   F2 all   F1 help    app/keymap, app/footer
//! ```
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
//! A session changes through a [`domain::Edit`] alone: the screen makes it, the journal keeps it, undo
//! replays it, a merge of two copies is one. `update` touches no terminal, disk or clock.
//!
//! # Who may use whom
//!
//! | room | may use |
//! |---|---|
//! | [`domain`] | [`text`] |
//! | [`text`] | nothing of ours |
//! | [`i18n`] | `domain` |
//! | [`app`] | `domain`, `text`, `i18n`; never the terminal, files or the clock |
//! | [`view`] | `app`, `domain`, `text`, `i18n` |
//! | [`retry`] | nothing of ours: trying again what Windows refuses for a moment |
//! | [`storage`] | `domain`, `retry`, `text` |
//! | [`import`] | `domain`, `text` |
//! | [`export`] | `domain`, `i18n`, `retry`, `text` |
//! | [`config`] | `app`, `domain`, `i18n`, `retry`, `text` |
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
pub mod i18n;
pub mod import;
pub mod retry;
pub mod runtime;
pub mod storage;
pub mod text;
pub mod view;
