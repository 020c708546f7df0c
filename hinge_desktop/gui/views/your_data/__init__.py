"""What goes out of the journal and comes into it, and its backups."""
