//! Labels with the letters of each language.

use crate::domain::{Label, Sheet};

use super::lang::Lang;

impl Lang {
    /// Shows a label with the letters of the language.
    pub fn label(self, label: Label) -> String {
        format!("{}{}", (self.0.label_letter)(label.origin()), label.number())
    }

    /// Returns a label with the number of its platform before it: `3.A2`, `3.Д2`.
    pub fn label_of_platform(self, number: u32, label: Label) -> String {
        format!("{number}.{}", self.label(label))
    }
}

/// Reads a label as people type it, with the letters of any language in either case: `t7`, `П7`.
pub fn parse_label(text: &str) -> Option<Label> {
    let mut chars = text.trim().chars();
    let letter = chars.next()?.to_uppercase().next()?;
    let number = chars.as_str().parse().ok()?;
    let is_its_letter =
        |sheet: &Sheet| Lang::ALL.into_iter().any(|lang| (lang.0.label_letter)(*sheet) == letter);
    Sheet::ALL.into_iter().find(is_its_letter).map(|sheet| Label::new(sheet, number))
}

/// Reads a label as people type it, blanks or none within it, with the number of its platform in the lab
/// before it if they give that: `A2`, `3.A2`, `3. д 2`.
pub fn parse_platform_label(text: &str) -> Option<(Option<u32>, Label)> {
    let text: String = text.split_whitespace().collect();
    match text.split_once('.') {
        None => Some((None, parse_label(&text)?)),
        Some((number, label)) => {
            let number = number.parse().ok().filter(|number| *number > 0)?;
            Some((Some(number), parse_label(label)?))
        }
    }
}
