//! Charts: bars made of parts.

use super::{Cell, Column, Table};
use crate::i18n::Lang;
use crate::t;

/// Bars made of parts, such as votes by stakeholder group.
#[derive(Debug, Clone)]
pub struct Chart {
    /// What the chart shows.
    pub caption: String,
    /// What a bar stands for, as the heading of a column.
    pub subject: String,
    /// The names of the parts.
    pub series: Vec<String>,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// One bar of a chart.
#[derive(Debug, Clone)]
pub struct Bar {
    /// The label of the answer; empty where a bar is no answer.
    pub label: String,
    /// The answer, cut to one short line, or the name of what the bar stands for.
    pub text: String,
    /// The size of each part, in the order of the series; none where nothing was counted.
    pub parts: Vec<Option<u32>>,
}

impl Bar {
    /// Goes over the parts that can be drawn, each with its place in the series.
    pub fn drawn(&self) -> impl Iterator<Item = (usize, u32)> {
        let parts = self.parts.iter().enumerate();
        parts.filter_map(|(index, part)| part.filter(|part| *part > 0).map(|part| (index, part)))
    }

    /// Returns how long the whole bar is.
    pub fn total(&self) -> f64 {
        self.parts.iter().flatten().map(|part| f64::from(*part)).sum()
    }
}

impl Chart {
    /// Returns the chart as a table, for where nothing can be drawn.
    pub fn table(&self, lang: Lang) -> Table {
        let labelled = self.bars.iter().any(|bar| !bar.label.is_empty());
        let number = labelled.then(|| Column::text(t!(lang, "report-column-number"), 8));
        let mut columns: Vec<Column> = number.into_iter().collect();
        columns.push(Column::text(&self.subject, 40));
        columns.extend(self.series.iter().map(|name| Column::number(name, 11)));
        let rows = self.bars.iter().map(|bar| {
            let label = labelled.then(|| Cell::text(&bar.label));
            let mut row: Vec<Cell> = label.into_iter().collect();
            row.push(Cell::text(&bar.text));
            row.extend(bar.parts.iter().map(|part| Cell::count(*part)));
            row
        });
        Table { caption: self.caption.clone(), columns, rows: rows.collect() }
    }
}
