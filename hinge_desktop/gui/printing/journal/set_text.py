"""Sets running text in lines, so that a sheet can end after any of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

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
        self, text: str, role: PrintRole = PrintRole.BODY, *, lead: str = "", below: float = 3
    ) -> Iterator[Part]:
        """Set a paragraph, with strong words first where there are some."""
        lines = self._lines(text, role, lead)
        for place, words in enumerate(lines):
            is_near_an_end = place < _TOGETHER - 1 or place == len(lines) - _TOGETHER
            yield self._line(words, keeps_next=is_near_an_end and place < len(lines) - 1)
        yield self.space(below)

    def space(self, points: float, *, keeps_next: bool = False) -> Space:
        """Leave room."""
        return Space(points * self.scale.factor, keeps_next)

    def _kept(self, text: str, role: PrintRole) -> Iterator[Part]:
        for words in self._lines(text, role, ""):
            yield self._line(words, keeps_next=True)

    def _line(self, words: tuple[Words, ...], *, keeps_next: bool) -> Line:
        heights = (QFontMetricsF(self.scale.font(one.role)).height() for one in words)
        return Line(words, max(heights) * LINE_SHARE, self.scale, keeps_next=keeps_next)

    def _lines(self, text: str, role: PrintRole, lead: str) -> list[tuple[Words, ...]]:
        whole = f"{lead}  {text}" if lead else text
        strong = len(whole) - len(text)
        lines: list[tuple[Words, ...]] = []
        for start, end in line_ends(whole, self.scale.font(role), self.width, strong):
            parts = [
                Words(whole[start : max(start, min(end, strong))], PrintRole.STRONG),
                Words(_printed(whole[max(start, strong) : end]), role),
            ]
            lines.append(tuple(one for one in parts if one.text) or (Words("", role),))
        return lines


def line_ends(text: str, font: QFont, width: float, strong: int = 0) -> list[tuple[int, int]]:
    """Return from where to where each line of a text goes; `strong` letters at first are wider."""
    layout = QTextLayout(text.replace("\n", _LINE_BREAK), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if strong:
        layout.setFormats([_strong_range(strong, font)])
    layout.beginLayout()
    ends = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        ends.append((line.textStart(), line.textStart() + line.textLength()))
    layout.endLayout()
    return ends


def broken(text: str, font: QFont, width: float) -> tuple[str, ...]:
    """Return a text as the lines that fit into a width; most texts of cells are one."""
    if "\n" not in text and QFontMetricsF(font).horizontalAdvance(text) <= width:
        return (text,)
    return tuple(_printed(text[start:end]) for start, end in line_ends(text, font, width))


def line_height(font: QFont) -> float:
    """Return how far one line is below the other, in units."""
    return QFontMetricsF(font).height() * LINE_SHARE


def _strong_range(letters: int, font: QFont) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = 0, letters
    strong = QFont(font)
    strong.setWeight(QFont.Weight.DemiBold)
    made.format = QTextCharFormat()
    made.format.setFont(strong)
    return made


def _printed(text: str) -> str:
    return text.replace("\n", " ").rstrip()
