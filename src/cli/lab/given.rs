//! What is given of a lab on the command line.

use super::super::arguments;
use super::super::outcome::Failure;
use crate::domain::{Colour, Counting, Date, Group, LabPlan, NoRoom, Question, Slot, unique_by};
use crate::i18n::{Lang, counting_named, days, due, lab_group, question_named, stage_named};
use crate::storage::library::Picture;
use crate::text;
use crate::{runtime, t};

/// The most minutes of a stage: a day.
const MOST_MINUTES: u32 = 24 * 60;

/// Puts what is given into a plan: each field that is given takes the place of what was there. The
/// picture, where one is given, is read and still to be written.
pub(super) fn plan(
    lang: Lang,
    mut plan: LabPlan,
    asked: &arguments::Lab,
    today: Date,
) -> Result<(LabPlan, Option<Picture>), Failure> {
    if !asked.platform.is_empty() {
        plan.platforms = names(lang, &asked.platform)?;
    }
    if !asked.organiser.is_empty() {
        plan.lab.organisers = names(lang, &asked.organiser)?;
    }
    if !asked.group.is_empty() {
        let groups = names(lang, &asked.group)?.into_iter().map(|name| lab_group(&name));
        plan.groups = unique_by(groups, |group: &Group| group.key.clone());
    }
    if let Some(place) = &asked.place {
        plan.lab.place = text::clean_line(place).trim().to_owned();
    }
    if let Some(from) = &asked.from {
        let (first, last) = days(from, today).map_err(|_| no_days(lang, from))?;
        plan.lab.from = Some(first);
        plan.lab.to = last.or(plan.lab.to.filter(|to| asked.to.is_none() && *to >= first));
    }
    if let Some(to) = &asked.to {
        // A last day without a year is that after the first.
        let base = plan.lab.from.unwrap_or(today);
        plan.lab.to = Some(due(to, base).map_err(|_| no_days(lang, to))?);
    }
    if let (Some(from), Some(to)) = (plan.lab.from, plan.lab.to)
        && to < from
    {
        let (from, to) = (lang.day(from), lang.day(to));
        return Err(Failure::Usage(t!(lang, "lab-days-order", from = from, to = to)));
    }
    set_look(lang, &mut plan, asked)?;
    for said in &asked.minutes {
        set_minutes(lang, &mut plan, said)?;
    }
    if let Some(counting) = counting(lang, asked)? {
        plan.voting = plan.voting.counted_by(counting);
    }
    for said in &asked.question {
        let (question, wording) = worded(lang, said)?;
        match wording.is_empty() {
            true => plan.questions.remove(&question),
            false => plan.questions.insert(question, wording),
        };
    }
    if asked.number_same {
        plan.number_platforms_named_twice();
    }
    if let Some(name) = plan.platform_named_twice() {
        let why = t!(lang, "lab-platform-twice", name = text::clean_line(name));
        return Err(Failure::Usage(t!(lang, "cli-lab-twice", why = why)));
    }
    let picture = asked.logo.as_deref().map(|path| runtime::logo::picture(path, lang));
    let picture = picture.transpose().map_err(Failure::Failed)?;
    if let Some(picture) = &picture {
        picture.name().clone_into(&mut plan.logo);
    }
    Ok((plan, picture))
}

/// Takes the colour, the letterhead and the footer of documents; an empty one takes away what there was.
fn set_look(lang: Lang, plan: &mut LabPlan, asked: &arguments::Lab) -> Result<(), Failure> {
    let line = |text: &String| text::clean_line(text).trim().to_owned();
    if let Some(said) = asked.colour.as_ref().map(line) {
        plan.colour = match Colour::read(&said) {
            _ if said.is_empty() => said,
            Ok(colour) => colour.to_string(),
            Err(why) => return Err(Failure::Usage(lang.no_colour(&said, why))),
        };
    }
    if !asked.letterhead.is_empty() {
        let lines = asked.letterhead.iter().map(line).filter(|line| !line.is_empty());
        plan.letterhead = lines.collect();
    }
    if let Some(footer) = &asked.footer {
        plan.footer = line(footer);
    }
    let without_room = plan.without_room();
    let is_given = |what: &&NoRoom| match what {
        NoRoom::Letterhead => !asked.letterhead.is_empty(),
        NoRoom::Footer => asked.footer.is_some(),
    };
    match without_room.iter().find(is_given) {
        Some(what) => Err(Failure::Usage(lang.no_room(*what))),
        None => Ok(()),
    }
}

fn names(lang: Lang, given: &[String]) -> Result<Vec<String>, Failure> {
    let names: Vec<String> =
        given.iter().map(|name| text::clean_line(name).trim().to_owned()).collect();
    match names.iter().any(String::is_empty) {
        true => Err(Failure::Usage(t!(lang, "cli-name-blank"))),
        false => Ok(names),
    }
}

fn no_days(lang: Lang, typed: &str) -> Failure {
    Failure::Usage(t!(lang, "lab-no-days", typed = text::clean_line(typed)))
}

/// Takes `troubles=40`; stages that are not named keep the minutes they have.
fn set_minutes(lang: Lang, plan: &mut LabPlan, said: &str) -> Result<(), Failure> {
    let read = said.split_once('=').and_then(|(stage, minutes)| {
        let minutes: u32 = minutes.trim().parse().ok()?;
        (1..=MOST_MINUTES).contains(&minutes).then_some((stage_named(stage)?, minutes))
    });
    let Some((stage, minutes)) = read else {
        let stages =
            Slot::usual().iter().map(|slot| slot.stage.key()).collect::<Vec<_>>().join(", ");
        let said = text::clean_line(said);
        return Err(Failure::Usage(t!(lang, "lab-no-minutes", said = said, stages = stages)));
    };
    plan.set_minutes(stage, minutes);
    Ok(())
}

/// Takes the way of counting votes, where one is given: `hands`, `dots=3` or `five-picks`.
pub(super) fn counting(lang: Lang, asked: &arguments::Lab) -> Result<Option<Counting>, Failure> {
    let Some(said) = &asked.voting else { return Ok(None) };
    let counting = counting_named(said).filter(|_| !said.trim().is_empty());
    let refused = || t!(lang, "lab-no-counting", said = text::clean_line(said));
    counting.map(Some).ok_or_else(|| Failure::Usage(refused()))
}

/// Takes `troubles=What hinders us?`.
fn worded(lang: Lang, said: &str) -> Result<(Question, String), Failure> {
    let read = said.split_once('=').and_then(|(question, wording)| {
        Some((question_named(question)?, text::clean_line(wording).trim().to_owned()))
    });
    read.ok_or_else(|| {
        let questions = Question::ALL.map(|question| question.sheet().key()).join(", ");
        let said = text::clean_line(said);
        Failure::Usage(t!(lang, "lab-no-question", said = said, questions = questions))
    })
}
