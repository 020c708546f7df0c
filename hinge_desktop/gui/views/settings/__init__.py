"""The cards and sheets of the settings."""
