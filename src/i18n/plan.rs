//! The plan of a lab: what its file says of each field, and its facts as people type and read them.

use crate::domain::{
    Date, FOOTER_WIDTH, Group, LETTERHEAD_LINES, LETTERHEAD_WIDTH, LabPlan, NoColour, NoRoom,
    NotADate, PlanComments, PlanField, Question, Slot, Stage, group_of_name,
};
use crate::t;

use super::dates::due;
use super::lang::Lang;
use super::naming::group_named;

/// What stands between the first and the last day of an event.
const BETWEEN: [&str; 10] = ["–", "—", "…", "..", " - ", " по ", " to ", " till ", " и ", " and "];
/// What may stand there and may belong to a single day as well.
const PERHAPS_BETWEEN: [&str; 2] = ["-", ", "];

impl Lang {
    /// Returns what `lab.ron` says of each of its fields.
    pub fn plan_comments(self) -> PlanComments {
        let comment = |field: PlanField| (field, self.named("plan", field.key()));
        PlanComments(PlanField::ALL.into_iter().map(comment).collect())
    }

    /// Says why what was given as a colour is none that documents can have.
    pub fn no_colour(self, said: &str, why: NoColour) -> String {
        match why {
            NoColour::Form => t!(self, "lab-no-colour", said = said),
            NoColour::Light(contrast) => {
                let contrast = format!("{contrast:.1}").replace('.', &t!(self, "decimal-sign"));
                t!(self, "lab-light-colour", said = said, contrast = contrast)
            }
        }
    }

    /// Says how much room documents have for what does not fit there.
    pub fn no_room(self, what: NoRoom) -> String {
        match what {
            NoRoom::Letterhead => {
                let (lines, letters) = (LETTERHEAD_LINES, LETTERHEAD_WIDTH);
                t!(self, "lab-no-room-letterhead", lines = lines, letters = letters)
            }
            NoRoom::Footer => t!(self, "lab-no-room-footer", letters = FOOTER_WIDTH),
        }
    }

    /// Lists what the sessions of a lab share, each fact with its name, as people read it.
    pub fn plan_facts(self, plan: &LabPlan) -> Vec<(String, String)> {
        let agenda = if plan.agenda.is_empty() { Slot::usual() } else { plan.agenda.clone() };
        let minutes =
            agenda.iter().map(|slot| format!("{} {}", self.stage(slot.stage), slot.minutes));
        let groups = groups_of(plan);
        let groups = groups.iter().map(|group| self.group(group));
        let joined = |facts: Vec<String>| facts.join(", ");
        let facts = [
            (t!(self, "lab-days"), self.days(plan.lab.from, plan.lab.to)),
            (t!(self, "lab-place"), plan.lab.place.clone()),
            (t!(self, "lab-organisers"), joined(plan.lab.organisers.clone())),
            (t!(self, "lab-minutes"), joined(minutes.collect())),
            (t!(self, "lab-groups"), joined(groups.collect())),
            (t!(self, "lab-voting"), self.counting(plan.voting.counting())),
        ];
        let questions = plan
            .questions
            .iter()
            .map(|(question, wording)| (self.sheet(question.sheet()), wording.clone()));
        let addressees = plan.addressees.iter().map(|(key, lines)| {
            let known = groups_of(plan).into_iter().find(|group| group.key == *key);
            let group = known.map_or_else(|| key.clone(), |group| self.group(&group));
            format!("{group}: {}", lines.join(", "))
        });
        let looks = [
            (t!(self, "lab-logo"), plan.logo.clone()),
            (t!(self, "lab-addressees"), addressees.collect::<Vec<_>>().join("; ")),
            (t!(self, "lab-colour"), plan.colour.clone()),
            (t!(self, "lab-letterhead"), plan.letterhead.join("; ")),
            (t!(self, "lab-footer"), plan.footer.clone()),
        ];
        let said = facts.into_iter().chain(questions).chain(looks);
        said.filter(|(_, fact)| !fact.trim().is_empty()).collect()
    }
}

fn groups_of(plan: &LabPlan) -> Vec<Group> {
    if plan.groups.is_empty() { Group::well_known() } else { plan.groups.clone() }
}

/// Reads the first and, where it is said, the last day of an event in any language: `26–27 ноября
/// 2026`, `26.11–27.11`, `tomorrow`.
///
/// # Errors
///
/// [`NotADate`] when no day is named or an impossible one, or when the last day comes before the first.
pub fn days(text: &str, today: Date) -> Result<(Date, Option<Date>), NotADate> {
    let text = format!(" {} ", text.trim().to_lowercase());
    let range = |signs: &[&str]| {
        let mut parts = signs.iter().filter_map(|sign| text.split_once(*sign));
        parts.find_map(|(first, last)| range(first, last, today))
    };
    range(&BETWEEN)
        .or_else(|| due(&text, today).ok().map(|day| (day, None)))
        .or_else(|| range(&PERHAPS_BETWEEN))
        .ok_or(NotADate)
}

/// Reads a first and a last day; of two that are in one month one alone may name it.
fn range(first: &str, last: &str, today: Date) -> Option<(Date, Option<Date>)> {
    let read = |text: &str| due(text, today).ok();
    if let (Some(from), Some(to)) = (read(first), read(last)) {
        let has_year = first.split(|c: char| !c.is_ascii_digit()).any(|part| part.len() == 4);
        if has_year || from <= to && from.year() == to.year() {
            return in_order(from, to);
        }
        // A first day without a year is the last such day before the end.
        let in_year = |year: i16| from.with().year(year).build().ok().filter(|day| *day <= to);
        return in_order(in_year(to.year()).or_else(|| in_year(to.year() - 1))?, to);
    }
    let is_figure = |c: char| c.is_ascii_digit();
    let month = first.trim_end().trim_end_matches(is_figure);
    let day: i8 = first.trim_end().get(month.len()..)?.parse().ok()?;
    // "26–27 November" and "from 26 to 27 November", or else "November 26–27, 2026".
    let to = read(last).or_else(|| read(&format!("{month} {last}")))?;
    in_order(to.with().day(day).build().ok()?, to)
}

fn in_order(from: Date, to: Date) -> Option<(Date, Option<Date>)> {
    (from <= to).then_some((from, Some(to)))
}

/// Finds a stage by its name in any language or in files for other programs.
pub fn stage_named(text: &str) -> Option<Stage> {
    Slot::usual().into_iter().map(|slot| slot.stage).find(|stage| {
        let names = Lang::ALL
            .into_iter()
            .flat_map(|lang| [lang.stage(*stage), lang.stage_in_short(*stage)]);
        is_among(text, names.chain([stage.key().to_owned()]))
    })
}

/// Finds a key question by the name of its sheet in any language or in files for other programs.
pub fn question_named(text: &str) -> Option<Question> {
    Question::ALL.into_iter().find(|question| {
        let sheet = question.sheet();
        let names = Lang::ALL.map(|lang| lang.sheet(sheet));
        is_among(text, names.into_iter().chain([sheet.key().to_owned()]))
    })
}

fn is_among(text: &str, mut names: impl Iterator<Item = String>) -> bool {
    let text = text.trim().to_lowercase();
    names.any(|name| name.to_lowercase() == text)
}

/// Makes a stakeholder group of what people call it: a well-known one, or one of the lab's own.
pub fn lab_group(name: &str) -> Group {
    let known = Group::well_known();
    group_named(&known, name).cloned().unwrap_or_else(|| group_of_name(name))
}
