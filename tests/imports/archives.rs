//! Workbooks put together part by part, as no program writes them.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// A ZIP archive that grows part by part.
pub struct Archive(ZipWriter<Cursor<Vec<u8>>>);

impl Archive {
    pub fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    pub fn add(self, name: &str, contents: impl AsRef<[u8]>) -> Self {
        self.add_pieces(name, [contents])
    }

    /// Adds a part of many pieces, which need never be in memory together.
    pub fn add_pieces<P: AsRef<[u8]>>(
        mut self,
        name: &str,
        pieces: impl IntoIterator<Item = P>,
    ) -> Self {
        let options = SimpleFileOptions::default();
        let options = options.compression_method(CompressionMethod::Deflated);
        self.0.start_file(name, options.compression_level(Some(1))).unwrap();
        for piece in pieces {
            self.0.write_all(piece.as_ref()).unwrap();
        }
        self
    }

    pub fn bytes(self) -> Vec<u8> {
        self.0.finish().unwrap().into_inner()
    }
}

/// An XLSX workbook that still lacks the parts `xl/sheet.xml` and `xl/sharedStrings.xml`; all its sheets are
/// the one part.
pub fn xlsx(sheets: usize) -> Archive {
    let sheet = |number| format!(r#"<sheet name="S{number}" sheetId="{number}" r:id="rId1"/>"#);
    let sheets: String = (1..=sheets).map(sheet).collect();
    let relation = |id: u32, kind: &str, target: &str| {
        format!(r#"<Relationship Id="rId{id}" Type="{RELATIONS}/{kind}" Target="{target}"/>"#)
    };
    let relations =
        relation(1, "worksheet", "sheet.xml") + &relation(2, "sharedStrings", "sharedStrings.xml");
    let opened =
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#;
    let root = relation(1, "officeDocument", "xl/workbook.xml");
    Archive::new()
        .add("_rels/.rels", format!("{opened}{root}</Relationships>"))
        .add(
            "xl/workbook.xml",
            format!(r#"<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{sheets}</sheets></workbook>"#),
        )
        .add("xl/_rels/workbook.xml.rels", format!("{opened}{relations}</Relationships>"))
}

/// An XLSX workbook of one sheet and its texts.
pub fn book_of(sheet: impl AsRef<[u8]>, strings: impl AsRef<[u8]>) -> Vec<u8> {
    xlsx(1).add("xl/sheet.xml", sheet).add("xl/sharedStrings.xml", strings).bytes()
}

/// The part that is every sheet of such a workbook: its rows are these.
pub fn sheet(rows: impl AsRef<str>) -> String {
    let rows = rows.as_ref();
    format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#)
}

/// The texts of such a workbook, with what it says of them.
pub fn strings(claims: &str, texts: &str) -> String {
    format!(r#"<sst xmlns="{MAIN}" {claims}>{texts}</sst>"#)
}

/// A row whose only cell is in the column A and is the first text.
pub fn naming_row(row: usize) -> String {
    format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#)
}

/// An ODS workbook whose only table has these rows.
pub fn ods(rows: &str) -> Vec<u8> {
    ods_with("", &format!("<table:table table:name=\"S\">{rows}</table:table>"))
}

/// An ODS workbook with these styles and these tables.
pub fn ods_with(styles: &str, tables: &str) -> Vec<u8> {
    let urn = "urn:oasis:names:tc:opendocument:xmlns";
    let names = ["office", "style", "table", "text"];
    let names = names.map(|name| format!(r#" xmlns:{name}="{urn}:{name}:1.0""#)).concat();
    Archive::new()
        .add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        .add("META-INF/manifest.xml", "<manifest/>")
        .add(
            "content.xml",
            format!(
                "<office:document-content{names}>\
                 <office:automatic-styles>{styles}</office:automatic-styles>\
                 <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>\
                 </office:document-content>"
            ),
        )
        .bytes()
}

/// A cell of an ODS workbook with this text, and with these attributes.
pub fn ods_cell(text: &str, attributes: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"string\"{attributes}><text:p>{text}</text:p></table:table-cell>"
    )
}

/// An XLS workbook whose only sheet has a 7 in each of these cells, row and column from 0.
pub fn xls(cells: &[(u16, u16)]) -> Vec<u8> {
    xls_with(cells, &[])
}

/// The same with these records, kind and contents, before the cells.
pub fn xls_with(cells: &[(u16, u16)], records: &[(u16, Vec<u8>)]) -> Vec<u8> {
    let mut book = Vec::new();
    record(&mut book, 0x0809, &[0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let place = book.len() + 4;
    record(&mut book, 0x0085, &[0, 0, 0, 0, 0, 0, 1, 0, b'S']);
    record(&mut book, 0x000a, &[]);
    let start = u32::try_from(book.len()).unwrap().to_le_bytes();
    book[place..place + 4].copy_from_slice(&start);
    record(&mut book, 0x0809, &[0x00, 0x06, 0x10, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    for (kind, contents) in records {
        record(&mut book, *kind, contents);
    }
    for (row, column) in cells {
        let mut cell = Vec::new();
        for number in [*row, *column, 0] {
            cell.extend(number.to_le_bytes());
        }
        cell.extend(7.0_f64.to_le_bytes());
        record(&mut book, 0x0203, &cell);
    }
    record(&mut book, 0x000a, &[]);
    compound_of("Workbook", book)
}

fn record(book: &mut Vec<u8>, kind: u16, contents: &[u8]) {
    book.extend(kind.to_le_bytes());
    book.extend(u16::try_from(contents.len()).unwrap().to_le_bytes());
    book.extend(contents);
}

/// A compound file with one stream of this name, in sectors of 512 bytes: the allocation table is the
/// first of them, the directory the second.
pub fn compound_of(name: &str, mut stream: Vec<u8>) -> Vec<u8> {
    const SECTOR: usize = 512;
    const END: u32 = 0xffff_fffe;
    const FREE: u32 = 0xffff_ffff;
    // A shorter one would stand among the small streams.
    stream.resize(stream.len().max(4096).next_multiple_of(SECTOR), 0);
    let sectors = u32::try_from(stream.len() / SECTOR).unwrap();
    let mut file = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    file.resize(24, 0);
    for number in [0x3e_u16, 3, 0xfffe, 9, 6, 0, 0, 0] {
        file.extend(number.to_le_bytes());
    }
    for number in [0_u32, 1, 1, 0, 4096, END, 0, END, 0, 0] {
        file.extend(number.to_le_bytes());
    }
    file.resize(SECTOR, 0xff);
    let chain = (2..sectors + 1).map(|sector| sector + 1).chain([END]);
    for next in [0xffff_fffd, END].into_iter().chain(chain) {
        file.extend(next.to_le_bytes());
    }
    file.resize(2 * SECTOR, 0xff);
    for (name, kind, child, start, length) in
        [("Root Entry", 5, 1, END, 0), (name, 2, FREE, 2, stream.len())]
    {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry.resize(64, 0);
        entry.extend(u16::try_from(2 * name.len() + 2).unwrap().to_le_bytes());
        entry.extend([kind, 1]);
        for number in [FREE, FREE, child] {
            entry.extend(number.to_le_bytes());
        }
        entry.resize(116, 0);
        entry.extend(start.to_le_bytes());
        entry.extend((length as u64).to_le_bytes());
        file.extend(entry);
    }
    file.resize(3 * SECTOR, 0);
    file.extend(stream);
    file
}

/// A sheet of an XLSB workbook, as its records.
pub struct BinarySheet {
    columns: Vec<u8>,
    rows: Vec<u8>,
    merged: Vec<u8>,
}

impl BinarySheet {
    pub fn new() -> Self {
        Self { columns: Vec::new(), rows: Vec::new(), merged: Vec::new() }
    }

    /// A sheet with these texts in its first column.
    pub fn of(texts: &[&str]) -> Self {
        let mut sheet = Self::new();
        for (row, text) in (0..).zip(texts) {
            sheet.row(row, false, &[*text]);
        }
        sheet
    }

    /// Adds a row of texts.
    pub fn row(&mut self, row: u32, is_hidden: bool, cells: &[&str]) {
        let mut head = [row, 0].map(u32::to_le_bytes).concat();
        head.extend([0x2c, 1, 0, if is_hidden { 0x10 } else { 0 }, 0, 0, 0, 0, 0]);
        binary_record(&mut self.rows, 0, &head);
        for (column, text) in (0_u32..).zip(cells).filter(|(_, text)| !text.is_empty()) {
            let mut cell = [column, 0].map(u32::to_le_bytes).concat();
            cell.extend(wide(text));
            binary_record(&mut self.rows, 6, &cell);
        }
    }

    /// Hides a column.
    pub fn hide_column(&mut self, column: u32) {
        let mut info = [column, column, 2_000, 0].map(u32::to_le_bytes).concat();
        info.extend([1, 0]);
        binary_record(&mut self.columns, 60, &info);
    }

    /// Merges cells: the first and last row, the first and last column.
    pub fn merge(&mut self, range: [u32; 4]) {
        binary_record(&mut self.merged, 176, &range.map(u32::to_le_bytes).concat());
    }

    fn bytes(&self) -> Vec<u8> {
        let mut part = Vec::new();
        binary_record(&mut part, 129, &[]);
        binary_record(&mut part, 148, &[0; 16]);
        binary_record(&mut part, 390, &[]);
        part.extend(&self.columns);
        binary_record(&mut part, 391, &[]);
        binary_record(&mut part, 145, &[]);
        part.extend(&self.rows);
        binary_record(&mut part, 146, &[]);
        part.extend(&self.merged);
        binary_record(&mut part, 130, &[]);
        part
    }
}

/// An XLSB workbook of sheets with names, of which some are hidden.
pub fn xlsb(sheets: &[(&str, bool, BinarySheet)]) -> Vec<u8> {
    let opened =
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#;
    let relation = |id: &str, kind: &str, target: &str| {
        format!(r#"<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target="{target}"/>"#)
    };
    let root = relation("rId1", "officeDocument", "xl/workbook.bin");
    let mut book = Vec::new();
    let mut relations = String::new();
    let mut archive = Archive::new().add("_rels/.rels", format!("{opened}{root}</Relationships>"));
    binary_record(&mut book, 131, &[]);
    binary_record(&mut book, 143, &[]);
    for (number, (name, is_hidden, sheet)) in (1_u32..).zip(sheets) {
        let id = format!("rId{number}");
        let target = format!("worksheets/sheet{number}.bin");
        relations.push_str(&relation(&id, "worksheet", &target));
        let mut named = [u32::from(*is_hidden), number].map(u32::to_le_bytes).concat();
        named.extend(wide(&id));
        named.extend(wide(name));
        binary_record(&mut book, 156, &named);
        archive = archive.add(&format!("xl/{target}"), sheet.bytes());
    }
    binary_record(&mut book, 144, &[]);
    binary_record(&mut book, 157, &[0; 26]);
    binary_record(&mut book, 132, &[]);
    archive
        .add("xl/workbook.bin", book)
        .add("xl/_rels/workbook.bin.rels", format!("{opened}{relations}</Relationships>"))
        .bytes()
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let length = u32::try_from(units.len()).unwrap().to_le_bytes();
    length.into_iter().chain(units.into_iter().flat_map(u16::to_le_bytes)).collect()
}

fn binary_record(part: &mut Vec<u8>, kind: u16, contents: &[u8]) {
    for number in [usize::from(kind), contents.len()] {
        let mut rest = number;
        while rest > 0x7f {
            part.push(u8::try_from(rest & 0x7f).unwrap() | 0x80);
            rest >>= 7;
        }
        part.push(u8::try_from(rest).unwrap());
    }
    part.extend(contents);
}
