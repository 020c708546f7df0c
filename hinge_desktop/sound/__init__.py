"""Sound: cue tracks rendered ahead and played as one stream, out of reach of a busy window."""
