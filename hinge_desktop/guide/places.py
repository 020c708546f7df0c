"""Where in a TOML file something stands: the line of a table or a key, by its path.

The standard reader forgets lines. The files of the guide use tables, arrays of tables and one key
a line, so a look at the starts of the lines is enough; what lies deeper is at its nearest parent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.-]+)\s*\]")
_KEY = re.compile(r"\s*([\w-]+)\s*=")
_LONG_QUOTES = ('"""', "'''")
_STEP = re.compile(r"\.([\w-]+)|\[(\d+)\]")

Path = tuple[str | int, ...]


def path_of(written: str) -> Path:
    """Read a path such as "$.sections[0].title"."""
    return tuple(name or int(index) for name, index in _STEP.findall(written))


def line_of(text: str, path: Path) -> int:
    """Return the line (from 1) of what stands at `path`, or of the nearest thing around it."""
    lines = dict(reversed(list(_lines_of_paths(text))))
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return 1


def _lines_of_paths(text: str) -> Iterator[tuple[Path, int]]:
    counts: dict[Path, int] = {}
    table: Path = ()
    for number, line in _outside_of_long_strings(text):
        header, key = _HEADER.match(line), _KEY.match(line)
        if header:
            table = _table(header[2].split("."), counts, is_array=header[1] == "[[")
            yield table, number
        elif key:
            yield (*table, key[1]), number


def _table(names: list[str], counts: dict[Path, int], *, is_array: bool) -> Path:
    """Return the path of a table; in arrays, of the element that the file is at."""
    path: Path = ()
    for name in names[:-1]:
        path = _newest((*path, name), counts)
    path = (*path, names[-1])
    if not is_array:
        return path
    counts[path] = counts.get(path, 0) + 1
    return _newest(path, counts)


def _newest(path: Path, counts: dict[Path, int]) -> Path:
    return (*path, counts[path] - 1) if path in counts else path


def _outside_of_long_strings(text: str) -> Iterator[tuple[int, str]]:
    is_inside = False
    for number, line in enumerate(text.splitlines(), 1):
        if not is_inside:
            yield number, line
        if any(line.count(quotes) % 2 for quotes in _LONG_QUOTES):
            is_inside = not is_inside
