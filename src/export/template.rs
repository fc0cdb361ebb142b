//! What the documents of an organisation have in common: its colour, what stands at the top and at the foot.

use crate::domain::{Colour, Format, LabPlan, NoColour, NoRoom};
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

/// Says what of a lab's look is not on its documents as its plan has it.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum TemplateFault {
    /// The colour is not used.
    #[error("{colour}: {why}")]
    Colour {
        /// What the plan of the lab says.
        colour: String,
        /// What is the matter with it.
        why: NoColour,
    },
    /// Something is cut.
    #[error(transparent)]
    NoRoom(NoRoom),
}

impl Template {
    /// Reads the template from the plan of a lab; tells too what of it cannot be as the plan has it.
    pub fn of(plan: &LabPlan) -> (Self, Vec<TemplateFault>) {
        let line = |text: &String| clean_line(text).trim().to_owned();
        let letterhead = plan.letterhead.iter().map(line).filter(|line| !line.is_empty());
        let mut plan = LabPlan {
            colour: line(&plan.colour),
            letterhead: letterhead.collect(),
            footer: line(&plan.footer),
            ..LabPlan::default()
        };
        let mut faults: Vec<TemplateFault> =
            plan.without_room().into_iter().map(TemplateFault::NoRoom).collect();
        plan.cut_to_room();
        let LabPlan { colour, letterhead, footer, .. } = plan;
        let colour = match Colour::read(&colour) {
            _ if colour.is_empty() => None,
            Ok(colour) => Some(colour),
            Err(why) => {
                faults.push(TemplateFault::Colour { colour, why });
                None
            }
        };
        (Self { colour, letterhead, footer }, faults)
    }

    /// Tells whether documents of a format follow it.
    pub fn is_followed_in(format: Format) -> bool {
        super::Logo::is_shown_in(format)
    }
}
