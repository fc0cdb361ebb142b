//! The logo in the document.

use super::package::LOGO;
use super::xml::escape;
use crate::export::logo::Logo;

/// Parts of a point in which the format measures pictures.
const UNITS: f32 = 12_700.0;

/// Writes a picture that stands in a line of text.
pub(super) fn drawing(logo: &Logo) -> String {
    let (width, height) = logo.size();
    let (width, height) = ((width * UNITS).round(), (height * UNITS).round());
    let title = escape(&logo.title);
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006";
    format!(
        "<w:r><w:drawing><wp:inline xmlns:wp=\"{drawing}/wordprocessingDrawing\" distT=\"0\" \
         distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{width}\" cy=\"{height}\"/>\
         <wp:docPr id=\"1\" name=\"logo\" descr=\"{title}\"/>\
         <a:graphic xmlns:a=\"{drawing}/main\"><a:graphicData uri=\"{drawing}/picture\">\
         <pic:pic xmlns:pic=\"{drawing}/picture\"><pic:nvPicPr>\
         <pic:cNvPr id=\"1\" name=\"logo\" descr=\"{title}\"/><pic:cNvPicPr/></pic:nvPicPr>\
         <pic:blipFill><a:blip r:embed=\"{LOGO}\"/><a:stretch><a:fillRect/></a:stretch>\
         </pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>\
         <a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>\
         </a:graphic></wp:inline></w:drawing></w:r>"
    )
}
