"""Search in the settings: a field in the page's header that thins out the cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.settings.settings_card import SettingsCard
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.text_label import TextLabel

translate = QCoreApplication.translate

_WIDTH = 240


class SettingsSearch(QObject):
    """Ctrl F leads to the field, Enter on to the first line found, Esc back to all of them."""

    def __init__(self, theme: Theme, page: QWidget, cards: Sequence[SettingsCard]) -> None:
        super().__init__(page)
        self._theme = theme
        self._cards = cards
        self.field = QLineEdit()
        self.line = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        """How many were found; hidden while nothing is searched for."""
        self._build_field()
        self.line.setObjectName("settings_found")
        self.line.hide()
        PageKeys(page).add(self.tr("Search in settings"), ["Ctrl+F"], self.begin)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._go_on)
        theme.changed.connect(self._follow_theme)

    def begin(self) -> None:
        """Give the field the keyboard."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _build_field(self) -> None:
        words = self.tr("Search in settings")
        self.field.setObjectName("settings_search")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.field.setToolTip(self.tr("{words} (Ctrl F)").format(words=words))
        clear = QAction(self.tr("Show all settings"), self.field)
        clear.setShortcut("Esc")
        clear.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        clear.triggered.connect(self.field.clear)
        self.field.addAction(clear)
        self._follow_theme()

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        found = sum(card.show_matches(words) for card in self._cards)
        told = self._told(text.strip(), found)
        self.line.setText(told)
        self.line.setVisible(bool(words))
        self.field.setAccessibleDescription(told if words else "")

    def _told(self, text: str, found: int) -> str:
        if not found:
            words = self.tr("No setting found for “{text}”. Esc shows all of them.")
            return words.format(text=text)
        return translate("SettingsSearch", "%n settings found", "", found)

    def _go_on(self) -> None:
        controls = (card.first_shown_control() for card in self._cards)
        first = next((one for one in controls if one is not None), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _follow_theme(self) -> None:
        self.field.setFont(self._theme.font(FontRole.BODY))
        self.field.setMinimumHeight(metrics.HEIGHT_CONTROL)
        self.field.setFixedWidth(round(_WIDTH * self._theme.text_scale))
