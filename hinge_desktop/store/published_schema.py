"""The published JSON Schema of the complete export, made from the tables themselves.

`python -m hinge_desktop.store.published_schema FILE` writes it; a test holds the file in
`resources/schemas` to what this says.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from sqlalchemy import CheckConstraint, Column, Integer, Table

from hinge_desktop.safe_files import replace_file
from hinge_desktop.store.schema_version import SCHEMA_VERSION
from hinge_desktop.store.tables import Base

SCHEMA_FILE_NAME: Final = f"hinge-journal-{SCHEMA_VERSION}.schema.json"
_RANGE: Final = re.compile(r"^(\w+) BETWEEN (-?\d+) AND (-?\d+)$")
_CHOICE: Final = re.compile(r"^(\w+) IN \((.*)\)$")
_TEXT_LENGTH: Final = re.compile(r"length\((\w+)\) BETWEEN (\d+) AND (\d+)")
_LONGEST_TEXT: Final = re.compile(r"^length\((\w+)\) <= (\d+)$")
_DAY: Final = re.compile(r"(\w+) IS date\(\1\b")

_Schema = dict[str, Any]


def published_schema() -> _Schema:
    """Return the schema (draft 2020-12) of `hinge-desktop export FILE.json`."""
    tables = {
        table.name: _table(table) for table in sorted(Base.metadata.tables.values(), key=_name)
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:hinge-desktop:{SCHEMA_FILE_NAME}",
        "title": "Hinge journal",
        "description": (
            "Every table of a training journal, row by row, in the order of their keys. "
            "Weights are whole thousandths of the unit as entered; dates and times are local, "
            "with the minutes east of UTC beside them. null means not given and is never zero."
        ),
        **_object(
            {
                "format": {"const": "hinge-journal"},
                "schema_version": {"const": SCHEMA_VERSION},
                "exported_by": {"type": "string"},
                "tables": _object(tables),
            }
        ),
    }


def published_text() -> str:
    """Return the file as it lies in the resources."""
    return json.dumps(published_schema(), indent=2, ensure_ascii=False) + "\n"


def _table(table: Table) -> _Schema:
    checks = [str(one.sqltext) for one in table.constraints if isinstance(one, CheckConstraint)]
    columns = {column.name: _column(column, checks) for column in table.columns}
    description = _sentence_about(table)
    return {
        **({"description": description} if description else {}),
        "type": "array",
        "items": _object(columns),
    }


def _column(column: Column[Any], checks: Iterable[str]) -> _Schema:
    kind = "integer" if isinstance(column.type, Integer) else "string"
    schema: _Schema = {"type": [kind, "null"] if column.nullable else kind}
    for check in checks:
        schema |= _limits(column.name, check)
    if "enum" in schema and column.nullable:
        schema["enum"] = [*schema["enum"], None]
    return schema


def _limits(column: str, check: str) -> _Schema:
    """Return what a CHECK says about a column, as far as JSON Schema has words for it."""
    if (found := _RANGE.match(check)) and found[1] == column:
        return {"minimum": int(found[2]), "maximum": int(found[3])}
    if (found := _CHOICE.match(check)) and found[1] == column:
        return {"enum": json.loads(f"[{found[2]}]".replace("'", '"'))}
    if (found := _LONGEST_TEXT.match(check)) and found[1] == column:
        return {"maxLength": int(found[2])}
    if (found := _TEXT_LENGTH.search(check)) and found[1] == column:
        return {"minLength": int(found[2]), "maxLength": int(found[3])}
    if (found := _DAY.search(check)) and found[1] == column:
        return {"format": "date"}
    return {}


def _object(properties: _Schema) -> _Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _sentence_about(table: Table) -> str | None:
    for mapper in Base.registry.mappers:
        if mapper.local_table is table:
            return mapper.class_.__doc__
    return None


def _name(table: Table) -> str:
    return table.name


if __name__ == "__main__":
    replace_file(Path(sys.argv[1]), published_text().encode())
