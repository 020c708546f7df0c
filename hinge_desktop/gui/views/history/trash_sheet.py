"""What was deleted in the last 30 days, with the way back for each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.gui.models.line_list import ListLine
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.plan_editor.line_list import LineList
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import TextLabel

_WIDTH = 560
_AROUND = 28
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TrashSheet(Sheet):
    """Stays open while things are restored; shows what is left after each."""

    restore_wanted = Signal(int)
    """Sent with the place of the line that is to come back."""
    emptying_wanted = Signal()
    """Nothing of it is to be kept any longer."""

    def __init__(self, theme: Theme, window: QWidget, lines: Sequence[ListLine]) -> None:
        title = QCoreApplication.translate("TrashSheet", "Deleted, kept for 30 days")
        super().__init__(theme, window, title, width=_WIDTH)
        self.setObjectName("trash_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body.setContentsMargins(_AROUND, 24, _AROUND, 24)
        self.body.setSpacing(14)
        self._list = LineList(theme, self.tr("Deleted"), self.tr("up and down, Enter restores"))
        self._list.setObjectName("trash_list")
        self._list.entered.connect(self._restore)
        self._empty = TextLabel(theme, self.tr("Nothing was deleted."), ink=Ink.TEXT2)
        rule = self.tr(
            "What stands here stays for 30 days. Emptied now, Ctrl Z brings it back until you"
            " close Hinge; after that it is gone for good."
        )
        self.body.addWidget(TextLabel(theme, title, role=FontRole.PAGE_TITLE, wrap=True))
        self._rule = TextLabel(theme, rule, ink=Ink.TEXT2, wrap=True)
        self.body.addWidget(self._rule)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._list)
        self.body.addLayout(self._build_foot(theme))
        self.show_lines(lines)
        self._list.setFocus()
        # After the label, which takes its font first.
        theme.changed.connect(self._fit_rule)
        self._fit_rule()

    def show_lines(self, lines: Sequence[ListLine]) -> None:
        """Show what can be restored."""
        self._list.show_lines(lines)
        self._list.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self._button.setEnabled(bool(lines))
        self._emptying.setEnabled(bool(lines))
        self._empty_key.setEnabled(bool(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Restore on Enter, from the list too."""
        if event.key() in _ENTER and self._button.isEnabled():
            self._restore()
        else:
            super().keyPressEvent(event)

    def _fit_rule(self) -> None:
        """Ask for all lines of the rule: a sheet asks for no height by width."""
        room = self._card.width() - 2 * _AROUND
        self._rule.setMinimumHeight(self._rule.heightForWidth(room))

    def _restore(self, _place: int = 0) -> None:
        if self._list.place >= 0:
            self.restore_wanted.emit(self._list.place)

    def _press(self) -> None:
        self._restore()

    def _build_foot(self, theme: Theme) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(12)
        words = self.tr("Empty the trash now")
        self._emptying = KeyButton(theme, words, kind=ButtonKind.DANGER, key=self.tr("E"))
        self._emptying.setObjectName("trash_empty")
        self._emptying.setAutoDefault(False)
        self._emptying.clicked.connect(self.emptying_wanted)
        self._empty_key = PageKeys(self).add(words, ["E"], self._emptying.click)
        foot.addWidget(self._emptying)
        foot.addStretch(1)
        close = KeyButton(theme, self.tr("Close"), key=self.tr("Esc"))
        close.setObjectName("trash_close")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self._button = KeyButton(
            theme, self.tr("Restore"), kind=ButtonKind.PRIMARY, key=self.tr("Enter"),
            icon=Icon.UNDO,
        )  # fmt: skip
        self._button.setObjectName("trash_restore")
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self._press)
        foot.addWidget(close)
        foot.addWidget(self._button)
        return foot
