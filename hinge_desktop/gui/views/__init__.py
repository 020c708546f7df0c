"""Pages and sheets, one per file: rows of widgets that show what the services say."""
