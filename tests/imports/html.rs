//! Pages of HTML, and workbooks and texts that are written with marks.

use citylab::import::{Asked, ImportError, Kind, Reading, Remark, What, read};
use proptest::prelude::*;

use super::{shown, texts_of};

fn page(text: &str) -> Reading {
    read(text.as_bytes(), "html", &Asked::default()).unwrap()
}

/// Shows what is left out: `sort name count: examples`.
fn left(reading: &Reading) -> Vec<String> {
    let of = |it: &citylab::import::LeftOut| {
        format!("{:?} {} {}: {}", it.what, it.name, it.count, it.examples.join(" / "))
    };
    reading.left_out.iter().map(of).collect()
}

#[test]
fn a_table_is_read_with_its_headings() {
    let text = "<html><head><style>td {color: red}</style><script>if (a<b) x()</script></head><body>\n\
        <table><tr><th>Answer</th><th>Votes</th></tr>\n<tr><td>Caf&eacute; &amp; bar<br>at the pier</td><td>4</td></tr>\n\
        <!-- <tr><td>gone</td></tr> --><tr><td><ul><li>dark</li><li>&#8220;cold&#x201D;</li></ul><td>&nbsp;</table></body></html>\n";
    for ending in ["html", "xls", "txt", ""] {
        let reading = read(text.as_bytes(), ending, &Asked::default()).unwrap();
        assert_eq!(reading.source.kind, Kind::Html);
        assert_eq!(
            shown(&reading),
            ["3 Café & bar\nat the pier||||4", "4 dark\n“cold”||||0"],
            "{ending}"
        );
    }
}

#[test]
fn a_high_cell_goes_to_all_its_rows_and_it_is_said() {
    let text = "<table>\n<tr><th>Theme</th><th>Answer</th></tr>\n<tr><td rowspan=2>Light</td><td>dark yard</td></tr>\n\
        <tr><td>dark stairs</td></tr>\n<tr><td>Waste</td><td>dumps</td></tr>\n</table>";
    let reading = page(text);
    assert_eq!(
        shown(&reading),
        ["3 dark yard|||Light|0", "4 dark stairs|||Light|0", "5 dumps|||Waste|0"]
    );
    assert_eq!(reading.remarks, [Remark::Merged("Theme".to_owned(), 1)]);
}

#[test]
fn headings_in_two_rows_are_one_and_a_wide_row_is_a_theme() {
    let text = "<table><thead><tr><th rowspan=2>No</th><th rowspan=2>Answer</th><th colspan=2>Votes</th></tr>\n\
        <tr><th>for</th><th>against</th></tr></thead>\n<tr><td colspan=4>Light</td></tr>\n<tr><td>1</td><td>dark yard</td><td>4</td><td>1</td></tr>\n\
        <tr><th colspan=4>Waste</th></tr>\n<tr><td>2</td><td>dumps</td><td>2</td><td>0</td></tr>\n\
        <tfoot><tr><td></td><td>Sum</td><td>6</td><td>1</td></tr></tfoot></table>";
    let reading = page(text);
    let rows: Vec<(&str, Option<&str>)> =
        reading.rows.iter().map(|row| (row.text.as_str(), row.theme.as_deref())).collect();
    assert_eq!(rows, [("dark yard", Some("Light")), ("dumps", Some("Waste"))]);
    assert!(left(&reading).contains(&"Total  1: Sum 6 1".to_owned()), "{:?}", left(&reading));
    let names: Vec<&str> = reading.columns.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names[2..4], ["Votes for", "against"]);
}

#[test]
fn of_several_tables_one_is_read_and_the_others_are_named() {
    let text = "<h2>Rooms</h2><table><tr><td>A</td><td>12</td></tr><tr><td>B</td><td>9</td></tr></table>\n\
        <h2>Answers</h2><table><tr><th>Answer</th><th>Who</th></tr><tr><td>dark yard</td><td>Ann</td></tr>\
        <tr><td>dumps</td><td>Bob</td></tr><tr><td>dogs</td><td>Ann</td></tr></table><p>Written by the office.</p>";
    let reading = page(text);
    assert_eq!(texts_of(&reading), ["dark yard", "dumps", "dogs"]);
    assert_eq!(
        left(&reading),
        ["Paragraph  1: Written by the office.", "Table Rooms 2: A | 12 / B | 9"]
    );
    assert_eq!(reading.source.sheets, ["Rooms", "Answers"]);
    let asked = Asked { sheet: Some("rooms".to_owned()), ..Asked::default() };
    assert_eq!(texts_of(&read(text.as_bytes(), "html", &asked).unwrap()), ["A", "B"]);
    let asked = Asked { sheet: Some("Parks".to_owned()), ..Asked::default() };
    assert!(matches!(read(text.as_bytes(), "html", &asked), Err(ImportError::NoSheet { .. })));
}

#[test]
fn a_page_without_tables_has_items_under_headings() {
    let text = "<html><body><nav><ul><li><a href=/>Home</a></li></ul></nav><h1>What we heard</h1><p>An evening.</p>\n\
        <h2>Light</h2><ul><li>dark <b>yard</b></li><li>dark stairs<ul><li>since May</li></ul></li></ul>\n\
        <h2>Waste</h2><ol><li><p>dumps</p><p>at the river</p></li></ol></body></html>";
    let reading = page(text);
    assert_eq!(
        shown(&reading),
        [
            "2 dark yard|||Light|0",
            "2 dark stairs|||Light|0",
            "2 since May|||Light|0",
            "3 dumps\nat the river|||Waste|0",
        ]
    );
    assert_eq!(left(&reading), ["Contents  1: Home", "Paragraph  1: An evening."]);
}

#[test]
fn a_page_laid_out_by_tables_has_what_stands_in_them() {
    let text = "<html><body><table><tr><td><h2>Light</h2><p>dark yard</p><p>dark stairs</p></td></tr></table></body></html>";
    assert_eq!(shown(&page(text)), ["1 dark yard|||Light|0", "1 dark stairs|||Light|0"]);
    let nested = "<table><tr><td>menu</td><td><table><tr><th>Answer</th><th>Votes</th></tr>\
        <tr><td>dark</td><td>3</td></tr></table></td></tr></table>";
    assert_eq!(shown(&page(nested)), ["1 dark||||3"]);
}

#[test]
fn a_workbook_in_xml_is_read() {
    let text = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
        xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\n<Worksheet ss:Name=\"Ideas\"><Table>\
        <Row><Cell><Data ss:Type=\"String\">Theme</Data></Cell><Cell><Data ss:Type=\"String\">Answer</Data></Cell><Cell/><Cell><Data ss:Type=\"String\">Votes</Data></Cell></Row>\
        <Row ss:Index=\"3\"><Cell ss:MergeDown=\"1\"><Data ss:Type=\"String\">Light</Data></Cell><Cell><Data ss:Type=\"String\">dark &lt;yard&gt;</Data></Cell><Cell ss:Index=\"4\"><Data ss:Type=\"Number\">5</Data></Cell></Row>\
        <Row><Cell ss:Index=\"2\"><Data ss:Type=\"String\">stairs</Data></Cell></Row></Table></Worksheet></Workbook>";
    let reading = read(text.as_bytes(), "xls", &Asked::default()).unwrap();
    assert_eq!(shown(&reading), ["3 dark <yard>|||Light|5", "4 stairs|||Light|0"]);
    assert_eq!(reading.source.kind, Kind::Workbook);
}

#[test]
fn marks_that_never_end_take_no_time() {
    for piece in [
        "<",
        "<a",
        "<p>",
        "<table>",
        "<table><tr><td>",
        "</",
        "<!--",
        "<!",
        "<script>",
        "<a \"",
        "<a x=\"",
        "&",
        "&amp;",
        "<td rowspan=99999>x",
        "<td colspan=1000>",
        "<tr><td rowspan=9999 colspan=999>x<td>",
        "<ul><li>",
        "<h1>",
        "<a x='<a y=\"",
        "<![CDATA[",
        "<style></styl",
    ] {
        let body = piece.repeat((1 << 16) / piece.len());
        for text in
            [format!("<html>{body}"), format!("text,who\n\"{}\",I\n", body.replace('"', "\"\""))]
        {
            match read(text.as_bytes(), "html", &Asked::default()) {
                Ok(reading) => assert!(reading.rows.len() <= 101_000, "{piece}"),
                Err(error) => assert!(
                    matches!(error, ImportError::TooMuch | ImportError::Nothing),
                    "{piece}: {error}"
                ),
            }
        }
    }
}

proptest! {
    /// Whatever the cells of a table say, they are read as a browser shows them.
    #[test]
    fn what_cells_say_comes_back(cells in prop::collection::vec("[a-zа-я<>&\"';=/!-][a-zа-я <>&\"';=/!-]{0,12}[a-z]", 2..6)) {
        let escape = |cell: &String| cell.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        let rows: String = cells.iter().map(|cell| format!("<tr><td>{}</td><td>1</td></tr>\n", escape(cell))).collect();
        let reading = page(&format!("<table><tr><th>Answer</th><th>Votes</th></tr>\n{rows}</table>"));
        let words = |cell: &String| cell.split_whitespace().collect::<Vec<_>>().join(" ");
        let wanted: Vec<String> = cells.iter().map(words).collect();
        prop_assert_eq!(texts_of(&reading), wanted.iter().map(String::as_str).collect::<Vec<_>>());
    }

    /// Broken marks are read or refused, and nothing panics.
    #[test]
    fn broken_pages_are_read_or_refused(pieces in prop::collection::vec("(<table>|<tr>|<td rowspan=3>|<td colspan=2>|<th>|</table>|</td>|<li>|<ul>|</ul>|<p|>|<!--|-->|\"|&#|x;|a|<h2>|</h2>|<caption>|<tfoot>|\n)", 0..60)) {
        let text = format!("<html>{}", pieces.concat());
        let _ = read(text.as_bytes(), "html", &Asked::default());
    }
}

#[test]
fn tables_with_the_same_headings_are_one_and_their_headings_themes() {
    let table = |heading: &str, said: &str| {
        format!(
            "<h3>{heading}</h3><table><tr><th>Ответ</th><th>Голоса</th></tr><tr><td>{said}</td><td>2</td></tr></table>\n"
        )
    };
    let reading = page(&[table("Свет", "темно"), table("Вода", "ржавая")].concat());
    assert_eq!(shown(&reading), ["1 темно|||Свет|2", "2 ржавая|||Вода|2"]);
    assert!(reading.left_out.iter().all(|it| it.what != What::Table));
}
