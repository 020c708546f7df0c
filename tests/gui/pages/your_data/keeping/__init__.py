"""Tests of backups, restoring and export in the window."""
