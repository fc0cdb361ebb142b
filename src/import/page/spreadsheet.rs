//! Workbooks as Excel 2003 writes them in XML.

use super::super::fault::ImportError;
use super::super::found::choose;
use super::super::html::{Mode, Token, Tokens, attribute, decoded, is};
use super::super::table::Table;
use super::grid::{Budget, Cell, Grid, Part};

/// Reads the sheets, and of them the one that is read.
pub(super) fn read(text: &str, wanted: Option<&str>) -> Result<Table, ImportError> {
    let mut budget = Budget::default();
    let mut sheets = Vec::new();
    let mut grid = Grid::new(1);
    let mut row = 0_usize;
    let mut cell: Option<Cell> = None;
    let mut is_data = false;
    for (_, token) in Tokens::of(text, Mode::Page) {
        match token {
            Token::Open(name, said) => {
                let number =
                    |wanted| attribute(said, wanted).and_then(|it| it.trim().parse::<usize>().ok());
                match local(name) {
                    "Worksheet" => {
                        sheets.extend(
                            std::mem::replace(&mut grid, Grid::new(1)).into_found(&mut budget)?,
                        );
                        row = 0;
                        grid.name(&attribute(said, "ss:Name").map(decoded).unwrap_or_default());
                    }
                    "Row" => {
                        row = number("ss:Index").unwrap_or(row.saturating_add(1)).max(1);
                        grid.begin_row(row, Part::Body, &mut budget)?;
                    }
                    "Cell" => {
                        if let Some(index) = number("ss:Index") {
                            grid.skip_to(index.saturating_sub(1), &mut budget)?;
                        }
                        let across = number("ss:MergeAcross").unwrap_or(0).saturating_add(1);
                        let down = number("ss:MergeDown").unwrap_or(0).saturating_add(1);
                        let made = Cell { columns: across, rows: down, ..Cell::default() };
                        if said.ends_with('/') {
                            grid.put(made, &mut budget)?;
                        } else {
                            cell = Some(made);
                        }
                    }
                    "Data" => is_data = !said.ends_with('/'),
                    _ => {}
                }
            }
            Token::Text(text) if is_data => {
                if let Some(cell) = &mut cell {
                    cell.text.push_str(&decoded(text));
                }
            }
            Token::Close(name) => match local(name) {
                "Data" => is_data = false,
                "Cell" => {
                    if let Some(cell) = cell.take() {
                        grid.put(cell, &mut budget)?;
                    }
                }
                "Row" => grid.end_row(&mut budget)?,
                _ => {}
            },
            Token::Text(_) => {}
        }
    }
    sheets.extend(grid.into_found(&mut budget)?);
    choose(sheets, wanted)
}

/// Returns the name of an element without what says whose it is.
fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, name)| name)
}

/// Tells whether an XML text is such a workbook.
pub(in crate::import) fn is_spreadsheet(text: &str) -> bool {
    let mut tokens = Tokens::of(text, Mode::Page);
    let first = tokens.find_map(|(_, token)| match token {
        Token::Open(name, said) => Some((name, said)),
        Token::Text(_) | Token::Close(_) => None,
    });
    first.is_some_and(|(name, said)| {
        is(local(name), "Workbook") && said.contains("urn:schemas-microsoft-com:office:spreadsheet")
    })
}
