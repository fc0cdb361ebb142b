//! Groups and people by what they are called.

use citylab::domain::{Answer, Edit, Group, LabPlan, Session, Sheet, Voice};
use citylab::i18n::{Lang, group_named};
use uuid::Uuid;

use crate::shared::room::noon;

fn named(text: &str) -> Option<String> {
    group_named(&Group::well_known(), text).map(|group| group.key.clone())
}

#[test]
fn a_group_is_known_by_every_wording_of_every_language() {
    for lang in Lang::ALL {
        for key in Group::WELL_KNOWN {
            let names = [lang.known_group(key), lang.known_group_in_full(key)];
            for name in names.into_iter().flatten().chain([key.to_owned()]) {
                for name in [name.clone(), name.to_uppercase(), format!(" {name}: ")] {
                    assert_eq!(named(&name).as_deref(), Some(key), "{name}");
                }
            }
            let also = lang.text(&format!("group-{key}-also"));
            for name in also.split(", ") {
                assert_eq!(named(name).as_deref(), Some(key), "{name}");
            }
        }
    }
}

#[test]
fn a_group_is_known_by_what_people_write() {
    let said = [
        ("business", "бизнесмен, представители бизнеса, Предпринимателей, бизнесу, companies, БИЗ"),
        ("authority", "администрации города, городские власти, местной власти, City Hall, мэрии"),
        ("regional", "обл., правительству области, региональной власти, края, regional gov"),
        ("activists", "активистка, активистов, жителей, гражданами, citizen, гражд"),
        ("public", "общественные организации, общественница, NGO, НКО, обществ., organizations"),
        ("experts", "эксперт, ученый, УЧЁНЫЕ, вузы, наука, scientists, эксперта"),
    ];
    for (key, names) in said {
        for name in names.split(", ") {
            assert_eq!(named(name).as_deref(), Some(key), "{name}");
        }
    }
}

#[test]
fn nothing_else_is_a_group() {
    let others = "Иванова, Anna, Анна Петровна, А, Ан, Краев, Городова, Гражданкин, Соседов, May, \
                  Hall, 214, итого 15, каб. 214, директор школы № 5, полигон заполнен, the, \
                  Нам нужен новый план города и области на десять лет";
    for name in others.split(", ").chain(["", " ", ",", "—"]) {
        assert_eq!(named(name), None, "{name}");
    }
}

#[test]
fn a_group_of_the_session_goes_before_what_another_may_be_called() {
    let mut groups = Group::well_known();
    groups.push(Group { key: "tenants".into(), name: "Жители".into(), present: 0 });
    groups
        .push(Group { key: "press".into(), name: "Городские СМИ".into(), present: 0 });
    let named = |text: &str| group_named(&groups, text).map(|group| group.key.as_str());
    assert_eq!(named("жители"), Some("tenants"));
    assert_eq!(named("Гражданские активисты"), Some("activists"));
    assert_eq!(named("СМИ"), Some("press"));
    assert_eq!(named("городские"), Some("press"));
}

#[test]
fn a_beginning_that_fits_two_groups_names_none() {
    let groups = ["Жители левого берега", "Жители правого берега"];
    let groups = groups.map(|name| Group { key: name.into(), name: name.into(), present: 0 });
    let named = |text: &str| group_named(&groups, text).map(|group| group.key.as_str());
    assert_eq!(named("жители"), None);
    assert_eq!(named("жители пр"), Some("Жители правого берега"));
}

#[test]
fn a_person_is_known_by_any_beginning_that_fits_nobody_else() {
    let mut session = Session::new(Uuid::nil(), "Waste", &LabPlan::default());
    let of = |name: &str, group: &str| Voice::person(name, Some(group.to_owned()));
    let people = [of("Иванова Анна", "activists"), of("Петрова Ольга", "business")];
    session.apply(Edit::Roster(people.to_vec())).unwrap();
    let heard = Answer {
        voices: vec![of("Семёнов", "experts"), of("Иванова Анна", "experts")],
        ..Answer::new(session.next_label(Sheet::Troubles), "x", noon())
    };
    session.apply(session.adding(Sheet::Troubles, heard)).unwrap();
    let named = |text: &str| session.person_named(text).map(|voice| voice.person.clone().unwrap());
    for (text, name) in [
        ("Ив", "Иванова Анна"),
        ("ан", "Иванова Анна"),
        ("иванова анна", "Иванова Анна"),
        ("Семен", "Семёнов"),
        ("Ольга", "Петрова Ольга"),
    ] {
        assert_eq!(named(text).as_deref(), Some(name), "{text}");
    }
    for text in ["", " ", "Петров", "Иванова А. П.", "ова", "Сидоров"] {
        assert_eq!(named(text), None, "{text}");
    }
    // The roster says of which group they are.
    assert_eq!(session.person_named("Ив").unwrap().group.as_deref(), Some("activists"));
}
