//! What else a row says of an answer: who does it, by when, how it stands, to whom it is addressed.

use std::collections::HashMap;

use super::super::asked::Asked;
use super::super::cells::{
    DayOrder, Days, Groups, Standing, is_nobody, moment, opinion, readback, sheet, standing,
};
use super::super::columns::Chosen;
use super::super::left_out::{Gathered, What};
use super::super::role::Role;
use super::super::row::Details;
use super::super::source::Remark;
use super::super::table::{Table, TableRow};
use super::cleaning::{clean, clean_line};
use crate::domain::{Commitment, Date, Outcome, Requirement, Stance};
use crate::i18n::{parse_platform_label, reply_named};
use crate::text;

/// The roles of days.
const DAYS: [Role; 2] = [Role::Due, Role::RepliedOn];

/// How many columns and rows of a file are looked at for days that prove an order.
const PROVING: (usize, usize) = (256, 2_000);

/// The columns of details, and in which order days stand in them.
pub(super) struct DetailColumns {
    has_any: bool,
    is_own: bool,
    today: Option<Date>,
    orders: HashMap<usize, Order>,
}

/// In which order the days of a column stand.
#[derive(Debug, Clone, Copy, Default)]
struct Order {
    order: DayOrder,
    /// How many days were read so though nothing in the column proves it.
    unproven: usize,
}

/// A row with the columns of its table.
struct Cells<'a> {
    row: &'a TableRow,
    chosen: &'a Chosen,
}

impl Cells<'_> {
    /// Returns what the columns of a role say, on one line, each with its column.
    fn lines(&self, role: Role) -> impl Iterator<Item = (usize, String)> {
        let columns = self.chosen.columns(role);
        let said = columns.map(|column| (column, clean_line(self.row.cell(column), self.chosen)));
        said.filter(|(_, said)| !said.is_empty())
    }

    /// Returns what the columns of a role say together, on one line.
    fn line(&self, role: Role, between: &str) -> String {
        self.lines(role).map(|(_, said)| said).collect::<Vec<_>>().join(between)
    }

    /// Returns what the columns of a role say together, line by line.
    fn text(&self, role: Role) -> String {
        let columns = self.chosen.columns(role);
        let said = columns.map(|column| clean(self.row.cell(column), self.chosen).text);
        said.filter(|said| !said.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// Lists what the columns of a role name: labels, or what else stands there.
    fn named(&self, role: Role) -> Vec<String> {
        let is_label = |part: &str| parse_platform_label(part).is_some();
        let part = |said: String| -> Vec<String> {
            let parts = said.split([',', ';', '\n', ' ']).map(str::trim);
            let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
            if parts.iter().all(|part| is_label(part)) {
                return parts.into_iter().map(str::to_owned).collect();
            }
            let lines = said.split([';', '\n']).map(text::clean_line);
            lines.filter(|line| !line.is_empty()).collect()
        };
        let columns = self.chosen.columns(role);
        columns.flat_map(|column| part(clean(self.row.cell(column), self.chosen).text)).collect()
    }
}

impl DetailColumns {
    /// Looks at the columns of details before their rows are read.
    pub(super) fn of(table: &Table, chosen: &Chosen, asked: &Asked) -> Self {
        let plain = [
            Role::Text,
            Role::Voice,
            Role::Group,
            Role::Theme,
            Role::Votes,
            Role::GroupVotes,
            Role::Moderated,
        ];
        let roles = chosen.roles.iter().flatten();
        let has_any = roles.into_iter().any(|role| !plain.contains(role));
        let mut orders = HashMap::new();
        let rows = || table.rows.iter().skip(chosen.above);
        let of_file = || {
            let mut days = Days::default();
            let (columns, most) = PROVING;
            let cells = rows().take(most).flat_map(|row| row.cells.iter().take(columns));
            cells.for_each(|cell| days.see(cell));
            days.proven()
        };
        for column in DAYS.into_iter().flat_map(|role| chosen.columns(role)) {
            let mut days = Days::default();
            rows().for_each(|row| days.see(row.cell(column)));
            let order = match days.proven() {
                Some(order) => Order { order, unproven: 0 },
                None if days.either() == 0 => Order::default(),
                None => Order { order: of_file().unwrap_or_default(), unproven: days.either() },
            };
            orders.insert(column, order);
        }
        Self { has_any, is_own: chosen.is_own, today: asked.today, orders }
    }

    /// Says in which order days were read where nothing in their column proves it.
    pub(super) fn remarks(&self, chosen: &Chosen) -> Vec<Remark> {
        let mut columns: Vec<(&usize, &Order)> =
            self.orders.iter().filter(|(_, order)| order.unproven > 0).collect();
        columns.sort_by_key(|(column, _)| **column);
        let remark = |(column, order): (&usize, &Order)| {
            let name = text::clean_line(chosen.heading(*column));
            Remark::DayOrder(name, order.order == DayOrder::DayFirst, order.unproven)
        };
        columns.into_iter().map(remark).collect()
    }

    /// Reads what else a row says; none where it says nothing.
    pub(super) fn read(
        &self,
        row: &TableRow,
        chosen: &Chosen,
        groups: &Groups,
        left_out: &mut Gathered,
    ) -> Option<Details> {
        if !self.has_any {
            return None;
        }
        let cells = Cells { row, chosen };
        let mut details = Details {
            targets: cells.named(Role::For),
            causes: cells.named(Role::BecauseOf),
            commitment: self.commitment(&cells, left_out),
            requirement: self.requirement(&cells, left_out),
            ..Details::default()
        };
        let first = |role: Role| cells.lines(role).next().map(|(_, said)| said);
        details.sheet = first(Role::Question).and_then(|said| sheet(&said));
        let label = |role: Role, what: What, left_out: &mut Gathered| {
            let (column, said) = cells.lines(role).next()?;
            let label = parse_platform_label(&said).map(|(_, label)| label);
            if label.is_none() {
                left_out.note(what, chosen.heading(column), row.line, &said);
            }
            label
        };
        details.label = label(Role::Number, What::Word, left_out);
        details.into = label(Role::MergedInto, What::Link, left_out);
        for (role, stance) in
            [(Role::Objections, Stance::Objection), (Role::Supports, Stance::Support)]
        {
            let said = cells.text(role);
            details
                .opinions
                .extend(opinions(&said).iter().map(|line| opinion(line, stance, groups)));
        }
        if let Some((column, said)) = cells.lines(Role::Readback).next() {
            details.readback = readback(&said);
            if details.readback.is_none() {
                left_out.note(What::Word, chosen.heading(column), row.line, &said);
            }
        }
        details.verbatim = Some(cells.text(Role::FirstSaid)).filter(|said| !said.is_empty());
        details.at = first(Role::At).and_then(|said| moment(&said));
        (details != Details::default()).then_some(details)
    }

    fn commitment(&self, cells: &Cells<'_>, left_out: &mut Gathered) -> Commitment {
        let mut commitment = Commitment {
            partners: cells.line(Role::Partners, ", "),
            first_step: cells.line(Role::FirstStep, "; "),
            needs: cells.line(Role::Needs, "; "),
            due: self.day(cells, Role::Due, left_out),
            ..Commitment::default()
        };
        let who = cells.line(Role::Owner, ", ");
        if is_nobody(&who) {
            commitment.nobody = true;
        } else if self.is_own || who.contains(char::is_alphanumeric) {
            commitment.who = who;
        }
        for role in [Role::Outcome, Role::Standing] {
            let Some((column, said)) = cells.lines(role).next() else { continue };
            if let Some(what) = self.outcome(&said, &mut commitment) {
                left_out.note(what, cells.chosen.heading(column), cells.row.line, &said);
            }
        }
        commitment
    }

    /// Reads what became of something; what is done or given up has the day of it, and what is put off the
    /// new one, or else it cannot be kept. Returns what of it is left out.
    fn outcome(&self, said: &str, commitment: &mut Commitment) -> Option<What> {
        let Some((standing, rest)) = standing(said) else { return Some(What::Word) };
        let rest = rest.trim_matches(|c: char| c.is_whitespace() || ",:;–—-".contains(c));
        let (day, why) = match rest.split_once('(') {
            Some((day, why)) => (day.trim(), why.strip_suffix(')').unwrap_or(why).trim()),
            None => (rest, ""),
        };
        if commitment.outcome.is_some() || standing == Standing::Open {
            return None;
        }
        let Some(day) = DayOrder::DayFirst.day(day, self.today) else {
            return Some(What::Undated);
        };
        commitment.outcome = match standing {
            Standing::Open => None,
            Standing::Done => Some(Outcome::Done(day)),
            Standing::Moved => Some(Outcome::Moved(day)),
            Standing::Dropped => Some(Outcome::Dropped(day)),
        };
        why.clone_into(&mut commitment.why);
        None
    }

    /// Reads the first day of the columns of a role; what is none is noted, and so is another day.
    fn day(&self, cells: &Cells<'_>, role: Role, left_out: &mut Gathered) -> Option<Date> {
        let mut found = None;
        for (column, said) in cells.lines(role) {
            let order = self.orders.get(&column).copied().unwrap_or_default().order;
            let day = order.day(&said, self.today).filter(|_| found.is_none());
            if day.is_none() {
                left_out.note(What::Day, cells.chosen.heading(column), cells.row.line, &said);
            }
            found = found.or(day);
        }
        found
    }

    fn requirement(&self, cells: &Cells<'_>, left_out: &mut Gathered) -> Option<Requirement> {
        let to = cells.line(Role::AddressedTo, ", ");
        let on = self.day(cells, Role::RepliedOn, left_out);
        let mut requirement =
            Requirement { on, note: cells.text(Role::ReplyNote), ..Requirement::to(to) };
        let mut unread = Vec::new();
        if let Some((column, said)) = cells.lines(Role::Reply).next() {
            match reply_named(&said) {
                Some(reply) => requirement.reply = reply,
                None => unread.push((column, said)),
            }
        }
        if requirement.to.is_empty() {
            // A reply is somebody's.
            for role in [Role::Reply, Role::RepliedOn, Role::ReplyNote] {
                let is_none = role == Role::Reply && requirement.reply.is_none();
                unread.extend(cells.lines(role).filter(|_| !is_none));
            }
        }
        unread.dedup();
        for (column, said) in unread {
            left_out.note(What::Word, cells.chosen.heading(column), cells.row.line, &said);
        }
        (!requirement.to.is_empty()).then_some(requirement)
    }
}

/// Parts opinions that stand line by line; a quotation may have several lines.
fn opinions(said: &str) -> Vec<String> {
    let mut opinions: Vec<String> = Vec::new();
    let mut is_open = false;
    for line in said.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match opinions.last_mut().filter(|_| is_open) {
            Some(last) => {
                last.push('\n');
                last.push_str(line);
            }
            None => opinions.push(line.trim_start_matches(['–', '—', '-', '•', ' ']).to_owned()),
        }
        let whole = opinions.last().map(String::as_str).unwrap_or_default();
        let (opened, closed) =
            (whole.matches(['“', '«']).count(), whole.matches(['”', '»']).count());
        is_open = opened > closed;
    }
    opinions
}
