"""The list of languages, each by its own name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.drop_down import DropDown

SYSTEM = ""
"""Stands for whatever language the system has."""


class LanguageChoice(DropDown):
    """Shows what is wanted; a choice is carried out by who hears of it."""

    chosen = Signal(str)
    """Sent with a code, or empty for the system's language, when the lifter chose another."""

    def __init__(
        self, theme: Theme, label: str, codes: Sequence[str], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, label, parent=parent)
        self.setObjectName("language_choice")
        self.addItem(self.tr("System"), SYSTEM)
        for code in codes:
            self.addItem(own_name(code), code)
        self._shown = SYSTEM
        self.activated.connect(self._tell)

    def show_language(self, code: str) -> None:
        """Show which one is wanted; one that is gone counts as the system's."""
        place = max(0, self.findData(code))
        self.setCurrentIndex(place)
        self._shown = str(self.itemData(place))

    def _tell(self, place: int) -> None:
        code = str(self.itemData(place))
        if code != self._shown:
            # Shown once it stands, when the window is opened anew.
            self.setCurrentIndex(self.findData(self._shown))
            self.chosen.emit(code)


def own_name(code: str) -> str:
    """Return how a language is called by those who speak it: "Deutsch"."""
    locale = QLocale(code)
    name = locale.nativeLanguageName()
    if code == "en":
        # Qt names the country that it takes for granted too.
        name = "English"
    return name[:1].upper() + name[1:] if name else code
