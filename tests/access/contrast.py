"""How far the text that a window really shows stands out from what is really behind it."""

from __future__ import annotations

from collections import Counter
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from tests.gui.test_tokens import contrast
from tests.shown_text import ShownText, shown_texts

LEAST: Final = 4.5
LEAST_OF_LARGE: Final = 3.0
_LARGE_PX: Final = 24
"""18 points at 96 dpi; WCAG 2 asks less of letters from this size on."""


def too_faint(root: QWidget) -> list[str]:
    """Name the texts that stand out too little; controls that are off need not."""
    picture = root.grab().toImage()
    return [
        complaint
        for text in shown_texts(root)
        if text.widget.isEnabled() and (complaint := _complaint(text, root, picture))
    ]


def _complaint(text: ShownText, root: QWidget, picture: QImage) -> str:
    box = (text.ink & text.room).toAlignedRect()
    box.translate(text.widget.mapTo(root, QPoint()))
    box &= picture.rect()
    if not text.words.strip() or box.width() < 3 or box.height() < 3 or not text.color.alpha():
        return ""
    found = contrast(text.color, _ground(picture, box))
    least = LEAST_OF_LARGE if text.font.pixelSize() >= _LARGE_PX else LEAST
    if found >= least:
        return ""
    return f"{text.where()}: {text.words!r} has {found:.1f} where {least} is the least"


def _ground(picture: QImage, box: QRect) -> QColor:
    """Return what most of the box is filled with: letters cover less than half of it."""
    counts: Counter[int] = Counter(
        picture.pixel(x, y)
        for y in range(box.top(), box.bottom() + 1, 2)
        for x in range(box.left(), box.right() + 1, 2)
    )
    return QColor(counts.most_common(1)[0][0])
