"""The notice of the stop sheet: what an answer means, and when to get help now."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from hinge_desktop.core.safety import Feeling
from hinge_desktop.core.stop_rules import FIRST_SIGNS, Complaint, UrgentSign
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.link_button import LinkButton
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.safety import sign_name, verdict_words

_DOT = "\N{BULLET}"
_COLUMN_GAP = 34


class StopNotice(Notice):
    """Red for pain, plain otherwise. The urgent signs stand open where something tingles."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, Mood.PLAIN, parent=parent)
        self._help = LinkButton(theme, self.tr("Get help now if…"))
        self._help.setObjectName("get_help_now")
        self._signs = UrgentSigns(theme)
        self.body.setSpacing(8)
        # Without a side of its own, what is as narrow as this keeps the words as narrow too.
        self.body.addWidget(self._help, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._signs)
        self._help.toggled.connect(self._signs.setVisible)
        self.show_complaint(Complaint())

    def show_complaint(
        self, complaint: Complaint, *, can_go_lighter: bool = True, is_session: bool = True
    ) -> None:
        """Say what an answer means."""
        is_pain = complaint.verdict.is_pain
        title, text = verdict_words(complaint, can_go_lighter=can_go_lighter, is_session=is_session)
        self.show_notice(Mood.STOP if is_pain else Mood.PLAIN, title, text)
        self._help.setVisible(is_pain)
        is_open = complaint.feeling is Feeling.TINGLING
        self._help.setChecked(is_open)
        self._signs.setVisible(is_open)


class UrgentSigns(QWidget):
    """Three signs, and all of them when asked for; in two columns where they fit."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: list[QWidget] = [self._sign(sign) for sign in UrgentSign]
        self._all = LinkButton(theme, self.tr("All urgent signs"), role=FontRole.BODY_MEDIUM)
        self._all.setObjectName("all_urgent_signs")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_COLUMN_GAP)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._columns = 0
        self._all.toggled.connect(self._show_all)
        self._lay_out(columns=2)
        self._show_all(False)  # noqa: FBT003 the slot of a toggle

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use one column where two do not fit."""
        super().resizeEvent(event)
        widest = max(part.sizeHint().width() for part in self._parts)
        self._lay_out(columns=2 if 2 * widest + _COLUMN_GAP <= event.size().width() else 1)

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as one column."""
        widest = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(widest, super().minimumSizeHint().height())

    def _sign(self, sign: UrgentSign) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(TextLabel(self._theme, _DOT, role=FontRole.BODY, ink=Ink.STOP))
        row.addWidget(TextLabel(self._theme, sign_name(sign), role=FontRole.NOTE_MEDIUM), 1)
        return box

    def _lay_out(self, *, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        count = len(FIRST_SIGNS)
        parts = [*self._parts[:count], self._all, *self._parts[count:]]
        for place, part in enumerate(parts):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, place // columns, place % columns)

    def _show_all(self, is_open: bool) -> None:  # noqa: FBT001 a slot
        for part in self._parts[len(FIRST_SIGNS) :]:
            part.setVisible(is_open)
