"""Texts are gathered for translators, and a language is put in force."""
