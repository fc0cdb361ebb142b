//! What cells say: counts, days, groups, lists, and words for how something stands.

use citylab::domain::{Commitment, Date, Outcome, Reply, Sheet};
use citylab::import::{Asked, LeftOut, Reading, Remark, What, read};
use proptest::prelude::*;

use super::{csv, csv_by, shown, texts_of};

fn votes(reading: &Reading) -> Vec<u32> {
    reading.rows.iter().map(|row| row.votes.total()).collect()
}

fn left(reading: &Reading, what: What) -> Option<&LeftOut> {
    reading.left_out.iter().find(|it| it.what == what)
}

fn commitments(reading: &Reading) -> Vec<Commitment> {
    let details = |row: &citylab::import::Row| row.details.clone().unwrap_or_default().commitment;
    reading.rows.iter().map(details).collect()
}

fn on(text: &str, today: Date) -> Reading {
    read(text.as_bytes(), "csv", &Asked { today: Some(today), ..Asked::default() }).unwrap()
}

fn day(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).unwrap()
}

#[test]
fn one_odd_cell_takes_no_votes_away_from_the_others() {
    let reading = csv("answer,votes\nA kiosk,5\nA hedge,-\nA pond,7\n");
    assert_eq!(shown(&reading), ["2 A kiosk||||5", "3 A hedge||||0", "4 A pond||||7"]);
    let odd = left(&reading, What::Votes).unwrap();
    assert_eq!((odd.name.as_str(), odd.count, odd.lines.as_slice()), ("votes", 1, &[3][..]));
    assert_eq!(odd.examples, ["-"]);
    let reading = csv("answer,votes\na kiosk,n/a\na hedge,-\na pond,many\na gate,7\n");
    assert_eq!(votes(&reading), [0, 0, 0, 7]);
    assert_eq!(left(&reading, What::Votes).unwrap().count, 3);
}

#[test]
fn counts_are_read_as_people_write_them() {
    for (written, read) in [
        ("12", 12),
        ("+5", 5),
        ("7.0", 7),
        ("7,0", 7),
        ("1 200", 1_200),
        ("1\u{a0}200", 1_200),
        ("1,200", 1_200),
        ("12 votes", 12),
        ("12 голосов", 12),
        ("votes: 12", 12),
        ("1 200 лайков", 1_200),
        ("+++", 3),
        ("👍👍", 2),
        ("", 0),
    ] {
        let reading = csv(format!("answer;votes\nA kiosk;{written}\nA pond;3\n"));
        assert_eq!(votes(&reading), [read, 3], "{written}");
        assert_eq!(left(&reading, What::Votes), None, "{written}");
    }
    for written in ["-3", "3.5", "99999999999", "4000000000", "3/5", "about 5", "1,20,300", "5%"] {
        let reading = csv(format!("answer;votes\nA kiosk;{written}\nA pond;3\n"));
        assert_eq!(votes(&reading), [0, 3], "{written}");
        assert_eq!(left(&reading, What::Votes).unwrap().examples, [written]);
    }
}

#[test]
fn owners_and_days_come_with_their_actions() {
    let reading = csv(
        "Action,Owner,Due date,Status\nCall the school,Boris,01/12/2026,open\nCount trees,Anna,12/01/2026,in progress\n",
    );
    let [first, second] = commitments(&reading).try_into().unwrap();
    assert_eq!((first.who.as_str(), first.due), ("Boris", Some(day(2026, 12, 1))));
    assert_eq!((second.who.as_str(), second.due), ("Anna", Some(day(2026, 1, 12))));
    assert_eq!(reading.remarks, [Remark::DayOrder("Due date".to_owned(), true, 2)]);
    assert!(reading.left_out.is_empty(), "{:?}", reading.left_out);
}

#[test]
fn days_in_words_are_read_from_the_day_of_the_import() {
    let text = "Действие;Ответственный;Срок;Статус\nПозвонить в школу;Борис;01.12.2026;в работе\n\
         Посчитать деревья;Анна;до конца марта;открыто\nПокрасить забор;Олег;когда потеплеет;\n";
    let reading = on(text, day(2026, 11, 26));
    let due: Vec<Option<Date>> = commitments(&reading).iter().map(|it| it.due).collect();
    assert_eq!(due, [Some(day(2026, 12, 1)), Some(day(2027, 3, 31)), None]);
    let unread = left(&reading, What::Day).unwrap();
    assert_eq!((unread.name.as_str(), unread.lines.as_slice()), ("Срок", &[4][..]));
    assert_eq!(unread.examples, ["когда потеплеет"]);
    // Without a day to see it from, what has no year is not read and said so.
    assert_eq!(left(&csv(text), What::Day).unwrap().count, 2);
}

#[test]
fn months_are_words_or_figures() {
    for written in [
        "1-Dec-26",
        "01-Dec-2026",
        "01/Dec/26 12:00 AM",
        "1.дек.2026",
        "1-дек-26",
        "01/декабря/2026",
        "1 December 2026",
        "2026-12-01T10:00:00Z",
    ] {
        let reading = csv(format!("Action;Owner;Due date\nPut up a lamp;Anna;{written}\n"));
        assert_eq!(commitments(&reading)[0].due, Some(day(2026, 12, 1)), "{written}");
    }
    for odd in ["1-Dez-26", "1-Dec-126", "-Dec-26", "x/Dec/26", "1-Dec-26 soon"] {
        let reading = csv(format!("Action;Owner;Due date\nPut up a lamp;Anna;{odd}\n"));
        assert_eq!(left(&reading, What::Day).unwrap().examples, [odd]);
    }
}

#[test]
fn the_order_of_days_is_that_of_the_column_or_else_of_the_file() {
    let due = |text: &str| commitments(&csv(text))[0].due;
    let table = |rows: &str| format!("Action,Owner,Due date,Created\n{rows}");
    for (rows, read) in [
        ("Call,Anna,03/04/2026,\nWrite,Anna,25/04/2026,\n", day(2026, 4, 3)),
        ("Call,Anna,03/04/2026,\nWrite,Anna,04/25/2026,\n", day(2026, 3, 4)),
        ("Call,Anna,03/04/2026,02/28/2026\nWrite,Anna,05/06/2026,02/28/2026\n", day(2026, 3, 4)),
        ("Call,Anna,03.04.2026,\nWrite,Anna,05.06.2026,\n", day(2026, 4, 3)),
        ("Call,Anna,2026-04-03,\nWrite,Anna,2026-06-05,\n", day(2026, 4, 3)),
        ("Call,Anna,2026-04-03T00:00:00.000Z,\nWrite,Anna,,\n", day(2026, 4, 3)),
        ("Call,Anna,3 April 2026,\nWrite,Anna,,\n", day(2026, 4, 3)),
    ] {
        assert_eq!(due(&table(rows)), Some(read), "{rows}");
    }
    let proven = csv(table("Call,Anna,03/04/2026,\nWrite,Anna,25/04/2026,\n"));
    assert_eq!(proven.remarks, []);
    let by_file = csv(table("Call,Anna,03/04/2026,02/28/2026\n"));
    assert_eq!(by_file.remarks, [Remark::DayOrder("Due date".to_owned(), false, 1)]);
}

#[test]
fn a_day_beyond_what_a_session_holds_is_said() {
    let reading = csv("Action,Owner,Due date\nCall,Anna,1822-01-02\nWrite,Anna,31.02.2026\n");
    assert_eq!(left(&reading, What::Day).unwrap().lines, [2, 3]);
}

#[test]
fn what_is_done_needs_the_day_on_which_it_was() {
    let reading = csv(
        "Action,Owner,Status\nCall,Anna,done\nWrite,Anna,done 3 March 2026 (at last)\nPaint,Anna,postponed to 1 May 2026\nDig,Anna,cancelled\nPlant,Anna,to do\nSing,Anna,blue\n",
    );
    let all = commitments(&reading);
    let outcomes: Vec<Option<Outcome>> = all.iter().map(|it| it.outcome).collect();
    let (done, moved) = (Outcome::Done(day(2026, 3, 3)), Outcome::Moved(day(2026, 5, 1)));
    assert_eq!(outcomes, [None, Some(done), Some(moved), None, None, None]);
    assert_eq!(all[1].why, "at last");
    let words = left(&reading, What::Word).unwrap();
    assert_eq!(
        (words.name.as_str(), words.examples.as_slice()),
        ("Status", &["blue".to_owned()][..])
    );
    let undated = left(&reading, What::Undated).unwrap();
    assert_eq!(undated.lines, [2, 5]);
    assert_eq!(undated.examples, ["done", "cancelled"]);
}

#[test]
fn an_export_of_this_program_of_which_a_column_is_named_loses_nothing() {
    let head = "Вопрос,Тема,№,Ответ,Голоса,Бизнес,Эксперты,Чем отвечаем,Кто сказал,Сверка,Сначала прозвучало,Объединено с,Когда сказано";
    let text = format!(
        "\u{feff}{head}\r\n\
         Какие у нас проблемы?,двор,П1,\"'=СУММ(1;2)\",3,1,1,С1,\"'@olga (эксперты), Игорь\",подтверждено,Раньше,,2026-11-20 10:01\r\n\
         Какие у нас проблемы?,,П2,\"'-5° в классе; окна, двери\",2,,,,Эксперты,,,П1,2026-11-20 10:02\r\n\
         Какие у нас проблемы?,,П3,\"- раз\n- два\",0,,,,,,,,2026-11-20 10:03\r\n"
    );
    let reading = csv_by(&text, "text=Ответ").unwrap();
    assert_eq!(texts_of(&reading), ["=СУММ(1;2)", "-5° в классе; окна, двери", "- раз\n- два"]);
    let voices = &reading.rows[0].voices;
    assert_eq!(voices[0].person.as_deref(), Some("@olga"));
    assert_eq!(voices[0].group.as_deref(), Some("эксперты"));
    assert_eq!((voices[1].person.as_deref(), voices.len()), (Some("Игорь"), 2));
    assert_eq!(reading.rows[1].voices[0].group.as_deref(), Some("Эксперты"));
    let first = &reading.rows[0].votes;
    assert_eq!((first.hands, first.groups["Бизнес"], first.total()), (1, 1, 3));
    let details: Vec<_> = reading.rows.iter().map(|row| row.details.clone().unwrap()).collect();
    assert_eq!(details[0].sheet, Some(Sheet::Troubles));
    assert_eq!(details[0].label.unwrap().to_string(), "T1");
    assert_eq!(details[0].verbatim.as_deref(), Some("Раньше"));
    assert_eq!(details[0].readback, Some(citylab::domain::Readback::Confirmed));
    assert_eq!(details[1].into.unwrap().to_string(), "T1");
    assert_eq!(details[2].at.unwrap().hour_minute(), "10:03");
    assert_eq!(left(&reading, What::Column).map(|it| it.name.as_str()), Some("Чем отвечаем"));
}

#[test]
fn a_plan_of_this_program_comes_back_with_its_promises() {
    let head = "No.,What,For,Owner,With,By,First step,Needs,Now,What became of it,Addressed to,Reply,Question,Votes,Theme,Replied on,In their words,Who said it,Because of,Objections,Supports,Read-back,Said first,Merged into,Said at";
    let reading = csv(format!(
        "\u{feff}{}\r\nA1,Plant limes,\"W1, W2\",Parks office,School,2027-04-01,Ask,money; people,done,done 3 May 2027 (early),authority,accepted,What can we do?,4,Trees,2027-01-02,Gladly,Eva (experts),,\"Boris (business): “too dear”\nno reason given\",“good”,,,,2026-11-20 11:01\r\n\
         A2,Call,,nobody took it,,,,,open,,,,What can we do?,0,,,,,,,,,,,2026-11-20 11:02\r\n",
        head.replace("What,For", "Answer,For")
    ));
    let details = reading.rows[0].details.clone().unwrap();
    let it = &details.commitment;
    assert_eq!(details.targets, ["W1", "W2"]);
    assert_eq!((it.who.as_str(), it.partners.as_str()), ("Parks office", "School"));
    assert_eq!((it.due, it.first_step.as_str()), (Some(day(2027, 4, 1)), "Ask"));
    assert_eq!((it.needs.as_str(), it.why.as_str()), ("money; people", "early"));
    assert_eq!(it.outcome, Some(Outcome::Done(day(2027, 5, 3))));
    let asked = details.requirement.clone().unwrap();
    assert_eq!((asked.to.as_str(), asked.reply), ("authority", Some(Reply::Accepted)));
    assert_eq!((asked.note.as_str(), asked.on), ("Gladly", Some(day(2027, 1, 2))));
    let opinions: Vec<(Option<&str>, &str)> = details
        .opinions
        .iter()
        .map(|opinion| (opinion.voice.person.as_deref(), opinion.why.as_str()))
        .collect();
    assert_eq!(opinions, [(Some("Boris"), "too dear"), (None, ""), (None, "good")]);
    let second = reading.rows[1].details.clone().unwrap().commitment;
    assert!(second.nobody && second.who.is_empty());
    assert!(reading.left_out.is_empty(), "{:?}", reading.left_out);
}

#[test]
fn an_apostrophe_of_a_quotation_stays() {
    let reading = csv("answer,name\n'+1' is what people say,Anna\n'=5+1,Boris\n'tis dark,Olga\n");
    assert_eq!(texts_of(&reading), ["'+1' is what people say", "=5+1", "'tis dark"]);
}

#[test]
fn a_list_in_a_cell_is_several_answers() {
    let reading = csv(
        "answer,name\n\"1. Dark stairs\n2. Loud dogs\n   at night\n3. No bus\",Anna\n\"- bins\n- rats\",\n\"One line\n- and a dash\",\n",
    );
    assert_eq!(
        texts_of(&reading),
        ["Dark stairs", "Loud dogs\nat night", "No bus", "bins", "rats", "One line\n- and a dash"]
    );
    assert_eq!(reading.remarks, [Remark::Lists(2)]);
    assert!(reading.rows[..3].iter().all(|row| row.voices[0].person.as_deref() == Some("Anna")));
}

#[test]
fn semicolons_part_answers_where_that_is_asked_or_plain() {
    let text = "answer,name\nDark stairs; loud dogs;,Anna\nNo bus,Boris\n";
    let reading = csv(text);
    assert_eq!(texts_of(&reading), ["Dark stairs; loud dogs;", "No bus"]);
    assert_eq!(reading.remarks, [Remark::Semicolons(1)]);
    let asked = Asked { splits: true, ..Asked::default() };
    let reading = read(text.as_bytes(), "csv", &asked).unwrap();
    assert_eq!(texts_of(&reading), ["Dark stairs", "loud dogs", "No bus"]);
    // A form that writes each choice with a semicolon behind it.
    let reading = csv("answer,name\nDark stairs;loud dogs;,Anna\nNo bus;,Boris\nlate tram;,Olga\n");
    assert_eq!(texts_of(&reading), ["Dark stairs", "loud dogs", "No bus", "late tram"]);
}

#[test]
fn twenty_thousand_rows_of_ten_columns_are_read() {
    let mut text = "id,When,Answer,Name,Group,Theme,Votes,Owner,Due date,Status\n".to_owned();
    for n in 0..20_000 {
        text += &format!(
            "{n},2026-11-20,Lamp {n} by the stairs is dark,Anna {n},Tenants;Owners,Light,{},Boris,{:02}/11/2026,open\n",
            n % 50,
            n % 28 + 1
        );
    }
    let reading = csv(text);
    assert_eq!(reading.rows.len(), 20_000);
    assert_eq!(reading.rows[19_999].voices.len(), 2);
    assert_eq!(reading.rows[19_999].line, 20_001);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_cell_is_lost_in_silence(
        rows in prop::collection::vec(
            ("[a-z]{2,8} [a-z]{2,8}", "[a-z]{0,6}", prop::sample::select(vec!["1", "7", "-", "x", ""]), "[A-Z]?[a-z]{0,5}"),
            2..12,
        ),
    ) {
        let mut writer = ::csv::Writer::from_writer(Vec::new());
        writer.write_record(["answer", "blorb", "votes", "name"]).unwrap();
        for (answer, other, votes, name) in &rows {
            writer.write_record([answer.as_str(), other, votes, name]).unwrap();
        }
        let reading = csv(writer.into_inner().unwrap());
        prop_assert_eq!(reading.rows.len() + reading.refused.len(), rows.len());
        let filled = |cells: Vec<&str>| cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        let others = filled(rows.iter().map(|row| row.1.as_str()).collect());
        let noted: usize = reading.left_out.iter().filter(|it| it.what == What::Column && it.name == "blorb").map(|it| it.count).sum();
        prop_assert_eq!(noted, others);
        let odd = rows.iter().filter(|row| ["-", "x"].contains(&row.2)).count();
        let is_taken = reading.columns.iter().any(|it| it.name == "votes" && it.role.is_some());
        if is_taken {
            let noted: usize = reading.left_out.iter().filter(|it| it.what == What::Votes).map(|it| it.count).sum();
            prop_assert_eq!(noted, odd);
        }
    }

    #[test]
    fn any_heading_and_cell_can_be_looked_at(
        heading in "\\PC{0,40}",
        cells in prop::collection::vec("\\PC{0,30}", 1..6),
    ) {
        let mut writer = ::csv::Writer::from_writer(Vec::new());
        writer.write_record([heading.as_str(), "answer"]).unwrap();
        for cell in &cells {
            writer.write_record([cell.as_str(), "said"]).unwrap();
        }
        let _ = super::try_csv(writer.into_inner().unwrap());
    }
}
