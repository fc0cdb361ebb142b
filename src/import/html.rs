//! HTML: what pages and the cells of tables say between their marks.

mod cell;
mod entities;
mod flow;
mod tokens;

pub(super) use cell::without_markup;
