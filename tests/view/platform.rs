//! A platform in the middle of its work, with answers in the language of the screen.

use citylab::domain::{Answer, Edit, Label, Session, Sheet, Stage, Voice, Votes};
use citylab::i18n::Lang;

use crate::shared::room::{count, noon, perform, promise, say_for, session};

/// What was said at Troubles: in English, in Russian, by whom, with how many votes.
const TROUBLES: [(&str, &str, &str, u32); 14] = [
    (
        "Bins in the yards overflow by Sunday evening",
        "К вечеру воскресенья баки во дворах переполнены",
        "public",
        6,
    ),
    (
        "Lamps and batteries go into the common bin",
        "Лампы и батарейки попадают в общий бак",
        "experts",
        8,
    ),
    (
        "Rubble from repairs is left beside the bins",
        "Мусор после ремонта бросают возле баков",
        "public",
        4,
    ),
    ("There is nowhere to bring paper and scrap", "Некуда сдать бумагу и металл", "activists", 2),
    ("The landfill is almost full", "Полигон почти заполнен", "authority", 14),
    ("People do not believe in sorting", "Люди не верят в раздельный сбор", "public", 8),
    (
        "Private houses have no separate collection at all",
        "В частном секторе раздельного сбора нет совсем",
        "activists",
        2,
    ),
    (
        "The sorting line stands idle: nobody buys the plastic",
        "Сортировка простаивает: пластик никто не покупает",
        "business",
        1,
    ),
    (
        "Sorted waste is trucked to the same landfill as the rest",
        "Рассортированное увозят на тот же полигон, что и остальное",
        "activists",
        11,
    ),
    (
        "Schools teach sorting, the yard has one container",
        "В школе учат сортировать, а во дворе один контейнер",
        "public",
        6,
    ),
    ("The tariff does not cover recycling", "Тариф не покрывает переработку", "business", 1),
    ("Fines are never paid", "Штрафы никто не платит", "authority", 0),
    (
        "Nobody knows who answers for the river bank:\nthe city says one thing, the water inspection another",
        "Никто не знает, кто отвечает за берег реки:\nгород говорит одно, водная инспекция другое",
        "authority",
        4,
    ),
    (
        "Illegal dumps along the river grow every spring",
        "Свалки вдоль реки растут каждую весну",
        "activists",
        9,
    ),
];

/// What was said at Ways, and for which trouble.
const WAYS: [(&str, &str, &str, u32); 3] = [
    (
        "A second truck for sorted waste, paid by the operator",
        "Вторая машина для рассортированного, за счёт оператора",
        "business",
        9,
    ),
    (
        "Publish where each truck unloads",
        "Публиковать, где разгружается каждая машина",
        "activists",
        9,
    ),
    (
        "Photo reports of dumps go straight to the duty officer",
        "Фото свалок сразу попадают дежурному",
        "activists",
        14,
    ),
];

/// What was said at Actions, and for which way.
const ACTIONS: [(&str, &str, u32); 3] = [
    ("The operator buys a truck with two sections", "Оператор покупает машину с двумя отсеками", 1),
    ("Walk along the river with the inspector", "Пройти вдоль реки с инспектором", 3),
    ("Write to the water inspection", "Написать в водную инспекцию", 3),
];

/// Returns the one or the other, by the language.
pub fn said<T>(lang: Lang, en: T, ru: T) -> T {
    if lang == Lang::RU { ru } else { en }
}

/// The platform at a stage, its clock running for 17 minutes and 42 seconds there.
pub fn platform(lang: Lang, stage: Stage) -> Session {
    let said = |en: &str, ru: &str| said(lang, en, ru).to_owned();
    let mut s = session();
    perform(&mut s, Edit::Platform(said("Waste management", "Обращение с отходами")));
    let mut lab = s.lab.clone();
    lab.title = said("The City for Life", "Город для жизни");
    lab.place = said("Novokuznetsk", "Новокузнецк");
    perform(&mut s, Edit::Lab(Box::new(lab)));
    perform(&mut s, Edit::Facilitator(said("Marina Belyakova", "Марина Белякова")));
    perform(&mut s, Edit::Experts(vec![said("Larisa Doronina", "Лариса Доронина")]));
    count(
        &mut s,
        &[
            ("business", 7),
            ("authority", 6),
            ("regional", 2),
            ("activists", 12),
            ("public", 9),
            ("experts", 4),
        ],
    );
    let petrov = said("Petrov", "Петров");
    perform(&mut s, Edit::Roster(vec![Voice::person(petrov.clone(), Some("business".to_owned()))]));
    for (en, ru, group, votes) in TROUBLES {
        let label = add(&mut s, Sheet::Troubles, &said(en, ru), group, &[]);
        perform(&mut s, Edit::Votes(label, Votes::of_room(votes)));
    }
    for (en, ru, group, target) in WAYS {
        add(&mut s, Sheet::Ways, &said(en, ru), group, &[Label::T(target)]);
    }
    for (en, ru, target) in ACTIONS {
        say_for(&mut s, Sheet::Actions, &said(en, ru), &[Label::W(target)]);
    }
    promise(&mut s, Label::A(1), &petrov, "2015-03-01");
    perform(&mut s, Edit::Theme(Label::T(13), Some(said("river", "река"))));
    let start = noon().plus_seconds(-17 * 60 - 42);
    perform(&mut s, Edit::Enter(stage, start));
    perform(&mut s, Edit::Clock(Some(start)));
    s
}

fn add(s: &mut Session, sheet: Sheet, text: &str, group: &str, targets: &[Label]) -> Label {
    let label = s.next_label(sheet);
    let mut answer = Answer::new(label, text, noon());
    answer.voices = vec![Voice::group(group)];
    answer.targets = targets.to_vec();
    let edit = s.adding(sheet, answer);
    perform(s, edit);
    label
}
