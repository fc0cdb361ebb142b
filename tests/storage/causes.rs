//! What is wrong in a file is named by its cause and its place: ten mutilations of each kind, made of real files.

use std::collections::BTreeSet;

use citylab::error::{Sentence, how_to_mend};
use citylab::i18n::Lang;
use citylab::storage::format::{self, Cause, Encoding, FormatError, Kind, Position};
use encoding_rs::{IBM866, KOI8_R, WINDOWS_1251};

use crate::shared::example;
use crate::shared::mutation::{Mutator, rounds};

/// How many mutilations of each kind there are at least.
const TEN: usize = 10;

/// The files mutilated: those of the example.
fn texts() -> Vec<String> {
    example::FILES.map(example::text).into()
}

/// Reads what must be refused.
fn refused(bytes: &[u8]) -> (Position, Cause) {
    match format::read(bytes) {
        Err(FormatError::Syntax { place, cause, .. }) => (place, *cause),
        other => panic!("{other:?}"),
    }
}

/// A piece of a file put in place of another.
struct Swap<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    by: String,
}

impl Swap<'_> {
    fn made(&self) -> String {
        format!("{}{}{}", &self.text[..self.start], self.by, &self.text[self.end..])
    }

    fn place(&self) -> Position {
        Position::of_byte(self.text, self.start)
    }
}

/// Swaps places of a text that begin with a piece, spread over the whole of it.
fn spread<'a>(text: &'a str, piece: &str, by: impl Fn(usize) -> String) -> Vec<Swap<'a>> {
    let places: Vec<usize> = text.match_indices(piece).map(|(at, _)| at).collect();
    let step = (places.len() / TEN).max(1);
    let swap =
        |(n, start): (usize, usize)| Swap { text, start, end: start + piece.len(), by: by(n) };
    places.into_iter().step_by(step).enumerate().map(swap).collect()
}

/// Holds that each swap has its cause, and that there are enough of them.
fn hold(swaps: &[Swap<'_>], is_it: impl Fn(&Swap<'_>, Position, &Cause) -> bool) {
    assert!(swaps.len() >= TEN, "only {}", swaps.len());
    for swap in swaps {
        let made = swap.made();
        let (place, cause) = refused(made.as_bytes());
        let around = &made[made[..swap.start].rfind('\n').unwrap_or(0)..];
        let around: String = around.chars().take(200).collect();
        assert!(is_it(swap, place, &cause), "{} → {place}: {cause:?}\n{around}", swap.place());
    }
}

/// Makes the swaps of each of the files.
fn of_all<'a>(texts: &'a [String], piece: &str, by: impl Fn(usize) -> String) -> Vec<Swap<'a>> {
    texts.iter().flat_map(|text| spread(text, piece, &by)).collect()
}

#[test]
fn a_file_that_is_cut_off_says_so_wherever_that_is() {
    let mut mutator = Mutator::new(7);
    for text in texts() {
        let first = text.find("\n(").unwrap() + 2;
        for _ in 0..rounds(60) {
            let end = first + mutator.below(text.trim_end().len() - first);
            let kept = &text.as_bytes()[..end];
            let (place, cause) = refused(kept);
            let whole = String::from_utf8_lossy(kept);
            assert!(matches!(cause, Cause::CutOff { .. }), "{end}: {place} {cause:?}");
            let line = Position::of_byte(&whole, whole.trim_end().len()).line;
            assert!(line.abs_diff(place.line) <= 1, "{end}: {place}, not {line}");
        }
    }
}

#[test]
fn a_cut_names_the_last_field_and_the_answer() {
    let text = example::text(example::WASTE_MANAGEMENT);
    let at = text.find("label: T(3)").unwrap();
    let end = at + text[at..].find("theme").unwrap();
    let Err(error) = format::read(&text.as_bytes()[..end]) else { panic!() };
    assert_eq!(
        error.sentence(Lang::EN),
        "T3: The file is cut off at the end, after the field “voices”."
    );
    assert_eq!(error.sentence(Lang::RU), "П3: Файл обрывается после поля «voices».");
}

#[test]
fn an_unknown_field_is_named_with_the_nearest_known_one() {
    let texts = texts();
    let fields = [
        ("            text: ", "            txt: ", "text"),
        ("            voices: ", "            voises: ", "voices"),
        ("(person: ", "(persn: ", "person"),
        ("            theme: ", "            Theme: ", "theme"),
        ("    platform: ", "    plattform: ", "platform"),
        ("    experts: ", "    expert: ", "experts"),
        ("minutes: ", "minuts: ", "minutes"),
        ("            at: ", "            att: ", "at"),
        ("            readback: ", "            readbak: ", "readback"),
        ("(key: ", "(kye: ", "key"),
    ];
    for (field, by, meant) in fields {
        let all = of_all(&texts, field, |_| by.to_owned());
        assert!(!all.is_empty(), "{field}");
        for swap in all {
            let (place, cause) = refused(swap.made().as_bytes());
            let column =
                swap.place().column + field.len() - field.trim_start_matches([' ', '(']).len();
            assert_eq!(place, Position { column, ..swap.place() }, "{cause:?}");
            let Cause::UnknownField { nearest, .. } = &cause else { panic!("{cause:?}") };
            assert_eq!(*nearest, Some(meant));
        }
    }
    let strange = of_all(&texts, "            theme: ", |_| "            weather: ".to_owned());
    hold(&strange, |_, _, cause| matches!(cause, Cause::UnknownField { nearest: None, .. }));
}

#[test]
fn a_day_of_another_form_is_named() {
    const FORMS: [&str; TEN] = [
        "26.11.2014",
        "26.11.14",
        "26 ноября 2014",
        "2014-13-26",
        "2014-11-31",
        "2014/11/26",
        "20141126x",
        "tomorrow",
        "",
        "2014-1-5",
    ];
    let texts = texts();
    let swaps: Vec<Swap<'_>> = texts
        .iter()
        .flat_map(|text| {
            let start = text.find("\n    date: \"").unwrap() + "\n    date: ".len();
            FORMS.map(|form| Swap { text, start, end: start + 12, by: format!("\"{form}\"") })
        })
        .collect();
    hold(&swaps, |swap, place, cause| {
        place == swap.place() && *cause == Cause::NoDay(swap.by.trim_matches('"').to_owned())
    });
}

#[test]
fn a_moment_of_another_form_is_named() {
    let texts = texts();
    let forms = ["26.11.2014 10:14", "2014-11-26", "10:14", "2014-11-26 10.14", "now"];
    let swaps = of_all(&texts, " at: \"2014-11-26T1", |n| {
        format!(" at: \"{}\", was: \"", forms[n % forms.len()])
    });
    hold(&swaps, |swap, place, cause| {
        place.line == swap.place().line
            && place.column == swap.place().column + 5
            && matches!(cause, Cause::NoMoment(_))
    });
}

#[test]
fn another_encoding_is_named() {
    let texts = texts();
    let mut tried = 0;
    for text in &texts {
        let units: Vec<u16> = text.encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        let mut forms = vec![
            (Encoding::Utf16, little.clone()),
            (Encoding::Utf16, big.clone()),
            (Encoding::Utf16, [&[0xFF, 0xFE], little.as_slice()].concat()),
            (Encoding::Utf16, [&[0xFE, 0xFF], big.as_slice()].concat()),
        ];
        if text.contains("платформа") || text.contains("Это пример") {
            forms.extend([
                (Encoding::Windows1251, WINDOWS_1251.encode(text).0.into_owned()),
                (Encoding::Cp866, IBM866.encode(text).0.into_owned()),
                (Encoding::Koi8R, KOI8_R.encode(text).0.into_owned()),
            ]);
        }
        for (encoding, bytes) in forms {
            tried += 1;
            assert_eq!(refused(&bytes), (Position::START, Cause::Encoding(encoding)));
        }
    }
    assert!(tried >= 2 * TEN);
    assert_eq!(refused(b"PK\x03\x04....").1, Cause::Encoding(Encoding::Packed));
    // A single letter of another encoding is damage in a place.
    let text = example::text(example::SOCIAL_URBAN_PLANNING);
    let at = text.find("facilitator: \"").unwrap() + 14;
    let bytes = [&text.as_bytes()[..at], b"\xff", &text.as_bytes()[at..]].concat();
    assert_eq!(refused(&bytes), (Position::of_byte(&text, at), Cause::NoText));
}

#[test]
fn a_missing_field_is_named_where_its_answer_begins() {
    let texts = texts();
    for field in ["label", "text", "at"] {
        let mut swaps = Vec::new();
        for text in &texts {
            let line = format!("            {field}: ");
            for mut swap in spread(text, &line, |_| String::new()) {
                swap.end = swap.start + text[swap.start..].find('\n').unwrap() + 1;
                swaps.push(swap);
            }
        }
        hold(&swaps, |swap, place, cause| {
            let begins = swap.text[..swap.start].rfind("\n        (").unwrap() + 9;
            place == Position::of_byte(swap.text, begins)
                && matches!(cause, Cause::MissingField { field: name, .. } if *name == field)
        });
    }
    for text in &texts {
        for field in ["\n    id: ", "\n    platform: "] {
            let start = text.find(field).unwrap();
            let end = start + 1 + text[start + 1..].find('\n').unwrap();
            let (place, cause) =
                refused(Swap { text, start, end, by: String::new() }.made().as_bytes());
            let Cause::MissingField { field: name, within: None } = cause else {
                panic!("{cause:?}")
            };
            assert_eq!((place.line, name), (2, field.trim().trim_end_matches(':')));
        }
    }
}

#[test]
fn a_missing_comma_is_named_where_it_belongs() {
    let texts = texts();
    for piece in ["\",\n", "),\n", "],\n", "\", ", ")], ", "true,\n"] {
        let swaps = of_all(&texts, piece, |_| piece.replacen(',', "", 1));
        let swaps: Vec<Swap<'_>> = swaps
            .into_iter()
            // Behind the last value no comma is needed.
            .filter(|swap| !swap.text[swap.end..].trim_start().starts_with([')', ']']))
            // Within a text it is part of that.
            .filter(|swap| format::read(swap.made().as_bytes()).is_err())
            .collect();
        let comma = piece.find(',').unwrap();
        for swap in &swaps {
            let (place, cause) = refused(swap.made().as_bytes());
            let expected = Position::of_byte(swap.text, swap.start + comma);
            assert_eq!((place, cause), (expected, Cause::MissingComma), "{piece:?}");
        }
        assert!(swaps.len() >= 4, "{piece:?}: {}", swaps.len());
    }
}

#[test]
fn a_missing_quote_is_named_where_its_text_is() {
    let texts = texts();
    let closing: Vec<Swap<'_>> = of_all(&texts, "            text: \"", |_| String::new());
    let closing = closing.into_iter().map(|mut swap| {
        swap.end = swap.start + swap.text[swap.start..].find("\",\n").unwrap() + 1;
        swap.start = swap.end - 1;
        swap
    });
    let closing: Vec<Swap<'_>> = closing.collect();
    hold(&closing, |swap, place, cause| {
        place.line == swap.place().line && place.column == 19 && *cause == Cause::UnclosedText
    });
    let opening = of_all(&texts, "            text: \"", |_| "            text: ".to_owned());
    hold(&opening, |swap, place, cause| {
        place == Position { column: 19, ..swap.place() } && *cause == Cause::UnopenedText
    });
    let inner = of_all(&texts, "            text: \"", |_| {
        "            text: \"So \"they\" say, ".to_owned()
    });
    hold(&inner, |swap, place, cause| {
        place == Position { column: 23, ..swap.place() } && *cause == Cause::InnerQuote
    });
    let persons = of_all(&texts, "\", group", |_| ", group".to_owned());
    hold(&persons, |swap, place, cause| {
        place.line == swap.place().line && *cause == Cause::UnclosedText
    });
    let printed = of_all(&texts, "            text: \"", |_| "            text: “".to_owned());
    hold(&printed, |swap, place, cause| {
        place == Position { column: 19, ..swap.place() } && *cause == Cause::PrintQuotes
    });
}

#[test]
fn a_missing_bracket_is_named_near_where_it_was() {
    let texts = texts();
    for (piece, rest) in [
        ("        ),\n", ""),
        ("        ),\n", "        ,\n"),
        ("    ],\n", ""),
        ("    ],\n", "    ,\n"),
        (")],\n", "],\n"),
        (")],\n", "),\n"),
        ("}),\n", "),\n"),
        ("}),\n", "},\n"),
        ("label: T(1),", "label: T(1,"),
    ] {
        let swaps = of_all(&texts, piece, |_| rest.to_owned());
        assert!(swaps.len() >= 4, "{piece:?}");
        for swap in &swaps {
            let made = swap.made();
            let (place, cause) = refused(made.as_bytes());
            let line = swap.place().line;
            let around: String = swap.text[swap.start..].chars().take(120).collect();
            let is_it = matches!(cause, Cause::Unclosed { .. });
            assert!(is_it, "{piece:?}→{rest:?} in {line}: {place} {cause:?}\n{around}");
            assert!(line - place.line <= 1, "{piece:?}→{rest:?} in {line}: {place}\n{around}");
        }
    }
    for (piece, rest, bracket) in [
        ("        (\n", "        \n", '('),
        ("voices: [", "voices: ", '['),
        ("[(person: ", "[person: ", '('),
        ("votes: (", "votes: ", '('),
        ("groups: {", "groups: ", '{'),
        ("    troubles: [", "    troubles: ", '['),
        ("    lab: (", "    lab: ", '('),
    ] {
        let swaps = of_all(&texts, piece, |_| rest.to_owned());
        assert!(swaps.len() >= 4, "{piece:?}");
        for swap in &swaps {
            let (place, cause) = refused(swap.made().as_bytes());
            let line = swap.place().line;
            assert_eq!(cause, Cause::Unopened(bracket), "{piece:?} in {line}: {place}");
            assert!(place.line - line <= 1, "{piece:?} in {line}: {place}");
        }
    }
    let more = of_all(&texts, "    ],\n", |_| "    ]],\n".to_owned());
    assert!(more.len() >= TEN);
    for swap in &more {
        let (place, cause) = refused(swap.made().as_bytes());
        assert_eq!(place.line, swap.place().line);
        assert_eq!(cause, Cause::Superfluous(']'));
    }
}

#[test]
fn a_value_of_another_kind_is_named() {
    let texts = texts();
    let wrong = |expected: Kind, found: Kind| move |cause: &Cause| matches!(cause, Cause::WrongKind { expected: e, found: f, .. } if (*e, *f) == (expected, found));
    let number = wrong(Kind::Text, Kind::Number);
    let texts_as_numbers =
        of_all(&texts, "            text: \"", |n| format!("            text: {n}, more: \""));
    hold(&texts_as_numbers, |swap, place, cause| {
        place == Position { column: 19, ..swap.place() } && number(cause)
    });
    let text = wrong(Kind::Number, Kind::Text);
    let numbers_as_texts = of_all(&texts, "minutes: ", |_| "minutes: \"30\", was: ".to_owned());
    hold(&numbers_as_texts, |swap, place, cause| place.line == swap.place().line && text(cause));
    let words = of_all(&texts, "minutes: ", |_| "minutes: thirty, was: ".to_owned());
    let word = wrong(Kind::Number, Kind::Word);
    hold(&words, |swap, place, cause| place.line == swap.place().line && word(cause));
    let halves = of_all(&texts, "minutes: ", |_| "minutes: 1.5, was: ".to_owned());
    hold(&halves, |swap, place, cause| {
        place.line == swap.place().line
            && matches!(cause, Cause::WrongKind { expected: Kind::Number, .. })
    });
    let negative = of_all(&texts, "minutes: ", |_| "minutes: -1, was: ".to_owned());
    hold(&negative, |swap, place, cause| {
        place.line == swap.place().line && *cause == Cause::Bounds
    });
    let quoted = of_all(&texts, "(stage: Opening", |_| "(stage: \"Opening\"".to_owned());
    for swap in quoted {
        assert!(wrong(Kind::Word, Kind::Text)(&refused(swap.made().as_bytes()).1));
    }
    let yes = of_all(&texts, "plenary: true", |_| "plenary: yes".to_owned());
    hold(&yes, |swap, place, cause| {
        place == Position { column: swap.place().column + 9, ..swap.place() }
            && matches!(cause, Cause::WrongKind { expected: Kind::Boolean, found: Kind::Word, .. })
    });
}

#[test]
fn an_unknown_word_is_named_with_the_nearest_known_one() {
    let texts = texts();
    let swaps = of_all(&texts, "(stage: Troubles", |_| "(stage: Trouble".to_owned());
    let more = of_all(&texts, "readback: Confirmed", |_| "readback: confirmed".to_owned());
    let swaps: Vec<Swap<'_>> = swaps.into_iter().chain(more).collect();
    hold(&swaps, |swap, place, cause| {
        let nearest = if swap.by.starts_with('(') { "Troubles" } else { "Confirmed" };
        place.line == swap.place().line
            && matches!(cause, Cause::UnknownValue { nearest: Some(n), .. } if *n == nearest)
    });
    // A Cyrillic letter looks just as the Latin one.
    let labels = of_all(&texts, "label: T(", |_| "label: Т(".to_owned());
    hold(&labels, |swap, place, cause| {
        place.line == swap.place().line && *cause == Cause::NoLabel("Т".to_owned())
    });
}

#[test]
fn what_else_may_be_wrong_is_named_too() {
    let texts = texts();
    let twice = of_all(&texts, "            text: \"", |_| {
        "            text: \"a\",\n            text: \"".to_owned()
    });
    hold(&twice, |swap, place, cause| {
        place.line == swap.place().line + 1 && *cause == Cause::FieldTwice { field: "text" }
    });
    let escape =
        of_all(&texts, "            text: \"", |_| "            text: \"C:\\games ".to_owned());
    hold(&escape, |swap, place, cause| place.line == swap.place().line && *cause == Cause::Escape);
    let commas = of_all(&texts, "\",\n            ", |_| "\",,\n            ".to_owned());
    hold(&commas, |swap, place, cause| {
        place == Position { column: swap.place().column + 2, ..swap.place() }
            && *cause == Cause::ExtraComma
    });
    let colons = of_all(&texts, "            text: ", |_| "            text ".to_owned());
    hold(&colons, |swap, place, cause| {
        place.line == swap.place().line
            && *cause == Cause::MissingColon { field: "text".to_owned() }
    });
    let none =
        of_all(&texts, "            plenary: true,", |_| "            plenary: ,".to_owned());
    hold(&none, |swap, place, cause| {
        place.line == swap.place().line
            && matches!(cause, Cause::NoValue { field } if field == "plenary")
    });
    for text in &texts {
        let more = format!("{text}\n(format: 4)");
        assert_eq!(refused(more.as_bytes()).1, Cause::GoesOn);
        let zeros = [text.as_bytes()[..1000].to_vec(), vec![0; 4096]].concat();
        assert!(matches!(refused(&zeros).1, Cause::CutOff { .. }));
        let id = text.replacen("id: \"0149", "id: \"01", 1);
        assert!(matches!(refused(id.as_bytes()).1, Cause::NoId(_)));
    }
    assert_eq!(refused(b"").1, Cause::Empty);
    assert_eq!(refused(b"// a comment\n\n").1, Cause::Empty);
    assert_eq!(refused(&[0; 4096]).1, Cause::Zeros);
    assert_eq!(refused(b"hello").1, Cause::Stranger);
    assert_eq!(refused(b"Dear colleagues, here it is").1, Cause::Stranger);
    assert_eq!(refused("[1, 2]".as_bytes()).1, Cause::Stranger);
}

/// Each cause has a hint of its own.
#[test]
fn no_two_causes_are_mended_alike() {
    let field = || "text".to_owned();
    let causes = [
        Cause::Empty,
        Cause::Zeros,
        Cause::Encoding(Encoding::Utf16),
        Cause::Encoding(Encoding::Packed),
        Cause::NoText,
        Cause::Stranger,
        Cause::CutOff { after: None },
        Cause::GoesOn,
        Cause::UnclosedText,
        Cause::UnopenedText,
        Cause::InnerQuote,
        Cause::PrintQuotes,
        Cause::UnclosedComment,
        Cause::Unclosed { bracket: ')', line: 1 },
        Cause::Unopened('('),
        Cause::Superfluous(')'),
        Cause::MissingComma,
        Cause::ExtraComma,
        Cause::MissingColon { field: field() },
        Cause::NoValue { field: field() },
        Cause::UnknownField { found: field(), nearest: Some("theme"), known: &[], within: None },
        Cause::UnknownField { found: field(), nearest: None, known: &[], within: None },
        Cause::MissingField { field: "text", within: None },
        Cause::FieldTwice { field: "text" },
        Cause::UnknownValue { found: field(), nearest: None, known: &["Ways"] },
        Cause::NoLabel(field()),
        Cause::NoDay(field()),
        Cause::NoMoment(field()),
        Cause::NoId(field()),
        Cause::WrongKind { field: field(), expected: Kind::Text, found: Kind::Number },
        Cause::WrongKind { field: field(), expected: Kind::Number, found: Kind::Text },
        Cause::WrongKind { field: field(), expected: Kind::Boolean, found: Kind::Text },
        Cause::WrongKind { field: field(), expected: Kind::Word, found: Kind::Text },
        Cause::WrongKind { field: field(), expected: Kind::List, found: Kind::Text },
        Cause::WrongKind { field: field(), expected: Kind::Pairs, found: Kind::Text },
        Cause::WrongKind { field: field(), expected: Kind::Fields, found: Kind::Text },
        Cause::Escape,
        Cause::Bounds,
        Cause::TooDeep,
        Cause::Unexpected(field()),
    ];
    for lang in Lang::ALL {
        let hints: BTreeSet<String> =
            causes.iter().map(|cause| how_to_mend(cause, 3, lang)).collect();
        assert_eq!(hints.len(), causes.len(), "{lang}");
        let said = |cause: &Cause| {
            let place = Position::START;
            FormatError::Syntax { place, label: None, cause: Box::new(cause.clone()) }
                .sentence(lang)
        };
        let sentences: BTreeSet<String> = causes.iter().map(said).collect();
        assert!(sentences.len() + 1 >= causes.len(), "{lang}");
    }
}

/// Whatever becomes of a file, its reader does not break, and nearly always names a cause.
#[test]
fn mutated_files_nearly_always_have_a_cause() {
    let texts = texts();
    let (mut refusals, mut others) = (0_u64, Vec::new());
    let rounds = rounds(200);
    for round in 0..rounds {
        let mut mutator = Mutator::new(round);
        let text = &texts[mutator.below(texts.len())];
        let other = &texts[mutator.below(texts.len())];
        let bytes = mutator.mutate(text.as_bytes(), other.as_bytes());
        if let Err(error) = format::read(&bytes) {
            refusals += 1;
            for lang in Lang::ALL {
                assert!(!error.sentence(lang).is_empty());
            }
            if let FormatError::Syntax { cause, .. } = error
                && matches!(*cause, Cause::Unexpected(_) | Cause::Stranger)
            {
                others.push((round, cause));
            }
        }
    }
    assert!(refusals * 4 > rounds, "{refusals}");
    // One in twenty, and one more where there are few.
    let most = refusals / 20 + 1;
    assert!(others.len() as u64 <= most, "{} of {refusals}: {others:?}", others.len());
}
