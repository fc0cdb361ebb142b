//! The rules of English.

mod headings;

use frostem::Algorithm;

use crate::domain::{DateWord, Edge, Separator, Sheet, Unit};

use super::bundle::Texts;
use super::language::{DateWords, Language, PersonEndings};
use super::numbers::Thousands;

pub(super) static ENGLISH: Language = Language {
    code: "en",
    name: "English",
    locales: &["en"],
    tag: "en-GB",
    texts: [
        Texts::new(include_str!("en/words.ftl")),
        Texts::new(include_str!("en/screens.ftl")),
        Texts::new(include_str!("en/commands.ftl")),
        Texts::new(include_str!("en/report.ftl")),
        Texts::new(include_str!("en/messages.ftl")),
        Texts::new(include_str!("en/plain.ftl")),
    ],
    label_letter: Sheet::letter,
    dates: DateWords {
        months: "jan january, feb february, mar march, apr april, may, jun june, jul july, \
                 aug august, sep sept september, oct october, nov november, dec december",
        month_endings: &[],
        weekdays: "mon monday, tue tues tuesday, wed wednesday, thu thur thurs thursday, \
                   fri friday, sat saturday, sun sunday",
        seasons: "spring, summer, autumn fall, winter",
        numbers: "a an one, two couple, three, four, five, six, seven, eight, nine, ten",
        ordinals: "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth",
        ordinal_endings: &[],
        after_figures: &["st", "nd", "rd", "th"],
        others: &[
            (DateWord::Unit(Unit::Day), "day days"),
            (DateWord::Unit(Unit::Week), "week weeks"),
            (DateWord::Unit(Unit::Month), "month months"),
            (DateWord::Unit(Unit::Quarter), "q quarter quarters"),
            (DateWord::Unit(Unit::Half), "h half"),
            (DateWord::Unit(Unit::Year), "year years"),
            (DateWord::Days(0), "today"),
            (DateWord::Days(1), "tomorrow"),
            (DateWord::Toward, "by before until till to"),
            (DateWord::From, "in within"),
            (DateWord::Next, "next"),
            (DateWord::This, "this current"),
            (DateWord::After, "after"),
            (DateWord::Ago, "ago"),
            (DateWord::New, "new"),
            (DateWord::Working, "working business"),
            (DateWord::Edge(Edge::Start), "beginning start early"),
            (DateWord::Edge(Edge::Middle), "middle mid"),
            (DateWord::Edge(Edge::End), "end late"),
            (DateWord::Filler, "of the on at"),
        ],
    },
    letters: 'a'..='z',
    stemmer: Algorithm::English,
    stop_words: "a an the and or but if so as at by for from in into of off on onto out over to \
                 up with about than then that this these those there here it its is are was were \
                 be been being am do does did have has had having will would shall should can \
                 could may might must i we you he she they them our us my your their his her me \
                 who what which when where how why also too very just only more most some any all \
                 such need needs",
    negations: "not don't never nobody none nothing",
    surname_endings: "",
    person_endings: PersonEndings {
        surnames: "ov ova ev eva yov ina sky skiy skaya enko chuk",
        patronymics: "ovich evich ovna evna ichna",
        cases: "'s s'",
    },
    headings: headings::headings,
    cells: headings::cells,
    keyboard: &[],
    spreadsheet_formats: ("[$-809]d mmmm yyyy", "yyyy-mm-dd hh:mm"),
    thousands: Thousands::Comma,
    separator: Separator::Comma,
};
