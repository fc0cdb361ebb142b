//! What can be chosen on the page of an import and changed there: where its answers go, how the file is
//! read, and what each column is taken as.

use crate::domain::Sheet;
use crate::import::{Columns, Duplicates, Encoding, Kind, Remark, Role, What};
use crate::import::{Refused, Why};

use super::ImportPage;

/// Something on the page that can be chosen and changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportItem {
    /// The sheet that answers go to.
    Target,
    /// The sheet of the workbook.
    Sheet,
    /// How the bytes are read as text.
    Encoding,
    /// Whether blank lines part the answers of a text.
    Paragraphs,
    /// Whether cells are parted at semicolons.
    Splits,
    /// Whether hidden rows and columns are taken.
    Hidden,
    /// Whether rows that moderators rejected are taken.
    Rejected,
    /// Whether answers are kept that are there already.
    Duplicates,
    /// What the column of this place is taken as.
    Column(usize),
}

/// What an item is set to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportValue {
    /// Answers go to this sheet; none where the file says so itself.
    Target(Option<Sheet>),
    /// The sheet of this name.
    Sheet(String),
    /// This encoding.
    Encoding(Encoding),
    /// It is done or not.
    Switch(bool),
    /// The column is taken as this; none where it is left out.
    Role(Option<Role>),
}

/// What columns are offered as; others only where one was taken so.
const ROLES: [Role; 9] = [
    Role::Text,
    Role::Voice,
    Role::Group,
    Role::Theme,
    Role::Votes,
    Role::Owner,
    Role::Due,
    Role::For,
    Role::Reply,
];

impl ImportPage {
    /// Lists what can be changed, in the order one goes through it: only what matters for this file.
    pub fn items(&self) -> Vec<ImportItem> {
        let reading = &self.shown.reading;
        let is_left_out = |what: &[What]| reading.left_out.iter().any(|it| what.contains(&it.what));
        let has_remark = |is_it: fn(&Remark) -> bool| reading.remarks.iter().any(is_it);
        let refused = self.shown.plan.as_ref().map_or(&[][..], |plan| plan.refused.as_slice());
        let is_there = |it: &Refused| matches!(it.why, Why::There(_) | Why::Twice(_));
        let splits = self.asked.splits || has_remark(|it| matches!(it, Remark::Semicolons(_)));
        let hidden = self.asked.hidden || is_left_out(&[What::HiddenRow, What::HiddenColumn]);
        let rejected = self.asked.rejected || is_left_out(&[What::Rejected]);
        let keeps_all = self.duplicates == Duplicates::Keep;
        let shown = [
            (ImportItem::Target, true),
            (ImportItem::Sheet, reading.source.sheets.len() > 1),
            (ImportItem::Encoding, reading.source.encoding.is_some()),
            (ImportItem::Paragraphs, reading.source.kind == Kind::Lines),
            (ImportItem::Splits, splits),
            (ImportItem::Hidden, hidden),
            (ImportItem::Rejected, rejected),
            (ImportItem::Duplicates, keeps_all || refused.iter().any(is_there)),
        ];
        let shown = shown.into_iter().filter(|(_, is_shown)| *is_shown).map(|(item, _)| item);
        shown.chain((0..self.roles.len()).map(ImportItem::Column)).collect()
    }

    /// Returns the item that is chosen: the first, where that is not there any more.
    pub fn chosen_item(&self) -> Option<ImportItem> {
        let items = self.items();
        items.iter().find(|item| **item == self.chosen).or(items.first()).copied()
    }

    /// Returns what an item is set to.
    pub fn value(&self, item: ImportItem) -> ImportValue {
        let source = &self.shown.reading.source;
        match item {
            ImportItem::Target => ImportValue::Target(self.sheet),
            ImportItem::Sheet => {
                let sheet = self.asked.sheet.clone().or_else(|| source.sheet.clone());
                ImportValue::Sheet(sheet.unwrap_or_default())
            }
            ImportItem::Encoding => {
                let encoding = self.asked.encoding.or(source.encoding);
                ImportValue::Encoding(encoding.unwrap_or(Encoding::Utf8))
            }
            ImportItem::Paragraphs => ImportValue::Switch(self.asked.paragraphs),
            ImportItem::Splits => ImportValue::Switch(self.asked.splits),
            ImportItem::Hidden => ImportValue::Switch(self.asked.hidden),
            ImportItem::Rejected => ImportValue::Switch(self.asked.rejected),
            ImportItem::Duplicates => ImportValue::Switch(self.duplicates == Duplicates::Keep),
            ImportItem::Column(place) => {
                ImportValue::Role(self.roles.get(place).copied().flatten())
            }
        }
    }

    /// Lists what an item may be set to, in the order the arrows go through it.
    fn values(&self, item: ImportItem) -> Vec<ImportValue> {
        let reading = &self.shown.reading;
        match item {
            ImportItem::Target => {
                let by_file = self.sheet.is_none() || self.shown.says_sheet;
                let by_file = by_file.then_some(ImportValue::Target(None));
                let sheets = Sheet::ALL.map(|sheet| ImportValue::Target(Some(sheet)));
                by_file.into_iter().chain(sheets).collect()
            }
            ImportItem::Sheet => {
                reading.source.sheets.iter().cloned().map(ImportValue::Sheet).collect()
            }
            ImportItem::Encoding => Encoding::ALL.map(ImportValue::Encoding).to_vec(),
            ImportItem::Column(_) => {
                let read = reading.columns.iter().filter_map(|column| column.role);
                let taken = self.roles.iter().flatten().copied().chain(read);
                let mut roles = ROLES.to_vec();
                for role in taken {
                    if !roles.contains(&role) {
                        roles.push(role);
                    }
                }
                let roles = roles.into_iter().map(|role| ImportValue::Role(Some(role)));
                roles.chain([ImportValue::Role(None)]).collect()
            }
            ImportItem::Paragraphs
            | ImportItem::Splits
            | ImportItem::Hidden
            | ImportItem::Rejected
            | ImportItem::Duplicates => {
                vec![ImportValue::Switch(false), ImportValue::Switch(true)]
            }
        }
    }

    /// Sets the chosen item to the value after the one it has, or to that before it; false where there is
    /// no other.
    pub(in crate::app) fn change(&mut self, forth: bool) -> bool {
        let Some(item) = self.chosen_item() else { return false };
        let (now, values) = (self.value(item), self.values(item));
        if values.len() < 2 && values.first() == Some(&now) {
            return false;
        }
        let at = values.iter().position(|value| *value == now).unwrap_or(0);
        let to = if forth { at + 1 } else { at + values.len() - 1 };
        let Some(value) = values.get(to % values.len().max(1)) else { return false };
        self.set(item, value.clone());
        true
    }

    fn set(&mut self, item: ImportItem, value: ImportValue) {
        match (item, value) {
            (_, ImportValue::Target(sheet)) => self.sheet = sheet,
            (_, ImportValue::Sheet(name)) => {
                self.asked.sheet = Some(name);
                // Another sheet has other columns.
                self.asked.columns = Columns::default();
            }
            (_, ImportValue::Encoding(encoding)) => self.asked.encoding = Some(encoding),
            (ImportItem::Column(place), ImportValue::Role(role)) => self.take_as(place, role),
            (ImportItem::Paragraphs, ImportValue::Switch(on)) => self.asked.paragraphs = on,
            (ImportItem::Splits, ImportValue::Switch(on)) => self.asked.splits = on,
            (ImportItem::Hidden, ImportValue::Switch(on)) => self.asked.hidden = on,
            (ImportItem::Rejected, ImportValue::Switch(on)) => self.asked.rejected = on,
            (ImportItem::Duplicates, ImportValue::Switch(on)) => {
                self.duplicates = if on { Duplicates::Keep } else { Duplicates::Refuse };
            }
            (_, ImportValue::Role(_) | ImportValue::Switch(_)) => {}
        }
    }

    /// Takes a column as something. What only one column can be, the others are no more; they are again
    /// what they were once this one becomes something else, as long as it is the chosen one.
    fn take_as(&mut self, place: usize, role: Option<Role>) {
        self.roles.clone_from(&self.roles_before);
        let may_be_several =
            matches!(role, None | Some(Role::Text | Role::Voice | Role::Group | Role::GroupVotes));
        if !may_be_several {
            self.roles.iter_mut().filter(|known| **known == role).for_each(|known| *known = None);
        }
        if let Some(known) = self.roles.get_mut(place) {
            *known = role;
        }
        self.asked.columns = Columns::Chosen(self.roles.clone());
    }

    /// Goes to the item of a place, if there is one.
    pub(in crate::app) fn choose(&mut self, place: usize) {
        if let Some(item) = self.items().get(place) {
            self.chosen = *item;
            self.roles_before.clone_from(&self.roles);
        }
    }

    /// Goes to the item after the chosen one or before it; after the last comes the first.
    pub(in crate::app) fn go(&mut self, forth: bool) {
        let (items, chosen) = (self.items(), self.chosen_item());
        let at = items.iter().position(|item| Some(*item) == chosen).unwrap_or(0);
        let to = if forth { at + 1 } else { at + items.len().saturating_sub(1) };
        self.choose(to % items.len().max(1));
    }

    /// Takes up what a newer reading says of the columns, unless a person has chosen what they are.
    pub(in crate::app) fn follow_columns(&mut self) {
        let columns = &self.shown.reading.columns;
        let is_chosen = matches!(self.asked.columns, Columns::Chosen(_));
        if is_chosen && columns.len() == self.roles.len() {
            return;
        }
        self.roles = columns.iter().map(|column| column.role).collect();
        self.roles_before.clone_from(&self.roles);
    }
}
