"""The garage check: four steps that fill the window, each with one button and a way around it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hinge_desktop.gui.clicker_keys import ClickerKeys
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.metrics import Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.garage_check.check_step import CheckStep
from hinge_desktop.gui.views.garage_check.hear_step import HearStep
from hinge_desktop.gui.views.garage_check.press_step import PressStep
from hinge_desktop.gui.views.garage_check.read_step import ReadStep
from hinge_desktop.gui.views.garage_check.walk_step import WalkStep
from hinge_desktop.gui.widgets.big_number import timer_scale
from hinge_desktop.gui.widgets.focus_lead import FocusLead
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.set_line import SetLine
from hinge_desktop.sound.set_sound import SetSound


class GarageCheck(QWidget):
    """Leads through the steps; the end counts as done, leaving before it does not."""

    lead_in_chosen = Signal(int)
    """The lifter timed the walk and agreed to this lead-in, in seconds."""
    left = Signal()
    """The lifter is through, or goes back to the pages."""

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        clicker: ClickerKeys,
        sound: SetSound,
        monotonic: Callable[[], float],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences
        self._walk = WalkStep(theme, monotonic)
        self._steps: tuple[CheckStep, ...] = (
            HearStep(theme, sound),
            PressStep(theme, clicker),
            ReadStep(theme, preferences),
            self._walk,
        )
        self._place = 0
        self._line = SetLine(theme)
        self._stack = QStackedWidget()
        self.setObjectName("page_garage_check")
        self.setAccessibleName(self.tr("Garage check"))
        self._build_foot()
        self._build_layout()
        self._connect_signals()
        self._add_keys()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        FocusLead(self, self._primary)

    @property
    def step(self) -> CheckStep:
        """The step that shows."""
        return self._steps[self._place]

    def begin(self) -> None:
        """Start with the first step."""
        self._show_step(0)

    def go_on(self) -> None:
        """Show the next step, or end after the last."""
        if self._place + 1 < len(self._steps):
            self._show_step(self._place + 1)
        else:
            self._preferences.change(is_garage_checked=True)
            self.left.emit()

    def go_back(self) -> None:
        """Show the step before; the first one stays."""
        self._show_step(max(0, self._place - 1))

    def event(self, event: QEvent) -> bool:
        """Let the step have keys that would be commands elsewhere."""
        is_claim = event.type() is QEvent.Type.ShortcutOverride
        if is_claim and isinstance(event, QKeyEvent) and self.step.takes_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the step what no control wanted."""
        if not self.step.takes_key(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with the step that was left."""
        super().showEvent(event)
        self.step.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let no clock run unseen."""
        self.step.end()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the ground of the garage."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.timer.ground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Size digits and margins with the window."""
        super().resizeEvent(event)
        k = timer_scale(event.size().width(), event.size().height())
        self._column.setContentsMargins(round(64 * k), round(30 * k), round(64 * k), round(28 * k))
        self._line.set_scale(0.76 * max(k, 0.8))
        for step in self._steps:
            step.set_scale(k)

    def _show_step(self, place: int) -> None:
        self.step.end()
        self._place = place
        self._stack.setCurrentWidget(self.step)
        number = self.tr("{place} of {count}").format(place=place + 1, count=len(self._steps))
        self._line.show_words((self.tr("Garage check"), number))
        self._back.setEnabled(place > 0)
        self._name_primary()
        if self.isVisible():
            self.step.begin()
        first = self.step.first_control if isinstance(self.step, PressStep) else self._primary
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_primary(self) -> None:
        self._primary.set_text(self.step.primary_words)

    def _press_primary(self) -> None:
        self.step.press_primary()

    def _build_foot(self) -> None:
        self._primary = KeyButton(
            self._theme, self._steps[0].primary_words, kind=ButtonKind.PRIMARY,
            key=self.tr("Enter"), distance=Distance.GARAGE,
        )  # fmt: skip
        self._primary.setObjectName("check_go_on")
        self._skip = self._flat(self.tr("Skip"), self.tr("Alt \N{RIGHTWARDS ARROW}"), "check_skip")
        self._back = self._flat(self.tr("Back"), self.tr("Alt \N{LEFTWARDS ARROW}"), "check_back")
        self._leave = self._flat(self.tr("Leave"), self.tr("Esc"), "check_leave")

    def _flat(self, text: str, key: str, name: str) -> KeyButton:
        button = KeyButton(
            self._theme, text, kind=ButtonKind.FLAT, key=key, distance=Distance.GARAGE
        )
        button.setObjectName(name)
        return button

    def _build_layout(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(20)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._line, 1)
        head.addWidget(self._back)
        head.addWidget(self._leave)
        self._column.addLayout(head)
        for step in self._steps:
            self._stack.addWidget(step)
        self._column.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._primary, 1)
        foot.addWidget(self._skip)
        self._column.addLayout(foot)

    def _connect_signals(self) -> None:
        for step in self._steps:
            step.done.connect(self.go_on)
            step.words_changed.connect(self._name_primary)
        self._walk.lead_in_chosen.connect(self.lead_in_chosen)
        self._primary.clicked.connect(self._press_primary)
        self._skip.clicked.connect(self.go_on)
        self._back.clicked.connect(self.go_back)
        self._leave.clicked.connect(self.left)
        self._theme.changed.connect(self.update)

    def _add_keys(self) -> None:
        keys = PageKeys(self)
        keys.add(self.tr("Go on"), ["Return", "Enter", "PgDown"], self._press_primary)
        keys.add(self.tr("Skip"), ["Alt+Right"], self.go_on)
        keys.add(self.tr("Back"), ["Alt+Left"], self.go_back)
        keys.add(self.tr("Leave"), ["Esc"], self.left.emit)
        keys.yield_to_focus()
