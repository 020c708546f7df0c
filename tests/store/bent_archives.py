"""Ways to bend a JSON archive, and what each must be refused for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hinge_desktop.core.archives import ArchiveProblem

Content = dict[str, Any]


def rows_of(content: Content, table: str) -> list[Content]:
    rows: list[Content] = content["tables"][table]
    return rows


def _set(table: str, column: str, value: object) -> Callable[[Content], object]:
    return lambda content: rows_of(content, table)[0].update({column: value})


BENDS: list[tuple[str, Callable[[Content], object], ArchiveProblem, str]] = [
    ("text for a number", _set("sets", "reps", "8"), ArchiveProblem.WRONG_VALUE, "reps"),
    ("number for a text", _set("sessions", "note", 5), ArchiveProblem.WRONG_VALUE, "note"),
    ("yes for a number", _set("sets", "reps", True), ArchiveProblem.WRONG_VALUE, "reps"),
    ("fraction", _set("sets", "reps", 8.5), ArchiveProblem.WRONG_VALUE, "8.5"),
    ("out of range", _set("sets", "reps", 1001), ArchiveProblem.WRONG_VALUE, "ck_sets_reps"),
    ("no such word", _set("sets", "kind", "easy"), ArchiveProblem.WRONG_VALUE, "kind"),
    ("huge number", _set("sets", "reps", 10**19), ArchiveProblem.WRONG_VALUE, ""),
    ("endless number", _set("sets", "reps", 10**4000), ArchiveProblem.WRONG_VALUE, "1000"),
    ("infinite", _set("sets", "reps", float("inf")), ArchiveProblem.WRONG_VALUE, "Infinity"),
    ("no number", _set("sets", "reps", float("nan")), ArchiveProblem.WRONG_VALUE, "NaN"),
    ("half a letter", _set("sessions", "note", "\ud800"), ArchiveProblem.WRONG_VALUE, ""),
    ("list for a cell", _set("sets", "reps", [1]), ArchiveProblem.WRONG_VALUE, "list"),
    ("missing key", _set("sets", "id", None), ArchiveProblem.WRONG_VALUE, "id"),
    ("list for a key", _set("exercises", "id", [[]]), ArchiveProblem.WRONG_VALUE, "id"),
    ("no such day", _set("sessions", "start_date", "2026-02-30"), ArchiveProblem.WRONG_VALUE, ""),
    ("no tempo", _set("sets", "tempo", "0.0.0-1-1-1"), ArchiveProblem.WRONG_VALUE, ""),
    ("empty trash", _set("trash", "payload", "{}"), ArchiveProblem.WRONG_VALUE, "records"),
    ("odd trash", _set("trash", "payload", "[[]]"), ArchiveProblem.WRONG_VALUE, ""),
    ("deep cell", _set("trash", "payload", "[" * 5000), ArchiveProblem.WRONG_VALUE, "payload"),
    ("unknown column", _set("sets", "mood", 1), ArchiveProblem.WRONG_COLUMNS, "mood"),
    (
        "no column",
        lambda c: rows_of(c, "sets")[0].pop("reps"),
        ArchiveProblem.WRONG_COLUMNS,
        "reps",
    ),
    (
        "key twice",
        lambda c: rows_of(c, "sets").append(rows_of(c, "sets")[0]),
        ArchiveProblem.TWICE,
        "sets.id",
    ),
    (
        "no parent",
        _set("sets", "session_exercise_id", "nobody"),
        ArchiveProblem.BROKEN_LINK,
        "session_exercises",
    ),
    ("no table", lambda c: c["tables"].pop("sets"), ArchiveProblem.WRONG_TABLES, "sets"),
    (
        "unknown table",
        lambda c: c["tables"].update({"sqlite_schema": []}),
        ArchiveProblem.WRONG_TABLES,
        "sqlite_schema",
    ),
    (
        "rows of text",
        lambda c: c["tables"]["sets"].append("x"),
        ArchiveProblem.WRONG_VALUE,
        "object",
    ),
    ("table of text", lambda c: c["tables"].update(sets="x"), ArchiveProblem.BROKEN, "["),
    ("newer", lambda c: c.update(schema_version=99), ArchiveProblem.NEWER, "99"),
    ("another version", lambda c: c.update(schema_version=1), ArchiveProblem.WRONG_TABLES, "easy"),
    ("no version", lambda c: c.update(schema_version=0), ArchiveProblem.WRONG_VALUE, "version"),
    ("text version", lambda c: c.update(schema_version="3"), ArchiveProblem.WRONG_VALUE, "version"),
    (
        "two revisions",
        lambda c: rows_of(c, "schema_revision").append({"version_num": "0009"}),
        ArchiveProblem.WRONG_VALUE,
        "",
    ),
    ("another format", lambda c: c.update(format="log"), ArchiveProblem.NOT_AN_ARCHIVE, "format"),
]
