"""StrongLifts: one row an exercise, its sets in pairs of columns."""
