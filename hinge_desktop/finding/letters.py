"""Texts as they are compared: without case, accents and punctuation."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans(
    "", "", "'\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}"
)


def folded(text: str) -> str:
    """Return a text in small letters without accents: "Rücken" becomes "rucken"."""
    if text.isascii():
        return text.lower()
    # Folding can bring marks back (as the dot of a Turkish capital i), so it comes first.
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter)).casefold()


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text; an apostrophe parts no word, all other marks do."""
    return tuple(_WORD.findall(folded(text.translate(_APOSTROPHES))))


def prepared(text: str) -> str:
    """Return the words of a text with one blank between them."""
    return " ".join(words_of(text))
