"""The frame of the first run: the steps on top, one of them in the middle, the ways on below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.first_run.first_run_step import FirstRunStep
from hinge_desktop.gui.widgets.focus_lead import FocusLead
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.step_trail import StepTrail
from hinge_desktop.gui.widgets.text_label import TextLabel

_MARK: Final = 32
_WIDE_MARGIN, _NARROW_MARGIN = 56, 24


class FirstRun(QWidget):
    """Leads through any steps. Each can be skipped, and nothing is lost by going back."""

    finished = Signal()
    """The last step is done."""
    left = Signal()
    """The lifter goes back to the pages before the last step; only where that is offered."""

    def __init__(
        self,
        theme: Theme,
        steps: Sequence[FirstRunStep],
        *,
        name: str = "page_first_run",
        may_leave: bool = False,
    ) -> None:
        """Begin with the first step; `may_leave` offers the way back to the pages."""
        super().__init__()
        self._theme = theme
        self._steps = tuple(steps)
        self._place = 0
        self._trail = StepTrail(theme, [step.title for step in steps])
        self._stack = QStackedWidget()
        self._primary = KeyButton(theme, "", kind=ButtonKind.PRIMARY, key="\u21b5")
        self._skip = KeyButton(
            theme, "", kind=ButtonKind.FLAT, key=self.tr("Alt \N{RIGHTWARDS ARROW}")
        )
        self._back = KeyButton(
            theme,
            self.tr("Back"),
            kind=ButtonKind.FLAT,
            key=self.tr("Alt \N{LEFTWARDS ARROW}"),
            icon=Icon.CHEVRON_LEFT,
        )
        self._leave = KeyButton(theme, self.tr("Leave"), kind=ButtonKind.FLAT, key=self.tr("Esc"))
        self._lead = FocusLead(self, self._primary)
        self.setObjectName(name)
        self._build_layout(may_leave=may_leave)
        self._connect()
        self._add_keys(may_leave=may_leave)
        self.restart()

    @property
    def step(self) -> FirstRunStep:
        """The step that shows."""
        return self._steps[self._place]

    def restart(self) -> None:
        """Show the first step that is needed."""
        self._show_step(self._next(-1) or 0)

    def go_on(self) -> None:
        """Show the next step that is needed, or end after the last."""
        following = self._next(self._place)
        if following is None:
            self.finished.emit()
        else:
            self._show_step(following)

    def go_back(self) -> None:
        """Show the needed step before; the first one stays."""
        before = self._before(self._place)
        if before is not None:
            self._show_step(before)

    def refresh(self) -> None:
        """Name the ways on again: the step that shows has something else to say."""
        following = self._next(self._place)
        title = "" if following is None else self._steps[following].title
        self._primary.set_text(self.step.primary_words(title))
        self._skip.set_text(self.step.skip_words())
        self._skip.setVisible(bool(self.step.skip_words()))
        self._back.setVisible(self._before(self._place) is not None)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.window)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the narrow margin in a narrow window."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < metrics.NARROW_BELOW
        margin = _NARROW_MARGIN if is_narrow else _WIDE_MARGIN
        self._column.setContentsMargins(margin, 22, margin, 22)

    def _show_step(self, place: int) -> None:
        self._place = place
        step = self.step
        self._stack.setCurrentWidget(step)
        self._trail.show_place(place)
        self.setAccessibleName(step.title)
        step.begin()
        self.refresh()
        self._lead.control = step.first_control or self._primary
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next(self, place: int) -> int | None:
        later = range(place + 1, len(self._steps))
        return next((one for one in later if self._steps[one].is_needed), None)

    def _before(self, place: int) -> int | None:
        return next((one for one in reversed(range(place)) if self._steps[one].is_needed), None)

    def _press_primary(self) -> None:
        self.step.press_primary()

    def _press_skip(self) -> None:
        if self.step.skip_words():
            self.step.skip()

    def _build_layout(self, *, may_leave: bool) -> None:
        self._primary.setObjectName("first_run_next")
        self._skip.setObjectName("first_run_skip")
        self._back.setObjectName("first_run_back")
        self._leave.setObjectName("first_run_leave")
        for step in self._steps:
            self._stack.addWidget(step)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(_Mark(self._theme))
        head.addWidget(TextLabel(self._theme, self.tr("Hinge"), role=FontRole.BRAND))
        head.addSpacing(60)
        head.addWidget(self._trail, 1)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self._back)
        foot.addWidget(self._leave)
        foot.addStretch(1)
        foot.addWidget(self._skip)
        foot.addWidget(self._primary)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(22)
        self._column.addLayout(head)
        self._column.addWidget(self._stack, 1)
        self._column.addLayout(foot)
        self._leave.setVisible(may_leave)

    def _connect(self) -> None:
        for step in self._steps:
            step.done.connect(self.go_on)
        self._primary.clicked.connect(self._press_primary)
        self._skip.clicked.connect(self._press_skip)
        self._back.clicked.connect(self.go_back)
        self._leave.clicked.connect(self.left)
        self._theme.changed.connect(self.update)

    def _add_keys(self, *, may_leave: bool) -> None:
        keys = PageKeys(self)
        keys.add(self.tr("Next"), ["Return", "Enter"], self._press_primary)
        keys.add(self.tr("Skip"), ["Alt+Right"], self._press_skip)
        keys.add(self.tr("Back"), ["Alt+Left"], self.go_back)
        if may_leave:
            keys.add(self.tr("Leave"), ["Esc"], self.left.emit)
        keys.yield_to_focus()


class _Mark(QLabel):
    """The program's own mark; decoration beside its name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        ratio = self.devicePixelRatioF()
        picture: QPixmap = theme.icons.application_pixmap(_MARK, ratio)
        self.setPixmap(picture)
        self.setFixedSize(_MARK, _MARK)
