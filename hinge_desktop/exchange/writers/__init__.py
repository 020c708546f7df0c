"""Our exports: the complete JSON archive, and one row per set as CSV."""
