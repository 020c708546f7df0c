"""Names, keys, contrast and announcements: whether everybody can use every page."""
