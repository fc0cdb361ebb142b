//! Paragraphs and runs as XML, every text escaped here and nowhere else.

use crate::export::markup;
use crate::export::report::DEEPEST;
use crate::export::shade::Rgb;

/// Twips (1/1440 of an inch) that one level of a list goes in.
const STEP: u32 = 680;

/// How a run looks beside the text around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Like its paragraph.
    Plain,
    /// The label of an answer.
    Label,
    /// Bold.
    Strong,
    /// Smaller and grey.
    Quiet,
    /// Something missing.
    Missing,
}

/// A paragraph that is being put together.
pub(super) struct Paragraph {
    xml: String,
}

impl Paragraph {
    /// Begins a paragraph of a style, without its properties.
    pub(super) fn new(style: &str) -> Self {
        Self::with(style, "")
    }

    /// Begins a paragraph of a style that goes in by levels, its first line hanging out by one; it
    /// may have to stay on the page of the next.
    pub(super) fn hanging(style: &str, levels: usize, keep: bool) -> Self {
        let left = STEP * u32::try_from(levels.min(DEEPEST)).unwrap_or(1);
        let keep = if keep { "<w:keepNext/>" } else { "" };
        Self::with(style, &format!("{keep}<w:ind w:left=\"{left}\" w:hanging=\"{STEP}\"/>"))
    }

    /// Begins a paragraph of a style that goes in by levels.
    pub(super) fn indented(style: &str, levels: usize) -> Self {
        let left = STEP * u32::try_from(levels.min(DEEPEST)).unwrap_or(1);
        Self::with(style, &format!("<w:ind w:left=\"{left}\"/>"))
    }

    /// Begins a paragraph of a style with more properties, in the order the format asks for.
    pub(super) fn with(style: &str, properties: &str) -> Self {
        let xml = format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{properties}</w:pPr>");
        Self { xml }
    }

    /// Adds a text; its lines are broken where they end.
    pub(super) fn text(mut self, text: &str, look: Look) -> Self {
        push_run(&mut self.xml, text, look);
        self
    }

    /// Adds a text in a colour.
    pub(super) fn coloured(mut self, text: &str, (red, green, blue): Rgb) -> Self {
        self.xml.push_str(&format!(
            "<w:r><w:rPr><w:color w:val=\"{red:02X}{green:02X}{blue:02X}\"/></w:rPr>\
             <w:t xml:space=\"preserve\">"
        ));
        let line = "</w:t><w:br/><w:t xml:space=\"preserve\">";
        markup::push_lines(&mut self.xml, text, line, escape);
        self.xml.push_str("</w:t></w:r>");
        self
    }

    /// Adds a tab.
    pub(super) fn tab(mut self) -> Self {
        self.xml.push_str("<w:r><w:tab/></w:r>");
        self
    }

    /// Adds a field with the value it shows until it is worked out.
    pub(super) fn field(mut self, code: &str, shown: &str) -> Self {
        let code = escape(code);
        self.xml.push_str(&format!(
            "<w:fldSimple w:instr=\" {code} \">{}</w:fldSimple>",
            run(shown, Look::Plain)
        ));
        self
    }

    /// Adds XML that is ready.
    pub(super) fn raw(mut self, xml: &str) -> Self {
        self.xml.push_str(xml);
        self
    }

    /// Ends the paragraph.
    pub(super) fn end(mut self) -> String {
        self.xml.push_str("</w:p>\n");
        self.xml
    }
}

/// Writes a text as a run.
pub(super) fn run(text: &str, look: Look) -> String {
    let mut xml = String::new();
    push_run(&mut xml, text, look);
    xml
}

fn push_run(xml: &mut String, text: &str, look: Look) {
    xml.push_str("<w:r>");
    xml.push_str(match look {
        Look::Plain => "",
        Look::Label => "<w:rPr><w:rStyle w:val=\"AnswerLabel\"/></w:rPr>",
        Look::Strong => "<w:rPr><w:b/><w:bCs/></w:rPr>",
        Look::Quiet => "<w:rPr><w:rStyle w:val=\"Quiet\"/></w:rPr>",
        Look::Missing => "<w:rPr><w:rStyle w:val=\"Missing\"/></w:rPr>",
    });
    xml.push_str("<w:t xml:space=\"preserve\">");
    markup::push_lines(xml, text, "</w:t><w:br/><w:t xml:space=\"preserve\">", escape);
    xml.push_str("</w:t></w:r>");
}

/// Makes a text safe between tags and within quotation marks, and leaves out what XML cannot hold.
pub(super) fn escape(text: &str) -> String {
    let holds =
        |c: &char| matches!(c, '\n' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    markup::escape(&text.chars().filter(holds).collect::<String>(), true).into_owned()
}
