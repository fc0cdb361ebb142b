//! Paragraphs and runs as XML, every text escaped here and nowhere else; or, before that, only measured.

use super::lines::Words;
use super::pages::Strip;
use super::style::Style;
use crate::export::markup;
use crate::export::report::DEEPEST;

/// Twips (1/1440 of an inch) that one level of a list goes in.
const STEP: u32 = 680;

/// Twips that a character of a label takes.
const LETTER: u32 = 145;

/// The size of details in hundredths of that of their answer; their style says the same.
const DETAIL: u32 = 85;

/// How a run looks beside the text around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Like its paragraph.
    Plain,
    /// The label of an answer.
    Label,
    /// Bold.
    Strong,
    /// Grey.
    Quiet,
    /// Grey and smaller than the answer before it.
    Detail,
    /// Something missing.
    Missing,
    /// A label within a text, which leads to its answer.
    Link,
    /// White, on a dark field.
    Inverse,
}

/// What a paragraph has besides what its style says.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shape {
    /// Whether it stays on the page of what follows.
    pub(super) keep: bool,
    /// How far it goes in, in twips.
    pub(super) left: u32,
    /// How far its first line hangs out to the left of that.
    pub(super) hanging: u32,
    /// Whether it leans to the right.
    pub(super) right: bool,
    /// Whether it begins a new page.
    pub(super) opens_page: bool,
}

impl Shape {
    /// Goes in by levels, the first line hanging out by one; it may have to stay with the next.
    pub(super) fn hanging(levels: usize, keep: bool) -> Self {
        Self { keep, left: left(levels), hanging: STEP, ..Self::default() }
    }

    /// Goes in by levels.
    pub(super) fn indented(levels: usize) -> Self {
        Self { left: left(levels), ..Self::default() }
    }

    /// Goes in farther where the longest label before a text has so many characters that it needs more room.
    pub(super) fn widened(self, longest: Option<usize>) -> Self {
        let longest = u32::try_from(longest.unwrap_or_default()).unwrap_or(u32::MAX);
        let more = longest.saturating_mul(LETTER).min(STEP * 3).saturating_sub(STEP);
        let hanging = if self.hanging > 0 { self.hanging + more } else { 0 };
        Self { left: self.left + more, hanging, ..self }
    }

    /// Stays on the page of what follows, if so.
    pub(super) fn kept(keep: bool) -> Self {
        Self { keep, ..Self::default() }
    }
}

fn left(levels: usize) -> u32 {
    STEP * u32::try_from(levels.min(DEEPEST)).unwrap_or(1)
}

/// A paragraph that is being put together.
pub(super) struct Paragraph {
    style: Style,
    shape: Shape,
    ink: Ink,
}

enum Ink {
    /// It is written.
    Xml(String),
    /// It is only measured.
    Words(Words),
}

impl Paragraph {
    /// Begins a paragraph of a style that is written.
    pub(super) fn new(style: &str) -> Self {
        Self::written(style, Style::of(style), Shape::default())
    }

    /// Begins a paragraph of a style that is written.
    pub(super) fn written(id: &str, style: Style, shape: Shape) -> Self {
        let mut xml = format!("<w:p><w:pPr><w:pStyle w:val=\"{id}\"/>");
        // The properties stand in the order the format asks for.
        if shape.keep {
            xml.push_str("<w:keepNext/>");
        }
        if shape.opens_page {
            xml.push_str("<w:pageBreakBefore/>");
        }
        if shape.left > 0 {
            xml.push_str(&format!("<w:ind w:left=\"{}\"", shape.left));
            if shape.hanging > 0 {
                xml.push_str(&format!(" w:hanging=\"{}\"", shape.hanging));
            }
            xml.push_str("/>");
        }
        if shape.right {
            xml.push_str("<w:jc w:val=\"right\"/>");
        }
        xml.push_str("</w:pPr>");
        Self { style, shape, ink: Ink::Xml(xml) }
    }

    /// Begins a paragraph of a style that is only measured.
    pub(super) fn measured(style: Style, shape: Shape) -> Self {
        Self { style, shape, ink: Ink::Words(Words::default()) }
    }

    /// Adds a text; its lines are broken where they end.
    pub(super) fn text(mut self, text: &str, look: Look) -> Self {
        match &mut self.ink {
            Ink::Xml(xml) => push_run(xml, text, look),
            Ink::Words(words) => {
                let bold = matches!(look, Look::Label | Look::Strong);
                let percent = if look == Look::Detail { DETAIL } else { 100 };
                words.push_sized(text, bold || self.style.bold, percent);
            }
        }
        self
    }

    /// Adds what somebody said, whose spelling is checked in its own language where that is another
    /// than the document's.
    pub(super) fn said(mut self, text: &str, language: Option<&str>) -> Self {
        // Word knows a language with its country.
        let language = match language {
            Some("en") => "en-GB",
            Some("ru") => "ru-RU",
            Some("uk") => "uk-UA",
            Some("el") => "el-GR",
            _ => return self.text(text, Look::Plain),
        };
        let Ink::Xml(xml) = &mut self.ink else { return self.text(text, Look::Plain) };
        xml.push_str(&format!("<w:r><w:rPr><w:lang w:val=\"{language}\"/></w:rPr>"));
        push_text(xml, text);
        self
    }

    /// Adds a text that leads to a bookmark.
    pub(super) fn link(self, bookmark: &str, text: &str, look: Look) -> Self {
        let start = format!("<w:hyperlink w:anchor=\"{}\" w:history=\"1\">", escape(bookmark));
        self.raw(&start).text(text, look).raw("</w:hyperlink>")
    }

    /// Adds a text that a bookmark is set around, with a number of its own.
    pub(super) fn bookmark(self, number: usize, name: &str, text: &str, look: Look) -> Self {
        let name = escape(name);
        self.raw(&format!("<w:bookmarkStart w:id=\"{number}\" w:name=\"{name}\"/>"))
            .text(text, look)
            .raw(&format!("<w:bookmarkEnd w:id=\"{number}\"/>"))
    }

    /// Adds a tab.
    pub(super) fn tab(mut self) -> Self {
        match &mut self.ink {
            Ink::Xml(xml) => xml.push_str("<w:r><w:tab/></w:r>"),
            Ink::Words(words) => words.push_tab(),
        }
        self
    }

    /// Adds a field with the value it shows until it is worked out.
    pub(super) fn field(self, code: &str, shown: &str) -> Self {
        let code = escape(code);
        self.raw(&format!("<w:fldSimple w:instr=\" {code} \">"))
            .text(shown, Look::Plain)
            .raw("</w:fldSimple>")
    }

    /// Adds a picture of a width in twips.
    pub(super) fn picture(mut self, xml: &str, width: u32) -> Self {
        match &mut self.ink {
            Ink::Xml(out) => out.push_str(xml),
            Ink::Words(words) => words.push_picture(width, self.style.size),
        }
        self
    }

    /// Adds XML that is ready and shows nothing.
    pub(super) fn raw(mut self, added: &str) -> Self {
        if let Ink::Xml(xml) = &mut self.ink {
            xml.push_str(added);
        }
        self
    }

    /// Ends the paragraph, which may be so many twips wide, with what it takes of a page if it was
    /// measured.
    pub(super) fn end(self, width: u32) -> (String, Strip) {
        match self.ink {
            Ink::Xml(mut xml) => {
                xml.push_str("</w:p>\n");
                (xml, Strip::default())
            }
            Ink::Words(words) => {
                let (style, left) = (self.style, self.shape.left.max(self.style.left));
                let width = width.saturating_sub(left);
                let strip = Strip {
                    before: style.before,
                    pad: style.border,
                    after: style.after,
                    lines: words.lines(style.size, self.shape.hanging, width),
                    line: style.line,
                    keep: style.keep || self.shape.keep,
                    opens_page: self.shape.opens_page,
                    ..Strip::default()
                };
                (String::new(), strip)
            }
        }
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
        Look::Detail => "<w:rPr><w:rStyle w:val=\"AnswerDetail\"/></w:rPr>",
        Look::Missing => "<w:rPr><w:rStyle w:val=\"Missing\"/></w:rPr>",
        Look::Link => "<w:rPr><w:rStyle w:val=\"AnswerLink\"/></w:rPr>",
        Look::Inverse => "<w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr>",
    });
    push_text(xml, text);
}

/// Writes the text of a run and ends it.
fn push_text(xml: &mut String, text: &str) {
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
