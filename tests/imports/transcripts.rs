//! What was said in meetings: captions, chats, logs and minutes, with those who said it.

use citylab::import::{Asked, Kind, LeftOut, Reading, What, read};

fn talk(ending: &str, text: &str) -> Reading {
    let reading = read(text.as_bytes(), ending, &Asked::default()).unwrap();
    assert_eq!(reading.source.kind, Kind::Transcript, "{reading:?}");
    reading
}

/// Shows what was read: `line who: text [theme]`.
fn said(reading: &Reading) -> Vec<String> {
    let row = |row: &citylab::import::Row| {
        let who = row.voices.first().and_then(|voice| voice.person.clone()).unwrap_or_default();
        let theme = row.theme.as_ref().map(|theme| format!(" [{theme}]")).unwrap_or_default();
        format!("{} {who}: {}{theme}", row.line, row.text)
    };
    reading.rows.iter().map(row).collect()
}

/// Shows what is left out: `sort count: examples`.
fn left(reading: &Reading) -> Vec<String> {
    let of = |it: &citylab::import::LeftOut| {
        format!("{:?} {} {:?}: {}", it.what, it.count, it.lines, it.examples.join(" / "))
    };
    reading.left_out.iter().map(of).collect()
}

#[test]
fn cues_have_speakers_and_a_sentence_goes_over_several() {
    let text = "WEBVTT - Council\n\nNOTE made by a program\n\n1\n00:01.000 --> 00:03.000\n<v Maria Lopez>The bridge &amp; the\n\n\
        2\n00:03.000 --> 00:05.000 align:start\n<v Maria Lopez>road are closed.</v>\n\n3\n00:06.000 --> 00:07.000\n\
        <v.loud Tom>Since <i>May</i>.</v>\n";
    let reading = talk("vtt", text);
    assert_eq!(
        said(&reading),
        ["7 Maria Lopez: The bridge & the road are closed.", "15 Tom: Since May."]
    );
    assert_eq!(left(&reading), ["Service 1 [3]: NOTE made by a program"]);
}

#[test]
fn captions_are_known_under_any_name() {
    for ending in ["txt", "srt", "csv", "", "vtt"] {
        let text = "1\n00:00:01,000 --> 00:00:02,500\nLena Sommer: The stop has no roof.\n\n\
            2\n00:00:03,000 --> 00:00:04,000\nLena Sommer: And no bench.\n\n3\n00:00:05,000 --> 00:00:06,000\n[applause]\n";
        let reading = talk(ending, text);
        assert_eq!(
            said(&reading),
            ["3 Lena Sommer: The stop has no roof.", "7 Lena Sommer: And no bench."]
        );
        assert_eq!(left(&reading), ["Reaction 1 [11]: [applause]"]);
    }
}

#[test]
fn captions_that_roll_up_say_each_line_once() {
    let text = "WEBVTT\nKind: captions\nLanguage: en\n\n00:00.000 --> 00:02.000\nthe yard behind the school is dark\n\n\
        00:02.000 --> 00:04.000\nthe yard behind the school is dark\nand the <00:03.000><c>gate</c> is locked\n\n\
        00:04.000 --> 00:06.000\nand the gate is locked\nfrom eight o'clock\n";
    assert_eq!(
        said(&talk("vtt", text)),
        [
            "6 : the yard behind the school is dark",
            "9 : and the gate is locked",
            "13 : from eight o'clock"
        ]
    );
}

#[test]
fn a_chat_of_zoom_has_senders_and_no_times() {
    let text = "09:15:01\t From  Ines Weber : Too few crossings\n\
        09:15:40\t From  Tomas to  Everyone:\n\tThe pavement is broken\n\tand nobody mends it\n\
        09:16:02 From Zoe To Everyone : Replying to \"The pavement is bro...\"\n\nSame in our street\n\
        09:16:30\t From  Igor : 👍\n09:17:00\t From  Ines Weber to  Everyone:\n\tReacted to \"Too few crossings\" with ❤️\n";
    let reading = talk("txt", text);
    assert_eq!(
        said(&reading),
        [
            "1 Ines Weber: Too few crossings",
            "2 Tomas: The pavement is broken\nand nobody mends it",
            "5 Zoe: Same in our street",
        ]
    );
    let reactions = reading.left_out.iter().find(|it| it.what == What::Reaction).unwrap();
    assert_eq!((reactions.count, reactions.lines.as_slice()), (2, &[8, 9][..]));
}

#[test]
fn what_was_written_to_one_person_alone_stays_between_them() {
    for chat in [
        "21:05:01\tFrom Anna Ivanova to Everyone:\n\tThe yard is dark\n\
         21:07:00\tFrom Anna Ivanova to Boris(Direct Message):\n\tMy phone is 31-22-10\n\tCall me\n\
         21:08:00\tFrom Boris to Everyone:\n\tDogs\n",
        "21:05:01 From Anna Ivanova to Everyone : The yard is dark\n\
         21:07:00 From Anna Ivanova to Boris (Privately) : My phone is 31-22-10\n\
         21:08:00 From Boris to Everyone : Dogs\n",
        "21:05:01 От Anna Ivanova для Все: The yard is dark\n\
         21:07:00 От Anna Ivanova для Boris (прямое сообщение): My phone is 31-22-10\n\
         21:08:00 От Boris для Все: Dogs\n",
    ] {
        let reading = talk("txt", chat);
        assert_eq!(reading.rows.len(), 2, "{:?}", reading.rows);
        assert_eq!(reading.rows[1].text, "Dogs");
        let private: Vec<&LeftOut> =
            reading.left_out.iter().filter(|it| it.what == What::Private).collect();
        assert_eq!(private.iter().map(|it| it.count).collect::<Vec<_>>(), [1]);
        assert!(!format!("{reading:?}").contains("31-22-10"), "{reading:?}");
    }
}

#[test]
fn a_russian_chat_of_zoom_is_read_too() {
    let text = "10:02:11 От Анна Белова для Все:\n\tНет света у лестницы\n10:03:00\t От  Пётр кому:  Всех: Собаки без поводков\n";
    assert_eq!(
        said(&talk("txt", text)),
        ["1 Анна Белова: Нет света у лестницы", "3 Пётр: Собаки без поводков"]
    );
}

#[test]
fn messengers_put_day_and_time_before_the_name() {
    for text in [
        "[20.11.2026, 10:02:11] Анна: Нет света\n[20.11.2026, 10:03:40] Борис: Ямы у школы\nи на площади\n",
        "20.11.2026, 10:02 - Анна: Нет света\n20.11.2026, 10:03 - Борис: Ямы у школы\nи на площади\n",
        "[10:02, 20.11.2026] Анна: Нет света\n[10:03, 20.11.2026] Борис: Ямы у школы\nи на площади\n",
        "Анна, [20.11.2026 10:02]:\nНет света\nБорис, [20.11.2026 10:03]:\nЯмы у школы\nи на площади\n",
    ] {
        let reading = talk("txt", text);
        let rows: Vec<String> =
            said(&reading).iter().map(|it| it[2..].replace('\n', " ")).collect();
        assert_eq!(rows, ["Анна: Нет света", "Борис: Ямы у школы и на площади"], "{text}");
    }
    let text = "11/20/26, 10:02 PM - Messages and calls are end-to-end encrypted.\n\
        11/20/26, 10:03 PM - Olu: No shade at the stop\n11/20/26, 10:04 PM - Olu: <Media omitted>\n\
        11/20/26, 10:05 PM - Kim joined using a link\n11/20/26, 10:06 PM - Kim: Buses are late\n";
    let reading = talk("txt", text);
    assert_eq!(said(&reading), ["2 Olu: No shade at the stop", "5 Kim: Buses are late"]);
    assert_eq!(reading.left_out[0].what, What::Service);
    assert_eq!(reading.left_out[0].lines, [1, 3, 4]);
}

#[test]
fn signs_of_direction_before_a_message_hide_nothing() {
    let text = "\u{200e}[20.11.2026, 10:02:11] Двор: \u{200e}Сообщения и звонки защищены шифрованием.\n\
        [20.11.2026, 10:03:11] ~ Анна: Нет света\n\u{200e}[20.11.2026, 10:05:00] Борис: \u{200e}изображение отсутствует\n\
        [20.11.2026, 10:06:00] Борис: null ямы\n[20.11.2026, 10:07:00] Ольга: :+1:\n";
    let reading = talk("txt", text);
    assert_eq!(said(&reading), ["2 ~ Анна: Нет света", "4 Борис: null ямы"]);
    let lines: Vec<&[usize]> = reading.left_out.iter().map(|it| it.lines.as_slice()).collect();
    assert_eq!(lines, [&[1, 3][..], &[5]]);
}

#[test]
fn a_name_in_capitals_speaks_in_captions() {
    let text = "1\n00:00:01,000 --> 00:00:04,000\nMARIA: No shade at the\n\n2\n00:00:04,000 --> 00:00:06,000\n\
        stop at all.\n\n3\n00:00:07,000 --> 00:00:09,000\nTOM: And no bench.\n";
    assert_eq!(
        said(&talk("srt", text)),
        ["3 MARIA: No shade at the stop at all.", "11 TOM: And no bench."]
    );
}

#[test]
fn numbered_points_of_minutes_stand_above_lists() {
    let text = "Present: Lena, Tom\nAbsent: Kim\n\n1) Paths\n- mud after rain\n- no signs\n\n2) Dogs\n- no bins\n";
    assert_eq!(
        said(&talk("txt", text)),
        ["5 : mud after rain [Paths]", "6 : no signs [Paths]", "9 : no bins [Dogs]"]
    );
}

#[test]
fn names_with_times_stand_above_what_is_said() {
    let teams = "Meeting in General\nNovember 20, 2026, 9:00AM\n\nNora Lind   0:05\nThe library closes at four.\n\n\
        Sam Oduya   0:12\nChildren have nowhere to go.\nNot even on Fridays.\n\nNora Lind   1:02:33\nAnd no bus.\n";
    let reading = talk("txt", teams);
    assert_eq!(
        said(&reading),
        [
            "4 Nora Lind: The library closes at four.",
            "7 Sam Oduya: Children have nowhere to go. Not even on Fridays.",
            "11 Nora Lind: And no bus.",
        ]
    );
    assert_eq!(
        left(&reading),
        ["Service 2 [1, 2]: Meeting in General / November 20, 2026, 9:00AM"]
    );
    let otter = "Nora Lind  0:05  \nThe library closes at four.\n\nSpeaker 2  0:12  \nNowhere to go.\n\nTranscribed by https://otter.ai\n";
    assert_eq!(
        said(&talk("txt", otter)),
        ["1 Nora Lind: The library closes at four.", "4 Speaker 2: Nowhere to go."]
    );
}

#[test]
fn a_transcript_of_meet_has_names_before_colons() {
    let text = "Yard council\nAttendees\nAnna, Boris\nTranscript\n00:00:00\n\nAnna Petrova: There is no light.\n\
        Boris: And no bench.\n00:05:00\n\nAnna Petrova: The gate is locked.\n\nMeeting ended after 00:10:02 👋\n";
    let reading = talk("txt", text);
    assert_eq!(
        said(&reading),
        [
            "7 Anna Petrova: There is no light.",
            "8 Boris: And no bench.",
            "11 Anna Petrova: The gate is locked."
        ]
    );
    assert!(reading.left_out.iter().all(|it| it.what == What::Service), "{reading:?}");
}

#[test]
fn lists_by_subject_and_agendas_are_no_talk() {
    for text in [
        "Waste: no bins\nWaste: dumps\nLight: dark yards\nLight: dark stairs\n",
        "10:00 Opening: welcome\n10:30 Troubles: all groups\n12:00 Lunch: canteen\n",
        "Opening 10:00\nTroubles 10:30\nLunch 12:00\n",
        "Note: bring lamps\nWe meet at 10:00\n",
    ] {
        let reading = read(text.as_bytes(), "txt", &Asked::default()).unwrap();
        assert_eq!(reading.source.kind, Kind::Lines, "{text}");
        assert_eq!(reading.rows.len(), text.lines().count(), "{text}");
    }
}

#[test]
fn a_log_of_a_meeting_has_topics_and_commands() {
    let text = "17:00:01 <lena> #startmeeting River walk\n17:00:02 <MeetBot> Meeting started.\n\
        17:00:30 -!- tom [~tom@x] has joined #river\n17:01:00 <lena> #topic Paths\n17:01:10 <@tom> mud after rain\n\
        17:01:40 <lena> #info two bridges are closed\n17:02:00 <lena> #idea gravel\n\
        17:02:30 <lena> #action tom to ask the council\n17:03:00 <lena> #topic Dogs\n17:03:05 <tom> +1\n\
        17:03:09 <kim> no bins for them\n17:04:00 <lena> #endmeeting\n";
    let reading = talk("txt", text);
    assert_eq!(
        said(&reading),
        [
            "5 tom: mud after rain [Paths]",
            "6 lena: two bridges are closed [Paths]",
            "7 lena: gravel [Paths]",
            "8 lena: tom to ask the council [Paths]",
            "11 kim: no bins for them [Dogs]",
        ]
    );
    let service = reading.left_out.iter().find(|it| it.what == What::Service).unwrap();
    assert_eq!((service.count, service.lines.as_slice()), (4, &[1, 2, 3, 12][..]));
}

#[test]
fn a_scribe_writes_down_what_others_say() {
    let text = "<lena> scribe: kim\n<lena> present+ Lena\n<kim> Topic: Paths\n<kim> tom: mud after rain\n\
        <kim> … for weeks\n<tom> lena: I agree\n<kim> ACTION: tom to ask the council\n<lena> rrsagent, draft minutes\n";
    assert_eq!(
        said(&talk("log", text)),
        [
            "4 tom: mud after rain for weeks [Paths]",
            "6 tom: lena: I agree [Paths]",
            "7 : tom to ask the council [Paths]",
        ]
    );
}

const MINUTES: &str = "# River walk – 20 November 2026\n\n## Attendees\n\nPresent\n: Lena, Tom, kim_b\n\nRegrets\n: –\n\n\
    Chair\n: Lena\n\nScribe\n: kim_b\n\n## Contents\n\n1. [Paths](#t01)\n2. [Dogs](#t02)\n\n## Meeting minutes\n\n\
    ### Paths\n\nLena: Mud after rain\n\nTom: Two bridges are closed\n… and nobody says till when\n\nWe looked at the map.\n\n\
    _**Resolution:** Ask for gravel_\n\n### Dogs\n\nkim_b: No bins for them\n\n_**Action:** Tom to write to the council_\n";

#[test]
fn minutes_of_a_scribe_have_what_was_said_under_their_points() {
    let reading = talk("md", MINUTES);
    assert_eq!(
        said(&reading),
        [
            "26 Lena: Mud after rain [Paths]",
            "28 Tom: Two bridges are closed and nobody says till when [Paths]",
            "33 : Ask for gravel [Paths]",
            "37 kim_b: No bins for them [Dogs]",
            "39 : Tom to write to the council [Dogs]",
        ]
    );
    assert_eq!(
        left(&reading),
        [
            "Service 8 [5, 6, 8, 9, 11, 12, 14, 15]: Present / : Lena, Tom, kim_b / Regrets",
            "Contents 2 [19, 20]: Paths / Dogs",
            "Paragraph 1 [31]: We looked at the map.",
        ]
    );
}

#[test]
fn minutes_as_plain_text_are_read_alike() {
    let text = "River walk\n20 November 2026\n\nPresent: Lena, Tom\nChair: Lena\nScribe: Tom\n\nContents\n\n1. Paths\n2. Dogs\n\n\
        Meeting minutes\n\nPaths\n\nLena: Mud after rain\nTom: Bridges are closed\n\nDogs\n\nLena: No bins\n";
    let reading = talk("txt", text);
    assert_eq!(
        said(&reading),
        [
            "17 Lena: Mud after rain [Paths]",
            "18 Tom: Bridges are closed [Paths]",
            "22 Lena: No bins [Dogs]"
        ]
    );
    let text = "Протокол встречи\n\nПрисутствовали: Анна, Борис\nСекретарь: Ольга\n\n1. Дворы\nАнна: Темно у лестницы\n\
        Борис: Собаки без поводков\n\n2. Дорога\nАнна: Ямы у школы\nРешили: написать в управу\n";
    assert_eq!(
        said(&talk("txt", text)),
        [
            "7 Анна: Темно у лестницы [Дворы]",
            "8 Борис: Собаки без поводков [Дворы]",
            "11 Анна: Ямы у школы [Дорога]",
            "12 : написать в управу [Дорога]",
        ]
    );
}

#[test]
fn minutes_as_a_page_are_read_alike() {
    let page = "<!DOCTYPE html><html><head><title>x</title></head><body><h1>River walk</h1>\n\
        <div id=attendees><dl class=intro><dt>Present</dt><dd>Lena, Tom</dd>\n<dt>Chair</dt><dd>Lena</dd></dl></div>\n\
        <nav><h2>Contents</h2><ol><li><a href=\"#t01\">Paths</a></li></ol></nav>\n<h3 id=t01>Paths</h3>\n\
        <p class=phone><cite>Lena:</cite> Mud after rain<br>\n… for weeks</p>\n<p><cite>Tom:</cite> Bridges &amp; gates</p>\n";
    let reading = read(page.as_bytes(), "html", &Asked::default()).unwrap();
    assert_eq!(
        said(&reading),
        ["6 Lena: Mud after rain for weeks [Paths]", "8 Tom: Bridges & gates [Paths]"]
    );
}

#[test]
fn texts_shaped_to_be_hard_are_read_in_little_time() {
    for piece in [
        "00:01.000 --> 00:02.000\n<v A>",
        "<v A",
        "10:00:00 From A : ",
        "[20.11.2026, 10:02] A: b\n",
        "A   0:05\n",
        "<a> b\n",
        "A: b\n\nB: c\n\n",
        "Present: A\nScribe: B\n",
        "10:00",
    ] {
        let text = format!("WEBVTT\n\n{}", piece.repeat((1 << 16) / piece.len()));
        let _ = read(text.as_bytes(), "txt", &Asked::default());
        let _ = read(text.get(8..).unwrap().as_bytes(), "txt", &Asked::default());
    }
}
