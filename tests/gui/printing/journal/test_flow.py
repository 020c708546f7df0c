"""Parts on sheets: what belongs together stays together, and nothing is lost."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from hinge_desktop.gui.printing.journal.flow import sheets_of
from hinge_desktop.gui.printing.journal.parts import Part, Space
from hinge_desktop.gui.printing.paper_size import units

HIGH = 100.0


@dataclass(frozen=True)
class Block:
    """A part that is only as high as it says."""

    name: str
    height: float
    keeps_next: bool = False
    head: Part | None = None

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint nothing."""


HEAD = Block("head", 10, keeps_next=True)


def names(parts: list[Part]) -> list[list[str]]:
    sheets = sheets_of(parts, HIGH)
    return [[one.name for one, _ in sheet.placed if isinstance(one, Block)] for sheet in sheets]


def test_parts_go_on_on_the_next_sheet() -> None:
    assert names([Block(name, 40) for name in "abcde"]) == [["a", "b"], ["c", "d"], ["e"]]


def test_a_heading_goes_with_what_follows() -> None:
    parts: list[Part] = [Block("a", 80), Block("title", 15, keeps_next=True), Block("b", 20)]
    assert names(parts) == [["a"], ["title", "b"]]


def test_the_head_of_a_table_comes_again() -> None:
    rows: list[Part] = [HEAD, *(Block(name, 30, head=HEAD) for name in "abcd")]
    assert names(rows) == [["head", "a", "b", "c"], ["head", "d"]]


def test_a_group_that_no_sheet_holds_is_divided() -> None:
    parts: list[Part] = [Block(name, 60, keeps_next=True) for name in "abc"]
    assert names(parts) == [["a"], ["b"], ["c"]]


def test_no_sheet_begins_with_room() -> None:
    parts: list[Part] = [Space(1), Block("a", 90), Space(1), Block("b", 90)]
    sheets = sheets_of(parts, HIGH)
    assert units(1) < HIGH
    assert [one.placed[0][1] for one in sheets] == [0, 0]
    assert not isinstance(sheets[1].placed[0][0], Space)


BLOCKS = st.lists(
    st.builds(Block, st.text(max_size=3), st.floats(1, HIGH), st.booleans()), max_size=40
)


@given(BLOCKS)
def test_every_part_stands_once_in_its_order_and_inside_its_sheet(parts: list[Block]) -> None:
    sheets = sheets_of(parts, HIGH)
    placed = [one for sheet in sheets for one, _ in sheet.placed]
    assert placed == parts
    for sheet in sheets:
        tops = [(top, top + one.height) for one, top in sheet.placed]
        assert all(below[0] >= above[1] - 1e-6 for above, below in pairwise(tops))
        assert all(end <= HIGH + 1e-6 for _, end in tops)
