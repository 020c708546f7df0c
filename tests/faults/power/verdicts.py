"""What lies in a journal after a crash, read with the driver alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True)
class Verdict:
    """A journal's file as the next program finds it."""

    damage: str = ""
    """What the check says, empty where nothing is wrong; `missing` where there is no file."""
    saved: Mapping[str, int | None] = field(default_factory=dict)
    """The reps of each saved set."""
    digest: str = ""
    """Over every row of every table."""


def judge(path: Path, *, with_digest: bool = True) -> Verdict:
    """Open a journal as the next start would, roll back what is half done, and check it."""
    if not path.exists():
        return Verdict("missing")
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            findings = connection.execute("PRAGMA integrity_check").fetchall()
            findings += connection.execute("PRAGMA foreign_key_check").fetchall()
            if findings != [("ok",)]:
                return Verdict(str(findings[:3]))
            rows = connection.execute("SELECT id, reps FROM sets WHERE state = 'saved'")
            digest = rows_digest(connection) if with_digest else ""
            return Verdict("", dict(rows.fetchall()), digest)
    except sqlite3.Error as error:
        return Verdict(f"{type(error).__name__}: {error}")


def rows_digest(connection: sqlite3.Connection) -> str:
    """Return a digest over the schema and every row, whatever their order in the file."""
    digest = sha256()
    schema = connection.execute(
        "SELECT name, type, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!' "
        "ORDER BY name"
    ).fetchall()
    digest.update(repr(schema).encode())
    for name, kind, _ in schema:
        if kind == "table":
            rows = sorted(map(repr, connection.execute(f'SELECT * FROM "{name}"')))
            digest.update(repr(rows).encode())
    return digest.hexdigest()
