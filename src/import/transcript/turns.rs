//! What was said in a meeting, turn by turn, as the rows of a table.

use super::super::fault::ImportError;
use super::super::left_out::{Gathered, What};
use super::super::role::Role;
use super::super::table::{Rows, Table};

/// What the columns of a transcript hold.
const ROLES: &[Role] = &[Role::Text, Role::Voice, Role::Theme, Role::Owner];

/// With what programs begin a message that repeats the one it answers.
const REPLIES: [&str; 6] =
    ["replying to ", "in reply to ", "ответ на ", "в ответ на ", "отвечает на ", "antwort auf "];

/// With what programs tell that somebody put a sign to a message.
const REACTIONS: [&str; 8] = [
    "reacted to ",
    "removed a ",
    "отреагировал на ",
    "отреагировала на ",
    "отреагировал(а) на ",
    "реакция на ",
    "удалил реакцию ",
    "liked ",
];

/// What somebody said, as far as it is read.
#[derive(Debug, Default)]
struct Turn {
    line: usize,
    who: String,
    text: String,
    owner: String,
}

/// What was said so far.
#[derive(Debug, Default)]
pub(super) struct Turns {
    rows: Rows,
    open: Option<Turn>,
    theme: String,
    left_out: Gathered,
}

impl Turns {
    /// Says what is spoken of from here on.
    pub(super) fn begin_theme(&mut self, theme: &str) -> Result<(), ImportError> {
        self.close()?;
        theme.trim().clone_into(&mut self.theme);
        Ok(())
    }

    /// Begins what somebody says; the name may be empty.
    pub(super) fn say(&mut self, line: usize, who: &str, text: &str) -> Result<(), ImportError> {
        self.close()?;
        let (who, text) = (who.trim().to_owned(), text.trim().to_owned());
        self.open = Some(Turn { line, who, text, owner: String::new() });
        Ok(())
    }

    /// Puts down what somebody is to do.
    pub(super) fn assign(&mut self, line: usize, who: &str, text: &str) -> Result<(), ImportError> {
        self.say(line, who, text)?;
        if let Some(turn) = &mut self.open {
            turn.owner = owner(text).unwrap_or_default().to_owned();
        }
        self.close()
    }

    /// Puts more to what is being said, with this between; tells whether somebody was speaking.
    pub(super) fn go_on(&mut self, text: &str, between: char) -> bool {
        let Some(turn) = &mut self.open else { return false };
        let text = text.trim();
        if !turn.text.is_empty() && !text.is_empty() {
            turn.text.push(between);
        }
        turn.text.push_str(text);
        true
    }

    /// Returns who is speaking, and what was said so far.
    pub(super) fn speaking(&self) -> Option<(&str, &str)> {
        self.open.as_ref().map(|turn| (turn.who.as_str(), turn.text.as_str()))
    }

    /// Notes what is not taken.
    pub(super) fn leave(&mut self, what: What, line: usize, said: &str) {
        self.left_out.note(what, "", line, said.trim());
    }

    /// Ends what is being said.
    pub(super) fn close(&mut self) -> Result<(), ImportError> {
        let Some(turn) = self.open.take() else { return Ok(()) };
        let said = without_quote(&turn.text);
        if said.is_empty() {
            return Ok(());
        }
        if is_reaction(said) {
            self.leave(What::Reaction, turn.line, said);
            return Ok(());
        }
        self.rows.push(turn.line, [said, &turn.who, &self.theme, &turn.owner])
    }

    /// Returns all that was said as a table.
    pub(super) fn into_table(mut self) -> Result<Table, ImportError> {
        self.close()?;
        let mut table = Table::known(self.rows, ROLES);
        table.left_out = self.left_out;
        Ok(table)
    }
}

/// Takes the message off that this one answers, as programs repeat it before.
fn without_quote(text: &str) -> &str {
    let text = text.trim();
    if !starts_with_any(text, &REPLIES) {
        return text;
    }
    let first = text.split('\n').next().unwrap_or(text);
    let closed = first.rfind(['"', '”', '»']).and_then(|at| {
        let (_, from) = first.split_at_checked(at)?;
        let after = from.chars().next()?;
        text.get(at + after.len_utf8()..)
    });
    let rest = closed.map(|rest| rest.trim_start_matches([':', ' ', '\n'])).unwrap_or_default();
    if rest.is_empty() { text } else { rest }
}

/// Tells whether a message is a sign and nothing else, or tells of one.
fn is_reaction(text: &str) -> bool {
    let bare = text.trim();
    let is_noise = |open, close| bare.starts_with(open) && bare.ends_with(close) && bare.len() < 60;
    let is_shortcode = is_noise(':', ':') && bare.len() > 2 && !bare.contains(char::is_whitespace);
    !bare.chars().any(char::is_alphanumeric)
        || is_shortcode
        || ["+1", "-1"].contains(&bare)
        || (is_noise('[', ']') && bare.matches('[').count() == 1)
        || (starts_with_any(bare, &REACTIONS) && bare.contains(['"', '“', '«']))
}

/// Tells whether a text begins with one of these, in capitals or not.
pub(super) fn starts_with_any(text: &str, starts: &[&str]) -> bool {
    // Messengers put signs of direction before what they say themselves.
    let text =
        text.trim_start_matches(|c: char| c.is_whitespace() || "\u{200e}\u{200f}".contains(c));
    let start: String = text.chars().take(32).collect::<String>().to_lowercase();
    starts.iter().any(|known| start.starts_with(known))
}

/// Returns who is to do it, where that is plain: `boris to call …`, `@anna: …`.
fn owner(text: &str) -> Option<&str> {
    let (first, rest) = text.split_once(char::is_whitespace)?;
    let is_word = |word: &str| word.chars().all(|c| c.is_alphanumeric() || "-_.@".contains(c));
    let named = first.trim_end_matches([':', ',']).trim_start_matches('@');
    let is_plain = first.starts_with('@') || rest.trim_start().starts_with("to ");
    (is_plain && !named.is_empty() && is_word(named)).then_some(named)
}
