//! A round trip loses nothing: any session, exported as tables and taken into a new one, is exported as the
//! same tables again.

use std::collections::HashSet;

use citylab::domain::{Separator, Session, Voting};
use citylab::i18n::Lang;
use proptest::prelude::*;

use super::own_tables::{fresh, tables, take, workbook};
use crate::shared::cases::cases;
use crate::shared::edits::{after, wishes};

/// The session as it is when it is read from its file, without ballots, which tables count and do not list.
/// Two groups that are called the same are not told apart by any table.
fn tabled(session: &Session) -> Option<Session> {
    let session = Session {
        ranked_ballots: Vec::new(),
        voting: Voting::default(),
        earlier: Vec::new(),
        ..session.clone()
    };
    let text = citylab::storage::format::write(&session).ok()?;
    let session = citylab::storage::format::read(text.as_bytes()).ok()?.session;
    let is_sound = session.check().is_ok();
    let mut names = HashSet::new();
    let are_apart = session.groups.iter().all(|group| {
        let name = Lang::EN.group_in_full(group);
        let is_plain = citylab::text::clean_line(&name) == name && !name.is_empty();
        is_plain && names.insert(citylab::text::fold(&name))
    });
    (is_sound && are_apart).then_some(session)
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_session_comes_back_from_its_tables(wishes in wishes(60), way in 0..6_usize) {
        let Some(session) = tabled(&after(&wishes)) else { return Ok(()) };
        // What is found is read before the ways and actions that something parked may be for.
        let for_others = session.parked.iter().any(|it| it.with_merged().any(|it| !it.targets.is_empty()));
        prop_assume!(!for_others);
        let lang = [Lang::EN, Lang::RU][way % 2];
        let separators = [Separator::Comma, Separator::Semicolon, Separator::Tab];
        let separator = separators[way / 2];
        let wanted = tables(&session, lang, Some(separator));
        let mut again = fresh(&session);
        for table in wanted.iter().take(3).filter(|table| has_rows(table)) {
            take(&mut again, table, "csv");
        }
        let found = tables(&again, lang, Some(separator));
        for (found, wanted) in found.iter().zip(&wanted) {
            prop_assert_eq!(String::from_utf8_lossy(found), String::from_utf8_lossy(wanted));
        }
    }

    #[test]
    fn any_session_comes_back_from_its_workbook(wishes in wishes(40), russian in any::<bool>()) {
        let Some(session) = tabled(&after(&wishes)) else { return Ok(()) };
        prop_assume!(session.parts().next().is_some());
        let lang = if russian { Lang::RU } else { Lang::EN };
        // A cell of blanks alone says nothing in a workbook.
        let is_blank = |cell: &str| !cell.is_empty() && cell.trim().is_empty();
        let csv = tables(&session, lang, Some(Separator::Tab));
        prop_assume!(!csv.iter().flat_map(|table| cells(table)).any(|cell| is_blank(&cell)));
        let mut again = fresh(&session);
        take(&mut again, &workbook(&session, lang), "xlsx");
        let (found, wanted) = (tables(&again, lang, None), tables(&session, lang, None));
        for (found, wanted) in found.iter().zip(&wanted) {
            prop_assert_eq!(String::from_utf8_lossy(found), String::from_utf8_lossy(wanted));
        }
    }
}

/// Returns the cells of a table that tabs part.
fn cells(table: &[u8]) -> Vec<String> {
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .has_headers(false)
        .flexible(true)
        .from_reader(table);
    let rows = reader.records().map(Result::unwrap);
    rows.flat_map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Tells whether a table has anything below its headings.
fn has_rows(table: &[u8]) -> bool {
    String::from_utf8_lossy(table).lines().count() > 1
}
