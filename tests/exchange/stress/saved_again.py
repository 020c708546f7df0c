"""What spreadsheets make of a file that was opened and saved in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from tests.exchange.stress.written_by_apps import Written

_ISO = re.compile(r"(\d{4})[-/](\d\d)[-/](\d\d)(?: (\d\d):(\d\d):(\d\d))?")


def as_it_is(written: Written) -> bytes:
    """Keep what the app wrote."""
    return written.text().encode()


def with_mark_and_crlf(written: Written) -> bytes:
    """Save with a byte order mark and line ends of Windows."""
    return written.text().replace("\n", "\r\n").encode("utf-8-sig")


def with_cr(written: Written) -> bytes:
    """Save with line ends of old Macs."""
    return written.text().replace("\n", "\r").encode()


def as_unicode_text(written: Written) -> bytes:
    """Save as what spreadsheets call Unicode text: tabs, UTF-16."""
    return replace(written, delimiter="\t").text().encode("utf-16")


def with_delimiters_at_the_end(written: Written) -> bytes:
    """Save with a column that holds nothing."""
    return replace(written, rows=[[*row, ""] for row in written.rows]).text().encode()


def german(written: Written) -> bytes:
    """Save in German: semicolons, decimal commas, dates with dots and no seconds."""
    return _saved(written, "%d.%m.%Y", lambda text: text.replace(".", ",")).encode("utf-8-sig")


def german_by_thousands(written: Written) -> bytes:
    """Save in German with a first line that names the delimiter, and parted thousands."""
    return b"sep=;\r\n" + _saved(written, "%d.%m.%Y", _german_thousands).encode("cp1252")


def american(written: Written) -> bytes:
    """Save in American English: the month first, thousands parted by commas."""
    return _saved(written, "%m/%d/%Y", _american_thousands, ",").encode()


def french(written: Written) -> bytes:
    """Save in French: decimal commas, thousands parted by narrow spaces that do not break."""
    return _saved(written, "%d/%m/%Y", _french_thousands).encode()


def _german_thousands(text: str) -> str:
    return text.translate(str.maketrans(",.", ".,")) if "." in text else _parted(text, ".")


def _american_thousands(text: str) -> str:
    return _parted(text, ",")


def _french_thousands(text: str) -> str:
    return _parted(text, "\u202f").replace(".", ",")


def _parted(text: str, sign: str) -> str:
    whole, dot, rest = text.partition(".")
    return (f"{int(whole):,}".replace(",", sign) if whole.isdigit() else whole) + dot + rest


def _saved(written: Written, day: str, number: Callable[[str], str], delimiter: str = ";") -> str:
    header, *rows = written.rows
    saved = [
        [
            _dated(cell, day)
            if place in written.dates
            else number(cell)
            if place in written.numbers
            else cell
            for place, cell in enumerate(row)
        ]
        for row in rows
    ]
    return Written([header, *saved], delimiter).text()


def _dated(cell: str, day: str) -> str:
    found = _ISO.fullmatch(cell)
    if found is None:
        return cell
    parts = [int(part or 0) for part in found.groups()]
    moment = datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]  # year to second
    return f"{moment:{day}}" if found[4] is None else f"{moment:{day} %H:%M}"


STYLES: Final = {
    "as_it_is": (as_it_is, None),
    "with_mark_and_crlf": (with_mark_and_crlf, None),
    "with_cr": (with_cr, None),
    "as_unicode_text": (as_unicode_text, None),
    "with_delimiters_at_the_end": (with_delimiters_at_the_end, None),
    "german": (german, True),
    "german_by_thousands": (german_by_thousands, True),
    "american": (american, False),
    "french": (french, True),
}
"""Each way to save, and whether its dates then have the day first."""
