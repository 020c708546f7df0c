"""Logs written from a known truth, as each app and spreadsheet writes them."""
