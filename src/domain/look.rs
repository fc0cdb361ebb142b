//! How much room there is on documents for what an organisation says there.

use super::LabPlan;
use crate::text::{clip, width};

/// The most lines under the logo on the first page.
pub const LETTERHEAD_LINES: usize = 6;
/// The most letters in each of them; wide ones, such as Chinese, count twice.
pub const LETTERHEAD_WIDTH: usize = 90;
/// The most letters at the foot of a page, counted likewise.
pub const FOOTER_WIDTH: usize = 160;

/// Says for what there is no room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoRoom {
    /// The lines under the logo are too many or too long.
    #[error("the letterhead has too many lines, or too long ones")]
    Letterhead,
    /// What stands at the foot of pages is too long.
    #[error("the footer is too long")]
    Footer,
}

impl LabPlan {
    /// Lists what there is no room for on documents.
    pub fn without_room(&self) -> Vec<NoRoom> {
        let is_wide = |line: &String| width(line) > LETTERHEAD_WIDTH;
        let letterhead =
            self.letterhead.len() > LETTERHEAD_LINES || self.letterhead.iter().any(is_wide);
        let footer = width(&self.footer) > FOOTER_WIDTH;
        let found = [(letterhead, NoRoom::Letterhead), (footer, NoRoom::Footer)];
        found.into_iter().filter(|(is_so, _)| *is_so).map(|(_, what)| what).collect()
    }

    /// Cuts what stands on documents to the room there is, with `…` for what is left out.
    pub fn cut_to_room(&mut self) {
        self.letterhead.truncate(LETTERHEAD_LINES);
        for line in &mut self.letterhead {
            *line = clip(line, LETTERHEAD_WIDTH).into_owned();
        }
        self.footer = clip(&self.footer, FOOTER_WIDTH).into_owned();
    }
}
