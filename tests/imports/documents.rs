//! Documents: Markdown and texts of Word, whose lists, tables and paragraphs are told apart.

use citylab::import::{Asked, Kind, Reading, Remark, read};
use rust_xlsxwriter::Workbook;

use super::archives::Archive;
use super::{shown, texts_of};

fn markdown(text: &str) -> Reading {
    read(text.as_bytes(), "md", &Asked::default()).unwrap()
}

/// Shows what is left out: `sort name count lines: examples`.
fn left(reading: &Reading) -> Vec<String> {
    let of = |it: &citylab::import::LeftOut| {
        format!(
            "{:?} {} {} {:?}: {}",
            it.what,
            it.name,
            it.count,
            it.lines,
            it.examples.join(" / ")
        )
    };
    reading.left_out.iter().map(of).collect()
}

#[test]
fn marks_within_lines_are_gone_and_what_they_mark_stays() {
    for (marked, plain) in [
        ("**Dark** *yards* and __cold__ _stairs_", "Dark yards and cold stairs"),
        ("***all*** ~~bad~~ ==lights== `x_y`", "all bad lights x_y"),
        ("_**Light:** none_", "Light: none"),
        ("see [the map](https://x.org/a_(b) \"title\")", "see the map"),
        ("[](https://x.org/map)", "https://x.org/map"),
        ("![bench](bench.png) is broken", "bench is broken"),
        ("[![alt words](a.png)](https://x.org)", "alt words"),
        ("<https://x.org/a> says it", "https://x.org/a says it"),
        ("snake_case_name and 3*4*5 and a * b", "snake_case_name and 3*4*5 and a * b"),
        ("dark[^1] yards [as said][ref]", "dark yards as said"),
        ("5 < 6 and [x] and !", "5 < 6 and [x] and !"),
        ("R&amp;D<br>too", "R&D\ntoo"),
    ] {
        assert_eq!(texts_of(&markdown(&format!("- {marked}\n- other\n")))[0], plain, "{marked}");
    }
}

#[test]
fn what_holds_no_answers_is_left_out_and_said() {
    let text = "---\ntitle: Retro\ntags: a\n---\n# Retro\n\n[TOC]\n\n- [Light](#light)\n- [Waste](#waste)\n\nWe met on Friday.\n\n\
        ## Light\n<!-- ask\nagain -->\n- [x] dark yard\n- [ ] dark stairs\n\n```\n- code\n```\n\n## Waste\n> - dumps\n\n[map]: https://x.org\n";
    let reading = markdown(text);
    assert_eq!(
        shown(&reading),
        ["17 dark yard|||Light|0", "18 dark stairs|||Light|0", "25 dumps|||Waste|0"]
    );
    assert_eq!(
        left(&reading),
        [
            "FrontMatter  2 [2, 3]: title: Retro / tags: a",
            "Code  3 [15, 16, 21]: ask / again / - code",
            "Contents  4 [7, 9, 10, 27]: [TOC] / Light / Waste",
            "Paragraph  1 [12]: We met on Friday.",
        ]
    );
}

#[test]
fn an_item_with_a_colon_above_others_is_their_theme() {
    let text = "## Dogs\n- run free\n  - at night\n    - too\n- bark\n";
    let nested = markdown(text);
    assert_eq!(texts_of(&nested), ["run free", "at night", "too", "bark"]);
    assert_eq!(nested.remarks, [Remark::Nested(2)]);
    let text = "## Yard\n- **Light:**\n  - none at the stairs\n  - lamps broken\n    - since May\n- dogs run free\n";
    assert_eq!(
        shown(&markdown(text)),
        [
            "3 none at the stairs|||Light|0",
            "4 lamps broken|||Light|0",
            "5 since May|||Light|0",
            "6 dogs run free|||Yard|0",
        ]
    );
}

#[test]
fn headings_may_be_underlined_and_terms_explained() {
    let text =
        "Retro\n=====\n\nLight\n-----\n* dark yard\n\n  and cold\n\nWaste\n: dumps at the river\n";
    assert_eq!(
        shown(&markdown(text)),
        ["6 dark yard\nand cold|||Light|0", "11 dumps at the river|||Waste|0"]
    );
}

#[test]
fn tables_with_the_same_headings_are_one() {
    let text = "# Retro\n\n## Light\n| Answer | Votes |\n|---|---|\n| dark yard | 3 |\n\n## Waste\n\nAnswer | Votes\n--- | ---\ndumps | 2\nrats | 1\n\n\
        ## Rooms\n| Room | Seats |\n|---|---|\n| A | 12 |\n";
    let reading = markdown(text);
    assert_eq!(
        shown(&reading),
        ["6 dark yard|||Light|3", "12 dumps|||Waste|2", "13 rats|||Waste|1"]
    );
    assert_eq!(left(&reading), ["Table Rooms 1 [18]: A | 12"]);
}

#[test]
fn of_a_table_and_a_list_the_one_with_more_answers_is_read() {
    let table = "| Answer | Who |\n|---|---|\n| dark | Ann |\n| dumps | Bob |\n";
    let reading = markdown(&format!("# Retro\n\n- bring pens\n\n{table}"));
    assert_eq!(texts_of(&reading), ["dark", "dumps"]);
    assert_eq!(left(&reading), ["Paragraph  1 [3]: bring pens"]);
    let reading = markdown(&format!("{table}\n\n- one\n- two\n- three\n"));
    assert_eq!(texts_of(&reading), ["one", "two", "three"]);
    assert_eq!(left(&reading), ["Table  2 [3, 4]: dark | Ann / dumps | Bob"]);
}

#[test]
fn lists_without_end_take_no_time() {
    for piece in [
        "- a\n",
        "*",
        "_a ",
        "[",
        "![",
        "`",
        "<!--\n",
        "> ",
        "- a\n  b\n\n  c\n",
        "|",
        "a\n: b\n",
        "**a*",
        "[a](",
        "~~~\n",
        "---\n",
    ] {
        let text = piece.repeat((1 << 16) / piece.len());
        let _ = read(text.as_bytes(), "md", &Asked::default());
    }
    let deep: String =
        (0..3_000).map(|depth| format!("{}- a{depth}:\n", " ".repeat(depth))).collect();
    assert_eq!(markdown(&deep).rows.len(), 1);
}

/// Makes a text of Word.
fn word(body: &str) -> Vec<u8> {
    let xml = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"x\"><w:body>{body}</w:body></w:document>"
    );
    Archive::new().add("word/document.xml", xml).bytes()
}

fn paragraph(text: &str, properties: &str) -> String {
    format!(
        "<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>"
    )
}

#[test]
fn a_text_of_word_has_lists_under_headings() {
    let item = "<w:pStyle w:val=\"ListParagraph\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>";
    let body = [
        paragraph("Light", "<w:pStyle w:val=\"Heading2\"/>"),
        paragraph("dark &amp; cold", item),
        paragraph("An aside.", ""),
        paragraph("Waste", "<w:pStyle w:val=\"Heading2\"/>"),
        paragraph("dumps", item),
    ];
    let reading = read(&word(&body.concat()), "docx", &Asked::default()).unwrap();
    assert_eq!(reading.source.kind, Kind::Word);
    assert_eq!(shown(&reading), ["2 dark & cold|||Light|0", "5 dumps|||Waste|0"]);
    assert_eq!(left(&reading), ["Paragraph  1 [3]: An aside."]);
}

#[test]
fn a_table_of_word_has_merged_themes() {
    let cell = |text: &str, merge: &str| {
        format!("<w:tc><w:tcPr>{merge}</w:tcPr>{}</w:tc>", paragraph(text, ""))
    };
    let row = |cells: &str| format!("<w:tr>{cells}</w:tr>");
    let rows = [
        row(&(cell("Theme", "") + &cell("Answer", ""))),
        row(&(cell("Light", "<w:vMerge w:val=\"restart\"/>") + &cell("dark yard", ""))),
        row(&(cell("", "<w:vMerge/>") + &cell("dark stairs", ""))),
    ];
    let reading =
        read(&word(&format!("<w:tbl>{}</w:tbl>", rows.concat())), "docx", &Asked::default())
            .unwrap();
    let rows: Vec<(&str, Option<&str>)> =
        reading.rows.iter().map(|row| (row.text.as_str(), row.theme.as_deref())).collect();
    assert_eq!(rows, [("dark yard", Some("Light")), ("dark stairs", Some("Light"))]);
}

#[test]
fn a_workbook_is_no_text_of_word() {
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "Answer").unwrap().write(1, 0, "dark").unwrap();
    let reading = read(&book.save_to_buffer().unwrap(), "docx", &Asked::default()).unwrap();
    assert_eq!(texts_of(&reading), ["dark"]);
}
