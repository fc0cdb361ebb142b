//! The logo of a lab at the top of its documents.

mod svg;

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Component, Path};
use std::sync::Arc;

use krilla::Document;
use krilla::geom::Size;
use krilla::image::Image;

use crate::domain::{Format, LabPlan};
use crate::files;
use crate::text::clean_line;

/// The most bytes a logo may have.
pub const LOGO_BYTES: u64 = 5 << 20;

/// The most pixels a logo may have on a side.
pub const LOGO_SIDE: u32 = 4000;

/// How high and how wide a logo stands on paper at most, in points.
const HIGHEST: f32 = 48.0;
const WIDEST: f32 = 170.0;

/// A picture that was found to be whole.
#[derive(Debug, Clone)]
pub struct Logo {
    pub(super) kind: Kind,
    pub(super) bytes: Arc<Vec<u8>>,
    /// What it shows, for those who do not see it: the title of the lab; may be empty.
    pub(super) title: String,
    /// Its width and height in pixels.
    pixels: (u32, u32),
}

/// What a picture is, as its bytes say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Png,
    Jpeg,
}

/// Says why a logo is not shown.
#[derive(Debug, thiserror::Error)]
#[error("{name}: {why}")]
pub struct LogoFailed {
    /// The name of its file, as the plan of the lab has it.
    pub name: String,
    /// What is the matter with it.
    pub why: LogoFault,
}

/// What is the matter with a logo.
#[derive(Debug, thiserror::Error)]
pub enum LogoFault {
    /// It is no name of a file beside `lab.ron`.
    #[error("it does not stand beside lab.ron")]
    Elsewhere,
    /// It cannot be read.
    #[error(transparent)]
    Read(io::Error),
    /// It has more bytes than [`LOGO_BYTES`].
    #[error("the file is too large")]
    TooLarge,
    /// It is neither PNG nor JPEG nor SVG, whatever its name says.
    #[error("it is neither PNG nor JPEG nor SVG")]
    Kind,
    /// It is an SVG that is packed.
    #[error("it is an SVGZ")]
    Packed,
    /// It has words that are set in a font.
    #[error("it has words that are set in a font")]
    Words,
    /// It has pictures in it, or names such elsewhere.
    #[error("it has pictures in it")]
    Pictures,
    /// It has patterns, filters or marks on its lines.
    #[error("it has effects that are not drawn")]
    Effects,
    /// To draw it would take too much time or memory.
    #[error("it is too complex")]
    Complex,
    /// Nothing in it can be seen.
    #[error("it shows nothing")]
    Empty,
    /// It has more pixels on a side than [`LOGO_SIDE`].
    #[error("it has {0} × {1} pixels")]
    Pixels(u32, u32),
    /// It is cut off or broken.
    #[error("it is damaged")]
    Damaged,
}

impl Logo {
    /// Reads the logo that the plan of a lab names from the lab's folder; none where it names none.
    ///
    /// # Errors
    ///
    /// When there is no whole PNG, JPEG or SVG of this name and of a moderate size. What a picture claims
    /// of itself costs no memory before its size is known to be moderate.
    pub fn read(plan: &LabPlan, folder: &Path) -> Result<Option<Self>, LogoFailed> {
        let name = plan.logo.trim();
        if name.is_empty() {
            return Ok(None);
        }
        let failed = |why| LogoFailed { name: clean_line(name), why };
        let mut parts = Path::new(name).components();
        let is_beside = matches!((parts.next(), parts.next()), (Some(Component::Normal(_)), None));
        if !is_beside || files::check_name(Path::new(name)).is_err() {
            return Err(failed(LogoFault::Elsewhere));
        }
        let bytes = files::read(&folder.join(name), LOGO_BYTES);
        let bytes = bytes.map_err(|error| failed(LogoFault::Read(error)))?;
        Self::of(bytes, clean_line(&plan.lab.title)).map(Some).map_err(failed)
    }

    /// Looks whether these bytes are a picture that can be shown.
    fn of(bytes: Vec<u8>, title: String) -> Result<Self, LogoFault> {
        if bytes.len() as u64 > LOGO_BYTES {
            return Err(LogoFault::TooLarge);
        }
        if svg::is_packed(&bytes) {
            return Err(LogoFault::Packed);
        }
        let bytes = if files::is_svg(&bytes) { Self::drawn(&bytes)? } else { bytes };
        let kind = Kind::of(&bytes).ok_or(LogoFault::Kind)?;
        let mut logo = Self { kind, bytes: Arc::new(bytes), title, pixels: (0, 0) };
        // The libraries read what anybody may have made: a fault of theirs is one of the picture.
        let fault = |_| LogoFault::Damaged;
        let image = catch_unwind(AssertUnwindSafe(|| logo.image())).map_err(fault)?;
        let image = image.ok_or(LogoFault::Damaged)?;
        logo.pixels = image.size();
        let (width, height) = logo.pixels;
        if width > LOGO_SIDE || height > LOGO_SIDE {
            return Err(LogoFault::Pixels(width, height));
        }
        let is_whole = catch_unwind(AssertUnwindSafe(|| can_be_drawn(image))).unwrap_or(false);
        if width > 0 && height > 0 && is_whole && kind.ends(&logo.bytes) {
            Ok(logo)
        } else {
            Err(LogoFault::Damaged)
        }
    }

    /// Draws an SVG, the same in every format; returns a PNG.
    ///
    /// # Errors
    ///
    /// When it cannot be drawn as it is meant, or would take too long.
    pub fn drawn(svg: &[u8]) -> Result<Vec<u8>, LogoFault> {
        // As with other pictures, a fault of the library is one of the picture.
        catch_unwind(AssertUnwindSafe(|| svg::drawn(svg))).unwrap_or(Err(LogoFault::Damaged))
    }

    /// Tells whether documents of a format show it.
    pub fn is_shown_in(format: Format) -> bool {
        match format {
            Format::Docx | Format::Pdf | Format::Poster | Format::Html => true,
            Format::Markdown
            | Format::Text
            | Format::Xlsx
            | Format::Csv
            | Format::Json
            | Format::Ics => false,
        }
    }

    /// Returns it as a page of a PDF has it; none where its head cannot be read.
    pub(super) fn image(&self) -> Option<Image> {
        let bytes = Arc::clone(&self.bytes).into();
        match self.kind {
            Kind::Png => Image::from_png(bytes, false).ok(),
            Kind::Jpeg => Image::from_jpeg(bytes, false).ok(),
        }
    }

    /// Returns how wide and how high it stands on paper, in points: small, and in proportion.
    pub(super) fn size(&self) -> (f32, f32) {
        let (width, height) = (self.pixels.0 as f32, self.pixels.1 as f32);
        let scale = (HIGHEST / height).min(WIDEST / width);
        // A line of a pixel is to be seen too.
        ((width * scale).max(1.0), (height * scale).max(1.0))
    }
}

impl Kind {
    fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else {
            bytes.starts_with(b"\xff\xd8\xff").then_some(Self::Jpeg)
        }
    }

    /// Returns the usual ending of names of such files.
    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpeg",
        }
    }

    /// Returns its media type.
    pub(super) fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// Tells whether a picture of the kind is there up to its end. A PNG is unpacked as a whole when it
    /// is tried; a JPEG is passed on as it is, and may be cut off in its pixels.
    fn ends(self, bytes: &[u8]) -> bool {
        match self {
            Self::Png => true,
            Self::Jpeg => jpeg_ends(bytes),
        }
    }
}

/// Draws a picture onto a page that is thrown away, and so unpacks it.
fn can_be_drawn(image: Image) -> bool {
    let Some(size) = Size::from_wh(10.0, 10.0) else { return false };
    let mut document = Document::new();
    let mut page = document.start_page();
    let mut surface = page.surface();
    surface.draw_image(image, size);
    surface.finish();
    page.finish();
    document.finish().is_ok()
}

/// Tells whether a JPEG has its end, going from segment to segment to its pixels: a small picture within
/// it has an end of its own.
fn jpeg_ends(bytes: &[u8]) -> bool {
    const START_OF_SCAN: u8 = 0xda;
    const END: u8 = 0xd9;
    let mut rest = bytes.get(2..).unwrap_or_default();
    loop {
        match rest {
            [0xff, 0xff, ..] => rest = rest.get(1..).unwrap_or_default(),
            [0xff, START_OF_SCAN, pixels @ ..] => {
                return pixels.windows(2).any(|pair| pair == [0xff, END]);
            }
            [0xff, _, high, low, ..] => {
                let length = usize::from(u16::from_be_bytes([*high, *low]));
                rest = rest.get(2 + length..).unwrap_or_default();
            }
            _ => return false,
        }
    }
}
