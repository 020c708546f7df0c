"""What a table of lifts says: a column for each lift, its cells and where they come from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import LiftPage
from hinge_desktop.guide.statements import Statement
from hinge_desktop.words.guide_lifts import lift_title, row_names
from hinge_desktop.words.guide_text import guide_text, source_words


@dataclass(frozen=True, slots=True)
class Cell:
    """A few words, and their sources."""

    text: str
    sources: str


@dataclass(frozen=True, slots=True)
class LiftColumn:
    """One lift: its short name, a cell for each row, and all its sources."""

    lift: Lift
    name: str
    cells: tuple[Cell, ...]
    sources: str


def lift_columns(guide: Guide, lifts: Sequence[Lift]) -> tuple[LiftColumn, ...]:
    """Return the columns of some lifts; a lift whose page is damaged has empty cells."""
    return tuple(_column(guide, lift) for lift in lifts)


def _column(guide: Guide, lift: Lift) -> LiftColumn:
    page = guide.page(f"lifts/{lift}", LiftPage)
    if page is None:
        empty = tuple(Cell("", "") for _ in row_names())
        return LiftColumn(lift, lift_title(lift), empty, "")
    said = page.comparison.cells
    cells = tuple(Cell(guide_text(cell.text), source_words(guide, cell)) for cell in said)
    sources = source_words(guide, _together(said))
    return LiftColumn(lift, guide_text(page.comparison.name), cells, sources)


def _together(statements: Sequence[Statement]) -> Statement:
    """Return one statement that rests on everything that these rest on."""
    facts = tuple(dict.fromkeys(fact for one in statements for fact in one.facts))
    published = ", ".join(dict.fromkeys(one.published for one in statements if one.published))
    is_ours = any(one.is_ours for one in statements)
    return Statement(text=statements[0].text, facts=facts, published=published, is_ours=is_ours)
