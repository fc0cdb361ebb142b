//! Quotation marks and numbers of cells: no answer is cut off, none slips into another column.

use citylab::import::{ImportError, Remark};
use proptest::prelude::*;

use super::{csv, csv_by, shown, texts_of, try_csv};

/// What was done to a table, beside which no other remark may stand.
fn bare_quotes(lines: &[usize]) -> Vec<Remark> {
    vec![Remark::BareQuotes(lines.to_vec())]
}

#[test]
fn a_mark_within_a_cell_in_marks_is_a_part_of_it() {
    for (text, rows, lines) in [
        (
            "no,text,theme\n1,\"Paint [size=\"a,b\"]the fence[/size] green\",Yard\n2,Plain,Roads\n",
            vec!["2 Paint [size=\"a,b\"]the fence[/size] green|||Yard|0", "3 Plain|||Roads|0"],
            vec![2],
        ),
        (
            "text,votes\n\"Open the \"Spring\" club, please\",4\n\"No, \"never\"\",1\n",
            vec!["2 Open the \"Spring\" club, please||||4", "3 No, \"never\"||||1"],
            vec![2, 3],
        ),
        (
            "text,votes\n\"Pipe of 5\" leaks\",4\nNext,1\n",
            vec!["2 Pipe of 5\" leaks||||4", "3 Next||||1"],
            vec![2],
        ),
        (
            "text,votes\n\"Close \"Star\"\nat nine\",4\nNext,1\n",
            vec!["2 Close \"Star\"\nat nine||||4", "4 Next||||1"],
            vec![2],
        ),
        (
            "Ответ;Кто\n\"Клуб \"Весна\" закрыт\";Оля\n\"\"Весна\" закрыта\";Юля\n",
            vec!["2 Клуб \"Весна\" закрыт|Оля|||0", "3 \"Весна\" закрыта|Юля|||0"],
            vec![2, 3],
        ),
    ] {
        let reading = csv(text);
        assert_eq!(shown(&reading), rows);
        assert_eq!(reading.remarks, bare_quotes(&lines));
    }
}

#[test]
fn a_cell_may_begin_with_a_quotation_and_go_on() {
    let reading = csv(
        "text\tvoice\n\"Sunny\" yard is dark\tAnn\n\"Moon\" is next to \"Sun\"\tTom\nDark\tEve\n",
    );
    assert_eq!(
        shown(&reading),
        [
            "2 \"Sunny\" yard is dark|Ann|||0",
            "3 \"Moon\" is next to \"Sun\"|Tom|||0",
            "4 Dark|Eve|||0"
        ]
    );
    assert_eq!(reading.remarks, bare_quotes(&[2, 3]));
    let reading =
        csv("text,who,votes\nDark,Ann,1\n\"say \"yes, no\", or \"no, yes\", twice\",Tom,3\n");
    assert_eq!(shown(&reading)[1], "3 say \"yes, no\", or \"no, yes\", twice|Tom|||3");
    let reading = csv("\"Yes\" they said\nNo bench\n\"Maybe, but later\"\n");
    assert_eq!(texts_of(&reading), ["\"Yes\" they said", "No bench", "Maybe, but later"]);
}

#[test]
fn marks_that_tell_nothing_are_no_fault() {
    let reading = csv(
        "text,size,voice\n5\" pipe,12\",Ann\nthe \"old\" school,,\"Tom \"\nlast, \"a, b\" ,Eve\n",
    );
    assert_eq!(
        shown(&reading),
        ["2 5\" pipe|Ann|||0", "3 the \"old\" school|Tom|||0", "4 last|Eve|||0"]
    );
    assert_eq!(reading.remarks, []);
}

#[test]
fn a_row_that_can_be_read_in_several_ways_is_refused_by_its_line() {
    for (text, line) in
        [("text,voice\nFirst,Ann\n\n\"a\"b,c\"d,e\"f\n", 4), ("a;b\n\"x\"y;\"z\"w;v\n1;2\n", 2)]
    {
        assert_eq!(try_csv(text), Err(ImportError::QuoteInside { line }), "{text}");
    }
}

#[test]
fn a_mark_that_is_never_closed_swallows_nothing() {
    for (text, line) in [
        ("text,votes\nFirst,1\n\n\"Second,2\nThird,3\n", 4),
        ("text;who\n\"Dark;Ann\nNo light;Tom\nNo bins;Eve\n", 2),
        ("Ответ\tКто\nТемно\t\"Оля\nСыро\tЮля\n", 2),
    ] {
        assert_eq!(try_csv(text), Err(ImportError::UnclosedQuote { line }), "{text}");
    }
    let text = "text,votes\n\"Second,2\nThe \"old\" school,3\n";
    assert_eq!(try_csv(text), Err(ImportError::QuoteInside { line: 2 }));
}

#[test]
fn a_row_with_more_cells_than_headings_is_named() {
    for (text, line, cells, headings) in [
        ("text,who,votes\nNo light, no bins,Ann,3\n", 2, 4, 3),
        ("text,who,votes\nDark,Tom,1\nNo light, no bins, no bench,Ann,3\nWet,Eve,2\n", 3, 5, 3),
        ("Ответ;Кто\nТемно;Оля\nСыро; холодно;Юля\n", 3, 3, 2),
        (
            "comment,name\nDirty, wet,Ann\nDark, cold, windy,Tom\nLoud, a road, cars, dust,Eve\n",
            2,
            3,
            2,
        ),
        ("answer|voice\nDark|Ann\nred|green|Tom\n", 3, 3, 2),
        ("Что мешает?,Кто говорит\nТемно,Оля\nШум, гам,Юля\nСыро,Яна\nПыль,Ира\n", 3, 3, 2),
        ("Что мешает?,Кто говорит\nТемно, сыро,Оля\nШум, гам, пыль,Юля\nХолод,Яна\n", 2, 3, 2),
        ("Report of May;;\n;;\nNo;Text;Votes\n1;Dark;2\n2;Wet; cold;3\n", 5, 4, 3),
    ] {
        assert_eq!(try_csv(text), Err(ImportError::Ragged { line, cells, headings }), "{text}");
    }
}

#[test]
fn rows_of_other_widths_are_no_faults() {
    // Empty cells beyond the last heading.
    let reading = csv("text,votes\nDark,1,,\nWet,2\n");
    assert_eq!(shown(&reading), ["2 Dark||||1", "3 Wet||||2"]);
    // Cells that are left out at the end, as people do who type a table.
    let reading = csv("text,who,votes\nDark\nWet,Ann\nCold,Tom,3\nLoud\n");
    assert_eq!(shown(&reading), ["2 Dark||||0", "3 Wet|Ann|||0", "4 Cold|Tom|||3", "5 Loud||||0"]);
    assert_eq!(reading.remarks, []);
    // Titles above, each of its own width, a sum and a note below.
    let text = "Consultation;17 May\nDistrict;North;Ward;4\n\nNo;Date;Text;Name;Votes;Email\n\
        1;1 May;Dark yard;Ann;3;a@b.c\n2;2 May;Wet cellar;Tom;4;\n3;2 May;Loud road;Eve;5;\n\
        4;3 May;No bench;Max;1;\nTotal;;;;13\nCounted by hand\n";
    let reading = csv(text);
    assert!(
        texts_of(&reading).starts_with(&["Dark yard", "Wet cellar", "Loud road", "No bench"]),
        "{reading:?}"
    );
    // Two rows of headings, the first with blanks.
    let text = "Respondent ID,Start Date,What is wrong?,,Name\n,,Open-Ended Response,Other,\n\
        1,2024,\"Dark, cold\",,Ann\n2,2024,Wet,Loud,Tom\n";
    assert!(texts_of(&csv_by(text, "text=C").unwrap()).contains(&"Dark, cold"));
}

#[test]
fn a_row_that_is_shorter_than_all_others_is_told() {
    let rows = "Dark,Ann,1\n".repeat(12);
    let reading = csv(format!("text,who,votes\n{rows}The yard is\n"));
    assert_eq!(reading.remarks, [Remark::ShortRows(vec![14], 1)]);
}

#[test]
fn the_delimiter_is_found_below_titles_and_beside_prose() {
    for (text, delimiter, rows) in [
        ("Итоги опроса, май\nДвор, улица\n\nОтвет;Голоса\nЯмы, лужи;2,5\nСвет;3,5\n", Some(';'), 2),
        ("Results\nfor all\n\nanswer\tname\nDark, cold\tAnn\nWet; loud\tTom\n", Some('\t'), 2),
        ("answer|name\nDark, cold|Ann\nWet; loud|Tom\n", Some('|'), 2),
        ("answer | name\n-------+------\nDark, cold | Ann\nWet | Tom\n", Some('|'), 2),
        ("sep=|\nanswer|name\nDark|Ann\n", Some('|'), 1),
        ("\"sep=\t\"\nanswer\tname\nDark\tAnn\n", Some('\t'), 1),
        ("Roads, bad\nLight, none\nBins, full\n", None, 3),
        ("Дороги; мосты\nСвет\nВода; тепло; газ\n", None, 3),
        ("text, who, votes\nDark, Ann, 1\n", Some(','), 1),
    ] {
        let reading = csv(text);
        assert_eq!(reading.source.delimiter, delimiter, "{text}");
        assert!(reading.rows.len() >= rows, "{text}: {:?}", shown(&reading));
    }
}

#[test]
fn every_line_end_ends_a_row_and_counts_as_one_line() {
    for end in ["\n", "\r\n", "\r", "\u{2028}", "\u{85}"] {
        let text = ["text,votes", "Dark,1", "", "\"a, b\",2", ",7", ""].join(end);
        let reading = csv_by(&text, "votes=votes").unwrap();
        assert_eq!(shown(&reading), ["2 Dark||||1", "4 a, b||||2"], "{end:?}");
        assert_eq!(reading.refused[0].place, citylab::import::Position::Line(5), "{end:?}");
    }
    let reading = csv("text,votes\r\nDark,1\nWet,2\rCold,3\n\u{c}Loud,4\r\n\u{1a}");
    assert_eq!(shown(&reading), ["2 Dark||||1", "3 Wet||||2", "4 Cold||||3", "5 Loud||||4"]);
    assert!(reading.cleaned.is_empty());
    // Within a cell a line separator ends no row.
    let reading = csv("text,votes\nDark\u{2028}and wet,1\n");
    assert_eq!(shown(&reading), ["2 Dark\nand wet||||1"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever marks stand in the answers of a table that does not double them: each answer is read whole,
    /// or the line is named.
    #[test]
    fn no_answer_is_cut_off(
        answers in prop::collection::vec("[a-c][a-c\", ]{0,10}[a-c]", 1..5),
    ) {
        let mut text = "id,text,who\n".to_owned();
        for answer in &answers {
            text += &format!("1,\"{answer}\",Ann\n");
        }
        if let Ok(reading) = try_csv(&text) {
            for row in &reading.rows {
                let said = &answers[row.line - 2];
                let (trimmed, doubled) = (said.trim(), said.replace("\"\"", "\""));
                prop_assert!(row.text == trimmed || row.text == doubled.trim() || row.text == format!("\"{said}\"").trim(), "{:?} of {:?}", row.text, said);
                prop_assert_eq!(row.voices[0].person.as_deref(), Some("Ann"));
            }
        }
    }
}
