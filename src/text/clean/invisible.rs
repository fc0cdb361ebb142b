//! Characters that show nothing: those that a script or an emoji needs stay, the others go.
//!
//! What stays depends only on what already stayed before it, so a second pass changes nothing.

use unicode_normalization::char::is_combining_mark;

/// The most combining marks, joiners and selectors in a row; no script and no emoji needs as many.
const MOST_MARKS: usize = 16;

/// The most joiners in one chain of emoji or letters; the longest emoji in use have three.
const MOST_JOINERS: usize = 8;

const JOINER: char = '\u{200d}';
const NON_JOINER: char = '\u{200c}';
const FLAG: char = '\u{1f3f4}';

/// Takes out of a text without controls what shows nothing and is of no use.
pub(super) fn without_invisible(text: &str) -> String {
    let mut filter = Filter { kept: String::with_capacity(text.len()), ..Filter::default() };
    let text: String = text.chars().filter(|c| !is_useless(*c)).collect();
    let mut rest = text.as_str();
    while let Some(c) = rest.chars().next() {
        let mut taken = c.len_utf8();
        if is_tag(c) {
            let tags = flag_tags(rest).filter(|_| filter.last == Some(FLAG)).unwrap_or_default();
            filter.kept.push_str(tags);
            filter.last = tags.chars().next_back().or(filter.last);
            taken = taken.max(tags.len());
        } else {
            filter.push(c);
        }
        rest = rest.get(taken..).unwrap_or_default();
    }
    filter.kept
}

/// What has stayed of a text so far, and what the next character depends on.
#[derive(Default)]
struct Filter {
    kept: String,
    last: Option<char>,
    /// Marks, joiners and selectors since the last other character.
    marks: usize,
    /// Joiners in the chain that ends here.
    joiners: usize,
}

impl Filter {
    /// Keeps a character, or not, by what stands before it.
    fn push(&mut self, c: char) {
        if is_joiner(c) || is_selector(c) || is_mark(c) {
            if self.marks < MOST_MARKS && self.has_use(c) {
                self.marks += 1;
                self.joiners += usize::from(c == JOINER);
                self.keep(c);
            }
        } else if !(is_direction(c) && self.last.is_some_and(is_direction)) {
            self.marks = 0;
            if self.last != Some(JOINER) {
                self.joiners = 0;
            }
            self.keep(c);
        }
    }

    fn keep(&mut self, c: char) {
        self.kept.push(c);
        self.last = Some(c);
    }

    /// Returns whether a joiner, selector or mark does anything after what stands before it.
    fn has_use(&self, c: char) -> bool {
        let last = self.last.unwrap_or('\n');
        match c {
            JOINER => self.joiners < MOST_JOINERS && takes_joiner(last),
            NON_JOINER => takes_joiner(last),
            '\u{180b}'..='\u{180f}' => {
                matches!(last, '\u{1800}'..='\u{180a}' | '\u{1810}'..='\u{18af}')
            }
            '\u{e0100}'..='\u{e01ef}' => is_ideograph(last),
            c if is_selector(c) => takes_selector(last),
            _ => true,
        }
    }
}

/// Returns whether a character shows nothing by itself, whether or not it is of use: what joins
/// letters and emoji, tags, and what is never of use.
pub(in crate::text) fn is_hidden_mark(c: char) -> bool {
    is_useless(c) || is_joiner(c) || is_tag(c)
}

/// Returns whether a character is never of use to a reader.
pub(super) fn is_useless(c: char) -> bool {
    let is_noncharacter = u32::from(c) & 0xfffe == 0xfffe || matches!(c, '\u{fdd0}'..='\u{fdef}');
    is_noncharacter
        || matches!(c,
            // Soft hyphen, zero-width space, byte-order mark.
            '\u{ad}' | '\u{200b}' | '\u{feff}'
            // Embeddings, overrides, isolates, invisible operators, deprecated controls.
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            // Fillers that look like a space, annotations, unassigned specials.
            | '\u{3164}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            // Formats of shorthand and of music.
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            // The rest of plane 14, beside tags and selectors.
            | '\u{e0000}'..='\u{e001f}' | '\u{e0080}'..='\u{e00ff}' | '\u{e01f0}'..='\u{effff}')
}

/// Returns the tags of a regional flag, such as England's, that a text begins with.
fn flag_tags(text: &str) -> Option<&str> {
    let letters =
        text.chars().take(7).take_while(|c| matches!(c, '\u{e0030}'..='\u{e007a}')).count();
    let end = text.char_indices().nth(letters).filter(|(_, c)| *c == '\u{e007f}')?;
    (3..=6).contains(&letters).then(|| text.get(..end.0 + end.1.len_utf8()))?
}

fn is_tag(c: char) -> bool {
    matches!(c, '\u{e0020}'..='\u{e007f}')
}

fn is_joiner(c: char) -> bool {
    matches!(c, JOINER | NON_JOINER)
}

/// Returns whether a character is a mark of writing direction.
pub(in crate::text) fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}')
}

fn is_selector(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{180b}'..='\u{180f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Returns whether a character combines with the one before it; a skin tone does too.
fn is_mark(c: char) -> bool {
    is_combining_mark(c) || matches!(c, '\u{1f3fb}'..='\u{1f3ff}')
}

/// Returns whether a joiner can do something after a character: not in Latin, Greek or Cyrillic.
fn takes_joiner(last: char) -> bool {
    last >= '\u{590}' && !last.is_whitespace() && !matches!(last, '\u{2000}'..='\u{206f}')
}

fn takes_selector(last: char) -> bool {
    !(last.is_whitespace() || is_mark(last) || is_joiner(last) || is_direction(last))
}

fn is_ideograph(c: char) -> bool {
    matches!(c,
        '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}
