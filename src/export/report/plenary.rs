//! The report over all platforms of a lab, and the letter to one stakeholder group.
//!
//! Both are built from the sessions as they may be shown, so no name leaves here that the report of
//! a session keeps to itself. An answer is named by its platform's number and its label, `2.T7`,
//! since every platform has its own T7.

mod agreement;
mod annex;
mod calendar;
mod causes;
mod comparison;
mod crossing;
mod form;
mod left_out;
mod letter;
mod owners;
mod passport;
mod requirements;
mod resolution;
mod selection;
mod shown;
mod since;
mod theme_map;

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use uuid::Uuid;

use super::front::{Front, Room};
use super::people::People;
use super::source::Source;
use super::unit::{Given, Unit};
use super::words::joined;
use super::{Properties, Report, Section, Words, tasks, worksheets};
use crate::domain::{
    Answer, FormatOptions, Group, GroupKey, Lab, Label, Relation, Session, Sheet, unique_by,
};
use crate::export::{Options, Template};
use crate::i18n::Lang;
use crate::t;
use crate::text::{clean_line, fold};
use shown::{lab, note_of, people, records};
use since::LookBack;

/// The platforms of a lab, as they were found.
#[derive(Debug, Clone, Default)]
pub struct Platforms {
    /// The event; where it has no title, that of the first session stands.
    pub lab: Lab,
    /// What a reader should know first; may be empty.
    pub note: String,
    /// The sessions, in the order the report has them.
    pub sessions: Vec<Session>,
    /// The number of the platform of each session; without them they are counted from 1.
    pub numbers: Vec<u32>,
    /// What is missing from them, or may not be their last state.
    pub remarks: Vec<Remark>,
    /// To whom letters go, by the group, a line each; a group without an entry is addressed by its name.
    pub addressees: BTreeMap<GroupKey, Vec<String>>,
    /// An earlier lab whose promises the report looks back at.
    pub since: Option<EarlierLab>,
    /// The day by which letters ask for a reply; none asks for it in thirty days.
    pub reply_by: Option<Date>,
}

/// What a reader of the plenary has to know about the platforms it was built from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// A file could not be read, so its platform is left out.
    Unreadable {
        /// The name of the file.
        name: String,
        /// Why, as one sentence.
        why: String,
    },
    /// What the sessions of the lab share could not be read, or not all of them could be found.
    Partial {
        /// Why, as one sentence.
        why: String,
    },
    /// The session is being worked on; what its file and journal had is taken.
    AtWork {
        /// The platform.
        platform: String,
        /// Where it is open and since when, in a few words.
        place: String,
    },
    /// The file is a copy of a session that is counted, so it is left out.
    Copy {
        /// The name of the file.
        name: String,
        /// The platform.
        platform: String,
        /// How the copy stands to what is counted.
        relation: Relation,
    },
    /// The session's file was copied while it was open, so it may lack the newest answers.
    LeftBehind {
        /// The platform.
        platform: String,
        /// When and where, as one sentence.
        how: String,
    },
    /// The session is one of the worked example's beside real ones, so it is left out.
    Example {
        /// The platform.
        platform: String,
    },
    /// The session names another event than the others; it is counted all the same.
    OtherEvent {
        /// The platform.
        platform: String,
        /// The event it names.
        title: String,
    },
    /// These platforms, each with its number, are left out because that was asked for.
    LeftOut {
        /// The numbers and the platforms.
        platforms: Vec<(u32, String)>,
    },
    /// The lab names this platform, and nobody has started its session.
    NotStarted {
        /// The platform.
        platform: String,
    },
}

impl Remark {
    /// Says it in one sentence for a document: without the computers on which people work.
    pub fn in_document(&self, lang: Lang) -> String {
        match self {
            Self::AtWork { platform, .. } => {
                t!(lang, "plenary-still-at-work", platform = clean_line(platform))
            }
            Self::LeftBehind { platform, .. } => {
                t!(lang, "plenary-left-behind", platform = clean_line(platform))
            }
            other => other.sentence(lang),
        }
    }

    /// Says it in one sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable { name, why } => {
                t!(lang, "plenary-unreadable", name = clean_line(name), why = clean_line(why))
            }
            Self::Partial { why } => t!(lang, "plenary-partial", why = clean_line(why)),
            Self::AtWork { platform, place } => {
                let (platform, place) = (clean_line(platform), clean_line(place));
                t!(lang, "plenary-at-work", platform = platform, place = place)
            }
            Self::Copy { name, platform, relation } => {
                let (name, platform) = (clean_line(name), clean_line(platform));
                let how = lang.relation(*relation);
                t!(lang, "plenary-copy", name = name, platform = platform, how = how)
            }
            Self::LeftBehind { platform, how } => {
                format!("{}: {}", clean_line(platform), clean_line(how))
            }
            Self::Example { platform } => {
                t!(lang, "plenary-example", platform = clean_line(platform))
            }
            Self::OtherEvent { platform, title } => {
                let (platform, title) = (clean_line(platform), clean_line(title));
                t!(lang, "plenary-other-event", platform = platform, title = title)
            }
            Self::LeftOut { platforms } => {
                let named =
                    platforms.iter().map(|(number, name)| format!("{number} {}", clean_line(name)));
                t!(lang, "plenary-on-request", platforms = named.collect::<Vec<_>>().join(", "))
            }
            Self::NotStarted { platform } => {
                t!(lang, "plenary-not-started", platform = clean_line(platform))
            }
        }
    }
}

impl Platforms {
    /// Lists the stakeholder groups of all platforms, each once.
    pub fn groups(&self) -> Vec<&Group> {
        unique_by(self.sessions.iter().flat_map(|session| &session.groups), |group| &group.key)
    }

    /// Returns the number of the platform at a place.
    pub fn number(&self, place: usize) -> u32 {
        let counted = || u32::try_from(place + 1).unwrap_or(u32::MAX);
        self.numbers.get(place).copied().unwrap_or_else(counted)
    }

    /// Tells whether every platform was read and is closed.
    pub fn are_closed(&self) -> bool {
        let unread =
            |remark: &Remark| matches!(remark, Remark::Unreadable { .. } | Remark::Partial { .. });
        !self.sessions.is_empty()
            && self.sessions.iter().all(Session::is_closed)
            && !self.remarks.iter().any(unread)
    }
}

pub use since::EarlierLab;

/// All platforms, as the sections of the report draw on them.
struct All<'a> {
    platforms: &'a Platforms,
    sources: Vec<Source<'a>>,
    options: &'a Options,
    words: Words,
    lab: Lab,
    /// Who is not to be named, if nobody is.
    people: Option<People>,
}

impl<'a> All<'a> {
    fn new(records: &'a [Session], platforms: &'a Platforms, options: &'a Options) -> Self {
        let names: Vec<String> = records.iter().map(|it| fold(it.platform.trim())).collect();
        let mut times: HashMap<&str, usize> = HashMap::new();
        names.iter().for_each(|name| *times.entry(name).or_default() += 1);
        let pairs = records.iter().zip(&platforms.sessions).zip(&names).enumerate();
        let sources = pairs.map(|(place, ((shown, whole), name))| {
            let number = platforms.number(place);
            let is_one_of_several = times.get(name.as_str()).is_some_and(|times| *times > 1);
            let platform = if is_one_of_several {
                format!("{number} {}", shown.platform)
            } else {
                shown.platform.clone()
            };
            Source::new(shown, whole, options).on_platform(number, platform)
        });
        let people = people(platforms, options);
        Self {
            platforms,
            sources: sources.collect(),
            options,
            words: Words::new(options.lang),
            lab: lab(platforms, people.as_ref()),
            people,
        }
    }

    fn lang(&self) -> Lang {
        self.options.lang
    }

    /// Returns the sessions as they may be shown.
    fn shown(&self) -> Vec<&'a Session> {
        self.sources.iter().map(|source| source.session).collect()
    }

    fn source(&self, place: usize) -> Option<&Source<'a>> {
        self.sources.get(place)
    }

    /// Returns what a platform is called, with its number where another has the same name.
    fn platform(&self, place: usize) -> &str {
        self.source(place).map_or("", |source| source.platform.as_str())
    }

    /// Tells what the votes on these sheets are, over all platforms.
    fn unit(&self, sheets: &[Sheet]) -> Unit {
        let given = self.sources.iter().map(|source| source.given(sheets));
        given.fold(Given::default(), Given::and).unit()
    }

    fn number(&self, place: usize) -> u32 {
        self.platforms.number(place)
    }

    /// Names an answer among all platforms.
    fn label(&self, place: usize, label: Label) -> String {
        self.words.on_platform(self.number(place)).label(label)
    }

    /// Returns the name of a stakeholder group, as the first platform that has it says it.
    fn group(&self, key: &str) -> String {
        let known = self.sources.iter().find_map(|source| source.names.known(key));
        known.unwrap_or_else(|| key.to_owned())
    }

    /// Returns the name of a stakeholder group as it stands within a sentence.
    fn within(&self, key: &str) -> String {
        let known = self.sources.iter().find_map(|source| source.session.group(key));
        known.map_or_else(|| key.to_owned(), |group| self.lang().group_within(group))
    }

    /// Lists the troubles that an answer is for, straight or by a way.
    fn troubles(&self, place: usize, answer: &Answer) -> Vec<&'a Answer> {
        let Some(source) = self.source(place) else { return Vec::new() };
        let straight = source.standing.targets(answer, Sheet::Troubles).into_iter();
        let ways = source.standing.targets(answer, Sheet::Ways).into_iter();
        let by_ways = ways.flat_map(|way| source.standing.targets(way, Sheet::Troubles));
        unique_by(straight.chain(by_ways), |trouble| trouble.label)
    }

    /// Returns the place and the days of the event, on one line.
    fn where_and_when(&self) -> String {
        joined([self.lab.place.clone(), self.words.days(&self.lab)], " · ")
    }

    fn people(&self) -> u32 {
        let people = self.platforms.sessions.iter().map(Session::people);
        people.fold(0, u32::saturating_add)
    }
}

impl Report {
    /// Builds the report over all platforms of a lab.
    pub fn of_lab(platforms: &Platforms, options: &Options) -> Self {
        let records = records(platforms, options);
        let all = All::new(&records, platforms, options);
        let mut sections = Vec::new();
        let earlier = platforms.sessions.iter().flat_map(|session| &session.earlier);
        let since = LookBack::of(&all);
        let earlier = match &since {
            Some(since) => since.sentence(options.lang),
            None => options.lang.became_of(earlier),
        };
        let note = &note_of(&all);
        let sources = &all.sources;
        let result = Front { sources, lang: options.lang, earlier, note, room: Room::PAGE };
        result.write(&mut sections);
        let (front, wall) = (sections.len(), result.for_wall());
        passport::write(&all, &mut sections);
        sections.extend(since.iter().flat_map(|since| since.sections(&all)));
        comparison::write(&all, &mut sections);
        let alike = crossing::alike(&all);
        crossing::write(&all, &alike, &mut sections);
        causes::write(&all, &mut sections);
        agreement::write(&all, &mut sections);
        requirements::write(&all, &mut sections);
        calendar::write(&all, &mut sections);
        resolution::write(&all, &alike, &mut sections);
        annex::write(&all, &mut sections);
        let what = t!(options.lang, "plenary-report");
        let subject = t!(options.lang, "plenary-subject");
        let mut worksheets = vec![comparison::worksheet(&all)];
        worksheets.extend(worksheets::of(&all.sources, true, options.lang));
        worksheets.extend(since.and_then(|since| since.worksheet(&all)));
        let report = Self { worksheets, front, wall, ..head(&all, what, subject, sections) };
        Self { records, ..report }
    }
}

/// Everything of the report but its sheets and records.
fn head(all: &All, what: String, subject: String, sections: Vec<Section>) -> Report {
    let lang = all.lang();
    let lab = &all.lab;
    let title = joined([&lab.title, &what], " · ");
    let ids = all.platforms.sessions.iter().map(|session| session.id.as_u128());
    Report {
        lang,
        title: title.clone(),
        subtitle: all.where_and_when(),
        note: note_of(all),
        logo: None,
        template: Template::default(),
        formats: FormatOptions::default(),
        draft: (!all.platforms.are_closed()).then(|| t!(lang, "plenary-draft")),
        letter: None,
        properties: Properties {
            title,
            subject,
            author: lab.organisers.join(", "),
            created: all.options.now,
            // The same platforms always make the same name.
            id: Uuid::from_u128(ids.fold(0, |sum, id| sum ^ id)),
        },
        sections,
        front: 0,
        wall: Vec::new(),
        worksheets: Vec::new(),
        tasks: all.sources.iter().flat_map(tasks::of_platform).collect(),
        voices: all.options.voices,
        records: Vec::new(),
    }
}
