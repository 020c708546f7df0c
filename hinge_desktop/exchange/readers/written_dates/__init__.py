"""Dates as phones and spreadsheets write them for people, in many languages and orders."""
