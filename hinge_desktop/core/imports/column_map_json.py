"""The JSON form of a column map, under which the journal remembers it for one header."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any, Final

from hinge_desktop.core.imports.column_map import (
    ColumnMap,
    ColumnRole,
    DateOrder,
    DecimalSign,
    MappedColumn,
    Measure,
    WorkoutsBy,
)

_VERSION: Final = 1


class ColumnMapError(ValueError):
    """A remembered map that this version of the program does not understand."""


def header_sha256(names: Sequence[str]) -> str:
    """Return the key of a header from its folded names (what is compared when files are known)."""
    packed = json.dumps(list(names), ensure_ascii=False)
    return hashlib.sha256(packed.encode("utf-8", "surrogatepass")).hexdigest()


def to_json(columns: ColumnMap) -> str:
    """Write a map as a JSON object, always with the same keys in the same order."""
    return json.dumps(
        {
            "version": _VERSION,
            "columns": [_column_as_json(one) for one in columns.columns],
            "date_order": columns.date_order,
            "decimal_sign": columns.decimal_sign,
            "workouts_by": columns.workouts_by,
            "is_zero_empty": columns.is_zero_empty,
        }
    )


def _column_as_json(column: MappedColumn) -> dict[str, object]:
    return {"place": column.place, "role": column.role, "measure": column.measure}


def from_json(text: str) -> ColumnMap:
    """Read a map; raise `ColumnMapError` for anything that `to_json` does not write."""
    try:
        return _map_of(json.loads(text))
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise ColumnMapError(str(error)) from error


def _map_of(document: Any) -> ColumnMap:  # noqa: ANN401 - JSON as it comes
    if document["version"] != _VERSION:
        raise ValueError(f"version {document['version']!r}")
    order, sign = document["date_order"], document["decimal_sign"]
    return ColumnMap(
        columns=tuple(_column_of(one) for one in document["columns"]),
        date_order=None if order is None else DateOrder(order),
        decimal_sign=None if sign is None else DecimalSign(sign),
        workouts_by=WorkoutsBy(document["workouts_by"]),
        is_zero_empty=bool(document["is_zero_empty"]),
    )


def _column_of(document: Any) -> MappedColumn:  # noqa: ANN401 - JSON as it comes
    measure = document["measure"]
    return MappedColumn(
        place=int(document["place"]),
        role=ColumnRole(document["role"]),
        measure=None if measure is None else Measure(measure),
    )
