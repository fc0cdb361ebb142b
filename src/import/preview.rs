//! What an import would do, in words: the same for the command line and the screen.

use super::left_out::{LeftOut, MOST_LINES, What};
use super::plan::Plan;
use super::reading::{Position, Reading, Refused, Why};
use super::role::Role;
use super::source::Remark;
use crate::domain::{Answer, Session};
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
        let role = role_name(lang, column.role?);
        Some(t!(lang, "import-column", role = role, name = column.name.as_str()))
    }));
    facts
}

/// Returns what a column is called by what it is taken as.
pub fn role_name(lang: Lang, role: Role) -> String {
    match role {
        Role::Text => t!(lang, "import-role-text"),
        Role::Voice => t!(lang, "import-role-voice"),
        Role::Group => t!(lang, "import-role-group"),
        Role::Theme => t!(lang, "import-role-theme"),
        Role::Votes => t!(lang, "import-role-votes"),
        Role::GroupVotes => t!(lang, "import-role-group-votes"),
        Role::For => t!(lang, "import-role-for"),
        Role::Owner => t!(lang, "import-role-owner"),
        Role::Partners => t!(lang, "import-role-partners"),
        Role::Due => t!(lang, "import-role-due"),
        Role::FirstStep => t!(lang, "import-role-first-step"),
        Role::Needs => t!(lang, "import-role-needs"),
        Role::Standing => t!(lang, "import-role-standing"),
        Role::Outcome => t!(lang, "import-role-outcome"),
        Role::AddressedTo => t!(lang, "import-role-addressed-to"),
        Role::Reply => t!(lang, "import-role-reply"),
        Role::RepliedOn => t!(lang, "import-role-replied-on"),
        Role::ReplyNote => t!(lang, "import-role-reply-note"),
        Role::Number => t!(lang, "import-role-number"),
        Role::Question => t!(lang, "import-role-question"),
        Role::BecauseOf => t!(lang, "import-role-because-of"),
        Role::Objections => t!(lang, "import-role-objections"),
        Role::Supports => t!(lang, "import-role-supports"),
        Role::Readback => t!(lang, "import-role-readback"),
        Role::FirstSaid => t!(lang, "import-role-first-said"),
        Role::MergedInto => t!(lang, "import-role-merged-into"),
        Role::At => t!(lang, "import-role-at"),
        Role::Moderated => t!(lang, "import-role-moderated"),
    }
}

/// Says what of the file is not taken, beside the rows that are refused: a line each.
pub fn not_taken(lang: Lang, reading: &Reading, plan: &Plan) -> Vec<String> {
    let rejected = |it: &&LeftOut| it.what == What::Rejected;
    let rejected: usize = reading.left_out.iter().filter(rejected).map(|it| it.count).sum();
    let rows = plan.answers().count() + plan.refused.len() + rejected;
    let all = reading.left_out.iter().chain(&plan.left_out);
    all.map(|it| one_left_out(lang, it, rows)).collect()
}

fn one_left_out(lang: Lang, it: &LeftOut, rows: usize) -> String {
    let (n, name) = (it.count, it.name.as_str());
    let what = match it.what {
        What::Column if name.is_empty() => t!(lang, "import-left-columns", n = n),
        What::Column => t!(lang, "import-left-column", name = name, n = n),
        What::HiddenColumn => t!(lang, "import-left-hidden-column", name = name, n = n),
        What::FarColumns => t!(lang, "import-left-far-columns", n = n),
        What::Sheet if name.is_empty() => t!(lang, "import-left-sheets", n = n),
        What::Sheet => t!(lang, "import-left-sheet", name = name, n = n),
        What::HiddenSheet => t!(lang, "import-left-hidden-sheet", name = name, n = n),
        What::Table => t!(lang, "import-left-table", name = name, n = n),
        What::HiddenRow => t!(lang, "import-left-hidden-rows", n = n),
        What::Formula => t!(lang, "import-left-formulas", n = n),
        What::Error => t!(lang, "import-left-errors", n = n),
        What::Note => t!(lang, "import-left-notes", n = n),
        What::Title => t!(lang, "import-left-title", n = n),
        What::Heading => t!(lang, "import-left-heading", n = n),
        What::Total => t!(lang, "import-left-total", n = n),
        What::Rejected => t!(lang, "import-left-rejected", n = n, of = rows),
        What::Paragraph => t!(lang, "import-left-paragraphs", n = n),
        What::Contents => t!(lang, "import-left-contents", n = n),
        What::Code => t!(lang, "import-left-code", n = n),
        What::FrontMatter => t!(lang, "import-left-front-matter", n = n),
        What::Service => t!(lang, "import-left-service", n = n),
        What::Private => t!(lang, "import-left-private", n = n),
        What::Reaction => t!(lang, "import-left-reactions", n = n),
        What::Votes => t!(lang, "import-left-votes", name = name, n = n),
        What::Day => t!(lang, "import-left-days", name = name, n = n),
        What::Link => t!(lang, "import-left-links", name = name, n = n),
        What::Word => t!(lang, "import-left-words", name = name, n = n),
        What::Undated => t!(lang, "import-left-undated", name = name, n = n),
        What::Fact => t!(lang, "import-left-fact", name = name, n = n),
    };
    let has_lines = !matches!(
        it.what,
        What::Column
            | What::HiddenColumn
            | What::FarColumns
            | What::Sheet
            | What::HiddenSheet
            | What::Fact
    );
    let mut told = what;
    if has_lines && !it.lines.is_empty() {
        let lines = listed(&it.lines, it.count);
        told = t!(lang, "import-left-on-lines", what = told, n = it.lines.len(), lines = lines);
    }
    if !it.examples.is_empty() {
        let quoted = it.examples.iter().map(|said| t!(lang, "import-quoted", said = said.as_str()));
        let more = if it.count > it.examples.len() { ", …" } else { "" };
        let examples = quoted.collect::<Vec<_>>().join(", ") + more;
        told = t!(lang, "import-left-examples", what = told, examples = examples);
    }
    told
}

/// Lists lines, and that there are more.
fn listed(lines: &[usize], count: usize) -> String {
    let mut listed: Vec<String> = lines.iter().map(ToString::to_string).collect();
    if count > lines.len() && lines.len() >= MOST_LINES {
        listed.push("…".to_owned());
    }
    listed.join(", ")
}

/// Says what was done to what is taken: a sentence each.
pub fn remarks(lang: Lang, reading: &Reading) -> Vec<String> {
    let mut told: Vec<String> = reading.remarks.iter().map(|it| remark(lang, it)).collect();
    let cleaned = reading.cleaned.len();
    if cleaned > 0 {
        let first: Vec<usize> = reading.cleaned.iter().take(MOST_LINES).copied().collect();
        told.push(t!(lang, "import-cleaned", n = cleaned, lines = listed(&first, cleaned)));
    }
    told
}

fn remark(lang: Lang, remark: &Remark) -> String {
    match remark {
        Remark::Merged(name, n) => {
            t!(lang, "import-remark-merged", name = name.as_str(), n = *n)
        }
        Remark::Markup(n) => t!(lang, "import-remark-markup", n = *n),
        Remark::Hidden(n) => t!(lang, "import-remark-hidden", n = *n),
        Remark::Rejected(n) => t!(lang, "import-remark-rejected", n = *n),
        Remark::Semicolons(n) => t!(lang, "import-remark-semicolons", n = *n),
        Remark::Lists(n) => t!(lang, "import-remark-lists", n = *n),
        Remark::Nested(n) => t!(lang, "import-remark-nested", n = *n),
        Remark::DayOrder(name, true, n) => {
            t!(lang, "import-remark-day-first", name = name.as_str(), n = *n)
        }
        Remark::DayOrder(name, false, n) => {
            t!(lang, "import-remark-month-first", name = name.as_str(), n = *n)
        }
        Remark::TwiceEncoded => t!(lang, "import-remark-twice-encoded"),
        Remark::BrokenBytes(lines) => {
            let listed = listed(lines, lines.len());
            t!(lang, "import-remark-broken-bytes", n = lines.len(), lines = listed)
        }
        Remark::BareQuotes(lines) => {
            let listed = listed(lines, lines.len());
            t!(lang, "import-remark-bare-quotes", n = lines.len(), lines = listed)
        }
        Remark::ShortRows(lines, n) => {
            t!(lang, "import-remark-short-rows", n = *n, lines = listed(lines, *n))
        }
    }
}

/// Shows an answer as it would be kept: label, text, who does it or said it, theme, votes or day.
pub fn planned(lang: Lang, session: &Session, answer: &Answer) -> [String; 5] {
    // Who does it is more than who said it.
    let owner = answer.commitment.who.clone();
    let who = match answer.voices.first() {
        Some(said) if owner.is_empty() => lang.voice(session, said).join(", "),
        Some(_) | None => owner,
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
        Why::TooLong => t!(lang, "import-why-long"),
        Why::There(other) => t!(lang, "import-why-there", label = lang.label(*other)),
        Why::Carried(other) => t!(lang, "import-why-carried", label = lang.label(*other)),
        Why::Twice(line) => t!(lang, "import-why-twice", line = line.to_string()),
    };
    [place, why, text::clip(&text::one_line(&refused.text), 60).into_owned()]
}
