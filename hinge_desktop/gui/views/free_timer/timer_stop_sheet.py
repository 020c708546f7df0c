"""What Esc asks while the timer without a session runs: it stands still meanwhile."""

from PySide6.QtCore import QCoreApplication, Qt
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


class TimerStopSheet(Sheet):
    """Accepted: the timer ends. Rejected: back to it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, _title(), width=820)
        self.setObjectName("timer_stop_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = self.body
        column.setContentsMargins(34, 28, 34, 28)
        column.setSpacing(18)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(IconLabel(theme, Icon.OCTAGON_X, size=34, ink=Ink.STOP))
        head.addWidget(TextLabel(theme, _title(), role=FontRole.HERO), 1)
        column.addLayout(head)
        notice = Notice(
            theme,
            Mood.STOP,
            self.tr("Does anything hurt or tingle?"),
            self.tr("Then stop for today. Ask a health professional before you load again."),
        )
        # The sheet asks for no height by width; a wrapped sentence would be cut.
        notice.setMinimumHeight(notice.heightForWidth(min(820, window.width() - 48) - 68))
        column.addWidget(notice)
        self._end = self._button(
            theme, self.tr("End the timer"), ButtonKind.PRIMARY, self.tr("Enter")
        )
        self._end.setObjectName("end_timer")
        self._end.setDefault(True)
        back = self._button(theme, self.tr("Go back"), ButtonKind.OUTLINE, self.tr("Esc"))
        back.setObjectName("timer_back")
        back.setAutoDefault(False)
        self._end.clicked.connect(self.accept)
        back.clicked.connect(self.reject)
        PageKeys(self).add(self.tr("End the timer"), ["PgDown"], self.accept)
        self._end.setFocus()

    def _button(self, theme: Theme, text: str, kind: ButtonKind, key: str) -> KeyButton:
        button = KeyButton(theme, text, kind=kind, key=key, distance=Distance.GARAGE)
        self.body.addWidget(button)
        return button


def _title() -> str:
    return QCoreApplication.translate("TimerStopSheet", "Stop the timer?")
