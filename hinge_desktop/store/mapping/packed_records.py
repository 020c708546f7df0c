"""Whole records of any kind as JSON, for what lies in the trash: nothing is lost on the way.

A record is `{"table", "row", "rows"}`: its columns by name without those that are NULL, and the
rows of its child tables. So an entry written before a column was added can still be read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from hinge_desktop.core.changes import Deleted, Record
from hinge_desktop.core.safety import SafetyAnswer
from hinge_desktop.store.mapping.record_map import RecordMap
from hinge_desktop.store.mapping.values import Codec, Stored

AnyMap = RecordMap[Any]


class RecordPacking:
    """Packs records of these kinds; the kinds may be added after it was made."""

    def __init__(self, maps: dict[type[Record], AnyMap]) -> None:
        self._maps = maps

    @property
    def codec(self) -> Codec:
        """How `Deleted` lies in one column."""
        return Codec(("",), self._encode, self._decode)

    def _encode(self, deleted: Deleted) -> tuple[Stored, ...]:
        packed = {
            "records": [self._packed(record) for record in deleted.records],
            "unlinked": [self._packed(answer) for answer in deleted.unlinked],
        }
        return (json.dumps(packed, ensure_ascii=False, separators=(",", ":")),)

    def _decode(self, text: str) -> Deleted:
        packed = json.loads(text)
        return Deleted(
            tuple(self._unpacked(packed["records"])),
            tuple(
                one for one in self._unpacked(packed["unlinked"]) if isinstance(one, SafetyAnswer)
            ),
        )

    def _packed(self, record: Record) -> dict[str, object]:
        record_map = self._maps[type(record)]
        row = zip(record_map.columns, record_map.encode(record), strict=True)
        children = {
            child.name: [child.codec.encode(item) for item in getattr(record, child.name)]
            for child in record_map.children
        }
        return {
            "table": record_map.table,
            "row": {column: value for column, value in row if value is not None},
            "rows": {name: rows for name, rows in children.items() if rows},
        }

    def _unpacked(self, packed: Iterable[dict[str, Any]]) -> Iterable[Record]:
        maps = {one.table: one for one in self._maps.values()}
        for one in packed:
            record_map = maps[one["table"]]
            row = [one["row"].get(column) for column in record_map.columns]
            children = [
                json.dumps(one["rows"].get(child.name, [])) for child in record_map.children
            ]
            yield record_map.decode((*row, *children))
