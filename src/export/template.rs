//! What the documents of an organisation have in common: its colour, what stands at the top and at the foot.

use crate::domain::{Colour, Format, LabPlan, NoColour};
use crate::text::clean_line;

/// How documents look that an organisation gives out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Template {
    /// The colour of headings and labels; none for the usual one.
    pub colour: Option<Colour>,
    /// What stands under the logo on the first page, a line each.
    pub letterhead: Vec<String>,
    /// What stands at the foot of every page; may be empty.
    pub footer: String,
}

/// Says that the colour of a lab is not used.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{colour}: {why}")]
pub struct ColourFailed {
    /// What the plan of the lab says.
    pub colour: String,
    /// What is the matter with it.
    pub why: NoColour,
}

impl Template {
    /// Reads the template from the plan of a lab; tells too when its colour cannot be used.
    pub fn of(plan: &LabPlan) -> (Self, Option<ColourFailed>) {
        let line = |text: &String| clean_line(text).trim().to_owned();
        let said = line(&plan.colour);
        let (colour, failed) = match Colour::read(&said) {
            _ if said.is_empty() => (None, None),
            Ok(colour) => (Some(colour), None),
            Err(why) => (None, Some(ColourFailed { colour: said, why })),
        };
        let letterhead = plan.letterhead.iter().map(line).filter(|line| !line.is_empty());
        (Self { colour, letterhead: letterhead.collect(), footer: line(&plan.footer) }, failed)
    }

    /// Tells whether documents of a format follow it.
    pub fn is_followed_in(format: Format) -> bool {
        super::Logo::is_shown_in(format)
    }
}
