//! Tests: texts.
