"""Journals with rows in every table, the tables and what they take asked of the schema itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from enum import EnumType
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final

from hinge_desktop.core.changes import Deleted
from hinge_desktop.core.plan import PLAN_ID
from hinge_desktop.core.profile import PROFILE_ID
from hinge_desktop.store.database import connect
from hinge_desktop.store.mapping.packed_records import RecordPacking
from hinge_desktop.store.mapping.registry import RECORD_MAPS
from hinge_desktop.store.published_schema import published_schema
from hinge_desktop.store.tables import Base
from tests.builders import logged

TEXTS: Final = (
    *("", "plain", "=1+1", "+49 30", "-5 kg", "@home", "\t=1", "\r=2", "\n", "'=1", "''+2"),
    *('say "hinge"', "zwei\r\nZeilen; mehr, viel", "Gewölbe 深い 🏋️", "\u2028\u2029", "\x01\x7f"),
    *("{}[]", "\\ud800 \\n", "null", "1e999", " ends with a blank "),
)
FILLED_BY_THE_JOURNAL: Final = ("meta", "schema_revision")
_DOCUMENTS: Final = ('{"unit": "kg"}', "[]", '["=1", "a\\nb", ""]', '{"ü": [1, null]}')
_FIXED_KEYS: Final = {"profiles": PROFILE_ID, "plans": PLAN_ID}
_MOST_TRIES: Final = 200


def fill_every_table(path: Path, seed: int) -> None:
    """Put a few rows into every table of a fresh journal."""
    random = Random(seed)  # noqa: S311 - made-up values
    schema = _tables()
    with closing(connect(path)) as connection:
        connection.execute("BEGIN")
        for table in Base.metadata.sorted_tables:
            if table.name not in FILLED_BY_THE_JOURNAL:
                _fill(connection, table.name, schema[table.name]["items"]["properties"], random)
        connection.execute("COMMIT")


@cache
def _tables() -> dict[str, Any]:
    tables: dict[str, Any] = published_schema()["properties"]["tables"]["properties"]
    return tables


def _fill(
    connection: sqlite3.Connection, name: str, columns: dict[str, Any], random: Random
) -> None:
    wanted = 1 if name in _FIXED_KEYS else random.randint(1, 3)
    places = ", ".join("?" * len(columns))
    added = 0
    for _ in range(_MOST_TRIES):
        row = _row(connection, name, columns, random)
        # What the rules between columns refuse is thrown again.
        added += connection.execute(
            f"INSERT OR IGNORE INTO {name} ({', '.join(columns)}) VALUES ({places})", row
        ).rowcount
        if added >= wanted:
            return
    raise AssertionError(f"no row for {name}")


def _row(
    connection: sqlite3.Connection, name: str, columns: dict[str, Any], random: Random
) -> list[object]:
    parents = {str(key.parent.name): key.column for key in Base.metadata.tables[name].foreign_keys}
    missing: dict[str, bool] = {}
    row: list[object] = []
    for column, shape in columns.items():
        if _is_missing(column, shape, missing, random):
            row.append(None)
        elif column in parents:
            parent = parents[column]
            rows = connection.execute(f"SELECT {parent.name} FROM {parent.table.name}").fetchall()
            row.append(random.choice(rows)[0])
        else:
            row.append(_cell(name, column, shape, random))
    return row


def _is_missing(
    column: str, shape: dict[str, Any], missing: dict[str, bool], random: Random
) -> bool:
    """Throw once for all parts of one value; a time and its offset need their date."""
    if "null" not in shape["type"]:
        return False
    for ending in ("_thousandths", "_unit", "_tenths", "_or_more", "_date"):
        if column.endswith(ending):
            return missing.setdefault(column.removesuffix(ending), random.random() < 0.4)
    for ending in ("_time", "_offset_minutes"):
        if column.endswith(ending) and missing.get(column.removesuffix(ending)):
            return True
    return random.random() < 0.4


def _cell(table: str, column: str, shape: dict[str, Any], random: Random) -> object:
    if column == "id":
        return _FIXED_KEYS.get(table) or f"{random.getrandbits(128):032x}"
    codes = shape.get("enum") or _codes(table, column)
    if codes:
        return random.choice([one for one in codes if one is not None])
    if "integer" in shape["type"]:
        if column.endswith("_offset_minutes"):
            return random.randint(-1080, 1080)
        least, most = shape.get("minimum", 0), shape.get("maximum", 1)
        return random.choice([least, most, random.randint(least, most)])
    return _text(table, column, shape, random)


def _text(  # noqa: PLR0911 - one line for each sort of text
    table: str, column: str, shape: dict[str, Any], random: Random
) -> str:
    if shape.get("format") == "date":
        return (date(1900, 1, 1) + timedelta(random.randrange(109_000))).isoformat()
    if column.endswith("_time"):
        return f"{random.randrange(24):02}:{random.randrange(60):02}:{random.randrange(60):02}"
    if column == "tempo":
        return random.choice(["3-1-1-1", "3-1-X-1", "2.5-0-1-0"])
    if column.endswith("sha256"):
        return f"{random.getrandbits(256):064x}"
    if column == "payload":
        (packed,) = RecordPacking(RECORD_MAPS).codec.encode(Deleted((logged().session,)))
        return str(packed)
    if column in {"answers", "cells", "columns"}:
        return random.choice(_DOCUMENTS)
    if shape.get("maxLength") == 64:
        return random.choice(["strong", "s1_comma", f"code_{random.randrange(1000)}"])
    text = random.choice(TEXTS) + random.choice(TEXTS)
    return text or ("named" if shape.get("minLength") or table == "import_names" else "")


def _codes(table: str, column: str) -> list[str]:
    for record_map in RECORD_MAPS.values():
        if record_map.table == table:
            for field in record_map.fields:
                codes: Any = field.codec.decode
                is_enum: bool = isinstance(codes, EnumType)
                if field.columns == (column,) and is_enum:
                    return [str(one) for one in codes]
    return []
