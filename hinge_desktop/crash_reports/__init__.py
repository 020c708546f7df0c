"""What went wrong in the program itself: a log, reports without any of the journal, no Qt."""
