//! The logo within the page itself.

use super::Page;
use super::escape::attribute;
use crate::export::logo::Logo;

/// Pixels of a screen in a point of paper.
const PIXELS: f32 = 96.0 / 72.0;

/// Writes a picture with its bytes.
pub(super) fn write(logo: &Logo, page: &mut Page<'_>) {
    let mut out = String::new();
    let (width, height) = logo.size();
    let (width, height) = ((width * PIXELS).round(), (height * PIXELS).round());
    let (kind, title) = (logo.kind.media_type(), attribute(&logo.title));
    out.push_str(&format!("<img class=\"logo\" alt=\"{title}\" width=\"{width}\" "));
    out.push_str(&format!("height=\"{height}\" src=\"data:{kind};base64,"));
    push_base64(&logo.bytes, &mut out);
    out.push_str("\">\n");
    page.push(&out);
}

/// Writes bytes as letters, six bits in each (RFC 4648, base64).
fn push_base64(bytes: &[u8], out: &mut String) {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let letter = |six: u32| LETTERS.get((six & 63) as usize).map_or('=', |it| char::from(*it));
    out.reserve(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |index: usize| three.get(index).copied().map_or(0, u32::from);
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        out.push(letter(bits >> 18));
        out.push(letter(bits >> 12));
        out.push(if three.len() > 1 { letter(bits >> 6) } else { '=' });
        out.push(if three.len() > 2 { letter(bits) } else { '=' });
    }
}
