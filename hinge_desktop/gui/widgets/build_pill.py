"""Says whether a figure is drawn to the lifter's build, and leads there while it is not."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.card import Mood, Pill
from hinge_desktop.gui.widgets.text_link import TextLink


class BuildPill(QWidget):
    """A pill with a ruler; with an average build a link stands before it."""

    draw_requested = Signal()
    """The lifter wants the figure drawn to their build."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pill = Pill(theme, "", Mood.PLAIN, icon=Icon.RULER)
        self.link = TextLink(theme, self.tr("Draw it to your build"))
        self.link.setObjectName("draw_to_build")
        self.link.clicked.connect(self.draw_requested)
        self.setObjectName("build_pill")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignCenter)
        self._row.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignCenter)
        self.set_upright(is_upright=False)
        self.show_build(is_own=False)

    def show_build(self, *, is_own: bool) -> None:
        """Say whose build is drawn."""
        words = self.tr("Drawn to your build") if is_own else self.tr("Average build")
        self._pill.show_state(words, Mood.PLAIN)
        self.setAccessibleName(words)
        self.link.setVisible(not is_own)

    def set_upright(self, *, is_upright: bool) -> None:
        """Put the link below the pill, for narrow places, or before it."""
        down, across = QBoxLayout.Direction.BottomToTop, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if is_upright else across)
        self._row.setSpacing(6 if is_upright else 12)

    def text(self) -> str:
        """Return what the pill says."""
        return self._pill.text()
