//! How a typed line falls into numbers and words that say something about time.

/// What a word of a due date says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateWord {
    /// A month, from 1.
    Month(i8),
    /// A day of the week, from 1 for Monday.
    Weekday(i8),
    /// A stretch of time: "week".
    Unit(Unit),
    /// A season, by its first month.
    Season(i8),
    /// A number as a word: "two", or "second", which is ordinal.
    Number {
        /// The number.
        value: i32,
        /// Whether it names a place in an order.
        ordinal: bool,
    },
    /// Which part of a stretch of time is meant: "end".
    Edge(Edge),
    /// So many days from today: 1 for "tomorrow".
    Days(i32),
    /// Until a time begins: "by".
    Toward,
    /// From today on: "within".
    From,
    /// The one after this one: "next".
    Next,
    /// The present one: "this".
    This,
    /// Later than another day: "the day after tomorrow".
    After,
    /// Before today, so no due date: "ago".
    Ago,
    /// New, as in "by the New Year".
    New,
    /// Working, as in "five working days".
    Working,
    /// Tells that the number before is a day of the month: "числа".
    OfMonth,
    /// Says nothing by itself: "of", "the".
    Filler,
}

/// A stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A day.
    Day,
    /// A week, from Monday to Sunday.
    Week,
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// Half a year.
    Half,
    /// A year.
    Year,
}

/// A part of a stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// Its first day.
    Start,
    /// The day in its middle.
    Middle,
    /// Its last day.
    End,
}

/// What reading due dates needs to know of the languages they may be typed in.
///
/// Words come in small letters, with е for ё.
#[derive(Debug, Clone, Copy)]
pub struct DateRules {
    /// Tells what a word says about time; nothing for other words.
    pub word: fn(&str) -> Option<DateWord>,
    /// Tells whether letters right after figures make them ordinal: "1st", "1-го".
    pub is_ordinal_ending: fn(&str) -> bool,
}

/// One thing a due date is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A number, with its count of figures; a word like "two" has none.
    Number { value: i32, figures: usize, ordinal: bool },
    /// Numbers separated by one and the same `.`, `/` or `-`, each with its count of figures.
    Parts { parts: Vec<(i32, usize)>, sign: char },
    /// A Roman figure: a number when a quarter or a half follows.
    Roman(i32),
    /// A word that says something about time.
    Word(DateWord),
    /// Anything else.
    Other,
}

/// Splits a typed line into tokens; letters in either case, ё as е.
pub(super) fn tokens(text: &str, rules: DateRules) -> Vec<Token> {
    let text = text.to_lowercase().replace('ё', "е");
    let mut tokens = Vec::new();
    let mut rest = text.chars().peekable();
    // Whether the figures just read are joined to what follows.
    let mut joined = false;
    while let Some(first) = rest.peek().copied() {
        if first.is_ascii_digit() {
            let mut line = String::new();
            while let Some(c) = rest.next_if(|c| c.is_ascii_digit() || ".-/:".contains(*c)) {
                line.push(c);
            }
            joined = line.ends_with('-') || line.ends_with(|c: char| c.is_ascii_digit());
            tokens.push(figures(line.trim_end_matches(['.', '-', '/', ':'])));
        } else if first.is_alphabetic() {
            let mut word = String::new();
            while let Some(c) = rest.next_if(|c| c.is_alphabetic()) {
                word.push(c);
            }
            match tokens.last_mut() {
                Some(Token::Number { ordinal, .. })
                    if joined && (rules.is_ordinal_ending)(&word) =>
                {
                    *ordinal = true;
                }
                _ => tokens.extend(read_word(&word, rules)),
            }
            fold_half_a_year(&mut tokens);
            joined = false;
        } else {
            joined = false;
            rest.next();
        }
    }
    tokens
}

/// Makes one token of "half a year".
fn fold_half_a_year(tokens: &mut Vec<Token>) {
    let words = |unit| Token::Word(DateWord::Unit(unit));
    let a = Token::Number { value: 1, figures: 0, ordinal: false };
    if tokens.ends_with(&[words(Unit::Half), a, words(Unit::Year)]) {
        tokens.truncate(tokens.len() - 2);
    }
}

/// Reads figures: a number, a date with its signs, or something like a time of day.
fn figures(line: &str) -> Token {
    let number = |part: &str| -> Option<(i32, usize)> {
        Some((part.parse().ok().filter(|_| part.len() <= 4)?, part.len()))
    };
    // What does not read well is kept as an impossible date, so that it is refused.
    let Some(sign) = line.chars().find(|c| !c.is_ascii_digit()) else {
        return match number(line) {
            Some((value, figures)) => Token::Number { value, figures, ordinal: false },
            None => Token::Parts { parts: Vec::new(), sign: ' ' },
        };
    };
    if sign == ':' {
        return Token::Other;
    }
    let parts = line.split(sign).map(|part| number(part).unwrap_or((0, 0)));
    Token::Parts { parts: parts.collect(), sign }
}

/// Reads a word; nothing for one that says nothing by itself.
fn read_word(word: &str, rules: DateRules) -> Option<Token> {
    match (rules.word)(word) {
        Some(DateWord::Filler) => None,
        Some(DateWord::Number { value, ordinal }) => {
            Some(Token::Number { value, figures: 0, ordinal })
        }
        Some(word) => Some(Token::Word(word)),
        None => {
            let roman = ["i", "ii", "iii", "iv"].iter().zip(1..).find(|(roman, _)| **roman == word);
            Some(roman.map_or(Token::Other, |(_, value)| Token::Roman(value)))
        }
    }
}
