"""How sore the legs are, in three words that stand for points from 0 to 10."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_NAMES: Final = {
    0: QT_TRANSLATE_NOOP("Readiness", "No"),
    3: QT_TRANSLATE_NOOP("Readiness", "A little"),
    6: QT_TRANSLATE_NOOP("Readiness", "Very"),
}
SORENESS_ANSWERS: Final = tuple(_NAMES)
"""What each answer is kept as; the last one is past the point where a day gets light (DEFAULT)."""


def soreness_name(points: int) -> str:
    """Name an answer to "Sore legs?"."""
    return QCoreApplication.translate("Readiness", str(_NAMES[points]))
