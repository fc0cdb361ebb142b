//! Replies: their words, their days, and what recording one changes.

use citylab::domain::{
    Date, Edit, GivenReply, Label, NoPastDay, NoReplyDay, Reply, Requirement, Session, Sheet,
};
use citylab::i18n::{past_day, reply_named};

use crate::shared::room::{perform, say, session};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A session of 26 November 2014 with one way that is addressed to the authority.
fn asking() -> (Session, Label) {
    let mut session = session();
    let way = say(&mut session, Sheet::Ways, "Light the yard");
    perform(
        &mut session,
        Edit::Require(way, Some(Box::new(Requirement::to("authority".to_owned())))),
    );
    (session, way)
}

fn reply(session: &mut Session, label: Label, given: &GivenReply, today: &str) -> Requirement {
    let edit = session.replying(label, None, given, day(today));
    edit.into_iter().for_each(|edit| perform(session, edit));
    session.required(label, None).unwrap().1.clone()
}

fn of(reply: Reply) -> GivenReply {
    GivenReply { reply: Some(reply), ..GivenReply::default() }
}

#[test]
fn a_reply_has_the_day_it_is_recorded_and_keeps_it() {
    let (mut session, way) = asking();
    let first = reply(&mut session, way, &of(Reply::Accepted), "2014-12-20");
    assert_eq!(first.on, Some(day("2014-12-20")));
    assert_eq!(session.replying(way, None, &of(Reply::Accepted), day("2015-01-10")), None);
    let other = reply(&mut session, way, &of(Reply::Declined), "2015-01-10");
    assert_eq!((other.reply, other.on), (Some(Reply::Declined), Some(day("2015-01-10"))));
    session.undo().unwrap();
    assert_eq!(*session.required(way, None).unwrap().1, first);
}

#[test]
fn taking_a_reply_away_takes_its_words_and_day() {
    let (mut session, way) = asking();
    let given = GivenReply { note: Some("We will".to_owned()), ..of(Reply::Noted) };
    let noted = reply(&mut session, way, &given, "2014-12-20");
    assert_eq!(noted.note, "We will");
    let none = reply(&mut session, way, &GivenReply::default(), "2014-12-21");
    assert_eq!(none, Requirement::to("authority".to_owned()));
}

#[test]
fn no_reply_comes_before_the_session_or_tomorrow() {
    let (session, _) = asking();
    let today = day("2014-12-20");
    assert_eq!(session.check_reply_day(day("2014-11-26"), today), Ok(()));
    assert_eq!(session.check_reply_day(today, today), Ok(()));
    let early = NoReplyDay::BeforeSession(day("2014-11-25"), day("2014-11-26"));
    assert_eq!(session.check_reply_day(day("2014-11-25"), today), Err(early));
    let late = NoReplyDay::ToCome(day("2014-12-21"));
    assert_eq!(session.check_reply_day(day("2014-12-21"), today), Err(late));
}

#[test]
fn what_is_required_by_a_merged_answer_gets_the_reply_of_its_own_group() {
    let (mut session, way) = asking();
    let other = say(&mut session, Sheet::Ways, "Lamps in the yard");
    perform(
        &mut session,
        Edit::Require(other, Some(Box::new(Requirement::to("business".to_owned())))),
    );
    perform(&mut session, Edit::Merge { from: other, into: way });
    let today = day("2014-12-20");
    let edit = session.replying(way, Some("business"), &of(Reply::Accepted), today);
    perform(&mut session, edit.unwrap());
    let replied = |to: &str| session.required(way, Some(to)).unwrap().1.reply;
    assert_eq!((replied("authority"), replied("business")), (None, Some(Reply::Accepted)));
    assert_eq!(session.required(way, Some("experts")), None);
}

#[test]
fn a_reply_is_known_by_its_words_in_both_languages() {
    for (words, reply) in [
        ("accepted", Some(Reply::Accepted)),
        ("Принято", Some(Reply::Accepted)),
        ("принято к сведению", Some(Reply::Noted)),
        ("принято-к-сведению", Some(Reply::Noted)),
        ("NOTED", Some(Reply::Noted)),
        ("отклонено", Some(Reply::Declined)),
        ("представителя не было", Some(Reply::Absent)),
        ("absent", Some(Reply::Absent)),
        ("none", None),
        ("нет ответа", None),
    ] {
        assert_eq!(reply_named(words), Some(reply), "{words}");
    }
    assert_eq!(reply_named("maybe"), None);
    assert_eq!(reply_named(""), None);
}

#[test]
fn a_day_that_has_been_is_the_last_of_its_name() {
    let today = day("2015-01-10");
    assert_eq!(past_day("20.12", today), Ok(day("2014-12-20")));
    assert_eq!(past_day("Вчера", today), Ok(day("2015-01-09")));
    assert_eq!(past_day("10.01.2015", today), Ok(today));
    assert_eq!(past_day("11.01.2015", today), Err(NoPastDay::ToCome(day("2015-01-11"))));
    assert_eq!(past_day("soon", today), Err(NoPastDay::NotADate));
}
