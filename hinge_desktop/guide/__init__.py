"""What the guide teaches: its pages as values, read from the files in `resources/guide`."""
