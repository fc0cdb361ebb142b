//! What the file says of itself.

use krilla::metadata::{DateTime, Metadata};

use crate::domain::Moment;
use crate::export::report::Report;

/// Says what the file is, who made it and when.
pub(super) fn metadata(report: &Report) -> Metadata {
    let properties = &report.properties;
    let whole = Some(&properties.title).filter(|title| !title.trim().is_empty());
    let mut metadata = Metadata::new()
        .title(whole.cloned().unwrap_or_else(|| report.name().to_owned()))
        .description(properties.subject.clone())
        .language(report.lang.to_string())
        .creator("citylab".to_owned())
        .document_id(properties.id.to_string());
    if let Some(made) = made(properties.created) {
        metadata = metadata.creation_date(made);
    }
    if properties.author.is_empty() {
        metadata
    } else {
        metadata.authors(vec![properties.author.clone()])
    }
}

/// Says when the document was made; nothing outside the years that its format knows.
fn made(at: Moment) -> Option<DateTime> {
    let at = at.utc()?;
    let small = |number: i8| u8::try_from(number).unwrap_or(0);
    let made = DateTime::new(u16::try_from(at.year()).ok()?)
        .month(small(at.month()))
        .day(small(at.day()))
        .hour(small(at.hour()))
        .minute(small(at.minute()))
        .second(small(at.second()))
        .utc_offset_hour(0);
    Some(made)
}
