//! The theme map: how many votes each theme has on each platform.

use super::All;
use crate::domain::{CrossTheme, Session, Sheet};
use crate::export::report::entries::cut;
use crate::export::report::{Block, Bubble, Cell, Column, Table};
use crate::t;

/// How many themes the map has; the rest is counted.
const MOST: usize = 20;
/// The most characters of the name of a platform over its column.
const NAME: usize = 44;
/// Beside more platforms their names have no room.
const NAMED: usize = 6;

/// Draws the map and says its rule; nothing where no theme has votes.
pub(super) fn blocks(all: &All, themes: &[CrossTheme]) -> Vec<Block> {
    let lang = all.lang();
    let voted = themes.iter().filter(|theme| theme.votes > 0).count();
    if voted == 0 {
        return Vec::new();
    }
    let mut blocks =
        vec![Block::Table(table(all, themes.get(..voted.min(MOST)).unwrap_or_default()))];
    let rest = voted.saturating_sub(MOST);
    let unvoted = themes.len() - voted;
    blocks.push(Block::Paragraph(t!(lang, "plenary-map-rule", rest = rest, unvoted = unvoted)));
    blocks
}

fn table(all: &All, themes: &[CrossTheme]) -> Table {
    let lang = all.lang();
    let shown = all.shown();
    let most = themes.iter().flat_map(|theme| theme.votes_on.values()).copied().max();
    let most = most.unwrap_or_default();
    let rows = themes.iter().map(|theme| {
        let mut row = vec![Cell::text(theme.names.join(" / "))];
        row.extend((0..shown.len()).map(|place| match theme.votes_on.get(&place) {
            None => Cell::Empty,
            Some(0) => Cell::text(t!(lang, "plenary-map-unvoted")),
            Some(votes) => Cell::Bubble(Bubble { votes: *votes, most }),
        }));
        row.push(Cell::Number(theme.votes.into()));
        row
    });
    let each = u16::try_from(64 / shown.len().max(1)).unwrap_or(1).clamp(5, 16);
    let mut columns = vec![Column::text(t!(lang, "plenary-theme"), 26)];
    columns.extend(shown.iter().enumerate().map(|(place, session)| {
        Column::text(head(all, place, session, shown.len() <= NAMED), each)
    }));
    columns.push(Column::number(all.unit(&Sheet::ALL).column(lang), 10));
    Table { caption: t!(lang, "plenary-map-caption"), ..Table::new(columns, rows) }
}

/// Names a platform by its number, and by its name where there is room.
fn head(all: &All, place: usize, session: &Session, is_named: bool) -> String {
    let number = all.number(place);
    if is_named { format!("{number} {}", cut(&session.platform, NAME)) } else { number.to_string() }
}
