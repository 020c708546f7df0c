"""FitNotes: one row a set, a date and no time, names that may hold commas of their own."""
