"""Files in: every format is read into the same log (`core/imports/file_log.py`)."""
