"""Files in and out: formats, not storage."""
