"""Sets running text in lines, so that a sheet can end after any of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from hinge_desktop.gui.printing.ink_and_type import PrintRole, TypeScale, ink_of
from hinge_desktop.gui.printing.journal.parts import Part, Space

LINE_SHARE: Final = 1.18
"""Of the height of the letters, from one line to the next."""
_LINE_BREAK: Final = "\u2028"
_TOGETHER: Final = 2
"""So many lines of a long text are never alone at the end or the beginning of a sheet."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words in one role."""

    text: str
    role: PrintRole


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text, perhaps with strong words first."""

    words: tuple[Words, ...]
    height: float
    scale: TypeScale
    indent: float = 0
    keeps_next: bool = False
    head: Part | None = None

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw the words one after the other on their common base line."""
        fonts = [self.scale.font(one.role) for one in self.words]
        ascent = max((QFontMetricsF(font).ascent() for font in fonts), default=0)
        place = QPointF(area.left() + self.indent, area.top() + ascent)
        for one, font in zip(self.words, fonts, strict=True):
            painter.setFont(font)
            painter.setPen(ink_of(one.role))
            painter.drawText(place, one.text)
            place += QPointF(QFontMetricsF(font).horizontalAdvance(one.text), 0)


class TextSetter:
    """Sets texts in a width, in units."""

    def __init__(self, width: float, scale: TypeScale | None = None) -> None:
        self.width = width
        self.scale = scale or TypeScale()

    def title(self, text: str) -> Iterator[Part]:
        """Set the title of the paper."""
        yield from self._kept(text, PrintRole.TITLE)
        yield self.space(3, keeps_next=True)

    def heading(self, text: str) -> Iterator[Part]:
        """Begin a part of the paper; it stays with what follows."""
        yield self.space(12)
        yield from self._kept(text, PrintRole.HEADING)
        yield self.space(3, keeps_next=True)

    def subheading(self, text: str) -> Iterator[Part]:
        """Begin an entry of a part; it stays with what follows."""
        yield self.space(7)
        yield from self._kept(text, PrintRole.SUBHEADING)
        yield self.space(2, keeps_next=True)

    def text(
        self,
        text: str,
        role: PrintRole = PrintRole.BODY,
        *,
        lead: str = "",
        tail: str = "",
        below: float = 3,
    ) -> Iterator[Part]:
        """Set a paragraph, with strong words first and quiet words last where there are some."""
        strong = PrintRole.CELL_STRONG if role is PrintRole.CELL else PrintRole.STRONG
        runs = [Words(f"{lead}  ", strong)] if lead else []
        runs.append(Words(text, role))
        if tail:
            runs.append(Words(f"  {tail}", PrintRole.SOURCE))
        lines = self._lines(runs)
        for place, words in enumerate(lines):
            is_near_an_end = place < _TOGETHER - 1 or place == len(lines) - _TOGETHER
            yield self._line(words, keeps_next=is_near_an_end and place < len(lines) - 1)
        yield self.space(below)

    def space(self, points: float, *, keeps_next: bool = False) -> Space:
        """Leave room."""
        return Space(points * self.scale.factor, keeps_next)

    def _kept(self, text: str, role: PrintRole) -> Iterator[Part]:
        for words in self._lines([Words(text, role)]):
            yield self._line(words, keeps_next=True)

    def _line(self, words: tuple[Words, ...], *, keeps_next: bool) -> Line:
        heights = (QFontMetricsF(self.scale.font(one.role)).height() for one in words)
        return Line(words, max(heights) * LINE_SHARE, self.scale, keeps_next=keeps_next)

    def _lines(self, runs: Sequence[Words]) -> list[tuple[Words, ...]]:
        """Break words of several roles into lines; an empty text is one empty line."""
        lines = []
        for start, end in line_ends(runs, self.scale, self.width):
            within, place = [], 0
            for one in runs:
                part = one.text[max(0, start - place) : max(0, end - place)]
                within.append(Words(_printed(part), one.role))
                place += len(one.text)
            lines.append(tuple(one for one in within if one.text) or (Words("", runs[-1].role),))
        return lines


def line_ends(runs: Sequence[Words], scale: TypeScale, width: float) -> list[tuple[int, int]]:
    """Return from where to where each line of a text goes."""
    whole = "".join(one.text for one in runs).replace("\n", _LINE_BREAK)
    layout = QTextLayout(whole, scale.font(runs[0].role))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(runs, scale))
    layout.beginLayout()
    ends = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        ends.append((line.textStart(), line.textStart() + line.textLength()))
    layout.endLayout()
    return ends


def broken(text: str, role: PrintRole, scale: TypeScale, width: float) -> tuple[str, ...]:
    """Return a text as the lines that fit into a width; most texts of cells are one."""
    if "\n" not in text and QFontMetricsF(scale.font(role)).horizontalAdvance(text) <= width:
        return (text,)
    ends = line_ends([Words(text, role)], scale, width)
    return tuple(_printed(text[start:end]).rstrip() for start, end in ends)


def line_height(font: QFont) -> float:
    """Return how far one line is below the other, in units."""
    return QFontMetricsF(font).height() * LINE_SHARE


def _formats(runs: Sequence[Words], scale: TypeScale) -> list[QTextLayout.FormatRange]:
    formats, place = [], 0
    for one in runs:
        made = QTextLayout.FormatRange()
        made.start, made.length = place, len(one.text)
        made.format = scale.format(one.role)
        formats.append(made)
        place += len(one.text)
    return formats


def _printed(text: str) -> str:
    return text.replace("\n", " ")
