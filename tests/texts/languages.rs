//! Every language has all its parts, and they do not get in each other's way.

use std::collections::BTreeSet;

use citylab::domain::{Label, Sheet};
use citylab::i18n::{Lang, WORD_RULES, due, parse_label, parse_platform_label, qwerty};
use citylab::t;
use jiff::civil::Date;

#[test]
fn a_language_is_found_by_its_code_and_by_its_locale() {
    for lang in Lang::ALL {
        assert_eq!(lang.code().parse(), Ok(lang));
        assert_eq!(Lang::from_locale(lang.code()), lang);
        assert_eq!(Lang::from_locale(&format!("{}.UTF-8", lang.tag().replace('-', "_"))), lang);
        assert!(lang.tag().starts_with(lang.code()));
        assert!(!lang.name().is_empty());
    }
    assert_eq!(Lang::from_locale("C"), Lang::EN);
    assert!("xx".parse::<Lang>().is_err());
}

#[test]
fn next_goes_round_all_languages() {
    let mut lang = Lang::default();
    for _ in Lang::ALL {
        lang = lang.next();
    }
    assert_eq!(lang, Lang::EN);
    let after: BTreeSet<&str> = Lang::ALL.map(|lang| lang.next().code()).into();
    assert_eq!(after.len(), Lang::ALL.len());
}

#[test]
fn a_label_is_read_in_every_language() {
    for sheet in Sheet::ALL {
        let label = Label::new(sheet, 17);
        assert_eq!(parse_label(&label.to_string()), Some(label));
        for lang in Lang::ALL {
            let shown = lang.label(label);
            assert_eq!(parse_label(&shown), Some(label), "{shown}");
            assert_eq!(parse_label(&format!(" {} ", shown.to_lowercase())), Some(label));
        }
    }
    assert_eq!(Lang::RU.label(Label::new(Sheet::Ways, 3)), "С3");
    for text in ["", "T", "7", "X7", "T-7", "T7a", "П 7", "T99999999999"] {
        assert_eq!(parse_label(text), None, "{text}");
    }
}

#[test]
fn a_label_may_have_the_number_of_its_platform_before_it() {
    let of_third = Some((Some(3), Label::A(2)));
    for text in ["3.A2", "3.Д2", " 3. д 2 ", "03.a2"] {
        assert_eq!(parse_platform_label(text), of_third, "{text}");
    }
    assert_eq!(parse_platform_label("Д2"), Some((None, Label::A(2))));
    for text in ["3", "3.", ".A2", "0.A2", "-3.A2", "3.1.A2", "3.12", "Отходы.A2", "99999999999.A2"]
    {
        assert_eq!(parse_platform_label(text), None, "{text}");
    }
}

#[test]
fn a_day_as_screen_and_report_write_it_is_read_as_a_due_date() {
    let today: Date = "2014-11-26".parse().unwrap();
    for lang in Lang::ALL {
        for month in 1..=12_i8 {
            let day = Date::new(2015, month, 1).unwrap();
            for name in
                [t!(lang, "day-month", month = month), t!(lang, "report-month", month = month)]
            {
                assert_eq!(due(&format!("1 {name} 2015"), today), Ok(day), "{lang}: {name}");
            }
        }
    }
}

#[test]
fn forms_of_a_word_have_one_stem() {
    let stem = WORD_RULES.stem;
    for forms in [
        ["свалка", "свалки", "свалкой"],
        ["раздельный", "раздельного", "раздельным"],
        ["контейнер", "контейнеры", "контейнерами"],
        ["container", "containers", "container's"],
        ["sort", "sorting", "sorted"],
    ] {
        assert!(forms.iter().all(|form| stem(form) == stem(forms[0])), "{forms:?}");
    }
    for other in ["한국", "2015", "h2o", "ὀδύσσεια"] {
        assert_eq!(stem(other), other);
    }
}

#[test]
fn every_russian_letter_has_a_key_of_its_own() {
    let mut keys: Vec<char> = ('а'..='я').chain(['ё']).filter_map(qwerty).collect();
    assert_eq!(keys.len(), 33);
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), 33);
    assert!(('a'..='z').all(|letter| keys.contains(&letter)));
}

#[test]
fn letters_stand_where_the_layout_has_them() {
    for (typed, key) in [
        ('й', 'q'),
        ('Й', 'Q'),
        ('з', 'p'),
        ('а', 'f'),
        ('У', 'E'),
        ('я', 'z'),
        ('н', 'y'),
        ('х', '['),
        ('Х', '{'),
        ('ъ', ']'),
        ('ж', ';'),
        ('э', '\''),
        ('Б', '<'),
        ('ю', '.'),
        ('ё', '`'),
        ('Ё', '~'),
        ('і', 's'),
        ('Ї', '}'),
        ('є', '\''),
        ('ў', 'o'),
        ('қ', '0'),
        ('a', 'a'),
        ('Z', 'Z'),
    ] {
        assert_eq!(qwerty(typed), Some(key), "{typed}");
    }
}

#[test]
fn other_scripts_have_none() {
    assert_eq!(['λ', '日', 'é', 'ﬁ', 'İ'].map(qwerty), [None; 5]);
}

#[test]
fn days_are_said_once_where_they_are_the_same() {
    let date = |text: &str| Some(text.parse().unwrap());
    let days = |from, to| Lang::EN.days(from, to);
    assert_eq!(days(date("2014-11-26"), date("2014-11-27")), "26–27 Nov 2014");
    assert_eq!(days(date("2014-11-30"), date("2014-12-01")), "30 Nov 2014 – 1 Dec 2014");
    assert_eq!(days(date("2014-11-26"), date("2014-11-26")), "26 Nov 2014");
    assert_eq!(days(None, None), "");
}

#[test]
fn thousands_stand_apart_from_five_digits_on_as_the_language_writes_them() {
    assert_eq!(Lang::EN.number(9999), "9999");
    assert_eq!(Lang::EN.number(10_000), "10,000");
    assert_eq!(Lang::RU.number(1_234_567), "1\u{a0}234\u{a0}567");
    assert_eq!(t!(Lang::EN, "count-votes", n = 110_032), "110,032 votes");
    assert_eq!(t!(Lang::RU, "count-votes", n = 110_032), "110\u{a0}032 голоса");
    assert_eq!(t!(Lang::RU, "count-votes", n = 2014), "2014 голосов");
}
