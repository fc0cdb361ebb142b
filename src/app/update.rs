//! What happens on each message: a file for each place.

use super::effect::Effect;
use super::model::Model;
use super::msg::Msg;
use crate::domain::Moment;

/// How much of the screen has to be drawn again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Redraw {
    /// Nothing.
    #[default]
    Nothing,
    /// The line and what stands with it.
    Line,
    /// Everything.
    All,
}

/// What a message brought about.
#[derive(Debug, Default)]
pub struct Outcome {
    /// What the world is asked to do, in order.
    pub effects: Vec<Effect>,
    /// How much of the screen has to be drawn again.
    pub redraw: Redraw,
}

/// Takes a message and changes the model; touches nothing else.
pub fn update(model: &mut Model, msg: Msg, now: Moment) -> Outcome {
    let _ = (msg, now);
    model.notice = None;
    Outcome::default()
}
