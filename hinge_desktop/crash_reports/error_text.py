"""An error as a report tells it: where it was and what kind it is, never what it was about."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from traceback import FrameSummary, StackSummary

_PLAIN_TEXTS: Final = frozenset(
    {
        *(AttributeError, ImportError, ModuleNotFoundError, NameError, RecursionError),
        *(TypeError, UnboundLocalError, ZeroDivisionError),
    }
)
"""Errors whose text the interpreter makes of names in the code, not of values."""
_PACKAGE_PARENT: Final = Path(__file__).resolve().parents[2]
_MOST_CAUSES: Final = 8
_MOST_FRAMES: Final = 60


def error_lines(error: BaseException) -> Iterator[str]:
    """Tell an error and what led to it, the first cause first, without any value."""
    for place, one in enumerate(reversed(_chain(error))):
        if place:
            yield ""
            yield "Then, while that was dealt with:"
        for entry in stack_of(one).format():
            yield from without_folders(entry).splitlines()
        yield error_text(one)


def error_text(error: BaseException) -> str:
    """Return the kind of error, with a code or a text only where it cannot hold a value."""
    kind = type(error)
    name = f"{kind.__module__}.{kind.__qualname__}".removeprefix("builtins.")
    told = _code_of(error)
    return f"{name}: {told}" if told else name


def place_of(error: BaseException) -> str:
    """Return file and line where the error was raised."""
    frames = stack_of(error)
    return _told_place(frames[-1]) if frames else "no place known"


def stack_of(error: BaseException) -> StackSummary:
    """Return the innermost frames that the error came through, without their values."""
    import traceback  # noqa: PLC0415 no start pays for what only an error needs

    frames = traceback.extract_tb(error.__traceback__)
    return traceback.StackSummary.from_list(frames[-_MOST_FRAMES:])


def without_folders(text: str) -> str:
    """Shorten the folders of this computer, which have the name of their user in them."""
    shorter = text.replace(f"{_PACKAGE_PARENT}/", "").replace(f"{_PACKAGE_PARENT}\\", "")
    home = str(Path("~").expanduser())
    return shorter if len(home) < 2 else shorter.replace(home, "~")


def _chain(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in found and len(found) < _MOST_CAUSES:
        found.append(one)
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)
    return found


def _code_of(error: BaseException) -> str:
    if isinstance(error, OSError):
        # Its text names the file; the number says what the system refused.
        return f"number {error.errno}"
    problem = getattr(error, "problem", None)
    if isinstance(problem, Enum):
        return problem.name
    sqlite_name = getattr(error, "sqlite_errorname", None)
    if isinstance(sqlite_name, str):
        return sqlite_name
    if type(error) in _PLAIN_TEXTS and not _was_raised_by_hand(error):
        return str(error)
    return ""


def _was_raised_by_hand(error: BaseException) -> bool:
    """Tell whether code wrote the text, which may then hold anything."""
    frames = stack_of(error)
    line = frames[-1].line if frames else None
    # Without its source nobody knows; a frozen program has none.
    return not line or "raise" in line


def _told_place(frame: FrameSummary) -> str:
    return without_folders(f"{frame.filename}:{frame.lineno}")
