//! The application: what keys mean, without a screen.

mod keys;
