"""Links of saved rows to rows that are lost: mended where something knows them, else cut."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
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
    made_again: dict[str, int] = field(default_factory=dict)
    """How many rows of each table stand for lost ones."""
    _nameless: int = 0

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
        for parent in MADE_AGAIN:
            for link in self._links():
                if link.parent == parent:
                    self._make_parents(link)
        self._name_exercises()
        # A row that goes may have been another one's parent.
        while any(self._cut(link) for link in self._links()):
            pass

    def _make_parents(self, link: Link) -> None:
        missing = self.connection.execute(
            f"SELECT DISTINCT {link.column} FROM {link.table} WHERE {_broken(link)}"
        ).fetchall()
        for (key,) in missing:
            if self.lost_parents.make_again(self.connection, link.parent, str(key)):
                self.remarks.add(SalvageRemark.ROWS_TAKEN_FROM_INDEXES)
                self.made_again[link.parent] = self.made_again.get(link.parent, 0) + 1

    def _name_exercises(self) -> None:
        """Keep what was trained in own exercises that are lost; the lifter gives them names."""
        missing = self.connection.execute(
            "SELECT DISTINCT exercise_id FROM session_exercises "
            "WHERE exercise_id NOT IN (SELECT id FROM exercises) ORDER BY exercise_id"
        ).fetchall()
        for (key,) in missing:
            self._nameless += 1
            nameless = Exercise(key, Family.OTHER, LoadKind.OTHER, f"? {self._nameless}")
            add_records(self.connection, [nameless])
            self.remarks.add(SalvageRemark.EXERCISES_NAMELESS)
            self.made_again["exercises"] = self._nameless

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
