"""What helps: the keys of a screen, what runs here, licences."""
