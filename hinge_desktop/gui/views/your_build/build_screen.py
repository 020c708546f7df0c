"""Your build as a screen of its own, reached from the settings and from pages with a figure."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.your_build.build_answers import BuildAnswers
from hinge_desktop.gui.views.your_build.your_build import YourBuild
from hinge_desktop.gui.widgets.focus_lead import FocusLead
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.text_label import TextLabel


class BuildScreen(QWidget):
    """Fills the window, so that the figure is large while it changes."""

    left = Signal()
    """The lifter goes back to where they came from."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        words = self.tr("Thighs, trunk and arms of every figure are drawn as long as yours.")
        self.your_build = YourBuild(theme, self.tr("Your build"), words)
        self.setObjectName("page_your_build")
        self.setAccessibleName(self.tr("Your build"))
        done = KeyButton(theme, self.tr("Done"), kind=ButtonKind.PRIMARY, key=self.tr("Esc"))
        done.setObjectName("build_done")
        done.clicked.connect(self.leave)
        foot = QHBoxLayout()
        foot.addWidget(TextLabel(theme, self.tr("Changes apply at once."), ink=Ink.TEXT2), 1)
        foot.addWidget(done)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(20)
        self._column.addWidget(self.your_build, 1)
        self._column.addLayout(foot)
        FocusLead(self, self.your_build)
        keys = PageKeys(self)
        keys.add(self.tr("Done"), ["Esc", "Alt+Left"], self.leave)
        keys.yield_to_focus()
        theme.changed.connect(self.update)

    def show_answers(self, answers: BuildAnswers) -> None:
        """Show what the journal holds."""
        self.your_build.show_answers(answers)

    def leave(self) -> None:
        """Go back, unless something that was typed cannot be read."""
        if self.your_build.form.commit():
            self.left.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.window)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the narrow margin in a narrow window."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < metrics.NARROW_BELOW
        margin = metrics.PAGE_MARGIN_NARROW if is_narrow else metrics.PAGE_MARGIN
        self._column.setContentsMargins(margin, margin, margin, 22)
