//! The tags of HTML and the text between them, found in one go through the page, whatever it is.

use super::entities::MOST_NAME;

/// How strictly a tag is told from a `<` that means “less than”.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// In a page every name in angle brackets is a tag.
    Page,
    /// In a cell of a table only names that HTML has are tags.
    Cell,
}

/// A piece of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Text as it stands there, entities and all.
    Text(&'a str),
    /// A tag that opens an element, with what it says besides its name.
    Open(&'a str, &'a str),
    /// A tag that closes one.
    Close(&'a str),
}

/// Names of elements that HTML has, and has had.
const ELEMENTS: &str = " a abbr acronym address applet area article aside audio b base basefont bdi bdo big \
    blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn \
    dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 \
    h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta \
    meter nav noframes noscript object ol optgroup option output p param picture pre progress q rp rt ruby s \
    samp script search section select slot small source span strike strong style sub summary sup svg table \
    tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp ";

/// Elements whose content is no text of the page.
const WITHOUT_TEXT: [&str; 9] =
    ["script", "style", "template", "noscript", "svg", "head", "noframes", "xml", "title"];

/// Tells whether HTML has an element of this name.
pub(super) fn is_element(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ELEMENTS.split(' ').any(|known| known == name && !known.is_empty())
        // What Word puts into what is copied from it: `<o:p>`.
        || name.split_once(':').is_some_and(|(space, name)| space.len() == 1 && !name.is_empty())
}

/// Tells whether two names of elements are the same.
pub(super) fn is(name: &str, wanted: &str) -> bool {
    name.eq_ignore_ascii_case(wanted)
}

/// Returns what an attribute of a tag says, as it is written there.
pub(super) fn attribute<'a>(attributes: &'a str, wanted: &str) -> Option<&'a str> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        let end = rest.find(|c: char| c.is_whitespace() || c == '=' || c == '/');
        let (name, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        if name.is_empty() && after.is_empty() {
            return None;
        }
        let Some(value) = after.trim_start().strip_prefix('=') else {
            rest = after;
            continue;
        };
        let value = value.trim_start();
        let quote = value.chars().next().filter(|c| ['"', '\''].contains(c));
        let (value, after) = match quote {
            Some(quote) => {
                let value = value.get(1..).unwrap_or_default();
                value.split_once(quote).unwrap_or((value, ""))
            }
            None => {
                let end = value.find(char::is_whitespace).unwrap_or(value.len());
                value.split_at_checked(end).unwrap_or((value, ""))
            }
        };
        if is(name, wanted) {
            return Some(value);
        }
        rest = after;
    }
}

/// Goes over the tags and texts of a page, comments and scripts left behind; each with the byte it begins at.
pub(super) struct Tokens<'a> {
    page: &'a str,
    at: usize,
    mode: Mode,
    /// What was looked for and does not come any more, so that nobody looks for it again.
    gone: Vec<&'static str>,
}

impl<'a> Tokens<'a> {
    pub(super) fn of(page: &'a str, mode: Mode) -> Self {
        Self { page, at: 0, mode, gone: Vec::new() }
    }

    fn rest(&self, from: usize) -> &'a str {
        self.page.get(from..).unwrap_or_default()
    }

    /// Finds where something stands from a byte on; what is not found once is not looked for again.
    fn find(&mut self, from: usize, wanted: &'static str) -> Option<usize> {
        if self.gone.contains(&wanted) {
            return None;
        }
        let found = self.rest(from).find(wanted);
        if found.is_none() {
            self.gone.push(wanted);
        }
        Some(from + found?)
    }

    /// Returns the end of what is said to a program and not to a reader: a comment, a declaration.
    fn end_of_aside(&mut self, start: usize) -> Option<usize> {
        let rest = self.rest(start);
        if rest.starts_with("<!--") {
            return self.find(start + 4, "-->").map(|at| at + 3);
        }
        if rest.starts_with("<![CDATA[") {
            return self.find(start, "]]>").map(|at| at + 3);
        }
        let is_aside = match self.mode {
            Mode::Page => rest.starts_with("<!") || rest.starts_with("<?"),
            Mode::Cell => rest.starts_with("<![") || rest.starts_with("<?xml"),
        };
        if is_aside { self.find(start, ">").map(|at| at + 1) } else { None }
    }

    /// Reads the tag that begins at a byte; returns it with its end.
    ///
    /// Where it turns out to be none, what was looked at is text, and is not looked at again.
    fn tag(&mut self, start: usize) -> Result<(Token<'a>, usize), usize> {
        let is_close = self.rest(start + 1).starts_with('/');
        let name_at = start + 1 + usize::from(is_close);
        let rest = self.rest(name_at);
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == ':' || c == '_';
        let length = rest.bytes().take(MOST_NAME).take_while(|b| is_name(char::from(*b))).count();
        let name = rest.get(..length).unwrap_or_default();
        let is_known = match self.mode {
            Mode::Page => name.starts_with(|c: char| c.is_ascii_alphabetic()),
            Mode::Cell => is_element(name),
        };
        let after = name_at + length;
        let ends = |c: char| c.is_whitespace() || c == '>' || c == '/';
        if !is_known || !self.rest(after).starts_with(ends) {
            return Err(start + 1);
        }
        let mut at = after;
        let mut is_value = false;
        loop {
            let step = self.rest(at).find(|c: char| !c.is_whitespace()).map(|step| at + step);
            let Some((place, c)) = step.and_then(|at| Some((at, self.rest(at).chars().next()?)))
            else {
                return Err(self.page.len());
            };
            match c {
                '>' => {
                    let said = self.page.get(after..place).unwrap_or_default();
                    let token = if is_close { Token::Close(name) } else { Token::Open(name, said) };
                    return Ok((token, place + 1));
                }
                '<' => return Err(place),
                '"' | '\'' if is_value => {
                    let quote = if c == '"' { "\"" } else { "'" };
                    at = self.find(place + 1, quote).map_or(place, |end| end) + 1;
                }
                _ => at = place + c.len_utf8(),
            }
            is_value = c == '=';
        }
    }

    /// Returns the end of an element whose content is no text; its beginning where it has no end.
    fn end_of_hidden(&mut self, name: &str, from: usize) -> usize {
        let Some(known) = WITHOUT_TEXT.into_iter().find(|known| is(name, known)) else {
            return from;
        };
        if self.gone.contains(&known) {
            return from;
        }
        let mut at = from;
        while let Some(step) = self.rest(at).find("</") {
            let start = at + step;
            let closed = self.rest(start + 2);
            let there = closed.get(..known.len()).unwrap_or_default();
            let goes_on = |c: char| c.is_ascii_alphanumeric() || c == '-';
            if is(there, known) && !closed.chars().nth(known.len()).is_some_and(goes_on) {
                return self.find(start, ">").map_or(self.page.len(), |end| end + 1);
            }
            at = start + 2;
        }
        self.gone.push(known);
        from
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = (usize, Token<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let mut start = self.at;
        let mut look_at = start;
        loop {
            let Some(step) = self.rest(look_at).find('<') else {
                self.at = self.page.len();
                let text = self.rest(start);
                return (!text.is_empty()).then_some((start, Token::Text(text)));
            };
            let tag_at = look_at + step;
            let before = self.page.get(start..tag_at).unwrap_or_default();
            if let Some(end) = self.end_of_aside(tag_at) {
                self.at = end;
                if !before.is_empty() {
                    return Some((start, Token::Text(before)));
                }
                (start, look_at) = (end, end);
                continue;
            }
            match self.tag(tag_at) {
                Err(end) => look_at = end,
                Ok(_) if !before.is_empty() => {
                    self.at = tag_at;
                    return Some((start, Token::Text(before)));
                }
                Ok((token, end)) => {
                    self.at = match token {
                        Token::Open(name, said) if !said.ends_with('/') => {
                            self.end_of_hidden(name, end)
                        }
                        Token::Open(..) | Token::Text(_) | Token::Close(_) => end,
                    };
                    return Some((tag_at, token));
                }
            }
        }
    }
}
