//! What an import would do, in words: the same for the command line and the screen.

use super::left_out::LeftOut;
use super::plan::Plan;
use super::reading::{Position, Reading, Refused, Why};
use super::role::Role;
use crate::domain::Answer;
use crate::domain::Session;
use crate::i18n::Lang;
use crate::t;
use crate::text;

/// Says how the file was read, and which column is taken as what: a fact each.
pub fn how_read(lang: Lang, reading: &Reading) -> Vec<String> {
    let mut facts = Vec::new();
    let source = &reading.source;
    facts.extend(source.encoding.map(|encoding| encoding.name().to_owned()));
    facts.extend(source.sheet.as_deref().map(|name| t!(lang, "import-from-sheet", name = name)));
    facts.extend(source.delimiter.map(|delimiter| match delimiter {
        '\t' => t!(lang, "import-tabs"),
        other => t!(lang, "import-parted", sign = other.to_string()),
    }));
    facts.extend(reading.columns.iter().filter_map(|column| {
        let name = column.name.as_str();
        Some(match column.role? {
            Role::Text => t!(lang, "import-column-text", name = name),
            Role::Voice => t!(lang, "import-column-voice", name = name),
            Role::Group => t!(lang, "import-column-group", name = name),
            Role::Theme => t!(lang, "import-column-theme", name = name),
            Role::Votes => t!(lang, "import-column-votes", name = name),
            _ => return None,
        })
    }));
    facts
}

/// Says what of the file is not taken and what was done to what is taken, a sentence each.
pub fn not_taken(lang: Lang, reading: &Reading, plan: &Plan) -> Vec<String> {
    let _ = (lang, plan);
    let all: &[LeftOut] = &reading.left_out;
    all.iter().map(|it| it.name.clone()).collect()
}

/// Shows an answer as it would be kept: label, text, who said it or does it, theme, votes or day.
pub fn planned(lang: Lang, session: &Session, answer: &Answer) -> [String; 5] {
    let who = match answer.voices.first() {
        Some(said) => lang.voice(session, said).join(", "),
        None => answer.commitment.who.clone(),
    };
    let votes = answer.total_votes();
    let last = match answer.commitment.due {
        Some(day) => day.to_string(),
        None if votes > 0 => votes.to_string(),
        None => String::new(),
    };
    let theme = answer.theme.clone().unwrap_or_default();
    [lang.label(answer.label), answer.text.clone(), who, theme, last]
}

/// Says what is not kept: where it stands, why, and how it begins.
pub fn refusal(lang: Lang, refused: &Refused) -> [String; 3] {
    let place = match refused.place {
        Position::Line(line) => t!(lang, "import-line", n = line.to_string()),
        Position::Answer(other) => lang.label(other),
    };
    let why = match &refused.why {
        Why::Empty => t!(lang, "import-why-empty"),
        Why::NotACount(said) => t!(lang, "import-why-votes", said = said.as_str()),
        Why::TooLong => t!(lang, "import-why-long"),
        Why::There(other) => t!(lang, "import-why-there", label = lang.label(*other)),
        Why::Carried(other) => t!(lang, "import-why-carried", label = lang.label(*other)),
        Why::Twice(line) => t!(lang, "import-why-twice", line = line.to_string()),
    };
    [place, why, text::clip(&text::one_line(&refused.text), 60).into_owned()]
}
