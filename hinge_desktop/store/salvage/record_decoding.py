"""A row's bytes as values; bytes that SQLite would not have written so are no row."""

from __future__ import annotations

from typing import Final, TypeAlias

from hinge_desktop.store.salvage.cells import read_varint

Value: TypeAlias = int | str | None
Values: TypeAlias = tuple[Value, ...]

_NUMBER_BYTES: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_ZERO, _ONE = 8, 9
_FIRST_TEXT: Final = 13


def decode(payload: bytes) -> Values | None:
    """Return the values of a row; None where they are no whole numbers and texts of its length."""
    kinds = _kinds(payload)
    if kinds is None:
        return None
    codes, at = kinds
    values: list[Value] = []
    for code in codes:
        length = _length(code)
        if length is None or at + length > len(payload):
            return None
        try:
            values.append(_value(code, payload[at : at + length]))
        except UnicodeDecodeError:
            return None
        at += length
    return tuple(values) if at == len(payload) else None


def decode_start(start: bytes, wanted: int) -> Values | None:
    """Return the first values of a row of which only the start may be there."""
    kinds = _kinds(start)
    if kinds is None or len(kinds[0]) < wanted:
        return None
    codes, at = kinds
    values: list[Value] = []
    for code in codes[:wanted]:
        length = _length(code)
        if length is None or at + length > len(start):
            return None
        values.append(_value(code, start[at : at + length], errors="replace"))
        at += length
    return tuple(values)


def _kinds(payload: bytes) -> tuple[list[int], int] | None:
    """Return what the head of a row says of its values, and where they begin."""
    codes: list[int] = []
    try:
        end, at = read_varint(payload, 0)
        if end > len(payload):
            return None
        while at < end:
            code, at = read_varint(payload, at)
            codes.append(code)
    except IndexError:
        return None
    return (codes, end) if at == end else None


def _length(code: int) -> int | None:
    """Return how many bytes a value takes; None for what is neither number, text nor NULL."""
    if code in (0, _ZERO, _ONE):
        return 0
    if code in _NUMBER_BYTES:
        return _NUMBER_BYTES[code]
    return (code - _FIRST_TEXT) // 2 if code >= _FIRST_TEXT and code % 2 else None


def _value(code: int, data: bytes, errors: str = "strict") -> Value:
    if code == 0:
        return None
    if code in (_ZERO, _ONE):
        return code - _ZERO
    if code in _NUMBER_BYTES:
        return int.from_bytes(data, "big", signed=True)
    return data.decode("utf-8", errors)
