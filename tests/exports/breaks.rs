//! Where pages of a PDF end: never below a heading, nor within what belongs together.

use citylab::export::Block;

use super::corpus;

/// The lines of each page of a document, without its header and footer.
fn pages(text: &str) -> Vec<Vec<String>> {
    let page = |page: &str| {
        // What is indented by more is no heading.
        let line = |line: &str| line.strip_prefix(' ').unwrap_or(line).trim_end().to_owned();
        let lines = page.lines().map(line).filter(|line| !line.trim().is_empty());
        let mut lines: Vec<String> = lines.collect();
        lines.pop();
        lines
    };
    text.trim_end_matches('\u{c}').split('\u{c}').map(page).collect()
}

#[test]
fn no_page_ends_with_a_heading_or_the_head_of_a_table_or_a_chart() {
    for (report, text) in corpus::laid_out() {
        let Some(pages) = text.as_deref().map(pages) else { return };
        let blocks = report.sections.iter().flat_map(|section| &section.blocks);
        let headings = report.sections.iter().map(|section| section.heading.clone());
        let heads = blocks.filter_map(|block| match block {
            Block::Table(table) => Some(table.caption.clone()),
            Block::Chart(chart) => Some(chart.caption.clone()),
            _ => None,
        });
        let heads: Vec<String> = headings.chain(heads).filter(|it| !it.is_empty()).collect();
        let columns = report.sections.iter().flat_map(|section| &section.blocks);
        let columns: Vec<String> = columns
            .filter_map(|block| match block {
                Block::Table(table) => Some(table.columns.last()?.title.clone()),
                _ => None,
            })
            .collect();
        for (number, page) in pages.iter().enumerate().skip(1) {
            let Some(last) = page.last() else { continue };
            assert!(!heads.contains(last), "page {} ends with {last:?}", number + 1);
            let head = columns.iter().any(|title| last.ends_with(&format!("  {title}")));
            assert!(!head, "page {} ends with the head of a table: {last:?}", number + 1);
        }
    }
}

#[test]
fn the_sum_of_a_table_and_the_legend_of_a_chart_do_not_stand_alone() {
    for (report, text) in corpus::laid_out() {
        let Some(pages) = text.as_deref().map(pages) else { return };
        let total = citylab::t!(report.lang, "report-total");
        let is_total = |line: &String| line.starts_with(&format!("{total}  "));
        for page in &pages {
            let at = page.iter().position(is_total);
            let alone = at.is_some_and(|at| at > 0 && page[at - 1].contains("   ") && at <= 2);
            assert!(!alone, "only heads stand over the sum: {page:#?}");
        }
        let charts = report.sections.iter().flat_map(|section| &section.blocks);
        for block in charts {
            let Block::Chart(chart) = block else { continue };
            let on = pages.iter().find(|page| page.contains(&chart.caption)).unwrap();
            let after = on.iter().skip_while(|line| **line != chart.caption);
            assert!(after.count() >= 4, "two bars stand under {:?}", chart.caption);
        }
    }
}
