"""Where an error was and what kind it is; no value that it was about."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from hinge_desktop.core.journal import DamageError, JournalProblem
from hinge_desktop.crash_reports.error_text import (
    error_lines,
    error_text,
    place_of,
    without_folders,
)

TYPED = "my left knee hurt"


def caught(act: Callable[[], object]) -> BaseException:
    """Return what an act raises."""
    try:
        act()
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


def raise_by_hand() -> None:
    raise TypeError(TYPED)


def raise_from_another() -> None:
    note = TYPED
    nothing: dict[str, int] = {}
    try:
        nothing[note]
    except KeyError as error:
        raise RuntimeError(f"no {note}") from error


def fail_in_sqlite() -> None:
    with sqlite3.connect(":memory:") as connection:
        connection.execute("CREATE TABLE notes (note TEXT UNIQUE)")
        for _ in range(2):
            connection.execute("INSERT INTO notes VALUES (?)", (TYPED,))


def nobody() -> Any:
    return None


def recurse() -> None:
    recurse()


@pytest.mark.parametrize(
    "act",
    [
        lambda: dict[str, int]()[TYPED],
        lambda: int(TYPED),
        lambda: UUID(TYPED),
        lambda: date.fromisoformat(TYPED),
        lambda: (_ for _ in ()).throw(Exception(TYPED)),
        lambda: Path(TYPED).read_text("utf-8"),
        lambda: TYPED.encode("ascii").decode("utf-16"),
        fail_in_sqlite,
        raise_by_hand,
        raise_from_another,
    ],
)
def test_no_value_is_told(act: Callable[[], object]) -> None:
    text = "\n".join(error_lines(caught(act)))
    assert TYPED not in text.replace('TYPED = "my left knee hurt"', "")
    assert "test_error_text.py" in text


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            caught(lambda: nobody().depth),
            "AttributeError: 'NoneType' object has no attribute 'depth'",
        ),
        (caught(lambda: 1 / 0), "ZeroDivisionError: division by zero"),
        (caught(raise_by_hand), "TypeError"),
        (caught(lambda: Path("/nowhere/at/all").read_bytes()), "FileNotFoundError: number 2"),
        (caught(fail_in_sqlite), "sqlite3.IntegrityError: SQLITE_CONSTRAINT_UNIQUE"),
        (
            DamageError(JournalProblem.DAMAGED, "/home/ann/journal.hinge", TYPED),
            "hinge_desktop.core.journal.DamageError: DAMAGED",
        ),
    ],
)
def test_what_cannot_hold_a_value_is_told(error: BaseException, told: str) -> None:
    assert error_text(error) == told


def test_causes_come_first() -> None:
    lines = list(error_lines(caught(raise_from_another)))
    assert lines.index("KeyError") < lines.index("RuntimeError")


def test_a_chain_in_a_circle_ends() -> None:
    one, other = ValueError(), KeyError()
    one.__context__, other.__context__ = other, one
    assert [line for line in error_lines(one) if line.endswith("Error")] == [
        *("KeyError", "ValueError")
    ]


def test_a_deep_recursion_stays_short() -> None:
    lines = list(error_lines(caught(recurse)))
    assert len(lines) < 200
    assert lines[-1].startswith("RecursionError")


def test_the_place_is_the_innermost_one() -> None:
    assert place_of(caught(raise_by_hand)).startswith("tests/crash_reports/test_error_text.py:")
    assert place_of(ValueError()) == "no place known"


def test_the_name_of_the_user_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ann")
    assert without_folders("/home/ann/.local/x.py") == "~/.local/x.py"
