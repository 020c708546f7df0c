"""Step 4: time the walk to the bar, which sets the lead-in."""

from collections.abc import Callable
from enum import Enum, auto
from math import floor
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.garage_check.check_step import CheckStep
from hinge_desktop.gui.widgets.big_number import BigNumber
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.plan_settings import LONGEST_LEAD_IN_SECONDS, lead_in_for
from hinge_desktop.words.numbers import number, seconds

_WALK_PIXELS: Final = 196
"""As large as the clock of a rest (design 2)."""


class _Walk(Enum):
    READY = auto()
    WALKING = auto()
    TIMED = auto()


class WalkStep(CheckStep):
    """Start, walk, press Next at the bar, agree."""

    lead_in_chosen = Signal(int)
    """The lifter agreed to this lead-in, in seconds."""

    def __init__(self, theme: Theme, monotonic: Callable[[], float]) -> None:
        say = QCoreApplication.translate
        words = say(
            "WalkStep",
            "Start, walk to the bar, stand as for the first rep, then press Next. That becomes"
            " the lead-in of every set.",
        )
        super().__init__(theme, say("WalkStep", "Time the walk"), words)
        self._monotonic = monotonic
        self._walk = _Walk.READY
        self._started = 0.0
        self._walked_seconds = 0.0
        self._number = BigNumber(theme, _WALK_PIXELS, digits=3)
        self._number.setObjectName("check_walk")
        self._result = TextLabel(theme, role=FontRole.GARAGE_VALUE, ink=Ink.TEXT, wrap=True)
        self._again = KeyButton(
            theme, self.tr("Time it again"), kind=ButtonKind.FLAT, icon=Icon.RESET
        )
        self._again.setObjectName("check_walk_again")
        self._again.setToolTip(self.tr("Time it again (Tab, Space)"))
        self._again.clicked.connect(self.begin)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.show_now)
        self._build_layout()

    @property
    def primary_words(self) -> str:
        """What the one button says: it leads from start to agreement."""
        if self._walk is _Walk.READY:
            return self.tr("Start walking")
        if self._walk is _Walk.WALKING:
            return self.tr("I am at the bar")
        return self.tr("Use {time} as lead-in").format(time=seconds(self._lead_in))

    def press_primary(self) -> None:
        """Start, stop, or agree."""
        if self._walk is _Walk.READY:
            self._started = self._monotonic()
            self._enter(_Walk.WALKING)
            self.show_now()
        elif self._walk is _Walk.WALKING:
            self._walked_seconds = self._monotonic() - self._started
            self._timer.stop()
            self._number.show_text(str(floor(self._walked_seconds)))
            self._enter(_Walk.TIMED)
        else:
            self.lead_in_chosen.emit(self._lead_in)
            self.done.emit()

    def begin(self) -> None:
        """Wait for the start."""
        self._timer.stop()
        self._number.show_text("0")
        self._enter(_Walk.READY)

    def end(self) -> None:
        """Stop the clock."""
        self._timer.stop()

    def set_scale(self, scale: float) -> None:
        """Size the seconds as those of a rest."""
        self._number.set_scale(scale)

    def show_now(self) -> None:
        """Show the whole seconds, and look again at the next one."""
        walked = self._monotonic() - self._started
        self._number.show_text(str(floor(walked)))
        self._timer.start(round((floor(walked) + 1 - walked) * 1000) + 1)

    @property
    def _lead_in(self) -> int:
        return lead_in_for(self._walked_seconds)

    def _enter(self, walk: _Walk) -> None:
        self._walk = walk
        self._again.setVisible(walk is _Walk.TIMED)
        self._result.setText(self._result_words() if walk is _Walk.TIMED else "")
        self.words_changed.emit()

    def _result_words(self) -> str:
        walked = number(self._walked_seconds, 1)
        if self._walked_seconds > LONGEST_LEAD_IN_SECONDS:
            text = self.tr("{walked} s. The longest lead-in is {time}.")
        else:
            text = self.tr("{walked} s, so a lead-in of {time}.")
        return text.format(walked=walked, time=seconds(self._lead_in))

    def _build_layout(self) -> None:
        self.body.addStretch(1)
        self.body.addWidget(self._number)
        self.body.addWidget(self._result)
        row = QHBoxLayout()
        row.addWidget(self._again)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)
