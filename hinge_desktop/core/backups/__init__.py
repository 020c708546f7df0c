"""Backups as values: what one holds, when one is due, which are kept, what restoring would lose."""
