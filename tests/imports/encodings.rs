//! Encodings: whatever a program wrote the bytes in, the text that people wrote is read.

use citylab::import::{Asked, Encoding, ImportError, Remark, read};
use encoding_rs::{
    IBM866, ISO_8859_5, KOI8_R, KOI8_U, MACINTOSH, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252,
    WINDOWS_1254, WINDOWS_1257, X_MAC_CYRILLIC,
};
use proptest::prelude::*;

use super::{csv, shown, texts_of, try_csv};

/// The code pages, each with how it is told.
const PAGES: [(&encoding_rs::Encoding, Encoding); 11] = [
    (WINDOWS_1251, Encoding::Windows1251),
    (IBM866, Encoding::Cp866),
    (KOI8_R, Encoding::Koi8R),
    (KOI8_U, Encoding::Koi8U),
    (X_MAC_CYRILLIC, Encoding::MacCyrillic),
    (ISO_8859_5, Encoding::Iso8859Part5),
    (WINDOWS_1252, Encoding::Windows1252),
    (MACINTOSH, Encoding::MacRoman),
    (WINDOWS_1250, Encoding::Windows1250),
    (WINDOWS_1257, Encoding::Windows1257),
    (WINDOWS_1254, Encoding::Windows1254),
];

/// Short tables as people make them, in languages that have Cyrillic letters.
const CYRILLIC: &[&str] = &[
    "Ответ;Кто\nТемно во дворе;Сидорова\nНет лавочек;Ким\n",
    "ОТВЕТ;ФИО\nНЕТ СВЕТА;ИВАНОВ И.И.\nЯМЫ НА ДОРОГЕ;ПЕТРОВА А.С.\n",
    "№;Проблема;Голоса\n1;Крыша течёт;12\n2;Шум ночью;3\n",
    "text;voice\nМусор;Оля\nЛужи у школы;\n",
    "Предложение\nПоставить ёлку\nПочинить качели\n",
    "Что мешает?;Сколько\nПарковка на газоне – каждый день;5\nСнег не убирают;7,5\n",
    "Идея;Автор\n«Тихий двор» без машин;Юрий Щукин\nСкамейки у подъезда № 4;Яна\n",
    "Тема;Ответ\nЖКХ;Горячей воды нет с мая\nТранспорт;Автобус 27 ходит раз в час\n",
    "id;answer;name\n1;Шлагбаум сломан;Эльдар\n2;Собаки;Жанна\n",
    "Ответ\nДа\nНет\nНе знаю\n",
    "Фамилия Имя Отчество;Замечание\nЩербаков Пётр Ильич;Объезд закрыт\nЮсупова Айгуль Маратовна;Нет пандуса у аптеки\n",
    "Проблема;Хто\nНемає освітлення;Їжак Євген\nЯми біля школи;Ґалаґан\n",
    "Відповідь\nПотрібна лікарня\nЗруйнована дорога до села\n",
    "Ответ,Голоса\nУбрать ларьки,4\nСделать дорожку к пруду,9\n",
    "Ответ\tГруппа\nПодъезд не моют\tЖители\nФонари горят днём\tАдминистрация\n",
    "Ответ;Кто\nЗАКРЫЛИ БАССЕЙН;Х.\nОткройте библиотеку вечером;Ц.\n",
    "Email;Ответ\na@b.ru;Цены на парковку выросли\nc@d.ru;Съезд с моста опасен\n",
    "Обращение;Дата\nПросим спилить аварийный тополь;12.03.2024\nПросим убрать снег;14.03.2024\n",
    "Отзыв\nхорошо\nплохо, грязь\nтак себе\n",
    "Ответ;Кто\nХочу, чтобы дети гуляли спокойно… и «не по лужам»;мама двоих детей\n",
    "Пропозиція;Голоси\nЗробити сквер;5\nЩе одна зупинка;2\n",
    "Въпрос;Отговор\n1;Няма осветление в парка\n2;Дупки по улицата\n",
    "Имя;Ответ\nАнна;Я за\nБорис;Я против\n",
    "ТСЖ;ЖЭК\nНЕ РАБОТАЕТ ЛИФТ;НЕ ОТВЕЧАЕТ ДИСПЕТЧЕР\n",
    "Этаж;Жалоба\n5;Протечка\n9;Крысы\n",
];

/// Short tables in languages of western Europe.
const WESTERN: &[&str] = &[
    "idea,who\nA café on the square,Zoë\nMore benches,Tom\n",
    "Antwort;Name\nDie Straße ist zu laut;Müller\nMehr Bäume;Jörg Weiß\n",
    "Réponse;Nom\nIl n'y a pas d'école à côté;Hélène\nUne crèche près du marché;François\n",
    "Respuesta;Nombre\nMás árboles;Peña\n¿Y la iluminación?;Íñigo\n",
    "Resposta;Nome\nNão há iluminação;João\nOs ônibus são poucos;Conceição\n",
    "Svar;Namn\nFör mörkt på gården;Åsa\nFler bänkar;Björn\n",
    "Svar;Navn\nFor mørkt på gården;Søren\nFlere bænke;Åse\n",
    "answer,votes\nThe naïve plan failed,3\nMore lights,4\n",
    "ANTWORT;NAME\nZU WENIG BÄNKE;MÜLLER\n",
];

/// Short tables of central Europe, of the Baltic states and of Turkey.
const OTHERS: &[(&str, Encoding)] = &[
    (
        "Odpowiedź;Kto\nBrak ławek w parku;Łukasz Żak\nZa dużo śmieci;Grażyna\n",
        Encoding::Windows1250,
    ),
    (
        "Odpověď;Kdo\nChybí lavičky a stromy;Jiří Dvořák\nPříliš hluku;Růžena\n",
        Encoding::Windows1250,
    ),
    (
        "Atbilde;Kas\nPagalmā ir pārāk tumšs;Jānis Bērziņš\nTrūkst soliņu;Līga\n",
        Encoding::Windows1257,
    ),
    ("Yanıt;Kim\nParkta ışık yok;Ayşe Yıldız\nDaha çok ağaç;Çağrı\n", Encoding::Windows1254),
];

/// Writes a text in a code page; none if it has letters that the page has not.
fn written(text: &str, page: &'static encoding_rs::Encoding) -> Option<Vec<u8>> {
    let (bytes, _, is_lossy) = page.encode(text);
    (!is_lossy).then(|| bytes.into_owned())
}

/// Reads with the encoding that somebody names.
fn csv_in(bytes: &[u8], encoding: Encoding) -> Vec<String> {
    let asked = Asked { encoding: Some(encoding), ..Asked::default() };
    shown(&read(bytes, "csv", &asked).unwrap())
}

fn page(encoding: Encoding) -> &'static encoding_rs::Encoding {
    PAGES.iter().find(|(_, known)| *known == encoding).unwrap().0
}

#[test]
fn every_code_page_is_told_by_two_short_rows() {
    let cyrillic = [0, 1, 2, 3, 4, 5];
    let western = [6, 7];
    let mut wrong = Vec::new();
    let mut tried = 0;
    let all = CYRILLIC.iter().map(|it| (it, &cyrillic[..]));
    for (text, pages) in all.chain(WESTERN.iter().map(|it| (it, &western[..]))) {
        let right = shown(&csv(text));
        for place in pages {
            let Some(bytes) = written(text, PAGES[*place].0) else { continue };
            tried += 1;
            match try_csv(&bytes) {
                Ok(reading) if shown(&reading) == right => {}
                Ok(reading) => {
                    let encoding = reading.source.encoding;
                    wrong.push(format!(
                        "{:?} as {encoding:?}: {:?}",
                        PAGES[*place].1,
                        shown(&reading)
                    ));
                }
                Err(error) => wrong.push(format!("{:?}: {error} in {text:?}", PAGES[*place].1)),
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(tried > 130, "{tried}");
}

#[test]
fn code_pages_of_other_countries_are_told() {
    for (text, encoding) in OTHERS {
        let reading = csv(written(text, page(*encoding)).unwrap());
        assert_eq!(
            (shown(&reading), reading.source.encoding),
            (shown(&csv(text)), Some(*encoding))
        );
    }
    let dos = csv(b"Antwort;Name\nDie Stra\xe1e ist zu laut;M\x81ller\n");
    assert_eq!(shown(&dos), ["2 Die Straße ist zu laut|Müller|||0"]);
    assert_eq!(dos.source.encoding, Some(Encoding::Cp850));
}

#[test]
fn the_name_is_told_that_a_person_knows() {
    let text = "Ответ;Кто\nЯщики у подъезда;Юля Щ.\nЧинить крышу;Эмма\n";
    for (page, encoding) in &PAGES[..6] {
        let told = csv(written(text, page).unwrap()).source.encoding;
        let expected = if *encoding == Encoding::Koi8U { Encoding::Koi8R } else { *encoding };
        assert_eq!(told, Some(expected));
    }
    // One dash or one quotation mark is the same byte in Russian and in western Windows.
    for text in ["answer,who\nThe yard – dark,Tom\n", "answer,who\nDon’t cut “our” trees,Ann\n"]
    {
        for page in [WINDOWS_1251, WINDOWS_1252] {
            let reading = csv(written(text, page).unwrap());
            assert_eq!(shown(&reading), shown(&csv(text)));
            assert_eq!(reading.source.encoding, Some(Encoding::Windows1252));
        }
    }
}

#[test]
fn units_of_two_and_four_bytes_are_read() {
    let long = "Ответ;Кто\r\nТемно — у «дома» 5;Ёлкина\r\n".repeat(40);
    for text in [
        "answer\tvoice\r\nNo light\tAnn\r\n",
        "Ответ;Кто\nДа;Я\n",
        "Жауап;Кім\nЖарық жоқ;Әсел\n",
        &long,
        "text;voice\nMehr Bäume 🌳;Jörg\n",
    ] {
        let right = shown(&csv(text));
        for mark in ["", "\u{feff}"] {
            let units: Vec<u16> = mark.encode_utf16().chain(text.encode_utf16()).collect();
            for order in [u16::to_le_bytes, u16::to_be_bytes] {
                let reading = csv(units.iter().copied().flat_map(order).collect::<Vec<u8>>());
                assert_eq!(reading.source.encoding, Some(Encoding::Utf16));
                assert_eq!(shown(&reading), right);
                assert!(reading.cleaned.is_empty());
            }
            for order in [u32::to_le_bytes, u32::to_be_bytes] {
                let letters = mark.chars().chain(text.chars()).map(u32::from);
                let reading = csv(letters.flat_map(order).collect::<Vec<u8>>());
                assert_eq!(reading.source.encoding, Some(Encoding::Utf32));
                assert_eq!(shown(&reading), right);
            }
        }
    }
    let told: Vec<u8> = "Ответ\nДа\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(csv_in(&told, Encoding::Utf16Be), ["2 Да||||0"]);
    assert_eq!(csv_in(&told, Encoding::Utf16), ["2 Да||||0"]);
}

#[test]
fn text_that_was_encoded_twice_is_set_right() {
    let text = "Ответ;Кто\nУ подъезда нет света — «совсем»;Илья\nАвтобус № 5 и трамвай;Ёжиков\nСвалка у школы;Я\n";
    let again = |text: &str, page: &'static encoding_rs::Encoding| {
        page.decode_without_bom_handling(text.as_bytes()).0.into_owned()
    };
    for page in [WINDOWS_1251, WINDOWS_1252, IBM866, MACINTOSH, KOI8_R] {
        let twice = again(text, page);
        for broken in [twice.clone(), again(&twice, page)] {
            let reading = csv(&broken);
            assert_eq!(shown(&reading), shown(&csv(text)), "{}: {broken}", page.name());
            assert_eq!(reading.remarks, [Remark::TwiceEncoded]);
            assert_eq!(reading.source.encoding, Some(Encoding::Utf8));
        }
    }
    let western = "answer;who\nA café – “good”;Zoë\nNo école;Ann\n";
    assert_eq!(shown(&csv(again(western, WINDOWS_1252))), shown(&csv(western)));
    assert_eq!(shown(&csv(again(western, WINDOWS_1251))), shown(&csv(western)));
    let kazakh = "Жауап;Кім\nАулада жарық жоқ;Әсел Қ.\n";
    assert_eq!(shown(&csv(again(kazakh, WINDOWS_1251))), shown(&csv(kazakh)));
}

#[test]
fn some_lines_may_be_encoded_twice() {
    let twice = WINDOWS_1251.decode_without_bom_handling("Нет лавочек и урн".as_bytes()).0;
    let text = format!("Ответ;Кто\nТРЁХ ЁЛОК МАЛО;СЁМИНА\n«{twice}»;Ольга\nСЁЛА, РЁВ, «Ё»;ВСЁ\n");
    let reading = csv(&text);
    assert_eq!(
        shown(&reading),
        [
            "2 ТРЁХ ЁЛОК МАЛО|СЁМИНА|||0",
            "3 «Нет лавочек и урн»|Ольга|||0",
            "4 СЁЛА, РЁВ, «Ё»|ВСЁ|||0"
        ]
    );
    assert_eq!(reading.remarks, [Remark::TwiceEncoded]);
}

#[test]
fn a_code_page_taken_for_another_is_set_right() {
    let text = "Ответ;Кто\nНет детской площадки во дворе;Захарова\nСломаны качели;Юрьев\n";
    for (written_in, taken_for) in [
        (WINDOWS_1251, WINDOWS_1252),
        (KOI8_R, WINDOWS_1251),
        (IBM866, WINDOWS_1251),
        (KOI8_R, WINDOWS_1252),
    ] {
        let bytes = written(text, written_in).unwrap();
        let wrong = taken_for.decode_without_bom_handling(&bytes).0;
        let reading = csv(wrong.as_bytes());
        assert_eq!(shown(&reading), shown(&csv(text)), "{wrong}");
        assert_eq!(reading.remarks, [Remark::TwiceEncoded]);
    }
}

#[test]
fn what_is_right_stays_as_it_is() {
    for text in CYRILLIC.iter().chain(WESTERN).chain(OTHERS.iter().map(|(text, _)| text)) {
        let reading = csv(text);
        assert_eq!(reading.remarks, [], "{text}");
        assert_eq!(reading.source.encoding, Some(Encoding::Utf8));
    }
    for said in [
        "Ответ\nРЁ СЁ тЁ О’Генри «Р» “С”\n",
        "text\nÂ Ã É – the letters Ã and ©\n",
        "Ответ\nЏ Љ Њ – сербские буквы\n",
        "Ответ\nЁ\n",
    ] {
        let reading = csv(said);
        assert_eq!(reading.remarks, [], "{said}");
        assert_eq!(Some(texts_of(&reading)[0]), said.lines().nth(1));
    }
}

#[test]
fn a_few_broken_bytes_are_told_by_their_lines() {
    let text = "Ответ;Кто\nТемно во дворе;Сидорова\nНет лавочек;Ким\nШумно;Юля\n";
    let mut bytes = text.as_bytes().to_vec();
    let second = text.find("лавочек").unwrap();
    bytes[second + 1] = b'?';
    let reading = csv(&bytes);
    assert_eq!(reading.source.encoding, Some(Encoding::Utf8));
    assert_eq!(reading.remarks, [Remark::BrokenBytes(vec![3])]);
    assert_eq!(texts_of(&reading), ["Темно во дворе", "Нет \u{fffd}?авочек", "Шумно"]);
    // Cut in the middle of a letter.
    let reading = csv(&text.as_bytes()[..text.len() - 2]);
    assert_eq!((reading.rows.len(), reading.remarks), (3, vec![Remark::BrokenBytes(vec![4])]));
}

#[test]
fn an_encoding_that_is_named_is_believed() {
    let text = "Ответ\nДа\n";
    for (page, encoding) in &PAGES[..6] {
        assert_eq!(csv_in(&written(text, page).unwrap(), *encoding), ["2 Да||||0"]);
    }
    let cyrillic = WINDOWS_1251.encode("Ответ\nНет света\n").0;
    assert_eq!(csv_in(&cyrillic, Encoding::Windows1252), ["1 Îòâåò||||0", "2 Íåò ñâåòà||||0"]);
    assert_eq!(csv_in("Ответ\nРўРµРјРЅРѕ\n".as_bytes(), Encoding::Utf8), ["2 РўРµРјРЅРѕ||||0"]);
}

#[test]
fn names_of_encodings_are_known_in_every_spelling() {
    for encoding in Encoding::ALL {
        assert_eq!(Encoding::named(encoding.name()), Some(encoding));
        assert_eq!(
            Encoding::named(&encoding.name().to_lowercase().replace('-', "_")),
            Some(encoding)
        );
    }
    for (name, encoding) in [
        ("cp866", Encoding::Cp866),
        ("IBM866", Encoding::Cp866),
        ("dos", Encoding::Cp866),
        ("koi8r", Encoding::Koi8R),
        ("KOI8-U", Encoding::Koi8U),
        ("mac", Encoding::MacCyrillic),
        ("x-mac-cyrillic", Encoding::MacCyrillic),
        ("macintosh", Encoding::MacRoman),
        ("cp1251", Encoding::Windows1251),
        ("1251", Encoding::Windows1251),
        ("ANSI", Encoding::Windows1251),
        ("utf8", Encoding::Utf8),
        ("UTF-16LE", Encoding::Utf16Le),
        ("utf-16", Encoding::Utf16),
        ("latin1", Encoding::Windows1252),
        ("ISO-8859-1", Encoding::Windows1252),
        ("iso8859-5", Encoding::Iso8859Part5),
        ("windows-1252", Encoding::Windows1252),
        (" Windows 1251 ", Encoding::Windows1251),
        ("utf-8-sig", Encoding::Utf8),
    ] {
        assert_eq!(Encoding::named(name), Some(encoding), "{name}");
    }
    for name in ["", "866x", "klingon", "-"] {
        assert_eq!(Encoding::named(name), None);
    }
}

#[test]
fn what_is_no_text_is_refused() {
    let picture = b"\x7fPIX\r\n\x1a\n\0\0\0\rHEAD\0\0\0\x10";
    let noise: Vec<u8> =
        (0..4000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8 | 1).collect();
    for bytes in [&picture[..], b"Ann\0said", &noise] {
        assert_eq!(try_csv(bytes), Err(ImportError::NotText));
    }
    for encoding in Encoding::ALL {
        let asked = Asked { encoding: Some(encoding), ..Asked::default() };
        assert!(read(picture, "csv", &asked).is_err(), "{encoding:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn sentences_of_any_words_are_told(
        words in prop::collection::vec(prop::sample::select(WORDS), 6..20),
        place in 0..6_usize,
        upper in any::<bool>(),
    ) {
        let words: Vec<&str> = words;
        let said = words.join(" ");
        let said = if upper { said.to_uppercase() } else { said };
        let text = format!("Ответ;Кто\n{said};Мария\n");
        let reading = csv(written(&text, PAGES[place].0).unwrap());
        prop_assert_eq!(texts_of(&reading), [said.as_str()]);
    }

    #[test]
    fn words_in_utf8_stay_as_they_are(
        words in prop::collection::vec(
            "[а-яё]{1,9}|[А-ЯЁ][а-яё]{0,8}|[А-ЯЁ]{2,6}|«[а-яё]{1,5}»|[a-zéüß]{1,8}|—|№ [0-9]|[a-z]{2,5}’s", 1..40,
        ),
    ) {
        let text = format!("Ответ\n{}\n", words.join(" "));
        if let Ok(reading) = try_csv(&text) {
            prop_assert!(!reading.remarks.contains(&Remark::TwiceEncoded));
            prop_assert_eq!(reading.source.encoding, Some(Encoding::Utf8));
        }
    }
}

const WORDS: &[&str] = &[
    "двор",
    "улица",
    "свет",
    "мусор",
    "я",
    "и",
    "в",
    "на",
    "не",
    "дети",
    "шумно",
    "ёлка",
    "парк",
    "сквер",
    "подъезд",
    "лифт",
    "вода",
    "жители",
    "объезд",
    "щебень",
    "эстакада",
    "юг",
    "цена",
    "холодно",
    "фонарь",
    "чисто",
    "съезд",
    "тишина",
    "площадь",
    "остановка",
    "автобус",
    "река",
    "мост",
    "яма",
    "грязь",
    "школа",
    "больница",
    "очередь",
    "ключ",
    "забор",
];
