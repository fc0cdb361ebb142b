//! What a cell says: a count, a day, a name, groups, a list, a word for how something stands.

mod apostrophe;
mod counts;
mod days;
mod groups;
mod lists;
mod people;
mod standing;
mod words;

pub(super) use apostrophe::without_apostrophe;
pub(super) use counts::{Count, count};
pub(super) use days::{DayOrder, Days, looks_like_day, moment};
pub(super) use groups::Groups;
pub(super) use lists::{parted, reads_like_list, several};
pub(super) use people::{is_bracketed, is_nobody, opinion, voices};
pub(super) use standing::{Standing, standing};
pub(super) use words::{is_any, is_tick, is_total, readback, sheet};
