//! Who is in the room: lists that are pasted, people one by one, attendance, the day.

use citylab::domain::Session;
use citylab::i18n::Lang;

use super::judgement::session;
use crate::shared::walk::{Seen, Walk};

const LIST: &str = "Общественный совет, 26 ноября\n\n\
    Бизнес:\n1. Ким\n2. Петров Олег\n3. Шестакова\n4. Галиев\n\n\
    Местная власть (3 чел.)\nСмирнова; Юсупова; Орлов\n\n\
    Иванова Анна, активистка\nLukin – citizens\nЗубарева\tжители\n\n\
    Пресса:\nЛи\n\nкаб. 214\nитого 15";

/// Plays a script at the row of the roster of a new session.
fn roster(script: &str) -> Seen {
    Walk::new().start("Waste management").keys(&format!("{}{script}", "<Down>".repeat(14)))
}

/// The roster as `name/group`.
fn people(session: &Session) -> Vec<String> {
    let of = |voice: &citylab::domain::Voice| {
        format!("{}/{}", voice.person.as_deref().unwrap(), voice.group.as_deref().unwrap_or("–"))
    };
    session.roster.iter().map(of).collect()
}

#[test]
fn a_pasted_list_is_shown_before_it_is_kept() {
    let script = format!("<paste>{LIST}</paste>");
    let seen = roster(&script);
    insta::assert_snapshot!(seen.screen());
    assert_eq!(people(&session(&seen)), Vec::<String>::new());
    // Esc leaves it, and nothing is kept.
    let left = roster(&format!("{script}<Esc>"));
    assert_eq!(session(&left).roster.len(), 0);
    assert_eq!(session(&left).groups.len(), 6);
    let kept = session(&roster(&format!("{script}<Enter>")));
    assert_eq!(
        people(&kept),
        [
            "Ким/business",
            "Петров Олег/business",
            "Шестакова/business",
            "Галиев/business",
            "Смирнова/authority",
            "Юсупова/authority",
            "Орлов/authority",
            "Иванова Анна/activists",
            "Lukin/activists",
            "Зубарева/activists",
            "Ли/пресса",
        ]
    );
    assert_eq!(kept.groups.last().unwrap().name, "Пресса");
    // The new group stands above the roster, which is still the chosen row.
    let more = roster(&format!("{script}<Enter>Юн, пресса<Enter>"));
    assert_eq!(people(&session(&more)).last().unwrap(), "Юн/пресса");
    let titled = roster("<paste>Ким, директор, бизнес\nЛи, бизнес</paste>");
    assert!(titled.says("Ким, директор; Ли"), "{}", titled.screen());
    // People and their new group are taken back by one undo.
    let undone = session(&roster(&format!("{script}<Enter><c-z>")));
    assert_eq!((undone.roster.len(), undone.groups.len()), (0, 6));
}

#[test]
fn what_was_not_understood_is_looked_through_in_russian() {
    let script = format!("{}<paste>{LIST}</paste>{}", "<Down>".repeat(14), "<Down>".repeat(9));
    let seen = Walk::new().lang(Lang::RU).start("Обращение с отходами").keys(&script);
    insta::assert_snapshot!(seen.screen());
    for lost in ["«каб. 214»", "«итого 15»", "«Общественный совет, 26 ноября»"]
    {
        assert!(seen.says(lost), "{}", seen.screen());
    }
}

#[test]
fn a_person_that_is_typed_is_kept_at_once_and_named() {
    let seen = roster("Иванова, активистка<Enter>");
    assert!(seen.says("Иванова · activists"), "{}", seen.screen());
    assert_eq!(people(&session(&seen)), ["Иванова/activists"]);
    let seen = roster("Ivanova, Anna<Enter>");
    assert!(seen.says("Ivanova Anna, of no group"), "{}", seen.screen());
    let seen = roster("итого 15<Enter>");
    assert!(seen.says("No name is understood"), "{}", seen.screen());
    assert!(seen.says("итого 15"), "{}", seen.screen());
    assert_eq!(session(&seen).roster.len(), 0);
    // Several at once are shown first.
    let seen = roster("business: Kim, Petrov<Enter>");
    assert!(seen.says("2 people, 1 group"), "{}", seen.screen());
    let kept = roster("business: Kim, Petrov<Enter><Enter>");
    assert_eq!(people(&session(&kept)), ["Kim/business", "Petrov/business"]);
}

#[test]
fn whoever_is_listed_already_gets_the_group_and_is_not_listed_twice() {
    let kept =
        roster("Kim<Enter>Petrov, business<Enter><paste>Kim, experts\nPetrov</paste><Enter>");
    assert_eq!(people(&session(&kept)), ["Kim/experts", "Petrov/business"]);
}

#[test]
fn attendance_follows_from_the_roster_until_it_is_counted_by_hand() {
    let list = "<paste>Бизнес: Ким, Петров\nЭксперты: Ли</paste><Enter>";
    let seen = roster(&format!("{list}{}", "<Up>".repeat(7)));
    insta::assert_snapshot!(seen.screen());
    assert!(seen.says("In the room 3"), "{}", seen.screen());
    let kept = session(&seen);
    assert_eq!((kept.people_of("business"), kept.people_of("activists")), (2, 0));
    assert!(kept.is_counted());
    // A number typed wins, Del goes back to that of the roster.
    let counted = roster(&format!("{list}{}7<Enter>", "<Up>".repeat(7)));
    assert!(counted.says("In the room 8"), "{}", counted.screen());
    let back = roster(&format!("{list}{}7<Enter><Up><Del>", "<Up>".repeat(7)));
    assert!(back.says("In the room 3"), "{}", back.screen());
}

#[test]
fn people_are_corrected_one_by_one_wherever_they_spoke() {
    let heard = "<paste>Ivanov, business\nPetrov, business</paste><Enter><F4>\
        Fines are never paid<Tab>Ivan<Enter><F3>";
    let open = format!("{heard}{}<Enter>", "<Down>".repeat(14));
    let seen = roster(&open);
    insta::assert_snapshot!(seen.screen());
    let script = format!(
        "{open}<Enter><expect Ivanov, business>{}Ivanova, activists<Enter>",
        "<BS>".repeat(20)
    );
    let corrected = session(&roster(&script));
    assert_eq!(people(&corrected), ["Ivanova/activists", "Petrov/business"]);
    let voice = &corrected.troubles[0].voices[0];
    assert_eq!(
        (voice.person.as_deref(), voice.group.as_deref()),
        (Some("Ivanova"), Some("activists"))
    );
    let undone = session(&roster(&format!("{script}<c-z>")));
    assert_eq!(undone.troubles[0].voices[0].person.as_deref(), Some("Ivanov"));
    // A name alone keeps the group; a group alone keeps the name.
    let renamed = session(&roster(&format!("{open}Ivanova<Enter>")));
    assert_eq!(people(&renamed)[0], "Ivanova/business");
    let regrouped = session(&roster(&format!("{open}эксперты<Enter>")));
    assert_eq!(people(&regrouped)[0], "Ivanov/experts");
}

#[test]
fn one_is_taken_off_by_one_key_and_all_only_when_asked() {
    let list = "<paste>Kim, business\nPetrov, business\nLi, experts</paste><Enter>";
    let off = roster(&format!("{list}<Enter><Down><Del>"));
    assert!(off.says("Petrov is off the list"), "{}", off.screen());
    assert_eq!(people(&session(&off)), ["Kim/business", "Li/experts"]);
    let back = roster(&format!("{list}<Enter><Down><Del><c-z>"));
    assert_eq!(session(&back).roster.len(), 3);
    let asked = roster(&format!("{list}<Del>"));
    assert!(asked.says("Take all 3 people off the list?"), "{}", asked.screen());
    assert_eq!(session(&roster(&format!("{list}<Del><Enter>"))).roster.len(), 3);
    assert_eq!(session(&roster(&format!("{list}<Del>2"))).roster.len(), 0);
    assert_eq!(session(&roster(&format!("{list}<Del>2<c-z>"))).roster.len(), 3);
}

#[test]
fn the_day_and_the_organisers_are_set_as_people_say_them() {
    let opening = |script: &str| Walk::new().start("Waste management").keys(script);
    let seen = opening("<Down><Down><Down>");
    assert!(seen.says("26 Nov 2014, today"), "{}", seen.screen());
    assert_eq!(session(&seen).date, None);
    let seen = opening("<Down><Down><Down>завтра<Enter>City hall, Green Yard<Enter>");
    assert!(seen.says("27 Nov 2014"), "{}", seen.screen());
    let kept = session(&seen);
    assert_eq!(kept.date.unwrap().to_string(), "2014-11-27");
    assert_eq!(kept.lab.organisers, ["City hall", "Green Yard"]);
    let seen = opening("<Down><Down><Down>some day<Enter>");
    assert!(seen.says("A day, please"), "{}", seen.screen());
    let taken = session(&opening("<Down><Down><Down>tomorrow<Enter><Up><Del>"));
    assert_eq!(taken.date, None);
}

#[test]
fn a_session_is_held_on_the_day_of_its_first_question_unless_it_is_set() {
    let asked = session(&Walk::new().start("Waste management").keys("<F4>One thing<Enter><c-z>"));
    assert_eq!(asked.date, None);
    assert_eq!(asked.day_held().unwrap().to_string(), "2014-11-26");
    let set = session(
        &Walk::new().start("Waste management").keys("<Down><Down><Down>2.12<Enter><F4>One<Enter>"),
    );
    assert_eq!(set.day_held().unwrap().to_string(), "2014-12-02");
}
