//! Tables, texts and workbooks as no program wrote them: whatever they are, nothing breaks, nobody waits,
//! and memory stays bounded.
//!
//! `CITYLAB_MUTATIONS=N` tries N rounds; without it a few are tried.

use rust_xlsxwriter::Workbook;

use super::archives::{ods, ods_cell, sheet, strings, xls, xlsx};
use super::measured::import;
use crate::shared::mutation::{Mutator, rounds};

const TABLE: &str = "sep=;\ntext;voice;votes;theme\n\"No bench, \"\"none\"\"\";Ivanova;4;Parks\n\
    No bins;activists;;Waste\n\n\"Two\nlines\";Petrov;1 200;\nТемно;Сидоров, бизнес;12,0;Свет\n";

const DOCUMENT: &str = "# Waste\n\n## Dumps\n\n- [ ] At the **river**\n  and the road\n3. Behind the school\n\n\
    ```\n- no answer\n```\n## Bins\n* Too few\n---\n| Answer | Votes |\n|:---|---:|\n| a \\| b | 3 |\n";

/// A workbook as a program writes it, its parts packed.
fn written() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, (text, votes)) in
        [("text", "votes"), ("No bins", "3"), ("Темно", "1")].iter().enumerate()
    {
        let row = row.try_into().unwrap();
        sheet.write(row, 0, *text).unwrap();
        sheet.write(row, 1, *votes).unwrap();
        sheet.write(row, 2, 2.5).unwrap();
    }
    book.save_to_buffer().unwrap()
}

/// The parts of workbooks that are read, each with how a workbook is made of it.
type Part = (&'static str, Vec<u8>, fn(Vec<u8>) -> Vec<u8>);

/// What is mutated: files as they are, and parts of workbooks before they are packed, since most
/// changes of a packed one only break its sums.
fn seeds() -> Vec<Part> {
    let as_it_is = |bytes| bytes;
    let cells = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c></row>
        <row r="3" spans="1:2"><c r="A3" t="inlineStr"><is><t>Dark</t></is></c><c r="B3" s="1"><v>41969.5</v></c></row>"#;
    let texts = "<si><t>No bench</t></si><si><r><t>No </t></r><r><t>bins</t></r></si>";
    let dimension = format!(r#"<dimension ref="A1:B3"/>{}"#, "<sheetData>");
    let rows = ods_cell("Dark", " table:number-columns-repeated=\"2\"");
    let rows =
        format!("<table:table-row table:number-rows-repeated=\"2\">{rows}</table:table-row>")
            .repeat(3);
    vec![
        ("list.csv", TABLE.into(), as_it_is),
        ("list.md", DOCUMENT.into(), as_it_is),
        ("list.txt", DOCUMENT.into(), as_it_is),
        ("list.xlsx", written(), as_it_is),
        ("list.xls", xls(&[(0, 0), (1, 0), (2, 3)]), as_it_is),
        ("list.xlsx", sheet(cells).replace("<sheetData>", &dimension).into(), |part| {
            let texts = strings("", "<si><t>No bench</t></si>");
            xlsx(2).add("xl/sheet.xml", part).add("xl/sharedStrings.xml", texts).bytes()
        }),
        ("list.xlsx", strings(r#"count="2" uniqueCount="2""#, texts).into(), |part| {
            let cells =
                r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="A2" t="s"><v>1</v></c></row>"#;
            xlsx(1).add("xl/sheet.xml", sheet(cells)).add("xl/sharedStrings.xml", part).bytes()
        }),
        ("list.ods", rows.into(), |part| ods(&String::from_utf8_lossy(&part))),
    ]
}

#[test]
fn mutated_files_are_read_or_refused_within_the_budget() {
    let seeds = seeds();
    for round in 0..rounds(40) {
        let mut mutator = Mutator::new(round);
        let (name, bytes, made) = &seeds[mutator.below(seeds.len())];
        let (_, other, _) = &seeds[mutator.below(seeds.len())];
        let ran = import(name, made(mutator.mutate(bytes, other)));
        let lines = ran.err.lines().count();
        assert_eq!(lines, usize::from(ran.code == 1), "round {round}: {ran:?}");
    }
}
