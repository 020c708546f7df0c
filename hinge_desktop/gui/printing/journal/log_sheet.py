"""An empty log of the plan for the garage: one session, or several below each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from hinge_desktop.core.exercises import LoadKind
from hinge_desktop.core.papers.log_sheet import LogSheetExercise, LogSheetPaper
from hinge_desktop.core.training import BackAnswer, Depth, Felt, SetKind, Straps
from hinge_desktop.gui.printing.ink_and_type import PrintRole, TypeScale
from hinge_desktop.gui.printing.journal.flow import Breathe, Sheet, sheets_of
from hinge_desktop.gui.printing.journal.parts import Part, kept
from hinge_desktop.gui.printing.journal.set_text import TextSetter
from hinge_desktop.gui.printing.journal.write_in import (
    EmptyColumn,
    EmptyRow,
    Field,
    Said,
    Tick,
    Writing,
    field_lines,
)
from hinge_desktop.gui.printing.paged_text import paint_foot
from hinge_desktop.gui.printing.paper_size import Margins, PaperSize, units
from hinge_desktop.words.exercises import back_name, exercise_name, felt_name
from hinge_desktop.words.history import depth_words, straps_words
from hinge_desktop.words.papers.log_sheets import (
    count_ticks,
    letters_hint,
    letters_words,
    log_heads,
    planned_set,
    set_name,
)
from hinge_desktop.words.papers.titles import log_title, made_words
from hinge_desktop.words.plans import sets_and_load
from hinge_desktop.words.printed import page_line, plan_line

translate = QCoreApplication.translate

_MARGINS: Final = Margins(side=40, top=34, bottom=62)
_ROW_POINTS: Final = (28.0, 24.0, 21.0, 18.5, 16.5)
"""From one that is easy to write in, to one that still can be."""
_USUAL_ROW_POINTS: Final = 21.0
_LARGE_FROM_POINTS: Final = 24.0
_LARGE: Final = 1.1
_HEAD_POINTS: Final = 15.0
_NOT_HELD: Final = frozenset({LoadKind.NONE, LoadKind.OTHER})
"""Where straps could help with nothing."""
_SHARES: Final = (0.85, 1.5, 1.15, 0.8, 0.8, 1.7, 0.95, 1.25)


class LogSheet:
    """Rows as high as the room allows; more sheets where one does not hold the sessions."""

    def __init__(
        self, paper: LogSheetPaper, size: PaperSize, breathe: Breathe = lambda: None
    ) -> None:
        self.title = log_title(paper.day)
        self.size = size
        self._closing = made_words(paper.made)
        self._breathe = breathe
        self._area = _MARGINS.inside(size.sheet)
        self._sheets = self._fitted(paper)

    @property
    def page_count(self) -> int:
        """How many sheets it takes."""
        return len(self._sheets)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a sheet, the first is 0, with a painter that measures in units."""
        left, width = self._area.left(), self._area.width()
        for part, top in self._sheets[page].placed:
            part.paint(painter, QRectF(left, self._area.top() + top, width, part.height))
            self._breathe()
        line = page_line(self.title, page + 1, self.page_count)
        paint_foot(painter, self._area, line, self._closing)

    def _fitted(self, paper: LogSheetPaper) -> list[Sheet]:
        """Take the highest rows with which all sessions stand on one sheet, else usual ones."""
        for row_points in _ROW_POINTS:
            sheets = self._laid_out(paper, row_points)
            if len(sheets) == 1:
                return sheets
        return self._laid_out(paper, _USUAL_ROW_POINTS)

    def _laid_out(self, paper: LogSheetPaper, row_points: float) -> list[Sheet]:
        parts = _Parts(paper, self._area.width(), row_points).all()
        return sheets_of(parts, self._area.height(), self._breathe)


class _Parts:
    """Sets the sessions one below the other, none divided that fits on a sheet."""

    def __init__(self, paper: LogSheetPaper, width: float, row_points: float) -> None:
        self._paper = paper
        self._row_points = row_points
        is_large = row_points >= _LARGE_FROM_POINTS
        self._set = TextSetter(width, TypeScale(_LARGE if is_large else 1.0))
        self._letters = paper.faults

    def all(self) -> Iterator[Part]:
        yield from self._set.title(log_title(self._paper.day))
        if self._paper.is_stopped:
            told = translate(
                "LogSheet",
                "Nothing loaded is suggested until you are free of symptoms and cleared or advised"
                " by a professional.",
            )
            yield from self._set.text(told, lead=translate("LogSheet", "A stop holds."))
        for copy in range(self._paper.copies):
            if copy:
                yield self._set.space(16)
            *parts, last = self._session(is_first=copy == 0)
            yield from parts
            yield last

    def _session(self, *, is_first: bool) -> Iterator[Part]:
        yield from self._before()
        for one in self._paper.exercises:
            yield from self._exercise(one, is_first=is_first)
        yield from self._legend()

    def _before(self) -> Iterator[Part]:
        fields: tuple[Field, ...] = (
            Said(translate("LogSheet", "Date")),
            Writing(62),
            Said(translate("LogSheet", "From")),
            Writing(36),
            Said(translate("LogSheet", "Back before")),
            *(Tick(back_name(one)) for one in BackAnswer),
            Said(translate("LogSheet", "Soreness 0 to 10")),
            Writing(20),
        )
        yield from self._fields(fields)

    def _exercise(self, one: LogSheetExercise, *, is_first: bool) -> Iterator[Part]:
        yield self._set.space(6, keeps_next=True)
        plan = plan_line(one.planned) if is_first else _without_load(one)
        for part in self._set.text(plan, lead=exercise_name(one.exercise), below=2):
            yield kept(part)
        yield from self._table(one, is_first=is_first)
        yield self._set.space(3, keeps_next=True)
        yield from self._after(one)

    def _table(self, one: LogSheetExercise, *, is_first: bool) -> Iterator[Part]:
        heads = log_heads()
        ticks: dict[int, tuple[str, ...]] = {5: count_ticks() if one.planned.is_paced else ()}
        ticks[6] = (translate("LogSheet", "Yes"),)
        columns = tuple(
            EmptyColumn(head, share, ticks.get(place, ()))
            for place, (head, share) in enumerate(zip(heads, _SHARES, strict=True))
        )
        scale = self._set.scale
        yield EmptyRow((), columns, units(_HEAD_POINTS), scale, is_head=True)
        bare = tuple(replace(column, ticks=()) for column in columns)
        counts: dict[object, int] = {}
        for each in one.planned.sets:
            is_ramp = each.kind is SetKind.WARM_UP
            counts[each.side] = counts.get(each.side, 0) + (not is_ramp)
            texts = (
                set_name(each, counts[each.side]),
                planned_set(each, with_load=is_first),
            )
            height = units(self._row_points)
            yield EmptyRow(texts, bare if is_ramp else columns, height, scale)

    def _after(self, one: LogSheetExercise) -> Iterator[Part]:
        fields: list[Field] = [
            Said(translate("LogSheet", "Felt in")),
            *(Tick(felt_name(felt)) for felt in Felt),
            Said(translate("LogSheet", "Depth")),
            *(Tick(depth_words(depth)) for depth in Depth),
        ]
        if one.exercise.load_kind not in _NOT_HELD:
            fields += [
                Said(translate("LogSheet", "Straps")),
                *(Tick(straps_words(straps)) for straps in Straps),
            ]
        fields += [Said(translate("LogSheet", "Note")), Writing()]
        yield from self._fields(fields)

    def _fields(self, fields: Sequence[Field]) -> Iterator[Part]:
        high = min(_HEAD_POINTS, self._row_points * 0.8)
        yield from field_lines(fields, self._set.width, high, self._set.scale)

    def _legend(self) -> Iterator[Part]:
        yield self._set.space(4, keeps_next=True)
        lead = translate("LogSheet", "Faults")
        told = letters_words(self._letters)
        parts = tuple(self._set.text(told, PrintRole.CELL, lead=lead, tail=letters_hint(), below=0))
        yield from map(kept, parts[:-1])
        yield parts[-1]


def _without_load(one: LogSheetExercise) -> str:
    """Write sets and reps alone: the load of a later session follows from this one."""
    sets = tuple(replace(each, load=None) for each in one.planned.sets)
    return sets_and_load(replace(one.planned, sets=sets))
