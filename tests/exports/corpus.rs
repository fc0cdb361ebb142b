//! Sessions to export: the worked example, and one that holds everything hostile.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use citylab::domain::{
    Answer, Commitment, Edit, Format, Group, Lab, LabPlan, Label, Moment, Opinion, Outcome,
    RankedBallot, Readback, Reply, Requirement, Session, Sheet, SilentWriting, Stage, Stance,
    Voice, Voices, Votes, Voting,
};
use citylab::export::{self, Document, ExportFailed, Options, Platforms, Progress, Report, Stop};
use citylab::i18n::Lang;
use citylab::text::clean;
use jiff::civil::date;

use super::readers::{has, run};

pub fn now() -> Moment {
    "2014-11-27T17:42:05+07:00".parse().unwrap()
}

pub fn options(lang: Lang, voices: Voices) -> Options {
    Options { lang, voices, now: now() }
}

pub fn english() -> Options {
    options(Lang::EN, Voices::Names)
}

pub fn russian() -> Options {
    options(Lang::RU, Voices::Names)
}

/// Makes the report of a session in one format.
pub fn export(
    session: &Session,
    format: Format,
    options: &Options,
) -> Result<Vec<Document>, ExportFailed> {
    render(&Report::of_session(session, options), format)
}

/// Makes a report in one format.
pub fn render(report: &Report, format: Format) -> Result<Vec<Document>, ExportFailed> {
    export::render(report, format, &Progress::new(&Stop::default(), &|_| {}))
}

/// Reads a session of the worked example.
pub fn example(name: &str) -> Session {
    let path = format!("{}/sessions/{name}.ron", env!("CARGO_MANIFEST_DIR"));
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

pub const EXAMPLES: [&str; 4] = [
    "environmental-rehabilitation",
    "public-participation",
    "social-urban-planning",
    "waste-management",
];

/// The reports of the example, of each session and of the lab, in both languages, and the pages of their
/// PDF as pdftotext lays them out, if it is there.
pub fn laid_out() -> &'static [(Report, Option<String>)] {
    static REPORTS: LazyLock<Vec<(Report, Option<String>)>> = LazyLock::new(|| {
        let sessions: Vec<Session> = EXAMPLES.map(example).into();
        let platforms = Platforms { sessions, ..Platforms::default() };
        let reports = [english(), russian()].into_iter().flat_map(|options| {
            let of_session = platforms.sessions.iter().map(|it| Report::of_session(it, &options));
            of_session.chain([Report::of_lab(&platforms, &options)]).collect::<Vec<_>>()
        });
        let pages = |report: &Report| {
            let pdf = render(report, Format::Pdf).unwrap().remove(0).bytes;
            has("pdftotext", &["-v"]).then(|| run("pdftotext", &["-layout", "-", "-"], &pdf))
        };
        reports
            .map(|report| (pages(&report), report))
            .map(|(text, report)| (report, text))
            .collect()
    });
    &REPORTS
}

/// Builds sessions by edits alone, as the program does.
pub struct Builder {
    pub session: Session,
    minute: i64,
}

impl Builder {
    pub fn new(platform: &str) -> Self {
        let plan = LabPlan {
            lab: Lab {
                title: "The City for Life".into(),
                place: "Novokuznetsk".into(),
                from: Some(date(2014, 11, 26)),
                to: Some(date(2014, 11, 27)),
                organisers: vec!["City council".into()],
            },
            ..LabPlan::default()
        };
        let id = uuid::Uuid::from_u128(0x0149_ea0c_8750_749b_9369_fa01_7a52_bdee);
        Self { session: Session::new(id, platform, &plan), minute: 0 }
    }

    pub fn perform(&mut self, edit: Edit) -> &mut Self {
        self.session.perform(edit).unwrap();
        self
    }

    pub fn at(&mut self) -> Moment {
        self.minute += 1;
        let start: Moment = "2014-11-26T10:00:00+07:00".parse().unwrap();
        start.plus_seconds(self.minute * 60)
    }

    pub fn say(&mut self, sheet: Sheet, text: &str) -> Label {
        let label = self.session.next_label(sheet);
        let answer = Answer::new(label, text, self.at());
        let edit = self.session.adding(sheet, answer);
        self.perform(edit);
        label
    }
}

/// A session in which everything happened that can happen to an answer.
pub fn full() -> Session {
    let mut b = Builder::new("Waste management");
    let groups = Group::well_known().into_iter().enumerate();
    let groups = groups.map(|(n, g)| Group { present: 2 * n as u32 + 4, ..g }).collect();
    b.perform(Edit::Groups(groups));
    b.perform(Edit::Experts(vec!["Larisa Doronina".into(), "Oleg Strizhov".into()]));
    b.perform(Edit::Facilitator("Marina Belyakova".into()));
    b.perform(Edit::Roster(vec![
        Voice::person("Zinaida Ivanova", Some("activists".into())),
        Voice::person("Pyotr Petrov", Some("business".into())),
    ]));
    let at = b.at();
    b.perform(Edit::Enter(Stage::Troubles, at));
    let dumps = b.say(Sheet::Troubles, "Illegal dumps along the river grow every spring");
    let full = b.say(Sheet::Troubles, "The landfill is almost full");
    let two = b.say(Sheet::Troubles, "The landfill has two years of capacity left");
    let bins = b.say(Sheet::Troubles, "Bins overflow by Sunday");
    let said = |b: &mut Builder, label, person: &str, group: &str| {
        b.perform(Edit::Voices(label, vec![Voice::person(person, Some(group.into()))]));
    };
    said(&mut b, dumps, "Zinaida Ivanova", "activists");
    said(&mut b, full, "Pyotr Petrov", "business");
    said(&mut b, two, "Zinaida Ivanova", "activists");
    b.perform(Edit::Merge { from: two, into: full });
    b.perform(Edit::Theme(dumps, Some("Dumps".into())));
    b.perform(Edit::Theme(full, Some("Landfill".into())));
    let votes = |pairs: &[(&str, u32)]| {
        let mut groups: BTreeMap<_, _> = Group::WELL_KNOWN.map(|key| (key.to_owned(), 0)).into();
        groups.extend(pairs.iter().map(|(key, n)| ((*key).to_owned(), *n)));
        Votes { hands: 0, groups }
    };
    b.perform(Edit::Votes(dumps, votes(&[("activists", 9), ("business", 0)])));
    b.perform(Edit::Votes(full, votes(&[("activists", 3), ("business", 3)])));
    b.perform(Edit::Votes(two, votes(&[("business", 1)])));
    b.perform(Edit::Votes(bins, votes(&[])));
    b.perform(Edit::Reword {
        label: bins,
        text: "Bins in the yards overflow by Sunday evening".into(),
        verbatim: Some("Bins overflow by Sunday".into()),
    });
    b.perform(Edit::Readback(dumps, Some(Readback::Disputed)));
    let truck = b.say(Sheet::Ways, "A second truck for sorted waste");
    let posts = b.say(Sheet::Ways, "Photo reports go straight to the inspectorate");
    b.perform(Edit::Link(truck, vec![full, dumps]));
    b.perform(Edit::Link(posts, vec![dumps]));
    b.perform(Edit::Require(
        posts,
        Some(Box::new(Requirement {
            to: "regional".into(),
            reply: Some(Reply::Noted),
            note: "We shall look into it".into(),
            on: None,
        })),
    ));
    let buy = b.say(Sheet::Actions, "The operator buys a truck");
    b.perform(Edit::Link(buy, vec![truck]));
    b.perform(Edit::Commit(
        buy,
        Commitment {
            who: "Pyotr Petrov".into(),
            partners: "Anna Sidorova, housing department".into(),
            due: Some(date(2015, 3, 1)),
            needs: "Two million roubles".into(),
            first_step: "Ask three dealers".into(),
            outcome: Some(Outcome::Moved(date(2015, 4, 15))),
            ..Commitment::default()
        }
        .into(),
    ));
    let map = b.say(Sheet::Actions, "Draw a map of the dumps");
    b.perform(Edit::Link(map, vec![posts]));
    b.perform(Edit::Plenary(buy, true));
    b.say(Sheet::Parked, "Who pays for the street lamps?");
    let at = b.at();
    b.perform(Edit::Enter(Stage::Review, at));
    b.session
}

/// A group for the sessions in which people object: its people and how many ballots it gives.
const SIDES: [(&str, u32, usize); 3] =
    [("activists", 18, 17), ("business", 14, 13), ("authority", 12, 10)];

/// A session in which groups object to answers and support them, rank on ballots, say which trouble comes from
/// which, and write in silence: twelve objections, forty ballots of three groups, eight causes.
pub fn contested() -> Session {
    let mut b = Builder::new("Waste management");
    let groups =
        SIDES.map(|(key, present, _)| Group { key: key.to_owned(), name: String::new(), present });
    b.perform(Edit::Groups(groups.into()));
    b.perform(Edit::Roster(vec![Voice::person("Vera Orlova", Some("business".into()))]));
    b.perform(Edit::Voting(Voting { five_picks: true, by_group: true, ..Voting::default() }));
    let at = b.at();
    b.perform(Edit::Enter(Stage::Troubles, at));
    let at = b.at();
    let silence = b.session.beginning_silence(SilentWriting::USUAL, at);
    b.perform(silence);
    let troubles = [
        "Illegal dumps along the river grow every spring",
        "The landfill is almost full",
        "Private houses have no separate collection at all",
        "The tariff does not cover recycling",
        "Nobody knows who answers for the river bank",
        "Trucks take the sorted waste to the same landfill",
        "Bins in the yards overflow by Sunday evening",
        "Children play beside the burning dump behind school number five",
        "Nobody believes that sorting makes any difference",
        "The inspectorate has one car for the whole district",
    ];
    let troubles = troubles.map(|text| b.say(Sheet::Troubles, text));
    let ways = ["A second truck for sorted waste", "A fine for every bag beside the bin"];
    let ways = ways.map(|text| b.say(Sheet::Ways, text));
    let buy = b.say(Sheet::Actions, "The operator buys a truck");
    for (way, trouble) in ways.into_iter().zip(troubles) {
        b.perform(Edit::Link(way, vec![trouble]));
    }
    b.perform(Edit::Link(buy, vec![ways[0]]));
    b.perform(Edit::Require(buy, Some(Box::new(Requirement::to("business".into())))));
    for (effect, causes) in
        [(0, &[4, 9][..]), (1, &[5]), (2, &[3]), (5, &[3]), (6, &[3]), (7, &[0]), (8, &[5])]
    {
        let causes = causes.iter().map(|cause| troubles[*cause]).collect();
        b.perform(Edit::Causes(troubles[effect], causes));
    }
    let say = |stance, person: Option<&str>, group: Option<&str>, why: &str| Opinion {
        stance,
        voice: Voice { person: person.map(Into::into), group: group.map(Into::into) },
        why: why.to_owned(),
    };
    let (no, yes) = (Stance::Objection, Stance::Support);
    let opinions = [
        (
            ways[1],
            vec![
                say(
                    no,
                    None,
                    Some("activists"),
                    "Whoever has no car cannot bring it anywhere else",
                ),
                say(
                    no,
                    Some("Vera Orlova"),
                    Some("business"),
                    "Shops would pay for what passers-by leave",
                ),
                say(
                    no,
                    None,
                    Some("activists"),
                    "It hits the old first, and Vera Orlova said so in spring",
                ),
                say(
                    yes,
                    None,
                    Some("authority"),
                    "Without a fine nothing has changed in ten years",
                ),
                say(no, None, None, "Nobody will write the fines out"),
            ],
        ),
        (
            ways[0],
            vec![
                say(yes, None, Some("activists"), "Sorting at home makes sense only then"),
                say(
                    no,
                    None,
                    Some("business"),
                    "One truck costs as much as the bins of a whole district",
                ),
                say(yes, None, Some("business"), ""),
                say(no, None, None, ""),
            ],
        ),
        (buy, vec![say(no, None, Some("business"), "Not before the tariff is settled")]),
        (
            troubles[3],
            vec![say(no, None, Some("activists"), "It covers it, only the money goes elsewhere")],
        ),
        (
            troubles[4],
            vec![
                say(no, None, Some("authority"), "The water agency does, by law"),
                say(no, Some("Vera Orlova"), None, "Everybody knows it, nobody says it aloud"),
                say(yes, None, Some("activists"), "Three offices sent us on to each other"),
            ],
        ),
        (
            troubles[6],
            vec![say(no, None, Some("authority"), "Since June they are emptied on Saturdays")],
        ),
        (troubles[8], vec![say(yes, None, Some("activists"), "We asked in every yard")]),
        (troubles[9], vec![say(no, None, Some("authority"), "Two cars, one of them under repair")]),
    ];
    for (label, opinions) in opinions {
        b.perform(Edit::Opinions(label, opinions));
    }
    b.perform(Edit::Readback(troubles[6], Some(Readback::Confirmed)));
    b.perform(Edit::Readback(troubles[7], Some(Readback::Unclear)));
    b.perform(Edit::Readback(troubles[2], Some(Readback::Disputed)));
    for (side, (key, _, ballots)) in SIDES.into_iter().enumerate() {
        for ballot in 0..ballots {
            // Each group has its favourites, and everybody picks the first trouble.
            let picks = [0, side + 1, side + 4, (ballot + side) % 3 + 7, [6, 6, 1][side]];
            let picks = picks.map(|pick| troubles[pick]).into();
            let at = b.at();
            let group = Some(key.to_owned());
            let ballot = RankedBallot { sheet: Sheet::Troubles, group, picks, at };
            let edit = b.session.casting(ballot);
            b.perform(edit);
        }
    }
    b.session
}

/// The same session, closed.
pub fn closed() -> Session {
    let mut b = Builder { session: full(), minute: 100 };
    let at = b.at();
    b.perform(Edit::Enter(Stage::Closed, at));
    b.session
}

/// Answers that hurt a careless writer of some format.
pub fn hostile_answers() -> Vec<String> {
    let mut answers: Vec<String> = [
        "=HYPERLINK(\"http://evil.example\",\"click\")",
        "=cmd|' /C calc'!A0",
        "+1 for the tram",
        "-2 lanes on Lenin street",
        "@SUM(A1:A9)",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</td></tr></table><h1>gone</h1>",
        "]]> and <![CDATA[ and <!-- comment --> and <?php ?>",
        "a & b &amp; c &lt; d &#60; e &nbsp; f",
        "**bold** _italic_ `code` ~~gone~~ ^up^ ~down~ $x^2$ @cite #tag",
        "[link](javascript:alert(1)) ![picture](http://evil.example/x.png) [^1] [ref][1]",
        "| a | pipe | table |\n|---|---|---|\n| 1 | 2 | 3 |",
        "# heading\n## another\n===\n---\n***",
        "- list\n+ list\n* list\n1. list\n2) list\n(3) list\na. list\n: definition\n> quote",
        "```\nfence\n```\n    code\n~~~",
        "line one\nline two\n\nline four after a blank one",
        "spaces   in  a row and a trailing one \n leading",
        "\"quoted\" 'single' don't -- dash --- long ... dots",
        "e.g. Mr. Smith and www.example.com https://example.com/a_b*c mail a@b.example :smile: :+1:",
        "back\\slash \\| \\\\ \\n trailing\\",
        "{=html} {#id .class} ::: div\n:::",
        "BEGIN:VEVENT\nSUMMARY:fake;LANGUAGE=en,x\\n",
        "<b>Жирный</b> «кавычки» — тире № 5 ё Ё й",
        "اللغة العربية والنص من اليمين",
        "עברית בתוך משפט",
        "漢字とかな、中文。",
        "👨‍👩‍👧‍👦 family 🏳️‍🌈 flag 👍🏽 1️⃣",
        "x\u{323}\u{301} combining, zero\u{200B}width, soft\u{AD}hyphen, no\u{A0}break",
        "\\begin{document} \\input{/etc/passwd} $$x$$ \\(y\\)",
        "%PDF-1.4 (a) <b> /c [d] {e} endstream endobj",
        "'; DROP TABLE answers; --",
        "a,b;c\td\"e".replace('\t', " ").as_str(),
        "{{template}} ${env} #{x} %s %n %x",
        "2014-11-26",
        "007",
        "1e5",
        "TRUE",
        "#REF!",
        "_x000D_ _x0041_",
    ]
    .iter()
    .map(|text| (*text).to_owned())
    .collect();
    answers.push("Долгий ответ про двор и реку. ".repeat(1400).trim_end().to_owned());
    answers.push("w".repeat(500));
    answers
}

/// A session whose every text is hostile, on every sheet and in every field.
pub fn hostile() -> Session {
    let mut b = Builder::new("../Waste | <b>management</b> = CON");
    b.perform(Edit::Facilitator("=1+1 <i>Mallory</i>".into()));
    for (n, text) in hostile_answers().iter().enumerate() {
        let sheet = [Sheet::Troubles, Sheet::Actions, Sheet::Ways, Sheet::Parked][n % 4];
        let label = b.say(sheet, text);
        b.perform(Edit::Theme(label, Some(format!("=theme | <u>{}</u> *x*", n % 3))));
        b.perform(Edit::Voices(label, vec![Voice::person(format!("-{n} <b>O'Neil</b>"), None)]));
        b.perform(Edit::Votes(label, Votes::of_room(n as u32)));
        if sheet == Sheet::Actions {
            let commitment = Commitment {
                who: format!("=owner{n} | <b>x</b>"),
                due: Some(date(2015, 1, 1 + (n % 28) as i8)),
                first_step: "+step\n=next".into(),
                ..Commitment::default()
            };
            b.perform(Edit::Commit(label, commitment.into()));
        }
    }
    b.session
}

/// Lists every wording a session holds: answers, merged ones, and what they were before rewording;
/// without what shows nothing, as it never leaves.
pub fn wordings(session: &Session) -> Vec<String> {
    let mut wordings = Vec::new();
    for (_, part) in session.parts() {
        wordings.push(clean(&part.text));
        wordings.extend(part.verbatim.as_deref().map(clean));
    }
    wordings
}
