//! The rules of Russian. Plurals stand with the texts, in `ru/*.ftl`: `[one]`, `[few]`, `[many]`.

mod headings;

use frostem::Algorithm;

use crate::domain::{DateWord, Edge, Separator, Sheet, Unit};

use super::bundle::Texts;
use super::language::{DateWords, Language, PersonEndings};
use super::numbers::Thousands;

pub(super) static RUSSIAN: Language = Language {
    code: "ru",
    name: "русский",
    locales: &["ru"],
    tag: "ru-RU",
    texts: [
        Texts::new(include_str!("ru/words.ftl")),
        Texts::new(include_str!("ru/screens.ftl")),
        Texts::new(include_str!("ru/commands.ftl")),
        Texts::new(include_str!("ru/report.ftl")),
        Texts::new(include_str!("ru/messages.ftl")),
        Texts::new(include_str!("ru/plain.ftl")),
    ],
    label_letter: |sheet| match sheet {
        Sheet::Troubles => 'П',
        Sheet::Ways => 'С',
        Sheet::Actions => 'Д',
        Sheet::Parked => 'О',
    },
    dates: DateWords {
        months: "январ- янв, феврал- фев февр, март- мар, апрел- апр, май мая мае маю маем, июн-, \
                 июл-, август- авг, сентябр- сен сент, октябр- окт, ноябр- ноя нояб, декабр- дек",
        month_endings: &["", "ь", "я", "е", "ю", "а", "у", "ем"],
        weekdays: "понедельник понедельника понедельнику пн, вторник вторника вторнику вт, \
                   среда среды среде среду ср, четверг четверга четвергу чт, \
                   пятница пятницы пятнице пятницу пт, суббота субботы субботе субботу сб, \
                   воскресенье воскресенья воскресенью вс",
        seasons: "весна весны весне весну весной, лето лета лету летом, осень осени осенью, \
                  зима зимы зиме зиму зимой",
        numbers: "один одна одну одного, два две двух пара пару, три трех, четыре четырех, \
                  пять пяти, шесть шести, семь семи, восемь восьми, девять девяти, десять десяти",
        ordinals: "перв-, втор-, трет-, четверт-, пят-, шест-, седьм-, восьм-, девят-, десят-",
        ordinal_endings: &[
            "ый", "ой", "ий", "ая", "ое", "ье", "ого", "ьего", "ому", "ьему", "ом", "ьем", "ую",
            "ей",
        ],
        after_figures: &["го", "му", "е", "ое", "ого", "ому", "й", "ый", "ом", "м", "х", "ти"],
        others: &[
            (DateWord::Unit(Unit::Day), "день дня дней дню"),
            (DateWord::Unit(Unit::Week), "неделя недели недель неделю неделе"),
            (DateWord::Unit(Unit::Month), "месяц месяца месяцев месяце месяцу"),
            (DateWord::Unit(Unit::Quarter), "кв квартал квартала квартале кварталу кварталов"),
            (DateWord::Unit(Unit::Half), "полугодие полугодия полугодию полугодии полгода"),
            (DateWord::Unit(Unit::Year), "год года году годов лет"),
            (DateWord::Days(0), "сегодня"),
            (DateWord::Days(1), "завтра"),
            (DateWord::Days(2), "послезавтра"),
            (DateWord::Toward, "до к ко"),
            (DateWord::From, "через спустя течение"),
            (
                DateWord::Next,
                "следующий следующая следующее следующего следующей следующую следующем следующему",
            ),
            (DateWord::This, "этот эта это этого этой эту этом этому текущего текущей текущем"),
            (DateWord::After, "после"),
            (DateWord::Ago, "назад"),
            (DateWord::New, "новый нового новому новым"),
            (DateWord::Working, "рабочий рабочих рабочего рабочие"),
            (DateWord::OfMonth, "числа числу число"),
            (DateWord::Edge(Edge::Start), "начало начала началу начале"),
            (DateWord::Edge(Edge::Middle), "середина середины середине середину"),
            (DateWord::Edge(Edge::End), "конец конца концу конце"),
            (DateWord::Filler, "г гг на в во"),
        ],
    },
    letters: '\u{400}'..='\u{4ff}',
    stemmer: Algorithm::Russian,
    stop_words: "и а но или да же ли бы б в во на с со к ко у о об от до из за по под над при про \
                 для без через между как так что чтобы это этот эта эти этого этой этих тот та те \
                 того той тех все всё весь вся всех всего он она они оно его ее их им ему ей мы \
                 нас нам вы вас вам я мне меня мой моя наш наша наши нашего свой своя свои быть \
                 был была были будет есть если когда где куда кто который которая которые которых \
                 уже еще ещё только тоже также очень более можно нужно надо то чем",
    negations: "нет никто никогда ничего",
    surname_endings: "ов ев ёв ин ын ова ева ёва ина ына",
    person_endings: PersonEndings {
        surnames: "ов ова ову овым ове овой овых овыми ев ева еву евым еве евой евых \
                   евыми ин ина ину иным ине иной иных иными ын ына ыну ыным ыне ыной \
                   ыных ыными ский ская ского скому ским ском ской скую ских скими \
                   цкий цкая цкого цкому цким цком цкой цкую цких цкими енко ко чук \
                   юк дзе швили ян яна яну яном ых их",
        patronymics: "ович овича овичу овичем овиче овичи евич евича евичу евичем евиче \
                      евичи ьич ьича ьичу ьичем ьиче ьичи мич мича мичу мичем миче мичи \
                      овна овны овне овну овной овнам евна евны евне евну евной евнам \
                      ична ичны ичне ичну ичной ичнам",
        cases: "а я у ю е ы и о ь й ой ей ою ею ым им ом ем ого его ому ему ых их \
                ыми ими ам ям ами ями ах ях ий ый ая яя ую юю",
    },
    headings: headings::headings,
    cells: headings::cells,
    keyboard: &[
        ("`qwertyuiop[]asdfghjkl;'zxcvbnm,.", "ёйцукенгшщзхъфывапролджэячсмитьбю"),
        // What the layouts of neighbours have beside: Ukrainian, Belarusian and Kazakh. Where two
        // have a letter on different keys, the Ukrainian place is taken.
        ("s]'\\", "іїєґ"),
        ("o", "ў"),
        ("245890-=", "әңғүұқөһ"),
    ],
    spreadsheet_formats: ("[$-419]d mmmm yyyy", "dd.mm.yyyy hh:mm"),
    thousands: Thousands::Blank,
    separator: Separator::Semicolon,
};
