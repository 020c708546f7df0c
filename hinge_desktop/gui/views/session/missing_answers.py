"""The session's end asks once for what was not given; Enter finishes all the same."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.exercise_end import SetGap
from hinge_desktop.core.training import Felt, LoggedExercise, SessionExerciseId
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.metrics import NARROW_BELOW, Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.session.gap_rows import FeltGapRow, GapRow, SetGapRow
from hinge_desktop.gui.views.session.session_words import gap_title
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.felt_choice import FELT_KEYS
from hinge_desktop.gui.widgets.fitting_scroll import FittingScroll
from hinge_desktop.gui.widgets.focus_lead import FocusLead
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.set_line import SetLine
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.session_log import GapFill


class MissingAnswersScreen(QWidget):
    """Lists the sets with gaps; keys answer the framed line, arrows move on."""

    finish_chosen = Signal()
    """The lifter is through; what is still missing stays "not given"."""
    stop_requested = Signal()
    """Something hurts."""
    undo_requested = Signal()
    """The lifter takes the last act back."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[GapRow] = []
        self._current = 0
        self._line = SetLine(theme)
        self._notice = Notice(theme, Mood.BAD)
        self._notice.hide()
        self._list = QWidget()
        self._scroll = FittingScroll(self._list)
        self.primary = KeyButton(
            theme, self.tr("Finish the session"), kind=ButtonKind.PRIMARY, key=self.tr("Enter"),
            distance=Distance.GARAGE,
        )  # fmt: skip
        self.primary.setObjectName("finish_session")
        self._hurts = KeyButton(
            theme, self.tr("Something hurts"), kind=ButtonKind.OUTLINE, key=self.tr("Esc"),
            icon=Icon.OCTAGON_X, distance=Distance.GARAGE,
        )  # fmt: skip
        self._hurts.setObjectName("stop_pain")
        skipped = self.tr("Skipped answers stay “not given”")
        self._hint = TextLabel(theme, skipped, ink=Ink.TEXT2, wrap=True)
        self.setObjectName("page_missing_answers")
        self.setAccessibleName(self.tr("Missing answers"))
        self._build_layout()
        self._add_keys()
        self.primary.clicked.connect(self.finish_chosen)
        self._hurts.clicked.connect(self.stop_requested)
        FocusLead(self, self.primary)
        theme.changed.connect(self.update)

    def ask(
        self,
        gaps: Sequence[SetGap],
        unfelt: Sequence[LoggedExercise],
        name_of: Callable[[LoggedExercise], str],
    ) -> None:
        """Start afresh with what is missing."""
        self._line.show_words((self.tr("Before you finish"), self.tr("some answers are missing")))
        self._notice.hide()
        rows: list[GapRow] = [
            SetGapRow(self._theme, gap, gap_title(name_of(gap.exercise), gap)) for gap in gaps
        ]
        felt = self.tr("{exercise}: where did you feel it most?")
        for one in unfelt:
            title = felt.format(exercise=name_of(one))
            rows.append(FeltGapRow(self._theme, one.entry.id, title))
        self._show_rows(rows)

    def fills(self) -> list[GapFill]:
        """Return what was answered, a set a value."""
        return [row.fill() for row in self._rows if isinstance(row, SetGapRow)]

    def felt(self) -> dict[SessionExerciseId, tuple[Felt, ...]]:
        """Return where exercises were felt, those that were answered."""
        rows = (row for row in self._rows if isinstance(row, FeltGapRow))
        return {row.entry_id: row.felt() for row in rows if row.felt()}

    def show_trouble(self, title: str, text: str) -> None:
        """Say that nothing could be stored; the answers stay."""
        self._notice.show_notice(Mood.BAD, title, text)
        self._notice.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the ground of the garage."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.timer.ground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use narrow margins in a narrow window."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < NARROW_BELOW
        self._line.set_scale(0.7 if is_narrow else 0.76)
        margin = 24 if is_narrow else 40
        top, bottom = (14, 16) if is_narrow else (30, 22)
        self._column.setContentsMargins(margin, top, margin, bottom)

    def _show_rows(self, rows: list[GapRow]) -> None:
        for old in self._rows:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = rows
        for place, row in enumerate(rows):
            self._lines.insertWidget(place, row)
            row.answered.connect(self._follow_answer)
        self._go_to(0)

    def _follow_answer(self) -> None:
        row = self.sender()
        if not isinstance(row, GapRow):
            return
        place = self._rows.index(row)
        is_last = place + 1 == len(self._rows)
        self._go_to(place + 1 if row.is_full and not is_last else place)

    def _go_to(self, place: int) -> None:
        self._current = min(max(0, place), len(self._rows) - 1)
        for number, row in enumerate(self._rows):
            row.set_current(is_current=number == self._current)
        if self._rows:
            self._scroll.ensureWidgetVisible(self._rows[self._current])

    def _press(self, key: str) -> None:
        if self._rows:
            self._rows[self._current].press(key)

    def _move(self, by: int) -> None:
        self._go_to(self._current + by)

    def _build_layout(self) -> None:
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        self._lines.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(14)
        self._column.addWidget(self._line)
        self._column.addWidget(self._notice)
        self._column.addWidget(self._scroll, 1)
        foot = ReflowRow(24)
        foot.add(self.primary, 1)
        foot.add(self._hurts)
        foot.add(self._hint, 1)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._column.addWidget(foot)

    def _add_keys(self) -> None:
        keys = PageKeys(self)
        keys.add(self.tr("Finish the session"), ["Return", "Enter", "PgDown"], self.primary.click)
        keys.add(self.tr("Undo"), ["PgUp"], self.undo_requested.emit)
        keys.add(self.tr("Something hurts"), ["Esc"], self.stop_requested.emit)
        keys.add(self.tr("Set before"), ["Up"], partial(self._move, -1))
        keys.add(self.tr("Set after"), ["Down"], partial(self._move, 1))
        for key in dict.fromkeys(f"01234CXTY{FELT_KEYS}"):
            keys.add(key, [key], partial(self._press, key))
        keys.yield_to_focus()
