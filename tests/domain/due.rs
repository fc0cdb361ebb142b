//! Due dates as people type them; today is Wednesday, 26 November 2014.

use citylab::domain::NotADate;
use citylab::i18n::due;
use jiff::civil::Date;
use proptest::prelude::*;

use crate::shared::cases::cases;

const LINES: &str = "
2014-12-01                       2014-12-01
2026-12-01                       2026-12-01
2026-2-1                         2026-02-01
2013-05-09                       2013-05-09
1.03.2015                        2015-03-01
01.03.2015                       2015-03-01
01.03.15                         2015-03-01
1.03.2015г.                      2015-03-01
1.03                             2015-03-01
1.03.                            2015-03-01
26.11                            2014-11-26
25.11                            2015-11-25
01/03                            2015-03-01
1/3/2015                         2015-03-01
3/25/2015                        2015-03-25
2015.03.01                       2015-03-01
1 03 2015                        2015-03-01
29.02                            2016-02-29
03.2015                          2015-03-31
2015-03                          2015-03-31
1 March                          2015-03-01
March 1                          2015-03-01
March 1st, 2015                  2015-03-01
1st of March                     2015-03-01
the 1st of March 2016            2016-03-01
by 1 March 2015                  2015-03-01
BY MARCH 1                       2015-03-01
not later than 1 Dec             2014-12-01
Dec. 1                           2014-12-01
28 November                      2014-11-28
25 November                      2015-11-25
March 1 next year                2015-03-01
first of May                     2015-05-01
1 марта                          2015-03-01
до 1 марта                       2015-03-01
ДО 1 МАРТА 2015 ГОДА             2015-03-01
к 1-му марта                     2015-03-01
1-го марта 2016 г.               2016-03-01
не позднее 1 марта 2015г.        2015-03-01
сдать до 15 апреля, обязательно  2015-04-15
первое марта                     2015-03-01
пятого мая                       2015-05-05
1 янв                            2015-01-01
31 дек.                          2014-12-31
9 мая следующего года            2015-05-09
30 декабря этого года            2014-12-30
today                            2014-11-26
сегодня                          2014-11-26
tomorrow                         2014-11-27
до завтра                        2014-11-27
послезавтра                      2014-11-28
the day after tomorrow           2014-11-28
in 2 weeks                       2014-12-10
2 weeks                          2014-12-10
in two weeks' time               2014-12-10
in a week                        2014-12-03
within a week                    2014-12-03
a couple of weeks                2014-12-10
2-3 weeks                        2014-12-17
in 10 days                       2014-12-06
in 3 months                      2015-02-26
in half a year                   2015-05-26
in a year                        2015-11-26
in 2 quarters                    2015-05-26
5 working days                   2014-12-03
через 2 недели                   2014-12-10
через две недели                 2014-12-10
через неделю                     2014-12-03
через месяц                      2014-12-26
через полгода                    2015-05-26
через год                        2015-11-26
через 3 дня                      2014-11-29
через 10 рабочих дней            2014-12-10
за 2-3 недели                    2014-12-17
в течение недели                 2014-12-03
в течение трёх месяцев           2015-02-26
пару дней                        2014-11-28
Friday                           2014-11-28
on Friday                        2014-11-28
this Friday                      2014-11-28
next Friday                      2014-12-05
Friday next week                 2014-12-05
Wednesday                        2014-12-03
Mon                              2014-12-01
Friday, 5 December               2014-12-05
к пятнице                        2014-11-28
в пятницу                        2014-11-28
в эту пятницу                    2014-11-28
в следующую пятницу              2014-12-05
в пятницу на следующей неделе    2014-12-05
до среды                         2014-12-03
пт                               2014-11-28
пятница, 5 декабря               2014-12-05
конец месяца                     2014-11-30
до конца месяца                  2014-11-30
end of the month                 2014-11-30
end of next month                2014-12-31
в следующем месяце               2014-12-31
by next month                    2014-12-01
начало следующего месяца         2014-12-01
середина декабря                 2014-12-15
mid-December                     2014-12-15
до конца недели                  2014-11-30
на этой неделе                   2014-11-30
this week                        2014-11-30
next week                        2014-12-07
к следующей неделе               2014-12-01
end of March                     2015-03-31
March                            2015-03-31
in March                         2015-03-31
by March                         2015-03-01
March 2016                       2016-03-31
в марте                          2015-03-31
до марта                         2015-03-01
к концу марта                    2015-03-31
в начале марта                   2015-03-01
в мае 2015                       2015-05-31
в феврале                        2015-02-28
ноябрь                           2014-11-30
к ноябрю                         2015-11-01
до конца года                    2014-12-31
до конца этого года              2014-12-31
до конца следующего года         2015-12-31
end of the year                  2014-12-31
к Новому году                    2014-12-31
by the New Year                  2014-12-31
в 2015 году                      2015-12-31
2015                             2015-12-31
до 2016 года                     2016-01-01
конец 2015 года                  2015-12-31
next year                        2015-12-31
Q1                               2015-03-31
q4                               2014-12-31
Q1 2016                          2016-03-31
by Q1                            2015-03-31
in Q2                            2015-06-30
in the first quarter             2015-03-31
end of the quarter               2014-12-31
1 квартал                        2015-03-31
1 кв. 2016                       2016-03-31
I квартал                        2015-03-31
IV квартал 2015 года             2015-12-31
до конца второго квартала        2015-06-30
в первом квартале                2015-03-31
первое полугодие 2015            2015-06-30
H1 2015                          2015-06-30
next quarter                     2015-03-31
весной                           2015-05-31
к лету                           2015-06-01
by summer                        2015-06-01
зимой                            2015-02-28
autumn 2015                      2015-11-30
до 5 числа                       2014-12-05
к 30-му                          2014-11-30
on the 5th                       2014-12-05
31 числа                         2014-12-31
";

const REFUSED: &str = "
-
nothing
скоро
когда-нибудь
после праздников
31.02.2015
30 февраля
30 February
29.02.2015
31 ноября
32.01
0.05
1.13.2015
13/13/2015
00.00.0000
2015-02-30
2015-13-01
5 квартал
Q7
3 полугодие
5
12
100500
1.2.3.4
1-2
1:30
99999999999999999999
через 99999999999999999999 лет
через 9999 лет
2 weeks ago
2 недели назад
1 марта или 2 апреля
с 1 по 5 марта
1-5 марта
пятница, 4 декабря
5 человек до 1 марта
32 числа
неделя
год
";

fn today() -> Date {
    "2014-11-26".parse().unwrap()
}

fn lines(table: &str) -> impl Iterator<Item = &str> {
    table.lines().filter(|line| !line.is_empty())
}

#[test]
fn dates_are_read_as_people_type_them() {
    let mut wrong = Vec::new();
    for line in lines(LINES) {
        let (typed, expected) = line.rsplit_once(' ').unwrap();
        let read = due(typed.trim(), today());
        if read != Ok(expected.parse().unwrap()) {
            wrong.push(format!("{} gave {read:?}, not {expected}", typed.trim()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn case_and_yo_make_no_difference() {
    for line in lines(LINES) {
        let (typed, _) = line.rsplit_once(' ').unwrap();
        let loud = typed.to_uppercase().replace('Ё', "Е");
        assert_eq!(due(&loud, today()), due(typed, today()), "{typed}");
    }
}

#[test]
fn what_names_no_day_or_two_is_refused() {
    let taken: Vec<_> = lines(REFUSED).filter(|line| due(line, today()).is_ok()).collect();
    assert!(taken.is_empty(), "{taken:?}");
    assert_eq!(due("", today()), Err(NotADate));
}

#[test]
fn time_turns_over_at_the_end_of_a_year_and_a_week() {
    let new_years_eve: Date = "2014-12-31".parse().unwrap();
    assert_eq!(due("завтра", new_years_eve), Ok("2015-01-01".parse().unwrap()));
    assert_eq!(due("конец года", new_years_eve), Ok(new_years_eve));
    assert_eq!(due("1 января", new_years_eve), Ok("2015-01-01".parse().unwrap()));
    let end_of_january: Date = "2015-01-31".parse().unwrap();
    assert_eq!(due("через месяц", end_of_january), Ok("2015-02-28".parse().unwrap()));
    assert_eq!(due("зимой", end_of_january), Ok("2015-02-28".parse().unwrap()));
    let sunday: Date = "2014-11-30".parse().unwrap();
    assert_eq!(due("до конца недели", sunday), Ok(sunday));
    assert_eq!(due("next week", sunday), Ok("2014-12-07".parse().unwrap()));
}

fn any_day() -> impl Strategy<Value = Date> {
    (1950..2150_i16, 1..=12_i8, 1..=31_i8)
        .prop_filter_map("a day of the calendar", |(y, m, d)| Date::new(y, m, d).ok())
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn every_written_date_reads_back(day in any_day(), today in any_day()) {
        let months = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа",
            "сентября", "октября", "ноября", "декабря"];
        let month = months[usize::try_from(day.month()).unwrap() - 1];
        for text in [
            day.to_string(),
            format!("{}.{:02}.{}", day.day(), day.month(), day.year()),
            format!("{:02}/{:02}/{}", day.day(), day.month(), day.year()),
            format!("{} {} {}", day.day(), month, day.year()),
            day.strftime("до %-d %B %Y").to_string(),
            day.strftime("%B %-d, %Y, %A").to_string(),
        ] {
            prop_assert_eq!(due(&text, today), Ok(day), "{}", text);
        }
    }

    #[test]
    fn a_day_without_a_year_is_the_next_one(day in any_day(), today in any_day()) {
        let read = due(&format!("{}.{:02}", day.day(), day.month()), today).unwrap();
        prop_assert_eq!((read.day(), read.month()), (day.day(), day.month()));
        prop_assert!(read >= today);
        let years = i32::from(read.year()) - i32::from(today.year());
        let most = if (day.day(), day.month()) == (29, 2) { 8 } else { 1 };
        prop_assert!(years <= most);
    }

    #[test]
    fn whatever_is_typed_is_answered(text in "[0-9 ./:-]{0,12}|\\PC{0,20}", today in any_day()) {
        let _ = due(&text, today);
    }

    #[test]
    fn words_of_time_in_any_order_are_answered(
        words in prop::collection::vec(0..26_usize, 0..6), today in any_day(),
    ) {
        let known = ["1", "31", "2015", "99", "марта", "february", "in", "до", "конец", "week",
            "года", "квартал", "половина", "half", "a", "next", "this", "новый", "friday", "числа",
            "рабочих", "дней", "i", "лето", "1.03", "2-3"];
        let line: Vec<&str> = words.into_iter().map(|word| known[word]).collect();
        let _ = due(&line.join(" "), today);
    }
}
