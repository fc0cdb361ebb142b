//! Lists of people as they are pasted.

use citylab::domain::{Group, PastedRoster};
use citylab::i18n::roster;

fn read(text: &str) -> PastedRoster {
    roster(text, &Group::well_known())
}

/// The people as `name/group`.
fn people(text: &str) -> Vec<String> {
    let read = read(text);
    assert_eq!(read.not_understood, Vec::<String>::new(), "{text}");
    said(&read)
}

fn said(read: &PastedRoster) -> Vec<String> {
    let person = |voice: &citylab::domain::Voice| {
        format!("{}/{}", voice.person.as_deref().unwrap(), voice.group.as_deref().unwrap_or("–"))
    };
    read.people.iter().map(person).collect()
}

#[test]
fn a_person_and_a_group_stand_on_a_line_in_any_form() {
    for line in [
        "Иванова, активисты",
        "Иванова – активисты",
        "Иванова - активистка",
        "Иванова — гражданские активисты",
        "Иванова—активисты",
        "Иванова (активисты)",
        "Иванова;активисты",
        "Иванова\tактивисты",
        "активисты: Иванова",
        "Активисты – Иванова",
        "Иванова: активисты",
        "1. Иванова, жители",
        "1) Иванова, citizens",
        "12\tИванова\tЖители",
        "| 3 | Иванова | активисты |",
        "- Иванова, активисты",
        "• Иванова, АКТИВИСТЫ",
        "№ 3 Иванова, activists",
        "\"Иванова\",\"активисты\"",
        "  Иванова ,  активисты . ",
    ] {
        assert_eq!(people(line), ["Иванова/activists"], "{line}");
    }
}

#[test]
fn a_surname_may_stand_first_and_a_title_behind() {
    for (line, person) in [
        ("Иванова Анна Петровна", "Иванова Анна Петровна/–"),
        ("Ivanova, Anna", "Ivanova Anna/–"),
        ("Иванова, Анна Петровна", "Иванова Анна Петровна/–"),
        ("Ivanova, Anna, business", "Ivanova Anna/business"),
        ("Иванова\tАнна\tбизнес", "Иванова Анна/business"),
        ("Иванова А. П., директор школы № 5", "Иванова А. П., директор школы № 5/–"),
        (
            "Иванова А. П., директор школы № 5, эксперты",
            "Иванова А. П., директор школы № 5/experts",
        ),
        ("Петров — директор", "Петров — директор/–"),
        ("Мария ван дер Берг", "Мария ван дер Берг/–"),
        ("О'Нил Джон (НКО)", "О'Нил Джон/public"),
        ("Салтыков-Щедрин М. Е., общество", "Салтыков-Щедрин М. Е./public"),
        ("иванова, бизнес", "иванова/business"),
        ("Участница 07, бизнес", "Участница 07/business"),
        ("3; Иванова; бизнес; 214", "Иванова, 214/business"),
    ] {
        assert_eq!(people(line), [person], "{line}");
    }
}

#[test]
fn names_stand_under_the_heading_of_a_group() {
    for heading in [
        "Бизнес:",
        "Бизнес",
        "## Бизнес",
        "БИЗНЕС (4 чел.)",
        "Бизнес – 2 чел.:",
        "**Бизнес**",
        "Business (2)",
    ] {
        let text = format!("{heading}\nКим\n\nПетров Олег\n\nМестная власть:\n1. Смирнова");
        assert_eq!(
            people(&text),
            ["Ким/business", "Петров Олег/business", "Смирнова/authority"],
            "{heading}"
        );
    }
    for line in ["Ким, Петров, Шестакова", "Ким; Петров; Шестакова;"]
    {
        let three = ["Ким/business", "Петров/business", "Шестакова/business"];
        assert_eq!(people(&format!("Бизнес\n{line}")), three);
        assert_eq!(people(&format!("Бизнес: {line}")), three);
    }
    assert_eq!(
        people("Эксперты: Иванова А. П., директор школы, Петров, О. О."),
        ["Иванова А. П., директор школы/experts", "Петров О. О./experts"]
    );
    assert_eq!(people("Бизнес:\nКим, власть\nПетров"), ["Ким/authority", "Петров/business"]);
}

#[test]
fn several_names_without_a_group_are_several_people() {
    assert_eq!(people("Иванова Анна, Петров Пётр"), ["Иванова Анна/–", "Петров Пётр/–"]);
    assert_eq!(people("Ким, Петров, Галиев"), ["Ким/–", "Петров/–", "Галиев/–"]);
}

#[test]
fn what_is_no_person_is_given_back_as_typed() {
    let lines = [
        "итого 15",
        "каб. 214",
        "Всего: 15 чел.",
        "a.ivanova@mail.ru",
        "+7 (905) 123-45-67",
        "10:00 Начало",
        "ФИО; Группа",
        "Участники:",
        "Нам нужен новый план на десять лет",
        "Что делать?",
        "Общественный совет, 26 ноября",
        "Круглый стол",
        "15",
        "Ким 2",
        "Повестка дня:",
        "Директор: Сидоров",
    ];
    let read = read(&lines.join("\n"));
    assert_eq!(said(&read), Vec::<String>::new());
    assert_eq!(read.not_understood, lines);
    assert!(read.new_groups.is_empty());
}

#[test]
fn mail_and_telephone_are_left_out_and_shown() {
    let read = read("Иванова Анна, бизнес, anna@mail.ru\nПетров +7 905 123-45-67, эксперты");
    assert_eq!(said(&read), ["Иванова Анна/business", "Петров/experts"]);
    assert_eq!(read.not_understood, ["anna@mail.ru", "+7 905 123-45-67"]);
}

#[test]
fn a_heading_that_fits_no_group_is_a_new_group() {
    let read = read("Пресса:\nКим\nЛи\n\nУправдомы (2 чел.)\n\nБизнес:\nОрлов\nпресса: Юн");
    assert_eq!(said(&read), ["Ким/пресса", "Ли/пресса", "Орлов/business", "Юн/пресса"]);
    let names: Vec<&str> = read.new_groups.iter().map(|group| group.name.as_str()).collect();
    assert_eq!(names, ["Пресса"]);
    // Nobody stands under this one.
    assert_eq!(read.not_understood, ["Управдомы (2 чел.)"]);
}

#[test]
fn whoever_is_listed_twice_counts_once() {
    assert_eq!(people("Ким, бизнес\nким, бизнес\nКим, НКО"), ["Ким/business", "Ким/public"]);
}

#[test]
fn the_groups_come_in_the_order_of_the_session() {
    let groups = Group::well_known();
    let read = read("Ли\nПресса:\nЮн\nЭксперты: Ким\nБизнес: Орлов, Галиев");
    let by_group = read.by_group(&groups);
    assert_eq!(
        by_group,
        [
            (Some("business"), vec!["Орлов", "Галиев"]),
            (Some("experts"), vec!["Ким"]),
            (Some("пресса"), vec!["Юн"]),
            (None, vec!["Ли"]),
        ]
    );
    assert!(read.is_new("пресса") && !read.is_new("business"));
}
