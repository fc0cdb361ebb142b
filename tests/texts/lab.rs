//! The worked example lab is sound, says what it is, and shows what a session can hold.

use std::fs;

use citylab::domain::{
    Readback, Reply, Session, Sheet, Stage, Stance, cause_tree, coverage, disagreements,
};
use citylab::i18n::Lang;
use citylab::storage::format;

use crate::shared::example::{
    ENVIRONMENTAL_REHABILITATION, FILES, SOCIAL_URBAN_PLANNING, WASTE_MANAGEMENT, folder, plan,
    session, sessions, text,
};

const RUSSIAN: [&str; 2] = [SOCIAL_URBAN_PLANNING, ENVIRONMENTAL_REHABILITATION];

fn is_russian(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let cyrillic = letters.clone().filter(|c| ('\u{400}'..='\u{4ff}').contains(c)).count();
    cyrillic * 2 > letters.count()
}

#[test]
fn the_folder_holds_one_session_for_each_platform_of_the_lab() {
    let mut found: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".ron") && name != "lab.ron")
        .collect();
    found.sort();
    assert_eq!(found, FILES);
    let mut named = plan().platforms;
    let mut held: Vec<String> = sessions().into_iter().map(|session| session.platform).collect();
    named.sort();
    held.sort();
    assert_eq!(named, held);
}

#[test]
fn every_file_is_written_back_as_it_is() {
    for file in FILES {
        let session = session(file);
        assert_eq!(session.check(), Ok(()), "{file}");
        let written = format::write(&session).unwrap();
        assert!(
            written == text(file),
            "sessions/{file} is not as the program writes it: open it and close it once, or write \
             it with format::write(format::read(…))"
        );
    }
    assert!(
        format::write_plan(&plan(), &Lang::EN.plan_comments()).unwrap() == text("lab.ron"),
        "sessions/lab.ron is not as the program writes it"
    );
}

#[test]
fn every_file_says_that_it_is_an_example() {
    for file in FILES {
        let note = session(file).note;
        let (example, invented) = match RUSSIAN.contains(&file) {
            true => ("пример", "вымышлены"),
            false => ("example", "invented"),
        };
        assert!(note.contains(example) && note.contains(invented), "{file}: {note}");
    }
    assert!(plan().note.contains("example") && plan().note.contains("пример"));
}

#[test]
fn two_sessions_are_russian_and_two_english() {
    for file in FILES {
        let session = session(file);
        let russian = RUSSIAN.contains(&file);
        assert_eq!(is_russian(&session.platform), russian, "{file}");
        for (_, answer) in session.answers() {
            for part in answer.with_merged() {
                assert_eq!(is_russian(&part.text), russian, "{file}: {}", part.text);
            }
        }
    }
}

#[test]
fn each_session_has_twenty_to_forty_answers_over_all_questions() {
    for session in sessions() {
        let platform = &session.platform;
        let count = session.answers().count();
        assert!((20..=40).contains(&count), "{platform}: {count} answers");
        for sheet in Sheet::ALL {
            assert!(!session.sheet(sheet).is_empty(), "{platform}: {sheet:?}");
        }
        let present: u32 = session.groups.iter().map(|group| group.present).sum();
        assert!((35..=45).contains(&present), "{platform}: {present} people");
    }
}

#[test]
fn one_session_is_unfinished() {
    let open: Vec<&str> =
        FILES.into_iter().filter(|file| session(file).stage != Stage::Closed).collect();
    assert_eq!(open, [WASTE_MANAGEMENT]);
    assert_eq!(session(WASTE_MANAGEMENT).stage, Stage::Ways);
}

#[test]
fn nobody_votes_more_often_than_they_may() {
    for session in sessions() {
        let Some(dots) = session.voting.dots else { continue };
        for sheet in Sheet::ALL {
            for group in &session.groups {
                let given: u32 = session
                    .sheet(sheet)
                    .iter()
                    .filter_map(|answer| answer.votes_with_merged().groups.get(&group.key).copied())
                    .sum();
                assert!(
                    given <= group.present * dots,
                    "{}: {} gave {given} votes on {sheet:?}",
                    session.platform,
                    group.key
                );
            }
        }
    }
}

#[test]
fn the_answers_stand_in_the_time_of_their_session() {
    for session in sessions() {
        let platform = &session.platform;
        let closed = session.visits.iter().find(|visit| visit.to == Stage::Closed);
        let started = session.visits.first().unwrap().at;
        for visit in session.visits.windows(2) {
            assert!(visit[0].at < visit[1].at && visit[0].to == visit[1].from, "{platform}");
        }
        assert_eq!(session.visits.last().unwrap().to, session.stage, "{platform}");
        for (_, answer) in session.answers() {
            for part in answer.with_merged() {
                assert!(part.at > started, "{platform}: {}", part.label);
                assert!(
                    closed.is_none_or(|visit| part.at < visit.at),
                    "{platform}: {}",
                    part.label
                );
                assert_eq!(Some(part.at.date()), session.date, "{platform}: {}", part.label);
            }
        }
    }
}

#[test]
fn closed_sessions_show_the_gaps_a_review_finds() {
    for session in sessions().iter().filter(|session| session.is_closed()) {
        let (platform, gaps) = (&session.platform, coverage(session));
        assert_eq!(gaps.troubles_without_way.len(), 1, "{platform}");
        assert_eq!(gaps.ways_without_action.len(), 1, "{platform}");
        assert!(!gaps.actions_without_owner.is_empty(), "{platform}");
        assert!(!gaps.actions_without_date.is_empty(), "{platform}");
        assert!(!gaps.parked.is_empty(), "{platform}");
        assert!(gaps.ways_for_nothing.is_empty() && gaps.actions_for_nothing.is_empty());
        assert!(!disagreements(session, Sheet::Troubles).is_empty(), "{platform}");
    }
}

#[test]
fn the_example_shows_everything_an_answer_can_hold() {
    let all = sessions();
    let has = |what: &dyn Fn(&citylab::domain::Answer) -> bool| {
        all.iter().flat_map(Session::answers).any(|(_, answer)| what(answer))
    };
    for reply in Reply::ALL {
        let replied = |r: &citylab::domain::Requirement| r.reply == Some(reply);
        assert!(has(&|answer| answer.requirement.as_deref().is_some_and(replied)), "{reply:?}");
    }
    assert!(has(&|answer| answer.requirement.as_ref().is_some_and(|r| r.reply.is_none())));
    assert!(has(&|answer| !answer.merged.is_empty()));
    assert!(has(&|answer| answer.verbatim.is_some()));
    assert!(has(&|answer| answer.plenary));
    assert!(has(&|answer| answer.text.contains('\n')));
    assert!(has(&|answer| answer.votes.hands > 0));
    assert!(has(&|answer| answer.commitment.nobody));
    assert!(has(&|answer| answer.voices.len() > 1));
    assert!(all.iter().any(|session| {
        session.parked.iter().any(|answer| answer.label.origin() == Sheet::Troubles)
    }));
}

#[test]
fn people_object_and_support_and_say_what_comes_from_what() {
    let session = session(SOCIAL_URBAN_PLANNING);
    let on = |stance| {
        let answers = session.answers().map(|(_, answer)| answer);
        answers.map(|answer| answer.opinions_with_merged(stance).count()).sum::<usize>()
    };
    assert_eq!(Stance::ALL.map(on), [3, 2]);
    // What they speak against was disputed when it was read back, so nothing contradicts it.
    let disputed = Some(Readback::Disputed);
    assert!(session.answers().all(|(_, it)| !it.has_objection() || it.readback == disputed));
    let core = cause_tree(&session).core;
    assert_eq!(core.iter().map(|it| it.effects).collect::<Vec<_>>(), [2, 1]);
}
