"""CHECK constraints for every number, choice, date and text: what makes damage visible.

A CHECK that meets NULL passes, so these say nothing about whether a column may be missing.
"""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import CheckConstraint

from hinge_desktop.core.weights import MOST_THOUSANDTHS, Unit

FIRST_DAY = "1900-01-01"
LAST_DAY = "2199-12-31"
LAST_UTC_MS = 7_258_118_400_000
"""The start of the year 2200 in Unix time."""
LONGEST_TEXT = 100_000
SECONDS_A_DAY = 86_400


def between(column: str, least: int, most: int) -> CheckConstraint:
    """Hold a whole number within its range."""
    return CheckConstraint(f"{column} BETWEEN {least} AND {most}", name=column)


def flag(column: str) -> CheckConstraint:
    """Hold a yes or no as 1 or 0."""
    return CheckConstraint(f"{column} IN (0, 1)", name=column)


def one_of(column: str, choices: type[StrEnum]) -> CheckConstraint:
    """Hold a text to the codes of an enum."""
    codes = ", ".join(f"'{choice.value}'" for choice in choices)
    return CheckConstraint(f"{column} IN ({codes})", name=column)


def code(column: str) -> CheckConstraint:
    """Hold a text to the shape of a code, where the list of codes belongs to a later rule."""
    return CheckConstraint(
        f"length({column}) BETWEEN 1 AND 64 AND {column} NOT GLOB '*[^a-z0-9_]*'", name=column
    )


def key(column: str = "id") -> CheckConstraint:
    """Hold a key to a short text."""
    return CheckConstraint(f"length({column}) BETWEEN 1 AND 64", name=column)


def words(column: str, longest: int = LONGEST_TEXT) -> CheckConstraint:
    """Hold a text that a person wrote to a length."""
    return CheckConstraint(f"length({column}) <= {longest}", name=column)


def document(column: str) -> CheckConstraint:
    """Hold a text to valid JSON."""
    return CheckConstraint(f"json_valid({column})", name=column)


def day(column: str) -> CheckConstraint:
    """Hold a text to a date that exists."""
    # Only with a modifier does SQLite notice that there is no 30 February.
    return CheckConstraint(
        f"{column} IS date({column}, '+0 days') "
        f"AND {column} BETWEEN '{FIRST_DAY}' AND '{LAST_DAY}'",
        name=column,
    )


def moment(prefix: str) -> list[CheckConstraint]:
    """Hold a local date, its optional time and zone offset (in minutes) together."""
    date, time, offset = f"{prefix}_date", f"{prefix}_time", f"{prefix}_offset_minutes"
    return [
        day(date),
        CheckConstraint(
            f"{time} IS NULL OR {date} IS NOT NULL AND {time} IS time({time}, '+0 seconds')",
            name=time,
        ),
        CheckConstraint(
            f"{offset} IS NULL OR {date} IS NOT NULL AND {offset} BETWEEN -1080 AND 1080",
            name=offset,
        ),
    ]


def weight(prefix: str) -> list[CheckConstraint]:
    """Hold a weight to thousandths with their unit: both given or neither."""
    thousandths, unit = f"{prefix}_thousandths", f"{prefix}_unit"
    return [
        between(thousandths, 0, MOST_THOUSANDTHS),
        one_of(unit, Unit),
        CheckConstraint(f"({thousandths} IS NULL) = ({unit} IS NULL)", name=prefix),
    ]


def reps_left(prefix: str) -> list[CheckConstraint]:
    """Hold reps in reserve to tenths with "or more": both given or neither."""
    tenths, or_more = f"{prefix}_tenths", f"{prefix}_or_more"
    return [
        between(tenths, 0, 300),
        flag(or_more),
        CheckConstraint(f"({tenths} IS NULL) = ({or_more} IS NULL)", name=prefix),
    ]


def tempo(column: str = "tempo") -> CheckConstraint:
    """Hold a tempo to four phases, as in 3-1-X-1 or 2.5-0-1-0."""
    return CheckConstraint(
        f"length({column}) BETWEEN 7 AND 27 AND {column} NOT GLOB '*[^0-9X.-]*' "
        f"AND {column} GLOB '*-*-*-*' AND {column} NOT GLOB '*-*-*-*-*'",
        name=column,
    )
