//! The words of due dates in Russian and English, and how a typed line falls into them.

use jiff::civil::Weekday;

/// One thing a due date is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A number: in figures, or a word like "two", "второго", "a".
    Number { value: i32, figures: usize, ordinal: bool },
    /// Numbers parted by one and the same `.`, `/` or `-`, each with its count of figures.
    Parts { parts: Vec<(i32, usize)>, sign: char },
    /// A word that says something about time.
    Word(Word),
    /// Anything else.
    Other,
}

/// A word that says something about time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Month(i8),
    Weekday(Weekday),
    Unit(Unit),
    Season(Season),
    Edge(Edge),
    /// "завтра": so many days from today.
    Days(i32),
    /// "I", "IV": a number when a quarter or a half follows.
    Roman(i32),
    /// "до", "by": up to where it begins.
    Toward,
    /// "через", "within": from today on.
    From,
    Next,
    This,
    After,
    /// "назад": before today, so no due date.
    Ago,
    New,
    Working,
    /// "числа": the number before it is a day of the month.
    OfMonth,
}

/// A stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Half,
    Year,
}

/// A season, by its first month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Season(pub(super) i8);

/// Which part of a stretch of time is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    Start,
    Middle,
    End,
}

/// Splits a typed line into tokens; letters in either case, ё as е.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let text = text.to_lowercase().replace('ё', "е");
    let mut tokens = Vec::new();
    let mut rest = text.chars().peekable();
    let mut glued = false;
    while let Some(first) = rest.peek().copied() {
        if first.is_ascii_digit() {
            let mut line = String::new();
            while let Some(c) = rest.next_if(|c| c.is_ascii_digit() || ".-/:".contains(*c)) {
                line.push(c);
            }
            glued = line.ends_with('-') || line.ends_with(|c: char| c.is_ascii_digit());
            tokens.push(figures(line.trim_end_matches(['.', '-', '/', ':'])));
        } else if first.is_alphabetic() {
            let mut word = String::new();
            while let Some(c) = rest.next_if(|c| c.is_alphabetic()) {
                word.push(c);
            }
            match tokens.last_mut() {
                Some(Token::Number { ordinal, .. }) if glued && is_ordinal_ending(&word) => {
                    *ordinal = true;
                }
                _ => tokens.extend(read_word(&word)),
            }
            fold_half_a_year(&mut tokens);
            glued = false;
        } else {
            glued = false;
            rest.next();
        }
    }
    tokens
}

/// Makes one token of "half a year".
fn fold_half_a_year(tokens: &mut Vec<Token>) {
    let words = |unit| Token::Word(Word::Unit(unit));
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

fn is_ordinal_ending(word: &str) -> bool {
    ["st", "nd", "rd", "th", "го", "му", "е", "ое", "ого", "ому", "й", "ый", "ом", "м", "х", "ти"]
        .contains(&word)
}

/// Tells what a word says; nothing for those that say nothing by themselves.
fn read_word(word: &str) -> Option<Token> {
    let is = |words: &[&str]| words.contains(&word);
    if is(&["of", "the", "г", "гг", "на", "в", "во", "on", "at"]) {
        return None;
    }
    if let Some((value, ordinal)) = numeral(word) {
        return Some(Token::Number { value, figures: 0, ordinal });
    }
    let known = month(word).map(Word::Month).or_else(|| weekday(word).map(Word::Weekday));
    let known = known.or_else(|| unit(word).map(Word::Unit));
    let known = known.or_else(|| season(word).map(Word::Season)).or_else(|| signal(word));
    Some(known.map_or(Token::Other, Token::Word))
}

fn signal(word: &str) -> Option<Word> {
    const SIGNALS: [(&str, Word); 15] = [
        ("today сегодня", Word::Days(0)),
        ("tomorrow завтра", Word::Days(1)),
        ("послезавтра", Word::Days(2)),
        ("by before until till to до к ко", Word::Toward),
        ("in within через спустя течение", Word::From),
        (
            "next следующий следующая следующее следующего следующей следующую следующем следующему",
            Word::Next,
        ),
        (
            "this current этот эта это этого этой эту этом этому текущего текущей текущем",
            Word::This,
        ),
        ("after после", Word::After),
        ("ago назад", Word::Ago),
        ("new новый нового новому новым", Word::New),
        ("working business рабочий рабочих рабочего рабочие", Word::Working),
        ("числа числу число", Word::OfMonth),
        ("beginning start early начало начала началу начале", Word::Edge(Edge::Start)),
        ("middle mid середина середины середине середину", Word::Edge(Edge::Middle)),
        ("end late конец конца концу конце", Word::Edge(Edge::End)),
    ];
    let roman = ["i", "ii", "iii", "iv"].iter().zip(1..).find(|(roman, _)| **roman == word);
    let signal = || SIGNALS.iter().find(|(words, _)| listed(words, word)).map(|(_, word)| *word);
    roman.map(|(_, value)| Word::Roman(value)).or_else(signal)
}

fn listed(words: &str, word: &str) -> bool {
    words.split(' ').any(|known| known == word)
}

fn month(word: &str) -> Option<i8> {
    const MONTHS: [(&str, &str); 12] = [
        ("январ", "янв jan january"),
        ("феврал", "фев февр feb february"),
        ("март", "мар mar march"),
        ("апрел", "апр apr april"),
        ("", "май мая мае маю маем may"),
        ("июн", "jun june"),
        ("июл", "jul july"),
        ("август", "авг aug august"),
        ("сентябр", "сен сент sep sept september"),
        ("октябр", "окт oct october"),
        ("ноябр", "ноя нояб nov november"),
        ("декабр", "дек dec december"),
    ];
    const ENDINGS: [&str; 8] = ["", "ь", "я", "е", "ю", "а", "у", "ем"];
    let fits = |(stem, words): &(&str, &str)| {
        let inflected = word.strip_prefix(stem).filter(|_| !stem.is_empty());
        listed(words, word) || inflected.is_some_and(|ending| ENDINGS.contains(&ending))
    };
    MONTHS.iter().zip(1..).find(|(month, _)| fits(month)).map(|(_, number)| number)
}

fn weekday(word: &str) -> Option<Weekday> {
    const WEEKDAYS: [(&str, Weekday); 7] = [
        ("mon monday пн понедельник понедельника понедельнику", Weekday::Monday),
        ("tue tues tuesday вт вторник вторника вторнику", Weekday::Tuesday),
        ("wed wednesday ср среда среды среде среду", Weekday::Wednesday),
        ("thu thur thurs thursday чт четверг четверга четвергу", Weekday::Thursday),
        ("fri friday пт пятница пятницы пятнице пятницу", Weekday::Friday),
        ("sat saturday сб суббота субботы субботе субботу", Weekday::Saturday),
        ("sun sunday вс воскресенье воскресенья воскресенью", Weekday::Sunday),
    ];
    WEEKDAYS.iter().find(|(words, _)| listed(words, word)).map(|(_, weekday)| *weekday)
}

fn unit(word: &str) -> Option<Unit> {
    const UNITS: [(&str, Unit); 6] = [
        ("day days день дня дней дню", Unit::Day),
        ("week weeks неделя недели недель неделю неделе", Unit::Week),
        ("month months месяц месяца месяцев месяце месяцу", Unit::Month),
        ("q quarter quarters кв квартал квартала квартале кварталу кварталов", Unit::Quarter),
        ("h half полугодие полугодия полугодию полугодии полгода", Unit::Half),
        ("year years год года году годов лет", Unit::Year),
    ];
    UNITS.iter().find(|(words, _)| listed(words, word)).map(|(_, unit)| *unit)
}

fn season(word: &str) -> Option<Season> {
    const SEASONS: [(&str, i8); 4] = [
        ("spring весна весны весне весну весной", 3),
        ("summer лето лета лету летом", 6),
        ("autumn fall осень осени осенью", 9),
        ("winter зима зимы зиме зиму зимой", 12),
    ];
    SEASONS.iter().find(|(words, _)| listed(words, word)).map(|(_, month)| Season(*month))
}

/// Reads a number from one to ten written as a word, and tells whether it orders ("second").
fn numeral(word: &str) -> Option<(i32, bool)> {
    const NUMERALS: [(&str, &str, &str); 10] = [
        ("перв", "first", "a an one один одна одну одного"),
        ("втор", "second", "two couple два две двух пара пару"),
        ("трет", "third", "three три трех"),
        ("четверт", "fourth", "four четыре четырех"),
        ("пят", "fifth", "five пять пяти"),
        ("шест", "sixth", "six шесть шести"),
        ("седьм", "seventh", "seven семь семи"),
        ("восьм", "eighth", "eight восемь восьми"),
        ("девят", "ninth", "nine девять девяти"),
        ("десят", "tenth", "ten десять десяти"),
    ];
    const ENDINGS: [&str; 14] =
        ["ый", "ой", "ий", "ая", "ое", "ье", "ого", "ьего", "ому", "ьему", "ом", "ьем", "ую", "ей"];
    NUMERALS.iter().zip(1..).find_map(|((stem, english, counting), value)| {
        let ending = word.strip_prefix(stem);
        let orders = *english == word || ending.is_some_and(|ending| ENDINGS.contains(&ending));
        (orders || listed(counting, word)).then_some((value, orders))
    })
}
