//! citylab walks one working group through three key questions and loses nothing of what it says.

pub mod app;
pub mod cli;
pub mod config;
pub mod domain;
pub mod error;
pub mod export;
pub mod i18n;
pub mod import;
pub mod runtime;
pub mod storage;
pub mod text;
pub mod view;
