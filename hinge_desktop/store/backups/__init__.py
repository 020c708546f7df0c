"""Backups as files: made and proven, listed, thinned out, and put back."""
