//! Tables as text: delimiters, encodings, quotation marks, lines.

use citylab::import::{Encoding, ImportError, Position, Why};
use encoding_rs::WINDOWS_1251;
use proptest::prelude::*;

use super::{csv, csv_by, shown, texts_of, try_csv};

#[test]
fn every_delimiter_is_found() {
    for (delimiter, found) in [(",", ','), (";", ';'), ("\t", '\t')] {
        let text = "text,voice,votes\nNo bins,Ivanova,3\nNo light,Petrov,4\n";
        let reading = csv(text.replace(',', delimiter));
        assert_eq!(reading.source.delimiter, Some(found));
        assert_eq!(shown(&reading), ["2 No bins|Ivanova|||3", "3 No light|Petrov|||4"]);
    }
}

#[test]
fn commas_in_answers_part_no_cells() {
    let reading = csv("Текст;Голос;Голоса\nДороги, мосты, дворы;Иванова;3\nСвет, вода;;\n");
    assert_eq!(shown(&reading), ["2 Дороги, мосты, дворы|Иванова|||3", "3 Свет, вода||||0"]);
    let reading = csv("Roads\nLight, water and heat\nDumps, and more dumps, and rats\n");
    assert_eq!(
        texts_of(&reading),
        ["Roads", "Light, water and heat", "Dumps, and more dumps, and rats"]
    );
    assert_eq!(reading.source.delimiter, None);
}

#[test]
fn excel_may_say_the_delimiter() {
    let reading = csv("sep=;\nтекст;голоса\nЯмы;2\n");
    assert_eq!(shown(&reading), ["3 Ямы||||2"]);
}

#[test]
fn every_encoding_is_read() {
    let text = "Ответ;Голос\nСвалка у реки — «ёлки»;Иванова\n";
    let utf16 = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(order).collect()
    };
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        (format!("\u{feff}{text}").into_bytes(), Encoding::Utf8),
        (utf16(u16::to_le_bytes), Encoding::Utf16),
        (utf16(u16::to_be_bytes), Encoding::Utf16),
        (WINDOWS_1251.encode(text).0.into_owned(), Encoding::Windows1251),
    ] {
        let reading = csv(&bytes);
        assert_eq!(reading.source.encoding, Some(encoding));
        assert_eq!(shown(&reading), ["2 Свалка у реки — «ёлки»|Иванова|||0"], "{encoding:?}");
        assert!(reading.cleaned.is_empty(), "{:?}", reading.cleaned);
    }
}

#[test]
fn quoted_cells_hold_lines_and_marks() {
    let reading =
        csv("text,votes\r\n\"First line\r\nsecond, with \"\"marks\"\"\",1\r\n\r\n\r\nNext,2\r\n");
    assert_eq!(shown(&reading), ["2 First line\nsecond, with \"marks\"||||1", "6 Next||||2"]);
}

#[test]
fn a_mark_that_is_never_closed_is_told_with_its_line() {
    let text = "text,votes\nFirst,1\n\n\"Second,2\nThird,3\n";
    assert_eq!(try_csv(text), Err(ImportError::UnclosedQuote { line: 4 }));
}

#[test]
fn rows_that_cannot_be_kept_are_told_with_their_lines() {
    let text = "text,votes\nFirst,1\n,5\n\"a\nb\",many\nLast,\n ,\n\u{1b}[2J,1\n-,–\n";
    let reading = csv_by(text, "votes=votes").unwrap();
    let refused: Vec<(Position, &Why)> =
        reading.refused.iter().map(|refused| (refused.place, &refused.why)).collect();
    assert_eq!(refused, [(Position::Line(3), &Why::Empty), (Position::Line(8), &Why::Empty),]);
    assert_eq!(shown(&reading), ["2 First||||1", "4 a\nb||||0", "6 Last||||0", "9 -||||0"]);
    assert_eq!(reading.cleaned, [8]);
}

#[test]
fn hostile_cells_come_in_harmless() {
    let text = "text,voice\n=HYPERLINK(\"http://x\"),+7\nred \u{1b}[31mred\u{1b}]52;c;aGk=\u{7},\u{202e}evil\nзва\u{200b}нки\u{9b}2J,a\u{1b}[2Jb\n";
    let reading = csv(text);
    assert_eq!(
        shown(&reading),
        ["2 =HYPERLINK(\"http://x\")|+7|||0", "3 red red|evil|||0", "4 званки|ab|||0"]
    );
    assert_eq!(reading.cleaned, [3, 4]);
}

#[test]
fn what_is_no_table_is_refused() {
    assert_eq!(try_csv(""), Err(ImportError::Nothing));
    assert_eq!(try_csv("\n;;\n ;;\n"), Err(ImportError::Nothing));
    assert_eq!(try_csv(b"a\0b\0c"), Err(ImportError::NotText));
    let large = vec![b'a'; citylab::import::LIMIT + 1];
    assert_eq!(try_csv(large), Err(ImportError::TooLarge { mebibytes: 16 }));
    let long = format!("text,votes\n{},1\nshort,2\n", "я".repeat(40_000));
    let reading = csv(long);
    assert_eq!((texts_of(&reading), &reading.refused[0].why), (vec!["short"], &Why::TooLong));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_a_writer_of_csv_wrote_is_read(
        texts in prop::collection::vec("[a-zа-яё\"',; \n]{0,30}[а-яa-z]", 1..30),
        delimiter in prop::sample::select(vec![b',', b';', b'\t']),
    ) {
        let mut writer = ::csv::WriterBuilder::new()
            .delimiter(delimiter)
            .quote_style(::csv::QuoteStyle::Always)
            .from_writer(Vec::new());
        writer.write_record(["n", "text", "voice"]).unwrap();
        for (n, text) in texts.iter().enumerate() {
            writer.write_record([n.to_string().as_str(), text, "Ivanova"]).unwrap();
        }
        let reading = csv(writer.into_inner().unwrap());
        let trimmed: Vec<&str> = texts.iter().map(|text| text.trim()).collect();
        prop_assert_eq!(texts_of(&reading), trimmed);
        let mut line = 2;
        for (row, text) in reading.rows.iter().zip(&texts) {
            prop_assert_eq!(row.line, line);
            line += 1 + text.matches('\n').count();
        }
    }

    #[test]
    fn no_bytes_break_the_reading(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for kind in ["csv", "txt", "md", "xlsx"] {
            let read = citylab::import::read(&bytes, kind, &Default::default());
            for row in read.into_iter().flat_map(|reading| reading.rows) {
                prop_assert!(!row.text.chars().any(|c| c.is_control() && c != '\n'));
            }
        }
    }
}
