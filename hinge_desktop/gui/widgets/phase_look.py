"""How each phase of a rep looks and what it is called."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from hinge_desktop.core.tempo import Phase
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.tokens import Tokens

PHASE_ICONS: Final = {
    Phase.LOWER: Icon.ARROW_DOWN,
    Phase.HOLD: Icon.PAUSE_BARS,
    Phase.STAND: Icon.ARROW_UP,
    Phase.TOP: Icon.CIRCLE,
}


def phase_color(tokens: Tokens, phase: Phase) -> QColor:
    """Return the colour of a phase, 7 to 1 or better on the timer's ground."""
    return {
        Phase.LOWER: tokens.timer.lower,
        Phase.HOLD: tokens.timer.hold,
        Phase.STAND: tokens.timer.stand,
        Phase.TOP: tokens.timer.top,
    }[phase]


def phase_text(phase: Phase) -> str:
    """Return the word of a phase, as an order to the lifter."""
    translate = QCoreApplication.translate
    return {
        Phase.LOWER: translate("Phase", "Lower"),
        Phase.HOLD: translate("Phase", "Hold"),
        Phase.STAND: translate("Phase", "Stand"),
        Phase.TOP: translate("Phase", "Top"),
    }[phase]
