"""Bytes to text, with the limits that are checked before anything is parsed."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from hinge_desktop.exchange.readers.older_letters import likeliest_encoding
from hinge_desktop.exchange.readers.trouble import FileProblem, FileRefusedError

MOST_BYTES = 24 * 1024 * 1024
"""What is read in about 2 s and 300 MB (reliability F14); 60,000 sets take 6 to 10 MB."""
_HEAD = 400
"""Bytes that show how a text is laid out."""
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file without its byte order mark."""

    text: str
    is_legacy: bool = False
    """Whether it was no UTF-8 and had to be taken for letters of an older Windows."""


def decode(content: bytes) -> Decoded:
    """Decode UTF-8, UTF-16, else the likeliest older one; raise `FileRefusedError` for no text."""
    if len(content) > MOST_BYTES:
        raise FileRefusedError(FileProblem.TOO_LARGE, str(MOST_BYTES))
    decoded = _decoded(content)
    if "\0" in decoded.text:
        raise FileRefusedError(FileProblem.NOT_TEXT, "NUL")
    if not decoded.text.strip():
        raise FileRefusedError(FileProblem.EMPTY)
    return decoded


def _decoded(content: bytes) -> Decoded:
    try:
        if content.startswith(_UTF16):
            return Decoded(content.decode("utf-16"))
        unmarked = _unmarked_utf16(content)
        if unmarked is not None:
            return Decoded(content.decode(unmarked))
        return Decoded(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        if content.startswith((*_UTF16, codecs.BOM_UTF8)):
            raise FileRefusedError(FileProblem.NOT_TEXT, error.reason) from error
    encoding = likeliest_encoding(content)
    try:
        return Decoded(content.decode(encoding), is_legacy=True)
    except UnicodeDecodeError as error:
        raise FileRefusedError(FileProblem.NOT_TEXT, error.reason) from error


def _unmarked_utf16(content: bytes) -> str | None:
    """Return how UTF-16 without a mark is laid out: every other byte of a header is 0."""
    head = content[:_HEAD]
    low, high = head[0::2], head[1::2]
    if len(content) % 2 or 0 not in head:
        return None
    if 0 not in low and high.count(0) * 2 > len(high):
        return "utf-16-le"
    if 0 not in high and low.count(0) * 2 > len(low):
        return "utf-16-be"
    return None
