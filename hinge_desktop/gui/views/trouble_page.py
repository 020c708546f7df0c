"""What the lifter meets when the journal does not open: what, why, and the ways out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.plain_scroll import PlainScroll
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel
from hinge_desktop.words.charts.values import percent
from hinge_desktop.words.problems import ProblemWords

_MARGIN: Final = 48
_WIDEST: Final = 760
"""Lines of this many pixels at most are read without losing the next one."""


class WayLine(NamedTuple):
    """A way out: its stable name, the words on its button, and what it means."""

    name: str
    text: str
    words: str
    key: str
    icon: Icon | None = None


class TroublePage(QWidget):
    """A full page instead of the pages. Nothing was written to the journal."""

    chosen = Signal(str)
    """Sent with the name of the way that the lifter chose."""
    cancelled = Signal()
    """The lifter does not want to wait for the work any more."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys: PageKeys | None = None
        self._ways: QWidget | None = None
        self._first: KeyButton | None = None
        self.setObjectName("page_trouble")
        self._title = TextLabel(theme, role=FontRole.HERO, wrap=True)
        self._why = TextLabel(theme, role=FontRole.NOTE, ink=Ink.TEXT2, wrap=True)
        self._why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._notice = Notice(theme, Mood.BAD)
        self._notice.setObjectName("trouble_notice")
        self._notice.hide()
        self._work = TextLabel(theme, role=FontRole.NOTE)
        self._work.setObjectName("trouble_work")
        self.cancel = KeyButton(theme, self.tr("Cancel"), key=self.tr("Esc"))
        self.cancel.setObjectName("trouble_cancel")
        self.cancel.clicked.connect(self.cancelled)
        self._working = self._build_working()
        self._build_layout()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_trouble(self, words: ProblemWords, ways: Sequence[WayLine]) -> None:
        """Say what happened and offer these ways, the first one as what Enter does."""
        self.setAccessibleName(words.title)
        self._title.setText(words.title)
        self._why.setText(words.advice)
        self._working.hide()
        self._offer(ways)
        if self._first is not None:
            self.setFocusProxy(self._first)
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_looking(self, words: ProblemWords) -> None:
        """Say what happened, and that the ways out are being looked for."""
        self.setAccessibleName(words.title)
        self._title.setText(words.title)
        self._why.setText(words.advice)
        self._work.setText(self.tr("Looking at what can be done…"))
        self.cancel.hide()
        self._working.show()

    def show_working(self, share: float | None = None) -> None:
        """Say that the chosen way is being gone, and how far it is, 0 to 1, where that is known."""
        self._notice.hide()
        if self._ways is not None:
            self._ways.setEnabled(False)
        text = self.tr("One moment…")
        if share is not None:
            text = self.tr("Saving what can be read: {share}").format(share=percent(100 * share))
        self._work.setText(text)
        self.cancel.setVisible(share is not None)
        if self._working.isHidden():
            self._working.show()
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_ready(self) -> None:
        """Let the lifter choose again: nothing came of it."""
        self._working.hide()
        if self._ways is not None:
            self._ways.setEnabled(True)
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failure(self, words: ProblemWords) -> None:
        """Say why the chosen way did not lead out; the others are still there."""
        self.show_told(words, Mood.BAD)

    def show_told(self, words: ProblemWords, mood: Mood = Mood.OK) -> None:
        """Say what came of the chosen way; the others are still there."""
        self.show_ready()
        self._notice.show_notice(mood, words.title, words.advice)
        self._notice.show()

    def _offer(self, ways: Sequence[WayLine]) -> None:
        old, self._ways = self._ways, QWidget()
        column = QVBoxLayout(self._ways)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._forget_keys()
        self._keys = PageKeys(self)
        self._first = None
        rest = FlowLayout(spacing=12)
        for way in ways:
            button = self._button(way)
            if way.words or button is self._first:
                column.addLayout(self._cell(button, way.words))
            else:
                rest.addWidget(button)
        column.addLayout(rest)
        if not any(way.key == "Esc" for way in ways):
            self._keys.add(self.tr("Cancel"), ["Esc"], self._stop)
        if old is not None:
            self._column.replaceWidget(old, self._ways)
            old.deleteLater()
        else:
            self._column.insertWidget(self._column.indexOf(self._working) + 1, self._ways)

    def _button(self, way: WayLine) -> KeyButton:
        is_first = self._first is None
        kind = ButtonKind.PRIMARY if is_first else ButtonKind.PLAIN
        cap = self.tr("Enter") if is_first else way.key
        button = KeyButton(
            self._theme, way.text, kind=kind, key=cap, icon=way.icon, parent=self._ways
        )
        button.setObjectName(way.name)
        button.clicked.connect(partial(self._choose, way.name))
        if way.words:
            button.setAccessibleDescription(f"{way.words} {button.accessibleDescription()}")
        if self._keys is not None:
            keys = [way.key, "Return", "Enter"] if is_first else [way.key]
            self._keys.add(way.text, keys, button.click)
        if is_first:
            self._first = button
        return button

    def _cell(self, button: KeyButton, words: str) -> QVBoxLayout:
        """Place a button with what it means below it."""
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        cell = QVBoxLayout()
        cell.setSpacing(8)
        cell.addLayout(row)
        if words:
            cell.addWidget(TextLabel(self._theme, words, ink=Ink.TEXT2, wrap=True))
        return cell

    def _choose(self, name: str) -> None:
        self.chosen.emit(name)

    def _stop(self) -> None:
        if self.cancel.isVisible():
            self.cancel.click()

    def _forget_keys(self) -> None:
        if self._keys is None:
            return
        for action in self._keys.actions:
            self.removeAction(action)
            action.deleteLater()
        self._keys.deleteLater()

    def _build_working(self) -> QWidget:
        working = QWidget()
        row = QHBoxLayout(working)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._work)
        row.addWidget(self.cancel)
        row.addStretch(1)
        working.hide()
        return working

    def _build_layout(self) -> None:
        content = QWidget()
        content.setMaximumWidth(round(_WIDEST * max(1.0, self._theme.text_scale)))
        column = self._column = QVBoxLayout(content)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(IconLabel(self._theme, Icon.CIRCLE_ALERT, size=44, ink=Ink.WARN))
        column.addWidget(self._title)
        column.addWidget(self._why)
        column.addSpacing(4)
        column.addWidget(self._notice)
        column.addWidget(self._working)
        column.addStretch(2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PlainScroll(content))
