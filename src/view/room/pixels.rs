//! Pictures of square pixels, two in each cell of the terminal, one above the other.

use std::ops::Range;

use ratatui::layout::{Alignment, Rect};

use crate::view::canvas::{Canvas, cells, from, row};
use crate::view::style::Look;

/// A picture that is either light or dark at each pixel.
pub(super) struct Pixels {
    width: usize,
    height: usize,
    lit: Vec<bool>,
}

impl Pixels {
    /// Returns a dark picture.
    pub(super) fn new(width: usize, height: usize) -> Self {
        Self { width, height, lit: vec![false; width * height] }
    }

    /// Tells whether a pixel is light; nothing beyond the edges is.
    pub(super) fn is_lit(&self, x: usize, y: usize) -> bool {
        x < self.width && self.lit.get(y * self.width + x).is_some_and(|lit| *lit)
    }

    /// Turns the pixels of a rectangle round, light to dark and dark to light.
    pub(super) fn invert(&mut self, columns: Range<usize>, rows: Range<usize>) {
        for (y, x) in rows.flat_map(|y| columns.clone().map(move |x| (y, x))) {
            if x < self.width
                && let Some(lit) = self.lit.get_mut(y * self.width + x)
            {
                *lit = !*lit;
            }
        }
    }

    /// Makes a pixel light; one beyond the edges is left out.
    pub(super) fn light(&mut self, x: usize, y: usize) {
        if x < self.width
            && let Some(lit) = self.lit.get_mut(y * self.width + x)
        {
            *lit = true;
        }
    }

    /// Returns how many pixels the picture has from left to right.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// Returns how many cells the picture takes from top to bottom when each pixel is `scale` wide.
    pub(super) fn rows(&self, scale: usize) -> usize {
        (self.height * scale).div_ceil(2)
    }

    /// Draws the picture at the top of an area, each pixel `scale` wide, cut at the area's edges.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        area: Rect,
        scale: usize,
        alignment: Alignment,
        look: Look,
    ) {
        let scale = scale.max(1);
        let free = usize::from(area.width).saturating_sub(self.width * scale);
        let indent = match alignment {
            Alignment::Left => 0,
            Alignment::Center => free / 2,
            Alignment::Right => free,
        };
        let place = from(area, cells(indent));
        for index in 0..self.rows(scale).min(usize::from(area.height)) {
            canvas.put_blocks(row(place, cells(index)), &self.blocks(index, scale), look);
        }
    }

    /// Returns one row of cells.
    fn blocks(&self, index: usize, scale: usize) -> String {
        let (upper, lower) = (index * 2 / scale, (index * 2 + 1) / scale);
        let block = |x: usize| match (self.is_lit(x, upper), self.is_lit(x, lower)) {
            (false, false) => ' ',
            (true, false) => '▀',
            (false, true) => '▄',
            (true, true) => '█',
        };
        (0..self.width).flat_map(|x| std::iter::repeat_n(block(x), scale)).collect()
    }
}
