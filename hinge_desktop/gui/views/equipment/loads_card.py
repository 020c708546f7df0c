"""The card of the loads that can be built, with today's among them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal

from hinge_desktop.core.load_range import LoadRange, cells_of, load_range
from hinge_desktop.core.plates import BarLoads
from hinge_desktop.core.weights import Weight
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.card import Card, Mood, Pill
from hinge_desktop.gui.widgets.load_strip import MOST_CELLS, LoadStrip
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words import numbers
from hinge_desktop.words.load_range import gap_words, range_words


class LoadsCard(Card):
    """The figures are reckoned beside the window: kg and lb iron make very many loads."""

    shown = Signal()
    """Sent when the figures that were asked for stand."""

    def __init__(self, theme: Theme) -> None:
        translate = QCoreApplication.translate
        super().__init__(theme, translate("LoadsCard", "Loads you can build"))
        self.strip = LoadStrip(theme)
        self.fine_pill = Pill(theme, "", Mood.OK, icon=Icon.CHECK)
        self.gap_pill = Pill(theme, "", Mood.WARN, icon=Icon.TRIANGLE_ALERT)
        self.note = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self._today: Weight | None = None
        for pill in (self.fine_pill, self.gap_pill):
            pill.hide()
            self.header.addWidget(pill)
        self.body.setSpacing(6)
        self.body.setContentsMargins(20, 14, 20, 14)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.note)
        self._task = LatestTask(self)
        self._task.answered.connect(self._show_range)

    def show_loads(self, loads: BarLoads, today: Weight | None) -> None:
        """Show what a bar makes, and today's load of it."""
        self._today = today
        self._task.ask(partial(load_range, loads))

    def show_no_bar(self) -> None:
        """Say that there is no bar."""
        self._task.ask(_nothing)

    def _show_range(self, loads: LoadRange | None) -> None:
        self.strip.setVisible(loads is not None)
        has_gaps = loads is not None and bool(loads.gaps)
        self.fine_pill.setVisible(loads is not None and not has_gaps)
        self.gap_pill.setVisible(has_gaps)
        if loads is None:
            self._say(self.tr("No bar is switched on, so there is no load to build."))
        else:
            self._show_strip(loads)
        self.shown.emit()

    def _show_strip(self, loads: LoadRange) -> None:
        words = range_words(loads)
        mood = Mood.WARN if loads.gaps else Mood.OK
        (self.gap_pill if loads.gaps else self.fine_pill).show_state(words, mood)
        self.strip.show_cells(cells_of(loads, MOST_CELLS), words)
        self._say(gap_words(loads))
        today = self._today
        if today is None:
            self.strip.mark(None)
        else:
            text = QCoreApplication.translate("LoadsCard", "today %1")
            self.strip.mark(today, text.replace("%1", numbers.decimal(today.thousandths)))

    def _say(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))


def _nothing() -> None:
    """Stand in for the figures of a bar that is not there."""
