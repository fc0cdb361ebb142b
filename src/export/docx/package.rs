//! The parts around the document: what is in the package, its properties, styles, header and footer.

use super::style::STYLES;
use super::xml::{Look, Paragraph, escape};
use crate::domain::Moment;
use crate::export::logo::Logo;
use crate::export::report::Report;
use crate::i18n::Lang;
use crate::t;

/// What leads from the document to its logo.
pub(super) const LOGO: &str = "rId4";

/// The colour that a template takes the place of, as the styles have it.
const ACCENT: &str = "0B5A8A";

/// Says what each part of the package is, but for a picture.
const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>
<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>
</Types>"#;

/// Leads from the package to its parts.
pub(super) const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>
</Relationships>"#;

/// Leads from the document to its styles, header and footer.
const DOCUMENT_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>
</Relationships>"#;

/// Names the program.
pub(super) const PROGRAM: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>citylab</Application></Properties>"#;

/// Says what each part of the package is.
pub(super) fn content_types(report: &Report) -> String {
    let Some(logo) = &report.logo else { return CONTENT_TYPES.to_owned() };
    let (extension, kind) = (logo.kind.extension(), logo.kind.media_type());
    before_end(
        CONTENT_TYPES,
        &format!("<Default Extension=\"{extension}\" ContentType=\"{kind}\"/>\n"),
    )
}

/// Leads from the document to its parts.
pub(super) fn document_relations(report: &Report) -> String {
    let Some(logo) = &report.logo else { return DOCUMENT_RELATIONS.to_owned() };
    before_end(
        DOCUMENT_RELATIONS,
        &format!(
            "<Relationship Id=\"{LOGO}\" Type=\"http://schemas.openxmlformats.org/officeDocument/\
             2006/relationships/image\" Target=\"{}\"/>\n",
            picture(logo)
        ),
    )
}

/// Returns where in the folder of the document the logo stands.
pub(super) fn picture(logo: &Logo) -> String {
    format!("media/logo.{}", logo.kind.extension())
}

/// Adds to a part before its last tag.
fn before_end(part: &str, added: &str) -> String {
    let (before, end) = part.split_at(part.rfind("</").unwrap_or(part.len()));
    format!("{before}{added}{end}")
}

/// Says what the document is and when it was made.
pub(super) fn properties(report: &Report) -> String {
    let properties = &report.properties;
    let made = made(properties.created);
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<dc:title>{}</dc:title><dc:subject>{}</dc:subject><dc:creator>{}</dc:creator><dc:description>{}</dc:description><dc:language>{}</dc:language>{made}
</cp:coreProperties>"#,
        escape(&properties.title),
        escape(&properties.subject),
        escape(&properties.author),
        escape(report.draft.as_deref().unwrap_or_default()),
        report.lang.tag(),
    )
}

/// Writes when the document was made; nothing outside the years that its format knows.
fn made(at: Moment) -> String {
    let Some(utc) = at.utc() else { return String::new() };
    let at = utc.strftime("%Y-%m-%dT%H:%M:%SZ");
    let written = ["created", "modified"]
        .map(|what| format!("<dcterms:{what} xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:{what}>"));
    format!("\n{}", written.concat())
}

/// Returns the styles, in the language that spelling is checked in.
pub(super) fn styles(report: &Report) -> String {
    let styles = STYLES.replace("{lang}", report.lang.tag());
    let Some(colour) = report.template.colour else { return styles };
    styles.replace(ACCENT, colour.to_string().trim_start_matches('#'))
}

/// Returns the settings: the rules by which Word of 2013 and later lays pages out, and the language of
/// the program that shows them.
///
/// They do not ask for an update of fields: Word would put a question to whoever opens the document.
pub(super) fn settings(lang: Lang) -> String {
    include_str!("settings.xml").replace("{lang}", lang.tag())
}

/// Writes what stands over every page.
pub(super) fn header(report: &Report) -> String {
    // A letter says at its top whose it is.
    let title = if report.letter.is_some() { "" } else { &report.properties.title };
    let mut line = Paragraph::new("Header").text(title, Look::Plain);
    if let Some(draft) = &report.draft {
        line = line.tab().text(draft, Look::Missing);
    }
    part("hdr", &line.end(0).0)
}

/// Writes what stands under every page.
pub(super) fn footer(report: &Report) -> String {
    const PAGE: char = '\u{1}';
    const PAGES: char = '\u{2}';
    let whole = t!(report.lang, "report-page", page = PAGE.to_string(), pages = PAGES.to_string());
    let mut line = Paragraph::new("Footer").text(&report.template.footer, Look::Plain).tab();
    for piece in whole.split_inclusive([PAGE, PAGES]) {
        line = line.text(piece.trim_end_matches([PAGE, PAGES]), Look::Plain);
        if piece.ends_with(PAGE) {
            line = line.field("PAGE", "1");
        } else if piece.ends_with(PAGES) {
            line = line.field("NUMPAGES", "1");
        }
    }
    part("ftr", &line.end(0).0)
}

fn part(name: &str, paragraph: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:{name} \
         xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{paragraph}\
         </w:{name}>"
    )
}
