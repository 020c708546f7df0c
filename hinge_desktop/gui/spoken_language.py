"""The language of a window: put in force before it is built, and then only another one wanted."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.languages import chosen_language, known_languages, speak


class SpokenLanguage(QObject):
    """Speaks the language of the settings as they are now, and says when they want another."""

    outdated = Signal()
    """Sent when the window should be opened anew, never within the click that asked for it."""

    def __init__(
        self, preferences: Preferences, environment: Mapping[str, str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._spoken = self._wanted = preferences.settings.language
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell)
        speak(chosen_language(self._wanted, known_languages(), environment))
        preferences.changed.connect(self._follow)

    def look(self) -> None:
        """Say again soon that another language is wanted, where nobody could follow before."""
        if self._wanted != self._spoken:
            self._soon.start(0)

    def _follow(self) -> None:
        wanted = self._preferences.settings.language
        if wanted != self._wanted:
            self._wanted = wanted
            self.look()

    def _tell(self) -> None:
        # It may have been taken back meanwhile.
        if self._wanted != self._spoken:
            self.outdated.emit()
