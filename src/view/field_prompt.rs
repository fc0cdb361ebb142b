//! The prompt: one field of an answer, what is typed into it, and the numbered choices that fit.

use ratatui::layout::{Position, Rect};

use crate::app::{Field, FieldPrompt, Model, Offer, Target, Workspace, offers};
use crate::domain::{
    Answer, CommitmentField, Opinion, Progress, Requirement, Session, Stance, Voice,
};
use crate::i18n::{Lang, due, past_day};
use crate::t;
use crate::text::{clip, one_line, width};

use super::canvas::{Canvas, below, cells, from, row};
use super::style::Look;
use super::wording::{self, NOTHING};

/// The cells kept for what is typed beside choices.
const TYPED: u16 = 12;

/// The widest a choice gets.
const WIDEST: usize = 34;

/// Draws the prompt and returns where the cursor stands.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, model: &Model) -> Option<Position> {
    let workspace = model.workspace.as_ref()?;
    let prompt = workspace.prompt.as_ref()?;
    if area.is_empty() {
        return None;
    }
    let name = field_name(prompt, workspace, model.lang, area.width);
    let used = canvas.put(row(area, 0), &name, Look::Accent);
    let typed = from(row(area, 0), used + 2);
    let offers = offers(model);
    let chosen = prompt.selected.or((!prompt.line.is_empty()).then_some(0));
    let room = if offers.is_empty() && !prompt.field.has_numbers() {
        typed.width
    } else if matches!(prompt.field, Field::Why(_)) {
        // The reason has the row; what takes the whole of it away stands below.
        typed.width
    } else {
        // How to say what became of it takes more than a word.
        let hint = match prompt.field {
            Field::Outcome => placeholder(workspace, prompt, model.lang),
            _ => String::new(),
        };
        let needed = cells(width(prompt.line.text()).max(width(&hint))) + 1;
        TYPED.max(needed).min(typed.width)
    };
    let cursor = draw_typed(canvas, Rect { width: room, ..typed }, prompt);
    if prompt.line.is_empty() {
        let value = placeholder(workspace, prompt, model.lang);
        canvas.put(Rect { width: room, ..typed }, &value, Look::Quiet);
    }
    draw_understood(canvas, typed, prompt, model);
    let left = used + 2 + room + 1;
    let has_numbers = prompt.takes_digits();
    let offered = Offered { workspace, lang: model.lang, offers: &offers, chosen, has_numbers };
    let place = match prompt.field {
        Field::Why(_) => below(area, 1),
        _ => from(area, left),
    };
    offered.draw(canvas, place);
    cursor
}

/// What the open prompt asks for, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What is asked for, and about which answers.
    pub name: String,
    /// What it holds now, if anything.
    pub now: Option<String>,
    /// How to fill it in, where that needs saying.
    pub hint: Option<String>,
    /// The choices, in full.
    pub choices: Vec<String>,
    /// Whether a number takes a choice.
    pub has_numbers: bool,
    /// The choice that Enter takes, counted from 0.
    pub chosen: Option<usize>,
}

/// Says what the open prompt asks for; none while no prompt is open.
pub fn asked(model: &Model) -> Option<Asked> {
    let workspace = model.workspace.as_ref().filter(|_| model.overlay.is_none())?;
    let (prompt, lang) = (workspace.prompt.as_ref()?, model.lang);
    let offers = offers(model);
    let (chosen, has_numbers) = (prompt.selected, prompt.field.has_numbers());
    let offered = Offered { workspace, lang, offers: &offers, chosen, has_numbers };
    let choices = offers.iter().map(|offer| offered.text(offer)).collect();
    let now = held(workspace, prompt, lang);
    let hint = how_to_fill(prompt.field, lang);
    let name = field_name(prompt, workspace, lang, u16::MAX);
    Some(Asked { name, now, hint, choices, has_numbers, chosen })
}

/// Draws what is typed, in one row that follows the cursor.
fn draw_typed(canvas: &mut Canvas<'_>, area: Rect, prompt: &FieldPrompt) -> Option<Position> {
    let room = usize::from(area.width).checked_sub(1)?;
    let before = prompt.line.before();
    let mut start = 0;
    for (at, _) in before.char_indices() {
        if width(before.get(start..).unwrap_or_default()) <= room {
            break;
        }
        start = at;
    }
    let seen = before.get(start..).unwrap_or_default();
    let column = cells(width(seen).min(room));
    let used = canvas.put(area, seen, Look::Plain);
    canvas.put(from(area, used), prompt.line.after(), Look::Plain);
    let x = area.x.saturating_add(column);
    canvas.area().contains(Position { x, y: area.y }).then_some(Position { x, y: area.y })
}

/// Shows a typed date back in full, before it is kept.
fn draw_understood(canvas: &mut Canvas<'_>, area: Rect, prompt: &FieldPrompt, model: &Model) {
    if prompt.line.is_empty() {
        return;
    }
    let (typed, today) = (prompt.line.text(), model.now.date());
    let day = match prompt.field {
        Field::Of(CommitmentField::Due) => due(typed, today).ok(),
        Field::RepliedOn => past_day(typed, today).ok(),
        _ => None,
    };
    if let Some(day) = day {
        let used = cells(width(prompt.line.text()));
        let text = format!("= {}", model.lang.day(day));
        canvas.put(from(area, used + 3), &text, Look::Accent);
    }
}

/// Returns what is asked for, with the answers it is about when it is not about the next one.
fn field_name(prompt: &FieldPrompt, workspace: &Workspace, lang: Lang, room: u16) -> String {
    let name = match prompt.field {
        Field::Opinion(stance) => {
            format!("{}: {}", stance_name(stance, lang), t!(lang, "prompt-who"))
        }
        Field::Why(stance) => {
            let who = lang.voice(&workspace.session, &prompt.opinion.voice).join(", ");
            let short = format!("{}: {}", stance_name(stance, lang), t!(lang, "prompt-why"));
            let long = format!("{}, {who}: {}", stance_name(stance, lang), t!(lang, "prompt-why"));
            let is_room = width(&long) <= usize::from(room / 2);
            if is_room && !who.is_empty() { long } else { short }
        }
        Field::Because => t!(lang, "prompt-because"),
        Field::Who => t!(lang, "prompt-who"),
        Field::For => t!(lang, "prompt-for"),
        Field::Theme => t!(lang, "prompt-theme"),
        Field::Of(field) => lang.commitment_question(field),
        Field::To => t!(lang, "prompt-to"),
        Field::Outcome => t!(lang, "prompt-outcome"),
        Field::Reply => t!(lang, "prompt-reply"),
        Field::RepliedOn => t!(lang, "prompt-replied-on"),
        Field::ReplyNote => t!(lang, "prompt-reply-note"),
    };
    match prompt.about.as_slice() {
        [] => name,
        [one] => format!("{} {name}", lang.label(*one)),
        many => format!("{} {name}", t!(lang, "count-answers", n = many.len())),
    }
}

fn stance_name(stance: Stance, lang: Lang) -> String {
    match stance {
        Stance::Objection => t!(lang, "prompt-objection"),
        Stance::Support => t!(lang, "prompt-support"),
    }
}

/// Returns what the field holds now, or how to fill it.
fn placeholder(workspace: &Workspace, prompt: &FieldPrompt, lang: Lang) -> String {
    held(workspace, prompt, lang)
        .or_else(|| how_to_fill(prompt.field, lang))
        .unwrap_or_else(|| NOTHING.to_owned())
}

/// Returns how to fill a field, where that needs saying.
fn how_to_fill(field: Field, lang: Lang) -> Option<String> {
    match field {
        Field::Of(field) => lang.commitment_hint(field),
        Field::RepliedOn => Some(t!(lang, "prompt-replied-on-hint")),
        Field::Outcome => Some(t!(lang, "prompt-outcome-hint")),
        Field::Why(_) => Some(t!(lang, "prompt-why-hint")),
        Field::Who
        | Field::For
        | Field::Because
        | Field::Opinion(_)
        | Field::Theme
        | Field::To
        | Field::Reply
        | Field::ReplyNote => None,
    }
}

/// Returns what the field holds now for the next answer or for those it is about.
fn held(workspace: &Workspace, prompt: &FieldPrompt, lang: Lang) -> Option<String> {
    let session = &workspace.session;
    let values: Vec<String> = match prompt.about.as_slice() {
        [] => vec![next_value(workspace, prompt.field, lang)],
        about => {
            let answers = about.iter().filter_map(|label| session.answer(*label));
            answers.map(|answer| value(answer, session, prompt.field, lang)).collect()
        }
    };
    // What several answers do not have in common is not shown.
    let same = values.windows(2).all(|two| two.first() == two.last());
    values.into_iter().next().filter(|value| same && !value.is_empty())
}

fn next_value(workspace: &Workspace, field: Field, lang: Lang) -> String {
    let next = &workspace.next;
    match field {
        Field::Of(field) => lang.said(next.commitment.get(field)),
        Field::Who => voice(&next.voice, &workspace.session, lang),
        Field::For => wording::labels(next.target.iter().chain(&next.more_targets), lang),
        Field::Theme => next.theme.clone().unwrap_or_default(),
        Field::To => {
            let to = next.addressee.as_ref();
            to.map(|key| lang.group_of(&workspace.session, key)).unwrap_or_default()
        }
        // Nothing became yet of an answer that is not given, and nobody has replied to it.
        Field::Outcome | Field::Reply | Field::RepliedOn | Field::ReplyNote => String::new(),
        Field::Because => wording::labels(&next.causes, lang),
        Field::Opinion(_) | Field::Why(_) => String::new(),
    }
}

fn value(answer: &Answer, session: &Session, field: Field, lang: Lang) -> String {
    match field {
        Field::Of(field) => lang.said(answer.commitment.get(field)),
        Field::Who => {
            answer.voices.first().map(|said| voice(said, session, lang)).unwrap_or_default()
        }
        Field::For => wording::labels(&answer.targets, lang),
        Field::Because => wording::labels(&answer.causes, lang),
        Field::Opinion(_) | Field::Why(_) => String::new(),
        Field::Theme => answer.theme.clone().unwrap_or_default(),
        Field::To => {
            let to = answer.requirement.as_ref().map(|requirement| &requirement.to);
            to.map(|key| lang.group_of(session, key)).unwrap_or_default()
        }
        Field::Outcome => lang.told_outcome(&answer.commitment_with_merged()),
        Field::Reply | Field::RepliedOn | Field::ReplyNote => {
            let requirement = answer.requirement_with_merged();
            requirement.map(|it| replied(it, field, lang)).unwrap_or_default()
        }
    }
}

fn replied(requirement: &Requirement, field: Field, lang: Lang) -> String {
    match (field, requirement.reply) {
        (Field::Reply, Some(reply)) => lang.reply(Some(reply)),
        (Field::RepliedOn, _) => requirement.on.map(|day| lang.day(day)).unwrap_or_default(),
        (Field::ReplyNote, _) => requirement.note.clone(),
        _ => String::new(),
    }
}

fn voice(voice: &Voice, session: &Session, lang: Lang) -> String {
    match (&voice.person, &voice.group) {
        (Some(person), _) => person.clone(),
        (None, Some(key)) => lang.group_of(session, key),
        (None, None) => String::new(),
    }
}

/// The choices, and which of them Enter takes.
struct Offered<'a> {
    workspace: &'a Workspace,
    lang: Lang,
    offers: &'a [Offer],
    chosen: Option<usize>,
    /// Whether a digit takes the choice beside which it stands.
    has_numbers: bool,
}

impl Offered<'_> {
    fn text(&self, offer: &Offer) -> String {
        let session = &self.workspace.session;
        match offer {
            Offer::Nothing => t!(self.lang, "prompt-nothing"),
            Offer::Nobody => t!(self.lang, "sheet-nobody"),
            Offer::Outcome(None, _) => self.lang.progress(Progress::Open),
            Offer::Outcome(Some(outcome), why) => {
                let state = self.lang.outcome(*outcome);
                self.lang.because(state, why.as_deref().unwrap_or_default())
            }
            Offer::Reply(Some(reply)) => self.lang.reply(Some(*reply)),
            Offer::Reply(None) => t!(self.lang, "prompt-nothing"),
            Offer::Addressee(key) => self.lang.group_of(session, key),
            Offer::Voice(voice) => self.lang.voice(session, voice).join(", "),
            Offer::NewPerson(voice) => {
                let name = self.lang.voice(session, voice).join(", ");
                t!(self.lang, "prompt-new", name = name)
            }
            Offer::Answer(label) => {
                let text = session.answer(*label).map(|answer| one_line(&answer.text));
                format!("{} {}", self.lang.label(*label), text.unwrap_or_default())
            }
            Offer::Answers(labels) => {
                let said = labels.iter().map(|label| {
                    let text = session.answer(*label).map(|answer| one_line(&answer.text));
                    let text = text.unwrap_or_default();
                    let text = clip(&text, WIDEST / labels.len().max(1));
                    format!("{} {text}", self.lang.label(*label))
                });
                said.collect::<Vec<_>>().join(" · ")
            }
            Offer::Day(day) => t!(self.lang, "prompt-same-day", day = self.lang.day(*day)),
            Offer::Theme(name) | Offer::Owner(name) | Offer::Owners(name, false) => name.clone(),
            Offer::NewTheme(name)
            | Offer::NewOwner(name)
            | Offer::Owners(name, true)
            | Offer::NewAddressee(name) => t!(self.lang, "prompt-new", name = name.as_str()),
            Offer::Opinion(said, is_new) => {
                // The reason stands in the line already.
                let why = if said.voice.is_empty() { said.why.clone() } else { String::new() };
                let said = Opinion { why, ..said.clone() };
                let said = wording::opinion(&said, session, self.lang);
                if *is_new { t!(self.lang, "prompt-new", name = said) } else { said }
            }
            Offer::Said(_, said) => wording::opinion(said, session, self.lang),
            Offer::TakeAway => t!(self.lang, "prompt-take-away"),
        }
    }

    /// Draws the choices from left to right in as many rows as there are; when the chosen one
    /// would be left out, the first ones are.
    fn draw(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let texts: Vec<String> = self
            .offers
            .iter()
            .enumerate()
            .map(|(index, offer)| {
                let text = self.text(offer);
                let mark = if self.chosen == Some(index) { "▌" } else { " " };
                let text = clip(&text, WIDEST);
                if self.has_numbers {
                    format!("{mark}{} {text}", index + 1)
                } else {
                    format!("{mark}{text}")
                }
            })
            .collect();
        let widths: Vec<u16> = texts.iter().map(|text| cells(width(text))).collect();
        let first = (0..texts.len().max(1)).find(|first| {
            let seen = flow(widths.get(*first..).unwrap_or_default(), area).len();
            self.chosen.is_none_or(|chosen| chosen < first + seen)
        });
        let first = first.unwrap_or(0);
        let places = flow(widths.get(first..).unwrap_or_default(), area);
        for ((index, text), place) in texts.iter().enumerate().skip(first).zip(places) {
            let look = if self.chosen == Some(index) { Look::Accent } else { Look::Plain };
            canvas.put(place, text, look);
            canvas.spot(place, Target::Row(index));
        }
    }
}

/// Places pieces one after another into rows; the first always, the others while they fit.
fn flow(widths: &[u16], area: Rect) -> Vec<Rect> {
    let mut places = Vec::new();
    let (mut at, mut line) = (0_u16, 0_u16);
    for width in widths {
        if at > 0 && at.saturating_add(*width) > area.width {
            (at, line) = (0, line + 1);
        }
        if line >= area.height {
            break;
        }
        let place = from(row(area, line), at);
        places.push(Rect { width: (*width).min(place.width), ..place });
        at = at.saturating_add(*width).saturating_add(2);
    }
    places
}
