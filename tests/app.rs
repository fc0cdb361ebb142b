//! The application: what keys mean, without a screen.

mod capture;
mod exporting;
mod keys;
mod palette;
mod spaces;
mod undoing;
