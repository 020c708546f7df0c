"""Asks what of a page of the guide goes on paper: the page or a wall sheet, as PDF or printed."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import TextLabel

_WIDTH = 480


class PrintChoice(StrEnum):
    """What to do; the digit of its button is its place here, from 1."""

    SAVE_PAGE = "save_page"
    SAVE_WALL = "save_wall"
    PRINT_PAGE = "print_page"
    PRINT_WALL = "print_wall"

    @property
    def is_wall(self) -> bool:
        """Whether it is about the wall sheet."""
        return self in (PrintChoice.SAVE_WALL, PrintChoice.PRINT_WALL)

    @property
    def is_printed(self) -> bool:
        """Whether it needs a printer."""
        return self in (PrintChoice.PRINT_PAGE, PrintChoice.PRINT_WALL)


class PrintSheet(Sheet):
    """A button for each way; those that need a printer come once there is one."""

    chosen = Signal(object)
    """Sent with the `PrintChoice`, after the sheet has closed."""

    def __init__(
        self, theme: Theme, window: QWidget, title: str, paper: str, *, has_wall_sheet: bool
    ) -> None:
        name = QCoreApplication.translate("PrintSheet", "Print or save")
        super().__init__(theme, window, name, width=_WIDTH)
        self.setObjectName("print_sheet")
        self._has_wall_sheet = has_wall_sheet
        self._keys = PageKeys(self)
        self.buttons = {choice: self._button(choice) for choice in PrintChoice}
        self._build_layout(name, title, paper)
        self._card.installEventFilter(self)
        self.show_printers(are_there=False)
        self.buttons[PrintChoice.SAVE_PAGE].setFocus()

    def show_printers(self, *, are_there: bool) -> None:
        """Offer to print, or to save only."""
        for choice, button in self.buttons.items():
            is_offered = are_there or not choice.is_printed
            button.setVisible(is_offered and (self._has_wall_sheet or not choice.is_wall))
        self._fit_height()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the words need at the width of the sheet."""
        super().showEvent(event)
        self._fit_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure again when the words have grown with the text size."""
        if watched is self._card and event.type() is QEvent.Type.LayoutRequest:
            self._fit_height()
        return super().eventFilter(watched, event)

    def _fit_height(self) -> None:
        """Measure at the width of the card; by itself it is measured at that of the window."""
        needed = self._card.heightForWidth(self._card.width())
        self._card.setMinimumHeight(max(0, needed))

    def _button(self, choice: PrintChoice) -> KeyButton:
        words, icon = self._words()[choice]
        key = str(list(PrintChoice).index(choice) + 1)
        button = KeyButton(self._theme, words, key=key, icon=icon, spread=True)
        button.setObjectName(f"print_{choice}")
        button.setAutoDefault(True)
        button.clicked.connect(partial(self._choose, choice))
        self._keys.add(words, [key], partial(self._press, button))
        return button

    def _words(self) -> dict[PrintChoice, tuple[str, Icon]]:
        return {
            PrintChoice.SAVE_PAGE: (self.tr("Save this page as PDF"), Icon.FILE_TEXT),
            PrintChoice.SAVE_WALL: (self.tr("Save a wall sheet as PDF"), Icon.DOWNLOAD),
            PrintChoice.PRINT_PAGE: (self.tr("Print this page"), Icon.PRINTER),
            PrintChoice.PRINT_WALL: (self.tr("Print a wall sheet"), Icon.PRINTER),
        }

    def _press(self, button: KeyButton) -> None:
        if button.isVisible():
            button.click()

    def _choose(self, choice: PrintChoice) -> None:
        self.accept()
        self.chosen.emit(choice)

    def _build_layout(self, name: str, title: str, paper: str) -> None:
        column = self.body
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(10)
        column.addWidget(TextLabel(self._theme, name, role=FontRole.PAGE_TITLE))
        words = self.tr("{title} · {paper}").format(title=title, paper=paper)
        column.addWidget(TextLabel(self._theme, words, ink=Ink.TEXT2))
        column.addSpacing(4)
        for button in self.buttons.values():
            column.addWidget(button)
        if self._has_wall_sheet:
            column.addWidget(self._wall_note())
        foot = QHBoxLayout()
        foot.addStretch(1)
        cancel = KeyButton(self._theme, self.tr("Cancel"), kind=ButtonKind.FLAT, key=self.tr("Esc"))
        cancel.setObjectName("print_cancel")
        cancel.setAutoDefault(True)
        cancel.clicked.connect(self.reject)
        foot.addWidget(cancel)
        column.addLayout(foot)

    def _wall_note(self) -> TextLabel:
        words = self.tr(
            "A wall sheet is one page: the steps, the faults, your plan, and empty cells for the"
            " next sessions."
        )
        return TextLabel(self._theme, words, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
