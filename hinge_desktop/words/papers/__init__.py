"""Words that stand on papers of the journal only."""
