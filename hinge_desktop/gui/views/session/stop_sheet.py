"""The stop sheet: the bar goes down first, then the lifter says how it goes on."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.metrics import Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel


class StopSheet(Sheet):
    """Accepted: the session ends and everything in it is kept. Rejected: back to the set."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, _title(), width=820)
        self.setObjectName("stop_sheet")
        column = self.body
        column.setContentsMargins(34, 28, 34, 28)
        column.setSpacing(18)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(IconLabel(theme, Icon.OCTAGON_X, size=34, ink=Ink.STOP))
        head.addWidget(TextLabel(theme, _title(), role=FontRole.HERO), 1)
        head.addWidget(TextLabel(theme, self.tr("The count is stopped"), ink=Ink.TEXT2))
        column.addLayout(head)
        column.addWidget(
            Notice(
                theme,
                Mood.STOP,
                self.tr("Does anything hurt or tingle?"),
                self.tr(
                    "Then that is enough for today. Pain, tingling or numbness in the back,"
                    " buttock or leg needs a health professional before you load again."
                ),
            )
        )
        self.end_button = KeyButton(
            theme, self.tr("Save and end the session"), kind=ButtonKind.PRIMARY,
            key=self.tr("Enter"), distance=Distance.GARAGE,
        )  # fmt: skip
        self.end_button.setObjectName("stop_end_session")
        self.end_button.setDefault(True)
        back = KeyButton(
            theme, self.tr("Go back"), kind=ButtonKind.OUTLINE, key=self.tr("Esc"),
            distance=Distance.GARAGE,
        )  # fmt: skip
        back.setObjectName("stop_back")
        column.addWidget(self.end_button)
        column.addWidget(back)
        self.end_button.clicked.connect(self.accept)
        back.clicked.connect(self.reject)
        self.end_button.setFocus()


def _title() -> str:
    return QCoreApplication.translate("StopSheet", "Put the bar down.")
