"""JSON as it comes from a file, read value by value, so that a large file needs no memory."""

from __future__ import annotations

import codecs
import json
from typing import BinaryIO, Final

from hinge_desktop.core.archives import ArchiveError, ArchiveProblem

_BYTES_AT_FIRST: Final = 512
"""Enough to see whose file it is, before anything further on is found wrong."""
_BYTES_AT_ONCE: Final = 1 << 20
_LONGEST_VALUE: Final = 1 << 26
"""Letters; the longest cell is a large session in the trash. What goes on longer has no end."""
_LONGEST_NUMBER: Final = 20
_BLANKS: Final = " \t\r\n"


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ArchiveError(ArchiveProblem.TWICE, detail="a name in one object")
    return found


def _whole_number(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise ArchiveError(ArchiveProblem.WRONG_VALUE, detail=f"{digits[:40]}...")
    return int(digits)


def _no_number(text: str) -> None:
    raise ArchiveError(ArchiveProblem.WRONG_VALUE, detail=text[:40])


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_object,
    parse_int=_whole_number,
    parse_float=_no_number,
    parse_constant=_no_number,
)


class JsonText:
    """The text of a file and the place up to which it was read; blanks mean nothing.

    Everything raises `ArchiveError` where the text is not what was asked for.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._text = ""
        self._place = 0
        self._is_whole = False
        self._bytes_at_once = _BYTES_AT_FIRST

    def take(self, sign: str) -> None:
        """Go past a sign that must stand here."""
        if not self.took(sign):
            self._fail(f"{sign} is missing")

    def took(self, sign: str) -> bool:
        """Go past a sign if it stands here, and say whether it did."""
        if self._next_sign() != sign:
            return False
        self._place += 1
        return True

    def name(self) -> str:
        """Go past the name of a member and its colon, and return the name."""
        name = self.value()
        if not isinstance(name, str):
            self._fail("a name is missing")
        self.take(":")
        return str(name)

    def value(self) -> object:
        """Go past a whole value and return it; a number is a whole one."""
        self._next_sign()
        while True:
            try:
                value, end = _DECODER.raw_decode(self._text, self._place)
            except json.JSONDecodeError as error:
                if self._is_whole or len(self._text) - self._place > _LONGEST_VALUE:
                    self._fail(error.msg)
            except RecursionError:
                self._fail("nested too deeply")
            else:
                # A number at the end of what was read may go on.
                if end < len(self._text) or self._is_whole:
                    self._place = end
                    return value
            self._read_on()

    def end(self) -> None:
        """Hold that nothing follows."""
        if self._next_sign():
            self._fail("more follows after the end")

    def _next_sign(self) -> str:
        while True:
            while self._place < len(self._text):
                sign = self._text[self._place]
                if sign not in _BLANKS:
                    return sign
                self._place += 1
            if self._is_whole:
                return ""
            self._read_on()

    def _read_on(self) -> None:
        rest = self._text[self._place :]
        # Twice as much each time, so that a long value is not begun too often.
        data = self._file.read(max(self._bytes_at_once, len(rest)))
        self._bytes_at_once = _BYTES_AT_ONCE
        self._is_whole = not data
        try:
            self._text = rest + self._decoder.decode(data, final=self._is_whole)
        except UnicodeDecodeError as error:
            raise ArchiveError(ArchiveProblem.BROKEN, detail="not UTF-8") from error
        self._place = 0

    def _fail(self, detail: str) -> None:
        raise ArchiveError(ArchiveProblem.BROKEN, detail=detail)
