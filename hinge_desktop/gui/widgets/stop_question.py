"""The question of Esc while something is counted that nobody writes down: end it, or go back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.metrics import Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel

_WIDTH = 820
_MARGIN = 34
_BESIDE_SHEET = 48


class StopQuestion(Sheet):
    """Accepted: it ends. Rejected: back to it. Add answers in the order in which Tab goes."""

    def __init__(
        self, theme: Theme, window: QWidget, title: str, *, question: str, advice: str
    ) -> None:
        """Ask `question`, and say what to do where the answer is yes."""
        super().__init__(theme, window, title, width=_WIDTH)
        self.body.setContentsMargins(_MARGIN, 28, _MARGIN, 28)
        self.body.setSpacing(18)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(IconLabel(theme, Icon.OCTAGON_X, size=34, ink=Ink.STOP))
        head.addWidget(TextLabel(theme, title, role=FontRole.HERO), 1)
        self.body.addLayout(head)
        notice = Notice(theme, Mood.STOP, question, advice)
        # The sheet asks for no height by width; a wrapped sentence would be cut.
        room = min(_WIDTH, window.width() - _BESIDE_SHEET) - 2 * _MARGIN
        notice.setMinimumHeight(notice.heightForWidth(room))
        self.body.addWidget(notice)
        self.keys = PageKeys(self)

    def add_end(self, text: str, name: str) -> None:
        """Add the answer of Enter, and of a page turner's key; it has the focus."""
        end = self.add_answer(text, self.tr("Enter"), name)
        end.set_kind(ButtonKind.PRIMARY)
        end.setDefault(True)
        end.clicked.connect(self.accept)
        self.keys.add(text, ["PgDown"], self.accept)
        end.setFocus()

    def add_way_back(self, text: str, name: str) -> None:
        """Add the answer of Esc."""
        self.add_answer(text, self.tr("Esc"), name).clicked.connect(self.reject)

    def add_answer(self, text: str, key: str, name: str) -> KeyButton:
        """Add a button below the others, and return it."""
        button = KeyButton(
            self._theme, text, kind=ButtonKind.OUTLINE, key=key, distance=Distance.GARAGE
        )
        button.setObjectName(name)
        button.setAutoDefault(False)
        self.body.addWidget(button)
        return button
