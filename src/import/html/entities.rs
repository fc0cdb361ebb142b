//! The signs that HTML writes as names or numbers: `&amp;`, `&#1081;`, `&#x439;`.

/// Longest name that is looked at, of an entity or an element, in bytes.
pub(super) const MOST_NAME: usize = 32;

/// What the names that people and editors use stand for; sorted. A page keeps words together and hides where they part; a
/// text has neither.
#[rustfmt::skip]
const NAMED: [(&str, &str); 206] = [
    ("AElig", "Æ"), ("Aacute", "Á"), ("Acirc", "Â"), ("Agrave", "À"), ("Aring", "Å"), ("Atilde", "Ã"), ("Auml", "Ä"),
    ("Ccedil", "Ç"), ("Dagger", "‡"), ("Delta", "Δ"), ("ETH", "Ð"), ("Eacute", "É"), ("Ecirc", "Ê"), ("Egrave", "È"),
    ("Euml", "Ë"), ("Iacute", "Í"), ("Icirc", "Î"), ("Igrave", "Ì"), ("Iuml", "Ï"), ("NewLine", " "), ("Ntilde", "Ñ"),
    ("OElig", "Œ"), ("Oacute", "Ó"), ("Ocirc", "Ô"), ("Ograve", "Ò"), ("Omega", "Ω"), ("Oslash", "Ø"), ("Otilde", "Õ"),
    ("Ouml", "Ö"), ("Prime", "″"), ("Scaron", "Š"), ("Sigma", "Σ"), ("THORN", "Þ"), ("Tab", " "), ("Uacute", "Ú"),
    ("Ucirc", "Û"), ("Ugrave", "Ù"), ("Uuml", "Ü"), ("Yacute", "Ý"), ("Yuml", "Ÿ"), ("Zcaron", "Ž"), ("aacute", "á"),
    ("acirc", "â"), ("acute", "´"), ("aelig", "æ"), ("agrave", "à"), ("alpha", "α"), ("amp", "&"), ("apos", "'"),
    ("aring", "å"), ("ast", "*"), ("asymp", "≈"), ("atilde", "ã"), ("auml", "ä"), ("bdquo", "„"), ("beta", "β"),
    ("brvbar", "¦"), ("bsol", "\\"), ("bull", "•"), ("ccedil", "ç"), ("cedil", "¸"), ("cent", "¢"), ("check", "✓"),
    ("circ", "ˆ"), ("colon", ":"), ("comma", ","), ("commat", "@"), ("copy", "©"), ("curren", "¤"), ("dagger", "†"),
    ("darr", "↓"), ("deg", "°"), ("delta", "δ"), ("divide", "÷"), ("dollar", "$"), ("eacute", "é"), ("ecirc", "ê"),
    ("egrave", "è"), ("emsp", " "), ("ensp", " "), ("epsilon", "ε"), ("equals", "="), ("eth", "ð"), ("euml", "ë"),
    ("euro", "€"), ("excl", "!"), ("fnof", "ƒ"), ("frac12", "½"), ("frac14", "¼"), ("frac34", "¾"), ("gamma", "γ"),
    ("ge", "≥"), ("grave", "`"), ("gt", ">"), ("hArr", "⇔"), ("hairsp", " "), ("harr", "↔"), ("hearts", "♥"),
    ("hellip", "…"), ("horbar", "―"), ("iacute", "í"), ("icirc", "î"), ("iexcl", "¡"), ("igrave", "ì"), ("infin", "∞"),
    ("iquest", "¿"), ("iuml", "ï"), ("lambda", "λ"), ("laquo", "«"), ("larr", "←"), ("lbrace", "{"), ("lbrack", "["),
    ("lcub", "{"), ("ldquo", "“"), ("le", "≤"), ("lowbar", "_"), ("lpar", "("), ("lrm", "\u{200e}"), ("lsaquo", "‹"),
    ("lsqb", "["), ("lsquo", "‘"), ("lt", "<"), ("macr", "¯"), ("mdash", "—"), ("micro", "µ"), ("middot", "·"),
    ("minus", "−"), ("mu", "μ"), ("nbsp", " "), ("ndash", "–"), ("ne", "≠"), ("not", "¬"), ("ntilde", "ñ"),
    ("num", "#"), ("numero", "№"), ("numsp", " "), ("oacute", "ó"), ("ocirc", "ô"), ("oelig", "œ"), ("ograve", "ò"),
    ("omega", "ω"), ("ordf", "ª"), ("ordm", "º"), ("oslash", "ø"), ("otilde", "õ"), ("ouml", "ö"), ("para", "¶"),
    ("percnt", "%"), ("period", "."), ("permil", "‰"), ("phone", "☎"), ("pi", "π"), ("plus", "+"), ("plusmn", "±"),
    ("pound", "£"), ("prime", "′"), ("puncsp", " "), ("quest", "?"), ("quot", "\""), ("rArr", "⇒"), ("radic", "√"),
    ("raquo", "»"), ("rarr", "→"), ("rbrace", "}"), ("rbrack", "]"), ("rcub", "}"), ("rdquo", "”"), ("reg", "®"),
    ("rlm", "\u{200f}"), ("rpar", ")"), ("rsaquo", "›"), ("rsqb", "]"), ("rsquo", "’"), ("sbquo", "‚"), ("scaron", "š"),
    ("sect", "§"), ("semi", ";"), ("shy", ""), ("sigma", "σ"), ("sol", "/"), ("star", "☆"), ("starf", "★"),
    ("sum", "∑"), ("sup1", "¹"), ("sup2", "²"), ("sup3", "³"), ("szlig", "ß"), ("thinsp", " "), ("thorn", "þ"),
    ("tilde", "˜"), ("times", "×"), ("trade", "™"), ("uacute", "ú"), ("uarr", "↑"), ("ucirc", "û"), ("ugrave", "ù"),
    ("uml", "¨"), ("uuml", "ü"), ("verbar", "|"), ("vert", "|"), ("yacute", "ý"), ("yen", "¥"), ("yuml", "ÿ"),
    ("zcaron", "ž"), ("zwj", "\u{200d}"), ("zwnj", "\u{200c}"),
];

/// What Windows-1252 has from 0x80 to 0x9F, which numbers of that size are meant for.
const WINDOWS: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// Reads the entity that a text begins with; returns what it stands for and how many bytes it takes.
pub(in crate::import) fn entity(text: &str) -> Option<(String, usize)> {
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
    let place = NAMED.binary_search_by_key(&name, |(known, _)| known).ok()?;
    NAMED.get(place).map(|(_, sign)| (*sign).to_owned())
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
pub(in crate::import) fn decoded(text: &str) -> String {
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
pub(in crate::import) fn has_entity(text: &str) -> bool {
    text.match_indices('&').any(|(at, _)| text.get(at..).is_some_and(|from| entity(from).is_some()))
}
