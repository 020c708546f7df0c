"""What the window and the commands do with backups."""
