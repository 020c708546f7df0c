"""The fields of a record class and the columns they lie in, worked out once from its types."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

from hinge_desktop.store.mapping.values import (
    CHILD_CODECS,
    CODECS,
    ChildCodec,
    Codec,
    Stored,
    as_it_is,
    enum_codec,
)

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class ColumnField:
    """A field that lies in columns of the record's own table."""

    name: str
    codec: Codec
    is_optional: bool
    first_column: int

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(self.name + suffix for suffix in self.codec.suffixes)

    def encode(self, value: object) -> tuple[Stored, ...]:
        """Turn the field's value into what its columns hold."""
        if value is None and self.is_optional:
            return (None,) * len(self.codec.suffixes)
        return self.codec.encode(value)

    def decode(self, row: tuple[Stored, ...]) -> Any:  # noqa: ANN401 - any field's value
        """Read the field's value out of a whole row."""
        first = self.first_column
        stored = row[first]
        if stored is None and self.is_optional:
            return None
        width = len(self.codec.suffixes)
        if width == 1:
            return self.codec.decode(stored)
        return self.codec.decode(*row[first : first + width])


@dataclass(frozen=True, slots=True)
class ChildField:
    """A field that lies in rows of a table of its own."""

    name: str
    codec: ChildCodec
    column: int
    """Where its packed rows stand in a selected row, after all columns."""


class RecordMap(Generic[R]):
    """How records of one class lie in their table."""

    def __init__(
        self,
        record: type[R],
        table: str,
        key: str | tuple[str, ...] = "id",
        own_codecs: Mapping[Any, Codec] = MappingProxyType({}),
    ) -> None:
        self.record = record
        self.table = table
        self.keys = (key,) if isinstance(key, str) else key
        """The fields, and columns, that tell records apart."""
        self._own_codecs = own_codecs

    @cached_property
    def fields(self) -> tuple[ColumnField, ...]:
        """The fields with columns, in the order of the class."""
        found: list[ColumnField] = []
        place = 0
        for name, hint, is_optional in _typed_fields(self.record):
            if hint not in CHILD_CODECS:
                codec = self._own_codecs.get(hint) or _codec_for(hint)
                found.append(ColumnField(name, codec, is_optional, place))
                place += len(found[-1].columns)
        return tuple(found)

    @cached_property
    def children(self) -> tuple[ChildField, ...]:
        """The fields with a table of their own."""
        hints = [(name, hint) for name, hint, _ in _typed_fields(self.record)]
        packed = [(name, CHILD_CODECS[hint]) for name, hint in hints if hint in CHILD_CODECS]
        first = len(self.columns)
        return tuple(ChildField(name, codec, first + n) for n, (name, codec) in enumerate(packed))

    # Sessions are read by the thousand rows, most of whose columns need no turning.

    @cached_property
    def _kept_as_they_are(self) -> tuple[tuple[str, int], ...]:
        """The fields that are what their column holds, with its place in a row."""
        found = (field for field in self.fields if field.codec.decode is as_it_is)
        return tuple((field.name, field.first_column) for field in found)

    @cached_property
    def _turned(self) -> tuple[ColumnField, ...]:
        return tuple(field for field in self.fields if field.codec.decode is not as_it_is)

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns of the table."""
        return tuple(column for field in self.fields for column in field.columns)

    @cached_property
    def select_columns(self) -> str:
        """What to select for `decode`: the columns, then each child table's rows as JSON."""
        own = [f"{self.table}.{column}" for column in self.columns]
        return ", ".join(own + [self._packed(child.codec) for child in self.children])

    def _packed(self, codec: ChildCodec) -> str:
        names = ", ".join(codec.columns)
        rows = (
            f"SELECT {names} FROM {codec.table} "
            f"WHERE set_id = {self.table}.{self.keys[0]} ORDER BY position"
        )
        return f"(SELECT json_group_array(json_array({names})) FROM ({rows}))"

    @cached_property
    def has_key(self) -> str:
        """The condition that finds a record by `key_of`."""
        return " AND ".join(f"{name} = ?" for name in self.keys)

    def key_of(self, record: R) -> tuple[Stored, ...]:
        """Return the values of a record's key."""
        return tuple(getattr(record, name) for name in self.keys)

    def encode(self, record: R) -> tuple[Stored, ...]:
        """Return the row of a record, in the order of `columns`."""
        return tuple(
            stored for field in self.fields for stored in field.encode(getattr(record, field.name))
        )

    def decode(self, row: tuple[Any, ...]) -> R:
        """Build the record from a row selected by `select_columns`."""
        values = {name: row[column] for name, column in self._kept_as_they_are}
        for field in self._turned:
            values[field.name] = field.decode(row)
        for child in self.children:
            values[child.name] = child.codec.decode_all(row[child.column])
        return self.record(**values)

    def child_rows(self, record: R, child: ChildField) -> list[tuple[Stored, ...]]:
        """Return the rows of a child table: key, position, then the item's columns."""
        (key,) = self.key_of(record)
        items = getattr(record, child.name)
        return [(key, place, *child.codec.encode(item)) for place, item in enumerate(items)]


def _typed_fields(record: type) -> list[tuple[str, Any, bool]]:
    hints = get_type_hints(record)
    names = [field.name for field in dataclasses.fields(record)]
    return [(name, *_without_none(hints[name])) for name in names]


def _without_none(hint: Any) -> tuple[Any, bool]:  # noqa: ANN401 - a type as written
    if get_origin(hint) not in (Union, types.UnionType):
        return _plain(hint), False
    (inner,) = [part for part in get_args(hint) if part is not type(None)]
    return _plain(inner), True


def _plain(hint: Any) -> Any:  # noqa: ANN401 - a type as written
    return getattr(hint, "__supertype__", hint)


def _codec_for(hint: Any) -> Codec:  # noqa: ANN401 - a type as written
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return enum_codec(hint)
    return CODECS[hint]
