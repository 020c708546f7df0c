"""What papers of the journal say: plain values, gathered by a service, set in type elsewhere."""
