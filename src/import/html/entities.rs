//! The signs that HTML writes as names or numbers: `&amp;`, `&#1081;`, `&#x439;`.

/// Longest name that is looked at, of an entity or an element, in bytes.
pub(super) const MOST_NAME: usize = 32;

/// The names of the characters from U+00A0 to U+00FF, in their order.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc \
    Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute \
    Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml \
    aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde \
    ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/// The names of other characters that people type, each with the character.
const OTHERS: &str = "amp & lt < gt > quot \" apos ' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” \
    bdquo „ lsaquo ‹ rsaquo › hellip … bull • dagger † Dagger ‡ permil ‰ prime ′ Prime ″ euro € trade ™ larr ← \
    uarr ↑ rarr → darr ↓ harr ↔ rArr ⇒ hArr ⇔ minus − ne ≠ le ≤ ge ≥ asymp ≈ infin ∞ radic √ sum ∑ check ✓ \
    hearts ♥ star ☆ starf ★ phone ☎ numero № OElig Œ oelig œ Scaron Š scaron š Zcaron Ž zcaron ž Yuml Ÿ \
    fnof ƒ circ ˆ tilde ˜ alpha α beta β gamma γ delta δ epsilon ε lambda λ mu μ pi π sigma σ omega ω \
    Delta Δ Sigma Σ Omega Ω num # excl ! percnt % lpar ( rpar ) ast * plus + comma , period . sol / colon : \
    semi ; equals = quest ? commat @ lsqb [ lbrack [ rsqb ] rbrack ] bsol \\ lowbar _ lcub { lbrace { \
    rcub } rbrace } verbar | vert | dollar $ grave ` horbar ―";

/// Names of blanks and of what shows nothing.
const BLANKS: [(&str, &str); 12] = [
    ("ensp", " "),
    ("emsp", " "),
    ("thinsp", " "),
    ("hairsp", " "),
    ("puncsp", " "),
    ("numsp", " "),
    ("Tab", " "),
    ("NewLine", " "),
    ("zwj", "\u{200d}"),
    ("zwnj", "\u{200c}"),
    ("lrm", "\u{200e}"),
    ("rlm", "\u{200f}"),
];

/// What Windows-1252 has from 0x80 to 0x9F, which numbers of that size are meant for.
const WINDOWS: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// Reads the entity that a text begins with; returns what it stands for and how many bytes it takes.
pub(super) fn entity(text: &str) -> Option<(String, usize)> {
    let after = text.strip_prefix('&')?;
    let length =
        after.bytes().take(MOST_NAME).take_while(|b| b.is_ascii_alphanumeric() || *b == b'#');
    let name = after.get(..length.count())?;
    // Without its semicolon it may be a part of an address or of a name.
    after.get(name.len()..)?.starts_with(';').then_some(())?;
    Some((meaning(name)?, name.len() + 2))
}

fn meaning(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        return numbered(code).map(String::from);
    }
    if let Some(place) = LATIN.split(' ').position(|known| known == name) {
        let c = char::from(u8::try_from(0xa0 + place).ok()?);
        // A page keeps words together or hides where they part; a text has neither.
        return Some(match c {
            '\u{a0}' => " ".to_owned(),
            '\u{ad}' => String::new(),
            c => c.to_string(),
        });
    }
    if let Some((_, blank)) = BLANKS.into_iter().find(|(known, _)| *known == name) {
        return Some(blank.to_owned());
    }
    let mut others = OTHERS.split(' ');
    while let Some(known) = others.next() {
        let sign = others.next()?;
        if known == name {
            return Some(sign.to_owned());
        }
    }
    None
}

fn numbered(code: u32) -> Option<char> {
    match code {
        0xa0 => Some(' '),
        0x80..=0x9f => {
            let place = usize::try_from(code - 0x80).ok()?;
            WINDOWS.chars().nth(place).filter(|c| *c != ' ')
        }
        code => char::from_u32(code).filter(|c| !c.is_control() || *c == '\n' || *c == '\t'),
    }
}

/// Reads all entities of a text; what is none stays as it stands.
pub(super) fn decoded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        plain.push_str(before);
        rest = match entity(from) {
            Some((meant, length)) => {
                plain.push_str(&meant);
                from.get(length..).unwrap_or_default()
            }
            None => {
                plain.push('&');
                from.get(1..).unwrap_or_default()
            }
        };
    }
    plain.push_str(rest);
    plain
}

/// Tells whether a text has an entity in it.
pub(super) fn has_entity(text: &str) -> bool {
    text.match_indices('&').any(|(at, _)| text.get(at..).is_some_and(|from| entity(from).is_some()))
}
