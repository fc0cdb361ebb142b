//! How likely signs follow each other in texts that people write: what tells one code page from another.

/// Letters of Russian in the order of [`FOLLOWS`], after what is no letter.
const RUSSIAN: &str = "абвгдежзийклмнопрстуфхцчшщъыьэюяё";

/// How many bits it takes to say which letter follows which, a hexadecimal digit each: rows are what
/// stands before, columns what follows; first what is no letter, then the letters of [`RUSSIAN`]. Counted
/// in 2.8 million letters of Russian and Ukrainian texts and of labels of programs.
const FOLLOWS: [&[u8; 34]; 34] = [
    b"0653647854b4653435355588689fdf6b7f",
    b"2d5465564955453a55539976588fff9769",
    b"53aac84ba4f43853c36b4d76ba553bc77b",
    b"23c7a73993f5575386575f8ca8af49ef8b",
    b"44ab765ff3f95751f3aa4fdfafffcfffff",
    b"42969637a4f5384365674f9a99fc69db88",
    b"29766576686544377343aa88787ffffaa9",
    b"646fb32ff2f67838dd9c5fff9ffffaccf9",
    b"4274946bb5f77433868a5dfaa9fc59fd6f",
    b"27657549555554476544e766679fffe64d",
    b"1ca9e59fcdf73868bb44fcda89dfffffdf",
    b"32b8fe59b3fb4b62c5544fd5fd8fff9fff",
    b"437e9e36c3f67b63fb8c5cff7fff73f538",
    b"2385fc2df3f786636e8d5cedafff5acd59",
    b"53e9963d92f7df43dd6567b89acf47f859",
    b"3b435465575544575444b988668fffb98e",
    b"63eeff3ff4f76d8272984ff8bcff7aff8f",
    b"52a67926c3f7a65298654a7ab7df58da6a",
    b"4587a849f4f4476447525b8a88fd75db4a",
    b"33a4fa3fb3f68853944b5bee8fff63db9b",
    b"286563456c74545e4544f78b575fffc4af",
    b"71febf4ff2c959a2f58647ffffff7eefdf",
    b"15b68c5ff4fba962e4897bbfcffffe9fff",
    b"44f5ba3ff1f7ffc68fab6ffcefff46e76f",
    b"53fdfd2ef2f58d37daa47ffcc8fff8fff5",
    b"53e8ff2ff1f45c45f6965ffdfffff7ccf7",
    b"93ffff1ff2ffff84fbee6ffffffff6fff4",
    b"6bdcdc0dcbdcccbbcbbbcdddddeedded45",
    b"2f64963a7c37548f5664df3e76bfffffaf",
    b"1f9e9b8f39f4f837dc46fcf8c5dffff68b",
    b"9da978df9b73277d8481a69bf5ffffffff",
    b"1a66a6789ebc698ed873afbb293fffe7ff",
    b"0f96a55a6ca6866fb884ff788c7ffff67f",
    b"2ca797c79cc9642c8572ef7fffffeeffef",
];

/// The letters beyond ASCII of languages that share a code page, each language by itself.
const LANGUAGES: [&str; 13] = [
    "àâæçéèêëîïôœùûüÿ",
    "äöüßé",
    "áéíñóúü",
    "áâãàçéêíóôõúü",
    "åäöæøé",
    "àèéìíòóù",
    "áðéíóúýþæö",
    "ąćęłńóśźż",
    "áäčďéěíĺľňóôŕřšťúůýž",
    "áéíóöőúüű",
    "ăâîşţșț",
    "āčēģīķļņšūžąęėįųõäöüćđ",
    "çğıiöşüâîû",
];

/// What crosses from one script or case to the other within a word costs so many bits.
const CROSSES: u32 = 8;

/// What a sign of quotation costs that has none at the other end.
const UNPAIRED: u32 = 8;

/// How many bits “ё” takes at most: texts that have it at all have it often.
const YO: (usize, u32) = (33, 9);

/// A sign as it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// No letter of ASCII.
    Other,
    /// Another sign.
    Mark(char),
    /// A letter of ASCII.
    Ascii { is_upper: bool },
    /// Another Latin letter.
    Latin { is_upper: bool },
    /// A Cyrillic letter by its place in [`FOLLOWS`].
    Cyrillic { place: usize, is_upper: bool },
}

impl Sign {
    fn is_upper(self) -> bool {
        match self {
            Self::Other | Self::Mark(_) => false,
            Self::Ascii { is_upper } | Self::Latin { is_upper } => is_upper,
            Self::Cyrillic { is_upper, .. } => is_upper,
        }
    }

    fn is_letter(self) -> bool {
        !matches!(self, Self::Other | Self::Mark(_))
    }

    fn is_cyrillic(self) -> bool {
        matches!(self, Self::Cyrillic { .. })
    }

    /// Returns its place in [`FOLLOWS`].
    fn place(self) -> usize {
        if let Self::Cyrillic { place, .. } = self { place } else { 0 }
    }
}

/// Counts how unlikely a text is, sign by sign.
#[derive(Debug, Default)]
pub(super) struct Measure {
    bits: u32,
    /// What the Latin letters beyond ASCII cost in each language.
    languages: [u32; LANGUAGES.len()],
    before: Option<Sign>,
    /// Whether a letter stood before that.
    is_after_letter: bool,
    /// How many letters of the word there were, and whether all of them are capitals.
    word: usize,
    is_capital: bool,
    /// How many signs of quotation there are: angled ones, double ones, and single ones that open less those
    /// that close.
    angled: usize,
    double: usize,
    single: usize,
    /// How many letters of ASCII there are.
    ascii: usize,
    /// How many words of several Cyrillic letters there are, and how many of one.
    cyrillic_words: usize,
    cyrillic_letters: usize,
}

impl Measure {
    /// Returns how many bits a text takes; the fewer, the likelier somebody wrote it.
    pub(super) fn of(text: impl Iterator<Item = char>) -> u32 {
        let mut measure = Self::default();
        for c in text {
            measure.add(c);
        }
        measure.add('\n');
        measure.bits()
    }

    fn bits(&self) -> u32 {
        let language = self.languages.iter().min().copied().unwrap_or_default();
        // A Latin text has no Cyrillic words of one letter alone, but French has the word “à”.
        let is_latin = self.cyrillic_letters > 0 && self.cyrillic_words == 0 && self.ascii > 10;
        // What is quoted has a sign at both ends; a capital of another code page stands alone.
        let odd = self.angled % 2 + self.double % 2 + self.single.min(1);
        let odd = u32::try_from(odd).unwrap_or_default();
        self.bits + language + UNPAIRED * odd + if is_latin { 20 } else { 0 }
    }

    fn add(&mut self, c: char) {
        let before = self.before.unwrap_or(Sign::Other);
        let sign = self.sign(c);
        if sign.is_cyrillic() || before.is_cyrillic() {
            self.bits += follows(before.place(), sign.place());
        }
        let is_letter = sign.is_letter();
        self.bits += beside(before, sign);
        if let Sign::Mark(mark) = before
            && is_letter
            && self.is_after_letter
            && !"’‘–·".contains(mark)
        {
            self.bits += 6;
        }
        if is_letter && before.is_letter() {
            let is_other = sign.is_cyrillic() != before.is_cyrillic();
            if is_other || (sign.is_upper() && !before.is_upper()) {
                self.bits += CROSSES;
            } else if !sign.is_upper() && self.is_capital && self.word > 1 {
                self.bits += CROSSES / 2;
            }
        }
        if matches!((before, sign), (Sign::Latin { .. }, Sign::Latin { .. })) {
            self.bits += 2;
        }
        if sign.is_cyrillic() {
            self.cyrillic_letters += 1;
            self.cyrillic_words += usize::from(before.is_cyrillic() && self.word == 1);
        }
        if is_letter {
            self.is_capital = sign.is_upper() && (self.word == 0 || self.is_capital);
            self.word += 1;
        } else {
            self.word = 0;
        }
        self.is_after_letter = before.is_letter();
        self.before = Some(sign);
    }

    /// Tells what a sign is, and counts what it costs by itself.
    fn sign(&mut self, c: char) -> Sign {
        if c.is_ascii_alphabetic() {
            self.ascii += 1;
            return Sign::Ascii { is_upper: c.is_ascii_uppercase() };
        }
        if c.is_ascii() {
            self.bits += if c.is_ascii_control() && !c.is_ascii_whitespace() { 20 } else { 0 };
            return Sign::Other;
        }
        let small = c.to_lowercase().next().unwrap_or(c);
        let is_upper = small != c;
        if ('\u{400}'..='\u{52f}').contains(&c) {
            let (place, bits) = cyrillic(small);
            self.bits += bits;
            return Sign::Cyrillic { place, is_upper };
        }
        if c.is_alphabetic() && ('\u{c0}'..='\u{24f}').contains(&c) {
            for (bits, letters) in self.languages.iter_mut().zip(LANGUAGES) {
                *bits += if letters.contains(small) { 3 } else { 9 };
            }
            return Sign::Latin { is_upper };
        }
        match c {
            '«' | '»' => self.angled += 1,
            '„' | '“' | '”' => self.double += 1,
            '‘' => self.single += 1,
            '’' => self.single = self.single.saturating_sub(1),
            _ => {}
        }
        self.bits += match c {
            '«' | '»' | '„' | '“' | '”' | '‘' | '’' | '–' | '—' | '…' | '№' | '\u{a0}' => {
                3
            }
            '§' | '°' | '•' | '€' | '£' | '·' | '©' | '®' | '™' | '¡' | '¿' => 5,
            '\u{80}'..='\u{9f}' | '\u{fffd}' => 20,
            _ => 9,
        };
        Sign::Mark(c)
    }
}

/// Returns what it costs that a mark stands on the wrong side of a letter, or beside another.
fn beside(before: Sign, sign: Sign) -> u32 {
    match (before, sign) {
        (Sign::Mark(_), Sign::Mark(_)) => 2,
        (Sign::Mark(before), _) if sign.is_letter() => match before {
            '«' | '„' | '“' | '‘' | '’' | '\u{a0}' | '°' => 0,
            _ => 4,
        },
        (_, Sign::Mark(mark)) if before.is_letter() => match mark {
            '«' | '„' => 5,
            '“' | '‘' | '–' | '—' => 2,
            _ => 0,
        },
        _ => 0,
    }
}

/// Returns the place of a small Cyrillic letter, and what it costs that it is a rare one.
fn cyrillic(small: char) -> (usize, u32) {
    let (russian, bits) = match small {
        'і' => ('и', 1),
        'ї' => ('и', 3),
        'є' => ('е', 4),
        'ґ' => ('г', 4),
        'ў' => ('у', 4),
        known => (known, 0),
    };
    match RUSSIAN.chars().position(|letter| letter == russian) {
        Some(place) => (place + 1, bits),
        None => (0, 10),
    }
}

fn follows(before: usize, after: usize) -> u32 {
    let digit = FOLLOWS.get(before).and_then(|row| row.get(after));
    let bits = digit.and_then(|digit| char::from(*digit).to_digit(16)).unwrap_or_default();
    let (yo, most) = YO;
    if after == yo { bits.min(most) } else { bits }
}
