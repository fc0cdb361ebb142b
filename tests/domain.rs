//! Tests: domain.
