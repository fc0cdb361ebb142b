//! The form of a lab: what its sessions share, a fact a row, typed before anything is written.

use std::path::PathBuf;

use crate::domain::{Colour, Date, Group, LabPlan, NoColour, NoRoom, Question, Stage, unique_by};
use crate::i18n::{Lang, counting_named, days, due, lab_group};
use crate::text::{clean_line, without_bullet};

/// The most minutes of a stage: a day.
const MOST_MINUTES: u32 = 24 * 60;

/// A lab that is set up or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabForm {
    /// What the sessions are to share.
    pub plan: LabPlan,
    /// What they share now; of a new lab, nothing.
    pub was: LabPlan,
    /// The folder of the lab; none of a new one.
    pub folder: Option<PathBuf>,
    /// How many of its sessions have begun.
    pub begun: usize,
    /// The file of a picture that the lab is to get; empty for none.
    pub picture: String,
    /// The plans and pictures before each change, the latest last.
    pub(super) past: Vec<(LabPlan, String)>,
    /// The name of a platform that is there already, once it was asked whether it is meant twice.
    pub(super) asked_twice: Option<String>,
}

/// A row of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabField {
    /// The title of the event.
    Title,
    /// The city or hall.
    Place,
    /// The first day; several days set the last one too.
    From,
    /// The last day.
    To,
    /// Who holds it, separated by commas.
    Organisers,
    /// The file of a picture.
    Logo,
    /// The platform of this place.
    Platform(usize),
    /// One more platform, or a pasted list of them.
    NewPlatform,
    /// The stakeholder groups, separated by commas.
    Groups,
    /// The minutes of a stage.
    Minutes(Stage),
    /// How votes are counted.
    Counting,
    /// The wording of a key question.
    Wording(Question),
    /// The colour of headings in documents.
    Colour,
    /// What stands under the logo, its lines separated by semicolons.
    Letterhead,
    /// What stands at the foot of every page.
    Footer,
    /// The last row, which makes the lab.
    Make,
}

/// Says why a row does not take a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum NotTaken {
    /// It is no number of minutes.
    NoMinutes,
    /// It is no way of counting votes.
    NoCounting,
    /// It is no day.
    NoDay,
    /// The last day would be before the first.
    EndsBefore,
    /// Another platform has the name.
    Twice,
    /// It is no colour that can be read on paper.
    NoColour(NoColour),
    /// Documents have no room for it.
    NoRoom(NoRoom),
}

impl LabForm {
    /// Begins with what a lab shares; with its folder where it is there already.
    pub fn new(plan: LabPlan, folder: Option<PathBuf>, begun: usize) -> Self {
        let was = plan.clone();
        Self {
            plan,
            was,
            folder,
            begun,
            picture: String::new(),
            past: Vec::new(),
            asked_twice: None,
        }
    }

    /// Lists the rows.
    pub fn rows(&self) -> Vec<LabField> {
        use LabField::{
            Colour, Footer, From, Groups, Letterhead, Logo, Make, NewPlatform, Organisers, Place,
            Title, To,
        };
        let mut rows = vec![Title, Place, From, To, Organisers, Logo];
        rows.extend((0..self.plan.platforms.len()).map(LabField::Platform));
        rows.extend([NewPlatform, Groups]);
        rows.extend(self.plan.slots().iter().map(|slot| LabField::Minutes(slot.stage)));
        rows.push(LabField::Counting);
        rows.extend(Question::ALL.map(LabField::Wording));
        rows.extend([Colour, Letterhead, Footer, Make]);
        rows
    }

    /// Tells whether something is typed that is not written yet.
    pub fn is_changed(&self) -> bool {
        self.plan != self.was || !self.picture.is_empty()
    }

    /// Returns what a row holds, as it can be typed again; empty where nothing is set.
    pub fn value(&self, field: LabField, lang: Lang) -> String {
        let plan = &self.plan;
        let day = |day: Option<Date>| day.map(|day| lang.day(day)).unwrap_or_default();
        match field {
            LabField::Title => plan.lab.title.clone(),
            LabField::Place => plan.lab.place.clone(),
            LabField::From => day(plan.lab.from),
            LabField::To => day(plan.lab.to),
            LabField::Organisers => plan.lab.organisers.join(", "),
            LabField::Logo if self.picture.is_empty() => plan.logo.clone(),
            LabField::Logo => self.picture.clone(),
            LabField::Platform(place) => plan.platforms.get(place).cloned().unwrap_or_default(),
            LabField::Groups => {
                let groups: Vec<String> = plan.groups.iter().map(|it| lang.group(it)).collect();
                groups.join(", ")
            }
            LabField::Minutes(stage) => {
                let slots = plan.slots().into_iter().find(|slot| slot.stage == stage);
                slots.map(|slot| slot.minutes.to_string()).unwrap_or_default()
            }
            LabField::Counting => lang.counting(plan.voting.counting()),
            LabField::Wording(question) => {
                plan.questions.get(&question).cloned().unwrap_or_default()
            }
            LabField::Colour => plan.colour.clone(),
            LabField::Letterhead => plan.letterhead.join("; "),
            LabField::Footer => plan.footer.clone(),
            LabField::NewPlatform | LabField::Make => String::new(),
        }
    }

    /// Remembers the present state as one that can be gone back to.
    fn remember(&mut self) {
        self.past.push((self.plan.clone(), self.picture.clone()));
    }

    /// Goes back by one change; tells whether there was one.
    pub(super) fn undo(&mut self) -> bool {
        let Some((plan, picture)) = self.past.pop() else { return false };
        (self.plan, self.picture) = (plan, picture);
        true
    }

    /// Sets a row to a typed text; an empty one takes away what it holds. A platform that is there
    /// already is numbered with the other, where it `may_be_twice`.
    pub(super) fn set(
        &mut self,
        field: LabField,
        typed: &str,
        today: Date,
        may_be_twice: bool,
    ) -> Result<(), NotTaken> {
        let text = clean_line(typed).trim().to_owned();
        let mut new = self.plan.clone();
        let mut picture = self.picture.clone();
        match field {
            LabField::Title => new.lab.title = text,
            LabField::Place => new.lab.place = text,
            LabField::From if text.is_empty() => new.lab.from = None,
            LabField::From => {
                let (first, last) = days(&text, today).map_err(|_| NotTaken::NoDay)?;
                new.lab.from = Some(first);
                new.lab.to = last.or(new.lab.to.filter(|to| *to >= first));
            }
            LabField::To if text.is_empty() => new.lab.to = None,
            LabField::To => {
                // A last day without a year is that after the first.
                let to = due(&text, new.lab.from.unwrap_or(today)).map_err(|_| NotTaken::NoDay)?;
                if new.lab.from.is_some_and(|from| to < from) {
                    return Err(NotTaken::EndsBefore);
                }
                new.lab.to = Some(to);
            }
            LabField::Organisers => new.lab.organisers = names(&text),
            LabField::Logo if text.is_empty() && picture.is_empty() => new.logo.clear(),
            LabField::Logo => picture = unquoted(typed),
            LabField::Platform(place) if text.is_empty() => {
                if place < new.platforms.len() {
                    new.platforms.remove(place);
                }
            }
            LabField::Platform(place) => {
                if let Some(platform) = new.platforms.get_mut(place) {
                    *platform = text;
                }
            }
            LabField::NewPlatform if text.is_empty() => return Ok(()),
            LabField::NewPlatform => new.platforms.push(text),
            LabField::Groups => {
                let groups = names(&text).into_iter().map(|name| lab_group(&name));
                new.groups = unique_by(groups, |group: &Group| group.key.clone());
                if new.groups == Group::well_known() {
                    new.groups.clear();
                }
            }
            LabField::Minutes(stage) => {
                let minutes = match text.as_str() {
                    "" => LabPlan::default().minutes(stage),
                    text => {
                        text.parse().ok().filter(|minutes| (1..=MOST_MINUTES).contains(minutes))
                    }
                };
                new.set_minutes(stage, minutes.ok_or(NotTaken::NoMinutes)?);
            }
            LabField::Counting => {
                let counting = counting_named(&text).ok_or(NotTaken::NoCounting)?;
                new.voting = new.voting.counted_by(counting);
            }
            LabField::Wording(question) if text.is_empty() => {
                new.questions.remove(&question);
            }
            LabField::Wording(question) => {
                new.questions.insert(question, text);
            }
            LabField::Colour if text.is_empty() => new.colour.clear(),
            LabField::Colour => {
                let colour = Colour::read(&text).map_err(NotTaken::NoColour)?;
                new.colour = colour.to_string();
            }
            LabField::Letterhead => {
                let lines = text.split(';').map(str::trim).filter(|line| !line.is_empty());
                new.letterhead = lines.map(str::to_owned).collect();
                check_room(&new, NoRoom::Letterhead)?;
            }
            LabField::Footer => {
                new.footer = text;
                check_room(&new, NoRoom::Footer)?;
            }
            LabField::Make => return Ok(()),
        }
        if new.platform_named_twice().is_some() {
            if !may_be_twice {
                return Err(NotTaken::Twice);
            }
            new.number_platforms_named_twice();
        }
        if new != self.plan || picture != self.picture {
            self.remember();
        }
        (self.plan, self.picture) = (new, picture);
        Ok(())
    }

    /// Adds the lines of a pasted list as platforms before the place; returns how many, and the names
    /// that are there already.
    pub(super) fn add_platforms(&mut self, place: usize, pasted: &str) -> (usize, Vec<String>) {
        let lines = pasted.lines().map(|line| clean_line(without_bullet(line)).trim().to_owned());
        let (mut new, mut twice) = (self.plan.clone(), Vec::new());
        let mut at = place.min(new.platforms.len());
        let first = at;
        for name in lines.filter(|name| !name.is_empty()) {
            new.platforms.insert(at, name);
            if new.platform_named_twice().is_some() {
                twice.push(new.platforms.remove(at));
            } else {
                at += 1;
            }
        }
        if at > first {
            self.remember();
            self.plan = new;
        }
        (at - first, twice)
    }

    /// Moves a platform up or down; returns where it stands then.
    pub(super) fn move_platform(&mut self, place: usize, down: bool) -> Option<usize> {
        let to = if down { place.checked_add(1) } else { place.checked_sub(1) }?;
        if place.max(to) >= self.plan.platforms.len() {
            return None;
        }
        self.remember();
        self.plan.platforms.swap(place, to);
        Some(to)
    }
}

/// Checks that documents have room for what a plan has for this place.
fn check_room(plan: &LabPlan, place: NoRoom) -> Result<(), NotTaken> {
    if plan.without_room().contains(&place) { Err(NotTaken::NoRoom(place)) } else { Ok(()) }
}

/// Reads names that commas part.
fn names(text: &str) -> Vec<String> {
    let names = text.split([',', ';']).map(str::trim).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

/// Returns a path without the quotes and marks that a terminal puts around a file dropped on it.
fn unquoted(typed: &str) -> String {
    let text = typed.trim();
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote).and_then(|text| text.strip_suffix(quote)) {
            return inner.to_owned();
        }
    }
    text.strip_prefix("file://").unwrap_or(text).replace("\\ ", " ")
}
