//! HTML: what pages and the cells of tables say between their marks.

mod cell;
mod entities;
mod flow;
mod tokens;

pub(super) use cell::without_markup;
pub(super) use entities::decoded;
pub(super) use flow::{Flow, is_block};
pub(super) use tokens::{Mode, Token, Tokens, attribute, is};
