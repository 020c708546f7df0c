"""One stop of the tour at a time: a sentence, and a ring around what it is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import TextLabel

_LOOK_AGAIN_MS: Final = 250
"""Pages fill themselves in workers, and a count goes on below the sheet."""
_RING: Final = 3
_AROUND: Final = 6
_EDGE: Final = 40
_SCRIM_ALPHA: Final = round(0.55 * 255)

Target = Callable[[], QWidget | None]
"""Finds what a stop is about, once it shows."""


class TourSheet(Sheet):
    """Enter goes on, Esc ends the tour. What is pointed at stays bright and goes on below."""

    next_wanted = Signal()
    """The lifter has read this stop."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        title = QCoreApplication.translate("Tour", "Tour of one minute")
        super().__init__(theme, window, title, width=620)
        self.setObjectName("tour_sheet")
        self._window = window
        self._target: Target = lambda: None
        self._place = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2)
        self._words = TextLabel(theme, role=FontRole.CARD_TITLE, wrap=True)
        self._words.setObjectName("tour_words")
        self._next = KeyButton(
            theme, self.tr("Next"), kind=ButtonKind.PRIMARY, key="\N{RETURN SYMBOL}"
        )
        self._next.setObjectName("tour_next")
        self._next.setDefault(True)
        self._next.clicked.connect(self.next_wanted)
        self._build_layout()
        PageKeys(self).add(self.tr("Next"), ["PgDown", "Right"], self.next_wanted.emit)
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_AGAIN_MS)
        self._looking.timeout.connect(self.look)
        self._looking.start()

    def show_stop(self, words: str, number: int, of: int, target: Target) -> None:
        """Say one sentence, and point at what it is about as soon as that shows."""
        self._target = target
        self._words.setText(words)
        place = self.tr("{number} of {of}").format(number=number, of=of)
        self._place.setText(place)
        self.setAccessibleDescription(f"{place}. {words}")
        self._next.set_text(self.tr("Next") if number < of else self.tr("End the tour"))
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        self.look()

    def done(self, result: int) -> None:
        """Look at the window no more."""
        self._looking.stop()
        super().done(result)

    @property
    def ring(self) -> QRect | None:
        """Where the ring is, in the window; None while what it is about does not show."""
        target = self._target()
        if target is None:
            return None
        place = QRect(target.mapTo(self._window, QPoint()), target.size())
        around = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        return around.intersected(self._window.rect().adjusted(_RING, _RING, -_RING, -_RING))

    def look(self) -> None:
        """Show the window as it is now, with the sentence away from what it is about."""
        if not self._window.isVisible():
            return
        self.take_picture()
        ring, middle = self.ring, self._window.height() // 2
        # What takes most of the window says what matters at its top.
        is_high = ring is not None and (ring.center().y() < middle or ring.height() > middle)
        # A card beside stretches is asked for no height that goes with its width.
        margins = self.body.contentsMargins()
        room = self._card.width() - margins.left() - margins.right()
        self._words.setMinimumHeight(self._words.heightForWidth(room))
        self.outer.setStretch(0, 1 if is_high else 0)
        self.outer.setStretch(2, 0 if is_high else 1)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the window and a scrim, which leaves out what the sentence is about."""
        super().paintEvent(event)
        ring = self.ring
        if ring is None:
            return
        painter = QPainter(self)
        self.draw_picture(painter, ring)
        pen = QPen(self._theme.tokens.accent, _RING)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.drawRoundedRect(ring, metrics.RADIUS_CONTROL, metrics.RADIUS_CONTROL)

    def scrim(self) -> QColor:
        """Lighter than that of other sheets: the pages are what is shown."""
        color = super().scrim()
        color.setAlpha(_SCRIM_ALPHA)
        return color

    def _build_layout(self) -> None:
        self.outer.setContentsMargins(0, _EDGE, 0, _EDGE)
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(12)
        self.body.addWidget(self._place)
        self.body.addWidget(self._words)
        row = QHBoxLayout()
        end = KeyButton(self._theme, self.tr("End"), kind=ButtonKind.FLAT, key=self.tr("Esc"))
        end.setObjectName("tour_end")
        end.setAutoDefault(False)
        end.clicked.connect(self.reject)
        row.addWidget(end)
        row.addStretch(1)
        row.addWidget(self._next)
        self.body.addLayout(row)
