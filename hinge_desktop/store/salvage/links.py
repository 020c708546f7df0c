"""Links of saved rows to rows that are lost: mended where something knows them, else cut."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from hinge_desktop.core.exercises import Exercise, Family, LoadKind
from hinge_desktop.core.salvage import SalvageRemark
from hinge_desktop.store.record_rows import add_records
from hinge_desktop.store.salvage.lost_parents import MADE_AGAIN, LostParents
from hinge_desktop.store.salvage.table_rescue import TableRescue
from hinge_desktop.store.table_shapes import Link, links, table_shapes


@dataclass
class LinkMending:
    """Mends the links of a filled journal on a connection with links not enforced."""

    connection: sqlite3.Connection
    lost_parents: LostParents
    remarks: set[SalvageRemark] = field(default_factory=set)
    _made_again: dict[str, set[str]] = field(default_factory=dict)

    def made_again(self, table: str) -> int:
        """Count the rows of a table that stand for lost ones."""
        made = self._made_again.get(table)
        if not made:
            return 0
        there = {key for (key,) in self.connection.execute(f"SELECT id FROM {table}")}
        return len(made & there)

    def choose_keys(self, rescues: Iterable[TableRescue]) -> None:
        """Where a row and the index differ by a byte, take the key that other rows name."""
        for rescue in rescues:
            layout = rescue.layout
            for own, other in rescue.other_keys.items():
                if len(own) == 1 and self._named(layout.name, other[0]):
                    self.connection.execute(
                        f"UPDATE OR IGNORE {layout.name} SET {layout.key[0]} = ? "
                        f"WHERE {layout.key[0]} = ?",
                        (other[0], own[0]),
                    )

    def mend(self) -> None:
        """Make lost parents again where indexes know them, and cut every other broken link."""
        for table in MADE_AGAIN:
            known = self.lost_parents.known_keys(table)
            named = {
                key for link in self._links() if link.parent == table for key in self._missing(link)
            }
            self._make_again(table, known | named)
        self._name_exercises()
        # A row that goes may have been another one's parent.
        while any(self._cut(link) for link in self._links()):
            pass

    def _missing(self, link: Link) -> Iterator[str]:
        rows = self.connection.execute(
            f"SELECT DISTINCT {link.column} FROM {link.table} WHERE {_broken(link)}"
        )
        yield from (key for (key,) in rows)

    def _make_again(self, table: str, keys: set[str]) -> None:
        there = {key for (key,) in self.connection.execute(f"SELECT id FROM {table}")}
        for key in sorted(keys - there):
            if self.lost_parents.make_again(self.connection, table, key):
                self.remarks.add(SalvageRemark.ROWS_TAKEN_FROM_INDEXES)
                self._made_again.setdefault(table, set()).add(key)

    def _name_exercises(self) -> None:
        """Keep what was trained in own exercises that are lost; the lifter gives them names."""
        missing = self.connection.execute(
            "SELECT DISTINCT exercise_id FROM session_exercises "
            "WHERE exercise_id NOT IN (SELECT id FROM exercises) ORDER BY exercise_id"
        ).fetchall()
        named = self._made_again.setdefault("exercises", set())
        for (key,) in missing:
            named.add(key)
            nameless = Exercise(key, Family.OTHER, LoadKind.OTHER, f"? {len(named)}")
            add_records(self.connection, [nameless])
            self.remarks.add(SalvageRemark.EXERCISES_NAMELESS)

    def _cut(self, link: Link) -> bool:
        """Cut the broken links of a kind; whether there were any."""
        broken = _broken(link)
        if not self.connection.execute(
            f"SELECT 1 FROM {link.table} WHERE {broken} LIMIT 1"
        ).fetchone():
            return False
        if self._may_be_missing(link):
            if (link.table, link.column) == ("sessions", "import_source_id"):
                self._end_imported(broken)
            self.connection.execute(
                f"UPDATE OR IGNORE {link.table} SET {link.column} = NULL WHERE {broken}"
            )
            self.remarks.add(SalvageRemark.LINKS_CUT)
        # What no rule allows without its link goes with it.
        self.connection.execute(f"DELETE FROM {link.table} WHERE {broken}")
        return True

    def _end_imported(self, broken: str) -> None:
        """End sessions that have no end because their file had none: they are not open."""
        ended = self.connection.execute(
            f"UPDATE sessions SET end_date = start_date WHERE end_date IS NULL AND {broken}"
        )
        if ended.rowcount:
            self.remarks.add(SalvageRemark.ENDS_CORRECTED)

    def _may_be_missing(self, link: Link) -> bool:
        (is_required, is_key) = self.connection.execute(
            'SELECT "notnull", pk FROM pragma_table_info(?) WHERE name = ?',
            (link.table, link.column),
        ).fetchone()
        return not is_required and not is_key

    def _named(self, table: str, key: object) -> bool:
        return any(
            link.parent == table
            and self.connection.execute(
                f"SELECT 1 FROM {link.table} WHERE {link.column} = ? LIMIT 1", (key,)
            ).fetchone()
            for link in self._links()
        )

    def _links(self) -> list[Link]:
        tables = [shape.name for shape in table_shapes(self.connection)]
        return [link for table in tables for link in links(self.connection, table)]


def _broken(link: Link) -> str:
    return (
        f"{link.column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {link.parent} AS parent "
        f"WHERE parent.{link.parent_column} = {link.table}.{link.column})"
    )
