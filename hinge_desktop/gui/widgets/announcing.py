"""Has the desktop's screen reader say something that happened away from the focus."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(speaker: QObject, text: str, *, is_urgent: bool = False) -> None:
    """Have `text` said on behalf of `speaker`; what is urgent cuts off what is being said."""
    event = QAccessibleAnnouncementEvent(speaker, text)
    if is_urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
