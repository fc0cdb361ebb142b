//! Votes as bars: shapes that stand in the rows of a table, beside the numbers they show.

use super::xml::escape;
use crate::export::report::{Bar, Bubble, Chart};
use crate::export::shade::Shade;
use crate::export::shades::SHADES;

/// Parts of a twip in which the format measures pictures.
const UNITS: u32 = 635;
/// The height of a bar, in twips.
const HEIGHT: u32 = 150;
/// The diameter of the largest disc, in twips.
pub(super) const DISC: u32 = 300;
/// The side of the square beside the name of a part, in twips.
pub(super) const SQUARE: u32 = 130;

/// Writes a square in the shade of a part, beside its name.
pub(super) fn square(part: usize, name: &str, number: usize) -> String {
    let shape = shape(part, 0, SQUARE, SQUARE, number);
    group(&shape, (SQUARE * UNITS, SQUARE * UNITS), "chart", name, number)
}

/// Writes a bar of a chart whose longest is so many twips wide, and returns it with its width.
pub(super) fn bar(chart: &Chart, bar: &Bar, longest: u32, number: usize) -> (String, u32) {
    let most = chart.bars.iter().map(Bar::total).fold(1.0, f64::max);
    let wide = |votes: f64| (votes / most * f64::from(longest)).round() as u32;
    let (mut shapes, mut votes, mut said) = (String::new(), 0.0, Vec::new());
    for (part, own) in bar.drawn() {
        let left = wide(votes);
        votes += f64::from(own);
        let width = wide(votes).saturating_sub(left).max(12);
        shapes.push_str(&shape(part, left, width, HEIGHT, number));
        let name = chart.series.get(part).map_or("", String::as_str);
        said.push(format!("{name}: {own}"));
    }
    let width = wide(votes).max(12);
    let size = (width * UNITS, HEIGHT * UNITS);
    (group(&shapes, size, "chart", &said.join(", "), number), width)
}

fn shape(part: usize, left: u32, width: u32, height: u32, number: usize) -> String {
    let fill = SHADES.get(part % SHADES.len()).map_or("404040", |shade| shade.fill);
    let (left, width, height) = (left * UNITS, width * UNITS, height * UNITS);
    format!(
        "<wps:wsp><wps:cNvPr id=\"{number}\" name=\"part\"/><wps:cNvSpPr/><wps:spPr><a:xfrm>\
         <a:off x=\"{left}\" y=\"0\"/><a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>\
         <a:solidFill><a:srgbClr val=\"{fill}\"/></a:solidFill><a:ln w=\"6350\"><a:solidFill>\
         <a:srgbClr val=\"404040\"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>"
    )
}

/// Writes a disc beside the votes it stands for, and returns it with its width.
pub(super) fn disc(bubble: Bubble, said: &str, number: usize) -> (String, u32) {
    let width = (bubble.diameter() * DISC as f32).round() as u32;
    let fill = Shade::Dark.fill();
    let fill = format!("{:02X}{:02X}{:02X}", fill.0, fill.1, fill.2);
    let side = width * UNITS;
    let shape = format!(
        "<wps:wsp><wps:cNvPr id=\"{number}\" name=\"part\"/><wps:cNvSpPr/><wps:spPr><a:xfrm>\
         <a:off x=\"0\" y=\"0\"/><a:ext cx=\"{side}\" cy=\"{side}\"/></a:xfrm>\
         <a:prstGeom prst=\"ellipse\"><a:avLst/></a:prstGeom>\
         <a:solidFill><a:srgbClr val=\"{fill}\"/></a:solidFill></wps:spPr><wps:bodyPr/></wps:wsp>"
    );
    (group(&shape, (width * UNITS, width * UNITS), "chart", said, number), width)
}

/// Groups shapes into one picture of a size in English Metric Units that stands in a line of text.
pub(super) fn group(
    shapes: &str,
    (width, height): (u32, u32),
    name: &str,
    title: &str,
    number: usize,
) -> String {
    let title = escape(title).replace('\n', " ");
    format!(
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wpg\"><w:drawing><wp:inline distT=\"0\" \
         distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>\
         <wp:docPr id=\"{number}\" name=\"{name} {number}\" descr=\"{title}\"/><a:graphic>\
         <a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\">\
         <wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/>\
         <a:ext cx=\"{width}\" cy=\"{height}\"/><a:chOff x=\"0\" y=\"0\"/>\
         <a:chExt cx=\"{width}\" cy=\"{height}\"/></a:xfrm></wpg:grpSpPr>{shapes}</wpg:wgp>\
         </a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback/>\
         </mc:AlternateContent></w:r>"
    )
}
