"""Names of keys and of what a clicker does, for the sheet of keys and the garage check."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence

from hinge_desktop.gui.clicker_keys import ClickerAct, KeyRefusal

_NAMES: Final = {
    ClickerAct.NEXT: (
        QT_TRANSLATE_NOOP("Clicker", "Next"),
        QT_TRANSLATE_NOOP("Clicker", "Starts a set, ends it, saves the log"),
    ),
    ClickerAct.BACK: (
        QT_TRANSLATE_NOOP("Clicker", "Back"),
        QT_TRANSLATE_NOOP("Clicker", "Pauses, then takes the last act back"),
    ),
    ClickerAct.BLANK: (
        QT_TRANSLATE_NOOP("Clicker", "Blank"),
        QT_TRANSLATE_NOOP("Clicker", "Pauses a set or skips a rest"),
    ),
    ClickerAct.START: (
        QT_TRANSLATE_NOOP("Clicker", "Start"),
        QT_TRANSLATE_NOOP("Clicker", "Starts what waits"),
    ),
    ClickerAct.STOP: (
        QT_TRANSLATE_NOOP("Clicker", "Stop"),
        QT_TRANSLATE_NOOP("Clicker", "Stop, or something hurts"),
    ),
    ClickerAct.TAP: (
        QT_TRANSLATE_NOOP("Clicker", "Tap"),
        QT_TRANSLATE_NOOP("Clicker", "Marks each rep where you tap"),
    ),
}
_REFUSALS: Final = {
    KeyRefusal.ALWAYS_WORKS: QT_TRANSLATE_NOOP(
        "Clicker", "%1 means the same on every screen and needs no setting."
    ),
    KeyRefusal.MOVES: QT_TRANSLATE_NOOP(
        "Clicker", "%1 moves the focus or changes the reps. Choose another key."
    ),
    KeyRefusal.ANSWERS: QT_TRANSLATE_NOOP(
        "Clicker", "%1 answers a question in the log or on Today. Choose another key."
    ),
    KeyRefusal.PROGRAM: QT_TRANSLATE_NOOP(
        "Clicker", "%1 is a command of the window or the system. Choose another key."
    ),
    KeyRefusal.NAMELESS: QT_TRANSLATE_NOOP(
        "Clicker", "Your system gives this button no name. Choose another one."
    ),
}
_KEYS: Final = {
    "PgDown": QT_TRANSLATE_NOOP("Clicker", "Page down"),
    "PgUp": QT_TRANSLATE_NOOP("Clicker", "Page up"),
    "Return": QT_TRANSLATE_NOOP("Clicker", "Enter"),
}


def act_name(act: ClickerAct) -> str:
    """Name what a button does: "Next"."""
    return _say(_NAMES[act][0])


def act_note(act: ClickerAct) -> str:
    """Say what that means in a session."""
    return _say(_NAMES[act][1])


def one_button_note() -> str:
    """Say what a pedal with one button does where it is given both acts."""
    return _say(
        QT_TRANSLATE_NOOP(
            "Clicker",
            "A key that is both Next and Tap taps until the planned reps are done, then ends the"
            " set.",
        )
    )


def key_name(key: str) -> str:
    """Name a key as it stands on a keyboard or as the system calls it."""
    if key in _KEYS:
        return _say(_KEYS[key])
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) or key


def refusal_words(refusal: KeyRefusal, key: str) -> str:
    """Say why a key cannot be given away."""
    return _say(_REFUSALS[refusal]).replace("%1", key_name(key))


def _say(text: object) -> str:
    return QCoreApplication.translate("Clicker", str(text))
