"""What Esc asks while a routine runs: it stands still meanwhile."""

from PySide6.QtCore import QCoreApplication, Signal
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


class RoutineStopSheet(Sheet):
    """Accepted: the routine ends. Rejected: back to it."""

    hurt = Signal()
    """Something hurts; the sheet has closed by then, and `finished` is sent before."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, _title(), width=_WIDTH)
        self.setObjectName("routine_stop_sheet")
        column = self.body
        column.setContentsMargins(_MARGIN, 28, _MARGIN, 28)
        column.setSpacing(18)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(IconLabel(theme, Icon.OCTAGON_X, size=34, ink=Ink.STOP))
        head.addWidget(TextLabel(theme, _title(), role=FontRole.HERO), 1)
        column.addLayout(head)
        notice = Notice(
            theme,
            Mood.STOP,
            self.tr("Stretching may pull; it may not hurt or tingle."),
            self.tr("If it does, say so here, and stop for today."),
        )
        # The sheet asks for no height by width; a wrapped sentence would be cut.
        room = min(_WIDTH, window.width() - 48) - 2 * _MARGIN
        notice.setMinimumHeight(notice.heightForWidth(room))
        column.addWidget(notice)
        self._end = self._button(self.tr("End it here"), self.tr("Enter"), "end_routine")
        self._end.set_kind(ButtonKind.PRIMARY)
        self._end.setDefault(True)
        hurts = self._button(self.tr("Something hurts"), "H", "routine_hurts")
        back = self._button(self.tr("Go back"), self.tr("Esc"), "routine_back")
        self._end.clicked.connect(self.accept)
        hurts.clicked.connect(self._say_it_hurts)
        back.clicked.connect(self.reject)
        keys = PageKeys(self)
        keys.add(self.tr("End it here"), ["PgDown"], self.accept)
        keys.add(self.tr("Something hurts"), ["H"], self._say_it_hurts)
        self._end.setFocus()

    def _say_it_hurts(self) -> None:
        self.reject()
        self.hurt.emit()

    def _button(self, text: str, key: str, name: str) -> KeyButton:
        button = KeyButton(
            self._theme, text, kind=ButtonKind.OUTLINE, key=key, distance=Distance.GARAGE
        )
        button.setObjectName(name)
        button.setAutoDefault(False)
        self.body.addWidget(button)
        return button


def _title() -> str:
    return QCoreApplication.translate("RoutineStopSheet", "Stop here?")
