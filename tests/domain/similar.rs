//! Answers that say the same otherwise.

use citylab::domain::{Edit, LIKE_FROM, Label, Likeness, Sheet, duplicates};
use citylab::i18n::WORD_RULES;
use proptest::prelude::*;

use crate::shared::cases::cases;
use crate::shared::room::{perform, say, session};

const SHEET: [&str; 12] = [
    "Sorted waste is trucked to the same landfill as the rest",
    "Private houses have no separate collection at all",
    "The landfill is almost full",
    "Illegal dumps along the river grow every spring",
    "Nobody knows who answers for the river bank",
    "Fines are never paid",
    "Вывоз мусора из частного сектора раз в месяц",
    "Свалки у реки растут каждую весну",
    "Нет контейнеров для раздельного сбора во дворах",
    "Управляющая компания не отвечает на обращения жителей",
    "Автобусы после девяти вечера не ходят",
    "Тротуары зимой не чистят",
];

fn index() -> Likeness<usize> {
    let mut index = Likeness::new(WORD_RULES);
    for (place, text) in SHEET.iter().enumerate() {
        index.add(place, text);
    }
    index
}

#[test]
fn the_same_said_otherwise_is_found() {
    let index = index();
    for (said, place) in [
        ("sorted waste trucked to the same landfill", 0),
        ("The waste we sort is being trucked to the same landfills", 0),
        ("No seperate colection in private houses", 1),
        ("LANDFILLS ARE ALMOST FULL!", 2),
        ("every spring the illegal dumps grow along rivers", 3),
        ("Who answers for the river bank? nobody knows", 4),
        ("nobody pays the fines: they are never paid", 5),
        ("Мусор из частного сектора вывозят раз в месяц", 6),
        ("каждой весной у реки растет свалка", 7),
        ("Во дворе нет контейнера для раздельного сбора", 8),
        ("нет контейнеров раздельнго сбора", 8),
        ("Управляющие компании не отвечают на обращение жителя", 9),
        ("после 9 вечера автобусы не ходят", 10),
        ("Зимой тротуар не чистится", 11),
    ] {
        let nearest = index.nearest(said, 1);
        assert_eq!(nearest[0].0, place, "{said}");
        assert_eq!(index.like(said), Some(place), "{said}: {}", nearest[0].1);
    }
}

#[test]
fn another_thing_is_not_taken_for_the_same() {
    let index = index();
    for said in [
        "The river is dirty",
        "A landfill needs a fence and a guard",
        "Houses for young families",
        "Schools teach sorting, the yard has one container",
        "Автобусы переполнены утром",
        "Дворы зимой не освещены",
        "Жители не знают своих прав",
        "Обращение в прокуратуру",
        "",
        "the of and",
        "🙂",
    ] {
        assert_eq!(index.like(said), None, "{said}: {:?}", index.nearest(said, 1));
    }
}

#[test]
fn the_most_alike_comes_first_and_no_more_than_asked_for() {
    let index = index();
    let found = index.nearest("illegal dumps along the river bank, in private houses too", 3);
    assert_eq!((found.len(), found[0].0), (3, 3));
    assert!(found.windows(2).all(|pair| pair[0].1 >= pair[1].1));
    assert!(index.nearest("illegal dumps", 0).is_empty());
}

#[test]
fn the_same_words_in_another_order_are_fully_alike() {
    for text in SHEET {
        let mut words: Vec<&str> = text.split(' ').collect();
        words.reverse();
        let (_, likeness) = index().nearest(&words.join(" "), 1)[0];
        assert!((likeness - 1.0).abs() < 1e-9, "{text}: {likeness}");
    }
}

#[test]
fn an_answer_taken_out_is_found_no_more() {
    let mut index = index();
    index.remove(2);
    assert_eq!(index.like("The landfill is almost full"), None);
    index.add(2, "Fire at the landfill");
    assert_eq!(index.like("The landfill is almost full"), None);
    assert_eq!(index.like("fires at landfills"), Some(2));
    index.add(2, "The landfill is almost full");
    assert_eq!(index.like("fires at landfills"), None, "reworded");
}

#[test]
fn duplicates_leave_out_what_is_known_to_be_unlike_or_merged() {
    let mut s = session();
    let one = say(&mut s, Sheet::Troubles, "Illegal dumps along the river");
    let two = say(&mut s, Sheet::Troubles, "Dumps along the river, illegal ones");
    let three = say(&mut s, Sheet::Troubles, "An illegal dump along the rivers");
    say(&mut s, Sheet::Troubles, "Buses are late");
    let pairs = |s: &_| -> Vec<(Label, Label)> {
        let mut pairs: Vec<(Label, Label)> = duplicates(s, Sheet::Troubles, WORD_RULES)
            .into_iter()
            .map(|(a, b, _)| (a, b))
            .collect();
        pairs.sort();
        pairs
    };
    assert_eq!(pairs(&s), [(one, two), (one, three), (two, three)]);
    perform(&mut s, Edit::Unlike(three, one, true));
    assert_eq!(pairs(&s), [(one, two), (two, three)]);
    perform(&mut s, Edit::Merge { from: two, into: one });
    assert_eq!(pairs(&s), [], "what was merged into T1 is as unlike T3 as T1 is");
    perform(&mut s, Edit::Unlike(three, one, false));
    assert_eq!(pairs(&s), [(one, three)]);
}

#[test]
fn merged_wordings_are_still_recognised() {
    let mut s = session();
    let one = say(&mut s, Sheet::Troubles, "Heaps of rubbish at the shore");
    let two = say(&mut s, Sheet::Troubles, "Illegal dumps along the river");
    perform(&mut s, Edit::Merge { from: two, into: one });
    let like =
        Likeness::of(&s, Sheet::Troubles, WORD_RULES).like("illegal dumps by the river").unwrap();
    assert_eq!(s.standing(like).unwrap().label, one);
}

/// How alike two answers of one word are: as alike as the words.
fn likeness(a: &str, b: &str) -> f64 {
    let mut index = Likeness::new(WORD_RULES);
    index.add(0, a);
    index.nearest(b, 1).first().map_or(0.0, |(_, likeness)| *likeness)
}

#[test]
fn each_mistake_makes_words_less_alike() {
    for (a, b, expected) in [
        ("container", "container", 1.0),
        ("container", "contianer", 0.8),
        ("container", "contaner", 0.8),
        ("container", "kontainer", 0.0),
        ("hippopotamus", "gippopotamus", 0.8),
        ("hippopotamus", "hipopotanus", 0.6),
        ("благоустройство", "благоустроенный", 0.6),
        ("мусор", "музор", 0.8),
        ("мусор", "мусорный", 0.8),
        ("свалки", "свалок", 0.8),
        ("договор", "договаривается", 0.0),
        ("kitten", "sitting", 0.0),
        ("мост", "пост", 0.0),
        ("road", "load", 0.0),
        ("парк", "банк", 0.0),
        ("a1", "b1", 0.0),
    ] {
        for (a, b) in [(a, b), (b, a)] {
            assert!((likeness(a, b) - expected).abs() < 1e-9, "{a} {b}: {}", likeness(a, b));
        }
    }
}

#[test]
fn stop_words_are_left_out_unless_there_are_no_others() {
    let mut index = Likeness::new(WORD_RULES);
    index.add(0, "The dump is at the river");
    assert!((index.nearest("dump, river", 1)[0].1 - 1.0).abs() < 1e-9);
    assert!(index.nearest("the is at", 1).is_empty());
    index.add(1, "И что это?");
    assert_eq!(index.like("это и что"), Some(1));
    index.add(2, "не видят");
    assert_ne!(index.nearest("не хотят", 1), [], "a denial tells");
}

/// Words of which several are like each other: by an ending, a mistake, a root.
const WORDS: [&str; 12] = [
    "dumps",
    "dump",
    "dumpz",
    "river",
    "rivers",
    "landfill",
    "landfil",
    "overflow",
    "overflowing",
    "свалка",
    "свалки",
    "полигон",
];

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn an_index_kept_up_to_date_finds_what_a_new_one_finds(
        changes in prop::collection::vec((0..12_usize, 0..12_usize, any::<bool>()), 0..30),
        asked in 0..12_usize,
    ) {
        let mut kept = Likeness::new(WORD_RULES);
        let mut texts = std::collections::BTreeMap::new();
        for (key, text, add) in changes {
            if add {
                kept.add(key, SHEET[text]);
                texts.insert(key, SHEET[text]);
            } else {
                kept.remove(key);
                texts.remove(&key);
            }
        }
        let mut fresh = Likeness::new(WORD_RULES);
        for (key, text) in &texts {
            fresh.add(*key, text);
        }
        let (a, b) = (kept.nearest(SHEET[asked], 20), fresh.nearest(SHEET[asked], 20));
        prop_assert_eq!(a.len(), b.len());
        for (key, likeness) in a {
            let (_, other) = b.iter().find(|(other, _)| *other == key).unwrap();
            prop_assert!((likeness - other).abs() < 1e-9);
        }
    }

    #[test]
    fn pairs_are_as_alike_as_each_asked_for_by_itself(
        texts in prop::collection::vec(prop::collection::vec(0..WORDS.len(), 0..5), 0..14),
    ) {
        let said = |words: &Vec<usize>| words.iter().map(|at| WORDS[*at]).collect::<Vec<_>>().join(" ");
        let texts: Vec<String> = texts.iter().map(said).collect();
        let mut index = Likeness::new(WORD_RULES);
        for (key, text) in texts.iter().enumerate() {
            index.add(key, text);
        }
        let mut expected = Vec::new();
        for (key, text) in texts.iter().enumerate() {
            let nearest = index.nearest(text, texts.len()).into_iter();
            let later = nearest.filter(|(other, likeness)| *other > key && *likeness >= 0.3);
            expected.extend(later.map(|(other, likeness)| (key, other, likeness)));
        }
        expected.sort_by(|a, b| b.2.total_cmp(&a.2).then((a.0, a.1).cmp(&(b.0, b.1))));
        prop_assert_eq!(index.pairs(0.3), expected);
    }

    #[test]
    fn any_text_is_taken_and_found_again(texts in prop::collection::vec(any::<String>(), 1..6)) {
        let mut index = Likeness::new(WORD_RULES);
        for (key, text) in texts.iter().enumerate() {
            index.add(key, text);
        }
        for text in &texts {
            let nearest = index.nearest(text, 9);
            prop_assert!(nearest.iter().all(|(_, likeness)| (0.0..=1.0 + 1e-9).contains(likeness)));
            if let Some((_, likeness)) = nearest.first() {
                prop_assert!((likeness - 1.0).abs() < 1e-9, "{} is unlike itself", text);
            }
        }
        let _ = index.pairs(LIKE_FROM);
    }

    #[test]
    fn any_letters_have_a_stem(word in "[а-яёa-z\u{300}-\u{308}'ьъйА-Я]{0,12}|\\PC{0,8}") {
        let _ = (WORD_RULES.stem)(&citylab::text::fold(&word));
        let _ = (WORD_RULES.stem)(&word);
    }
}
