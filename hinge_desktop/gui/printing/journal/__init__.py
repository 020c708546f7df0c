"""Papers of the journal: parts of known height, one below the other on as many sheets as needed."""
