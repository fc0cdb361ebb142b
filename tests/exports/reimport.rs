//! What is written as a table is read back by the import: every sheet, whatever parts its cells.

use citylab::domain::{Format, FormatOptions, Separator, Session, Sheet, Voices};
use citylab::export::Report;
use citylab::i18n::Lang;
use citylab::import::{self, Asked, Reading};

use super::corpus::{self, options, render};

/// The texts and votes of what stands on these sheets, merged answers after the one they went into.
fn wanted(session: &Session, sheets: &[Sheet]) -> Vec<(String, u32)> {
    let standing = sheets.iter().flat_map(|sheet| session.sheet(*sheet));
    let parts = standing.flat_map(|standing| {
        standing.with_merged().map(|part| {
            let is_merged = part.label != standing.label;
            (part.text.clone(), if is_merged { 0 } else { standing.total_votes() })
        })
    });
    parts.collect()
}

fn read(reading: &Reading) -> Vec<(String, u32)> {
    assert!(reading.refused.is_empty(), "{:?}", reading.refused);
    reading.rows.iter().map(|row| (row.text.clone(), row.votes.total())).collect()
}

const SHEETS: [&[Sheet]; 3] =
    [&[Sheet::Troubles, Sheet::Parked], &[Sheet::Ways], &[Sheet::Actions]];

fn sessions() -> [Session; 3] {
    [corpus::full(), corpus::example("waste-management"), corpus::example("social-urban-planning")]
}

#[test]
fn csv_is_read_back_whatever_parts_its_cells() {
    for session in sessions() {
        for lang in Lang::ALL {
            for separator in
                [None, Some(Separator::Comma), Some(Separator::Semicolon), Some(Separator::Tab)]
            {
                let formats = FormatOptions { separator, ..FormatOptions::default() };
                let report = Report::of_session(&session, &options(lang, Voices::Names));
                let documents = render(&report.with_formats(formats), Format::Csv).unwrap();
                for (sheets, document) in SHEETS.iter().zip(&documents) {
                    let reading = import::read(&document.bytes, "csv", &Asked::default()).unwrap();
                    assert_eq!(read(&reading), wanted(&session, sheets), "{separator:?}");
                    let sign = match (separator, lang.code()) {
                        (Some(separator), _) => separator.sign(),
                        (None, "ru") => ";",
                        (None, _) => ",",
                    };
                    assert_eq!(reading.source.delimiter.map(String::from).as_deref(), Some(sign));
                    let text = String::from_utf8(document.bytes.clone()).unwrap();
                    assert!(text.starts_with('\u{feff}') && !text.contains("sep="), "{text}");
                }
            }
        }
    }
}

#[test]
fn each_sheet_of_the_workbook_is_read_back() {
    for session in sessions() {
        for lang in Lang::ALL {
            let report = Report::of_session(&session, &options(lang, Voices::Names));
            let book = render(&report, Format::Xlsx).unwrap().remove(0).bytes;
            for (sheets, worksheet) in SHEETS.iter().zip(&report.worksheets) {
                let asked = Asked { sheet: Some(worksheet.caption.clone()), ..Asked::default() };
                let reading = import::read(&book, "xlsx", &asked).unwrap();
                assert_eq!(read(&reading), wanted(&session, sheets), "{}", worksheet.caption);
            }
        }
    }
}
