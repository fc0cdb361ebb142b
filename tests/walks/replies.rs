//! Replies of stakeholder groups: the reply, the group's words and the day, as they are recorded.

use citylab::domain::{Date, Reply, Requirement};
use citylab::i18n::Lang;

use super::judgement::session;
use crate::shared::walk::{Seen, Walk, walk};

/// Says two ways and addresses the last one to the authority.
const WAYS: &str = "<F4>Light the yard<Enter>Sweep the yard<Enter><Up><F10>2";

fn requirement(seen: &Seen, place: usize) -> Requirement {
    *session(seen).ways[place].requirement.clone().unwrap()
}

fn day(text: &str) -> Option<Date> {
    Some(text.parse().unwrap())
}

#[test]
fn the_list_of_requirements_records_reply_words_and_day() {
    // It is 26 November; ten days pass before the reply comes.
    let seen = walk(&format!("{WAYS}<wait 864000s><S-F9><Tab>1will do it !28.11<Enter>"));
    let seen_requirement = requirement(&seen, 1);
    assert_eq!(seen_requirement.reply, Some(Reply::Accepted));
    assert_eq!(seen_requirement.note, "will do it");
    assert_eq!(seen_requirement.on, day("2014-11-28"));
    insta::assert_snapshot!(seen.screen());
    let undone = walk(&format!("{WAYS}<wait 864000s><S-F9><Tab>1!28.11<Enter><c-z>"));
    assert_eq!(requirement(&undone, 1).on, day("2014-12-06"), "today where no day is named");
}

#[test]
fn a_day_that_cannot_be_is_refused_and_stays_in_the_line() {
    for typed in ["!1.12.2014", "we will !25.11.2014"] {
        let seen = walk(&format!("{WAYS}<S-F9><Tab>1{typed}<Enter>"));
        assert!(seen.says(typed), "{}", seen.screen());
        assert_eq!(requirement(&seen, 1).on, day("2014-11-26"));
        assert_eq!(requirement(&seen, 1).note, "");
    }
    let seen = walk(&format!("{WAYS}<S-F9>!26.11<Enter>"));
    assert!(seen.says("Set the reply itself first"), "{}", seen.screen());
    let seen = walk(&format!("{WAYS}<S-F9><Tab>1do it now!<Enter>"));
    assert_eq!(requirement(&seen, 1).note, "do it now!");
}

#[test]
fn the_fields_of_an_answer_ask_for_the_reply_its_day_and_words() {
    let fields = "<Tab><Tab><Tab><Tab><Tab>";
    let seen = walk(&format!("{WAYS}<wait 864000s>{fields}"));
    assert!(seen.says("W2 reply"), "{}", seen.screen());
    insta::assert_snapshot!(seen.screen());
    let seen = walk(&format!("{WAYS}<wait 864000s>{fields}not<Tab>27.11<Tab>in the spring<Enter>"));
    let replied = requirement(&seen, 1);
    assert_eq!((replied.reply, replied.on), (Some(Reply::Noted), day("2014-11-27")));
    assert_eq!(replied.note, "in the spring");
    // An answer that is addressed to nobody is not asked about.
    let seen = walk(&format!("{WAYS}<Up>{fields}"));
    assert!(!seen.says("reply"), "{}", seen.screen());
}

#[test]
fn in_russian_on_a_narrow_screen_the_day_stands_with_the_words() {
    let keys = format!("<F4>{WAYS}<wait 864000s><S-F9><Tab>2сделаем весной !27.11<Enter>");
    let seen = Walk::new().start("Отходы").lang(Lang::RU).size(40, 12).keys(&keys);
    assert_eq!(requirement(&seen, 1).on, day("2014-11-27"));
    insta::assert_snapshot!(seen.screen());
}
