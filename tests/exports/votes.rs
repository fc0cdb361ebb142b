//! Votes in reports: what was counted, what was not, and what is judged from it.

use citylab::domain::{BallotCount, Edit, Format, Group, Session, Sheet, Votes, Voting};

use super::corpus::{self, Builder};

/// Two answers: of the first everything is counted, of the second what `second` says.
fn voted(second: &[(&str, u32)]) -> Session {
    let mut b = Builder::new("Waste management");
    let group =
        |(key, present): (&str, u32)| Group { key: key.to_owned(), name: String::new(), present };
    b.perform(Edit::Groups([("activists", 9), ("business", 6)].map(group).into()));
    b.perform(Edit::Voting(Voting { dots: Some(1), ..Voting::default() }));
    let first = b.say(Sheet::Troubles, "Illegal dumps");
    let other = b.say(Sheet::Troubles, "The tariff");
    b.say(Sheet::Troubles, "Nobody voted");
    let votes = |pairs: &[(&str, u32)]| Votes {
        hands: 0,
        groups: pairs.iter().map(|(key, n)| ((*key).to_owned(), *n)).collect(),
    };
    b.perform(Edit::Votes(first, votes(&[("activists", 3), ("business", 1)])));
    b.perform(Edit::Votes(other, votes(second)));
    b.session
}

fn text(session: &Session, format: Format) -> String {
    let documents = corpus::export(session, format, &corpus::english()).unwrap();
    documents.iter().map(|it| String::from_utf8_lossy(&it.bytes).into_owned()).collect()
}

#[test]
fn no_format_judges_from_half_the_votes() {
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let half = text(&voted(&[("business", 5)]), format);
        assert!(!half.contains("supported most"), "{half}");
        assert!(!half.contains("votes do not differ"), "{half}");
        assert!(half.contains("Where all votes are counted,"), "{half}");
        assert!(half.contains("not all votes of civic activists are counted"), "{half}");
        let whole = text(&voted(&[("activists", 0), ("business", 5)]), format);
        let verdict = "supported most by business 5 of 6; least by civic activists 0 of 9";
        assert!(whole.contains(verdict), "{whole}");
    }
}

#[test]
fn groups_that_were_not_counted_are_not_compared() {
    let mut b = Builder::new("Waste management");
    let dumps = b.say(Sheet::Troubles, "Illegal dumps");
    b.perform(Edit::Votes(dumps, Votes::of_room(9)));
    let written = text(&b.session, Format::Text);
    assert!(written.contains("The votes were not counted by group"), "{written}");
}

#[test]
fn what_was_not_counted_is_blank_and_none_is_zero() {
    let rows = |second: &[(&str, u32)]| {
        let written = text(&voted(second), Format::Csv);
        let rows = written.lines().filter(|line| line.contains("The tariff"));
        let cells = rows.map(|line| line.split(',').skip(3).take(3).collect::<Vec<_>>().join(","));
        cells.collect::<Vec<_>>()
    };
    assert_eq!(rows(&[("business", 5)]), ["5,,5"]);
    assert_eq!(rows(&[("activists", 0), ("business", 5)]), ["5,0,5"]);
    let unvoted = text(&voted(&[]), Format::Csv);
    let row = unvoted.lines().find(|line| line.contains("Nobody voted")).unwrap();
    assert!(row.contains("Nobody voted,,,"), "{row}");
    let table = text(&voted(&[("business", 5)]), Format::Text);
    let row =
        table.lines().find(|line| line.trim_start().starts_with("T2 ") && !line.contains('·'));
    let row = row.unwrap();
    assert!(row.contains('–') && !row.contains('0'), "{row}");
}

#[test]
fn the_passport_says_how_many_ballots_were_counted() {
    let mut session = voted(&[]);
    let of = |sheet, group: Option<&str>, ballots| BallotCount {
        sheet,
        group: group.map(str::to_owned),
        ballots,
    };
    let ballots = vec![
        of(Sheet::Troubles, Some("activists"), 9),
        of(Sheet::Troubles, Some("business"), 5),
        of(Sheet::Ways, None, 12),
    ];
    session.perform(Edit::Ballots(ballots)).unwrap();
    let written = text(&session, Format::Text);
    let said = "Paper ballots: Troubles 14 (Civic activists 9, Business 5); Ways 12";
    assert!(written.contains(said), "{written}");
    let json: serde_json::Value = serde_json::from_str(&text(&session, Format::Json)).unwrap();
    let counts = &json["sessions"][0]["ballots"];
    assert_eq!((&counts[0]["group"], &counts[0]["ballots"]), (&"activists".into(), &9.into()));
    assert_eq!(
        (&counts[2]["sheet"], &counts[2]["group"]),
        (&"ways".into(), &serde_json::Value::Null)
    );
    assert!(!text(&voted(&[]), Format::Text).contains("Paper ballots"));
}
