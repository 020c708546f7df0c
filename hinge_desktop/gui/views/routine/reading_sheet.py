"""The sheet after a mobility check: two tries a side, what they mean, and into the journal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from hinge_desktop.core.measures import MobilityTest, Reading
from hinge_desktop.core.mobility_bands import UNITS
from hinge_desktop.core.mobility_history import SideHistory
from hinge_desktop.core.training import Side
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.routine.reading_notations import reading_notation
from hinge_desktop.gui.widgets.measure_field import MeasureField
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.scrolling_sheet import ScrollingSheet
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.body import band_source, change_words
from hinge_desktop.words.exercises import side_name
from hinge_desktop.words.mobility import (
    check_name,
    how_to_read,
    reading_words,
    what_it_cannot_tell,
)

_WIDTH = 680
_LONGEST_NAME = 60
_TRIALS = (1, 2)
"""Two a side; their mean counts (coaching-rules 8)."""

Trials = Mapping[Side, Sequence[Reading]]


class ReadingSheet(ScrollingSheet):
    """Enter goes from field to field, and keeps what is written after the last; Esc leaves it.

    An empty field means "not measured".
    """

    kept = Signal(object)
    """Sent with the trials of each side that has any, once, before the sheet closes."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        test: MobilityTest,
        known: Trials,
        *,
        earlier: Mapping[Side, SideHistory] | None = None,
        helper: str = "",
    ) -> None:
        """Build it with today's trials; `earlier` is what the days before said."""
        super().__init__(theme, window, check_name(test), Icon.RULER, width=_WIDTH, spacing=14)
        self._test = test
        self._earlier = earlier or {}
        self._helper = self._build_helper(helper)
        self._fields = {
            (side, trial): self._build_field(side, trial) for side in Side for trial in _TRIALS
        }
        self._meaning = TextLabel(theme, role=FontRole.BODY_STRONG, wrap=True)
        self.setObjectName("reading_sheet")
        self._fill_column()
        self._keep = self.add_default(self.tr("Keep the reading"), "keep_reading", self._store)
        self.foot.addStretch(1)
        self.add_way_out(self.tr("Not now"), "close_reading")
        self._show(known)
        self.content.installEventFilter(self)
        self._fields[Side.LEFT, 1].setFocus()

    @property
    def helper(self) -> str:
        """Who helped; "" where nobody did."""
        return self._helper.text().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field, unless this one holds what cannot be read."""
        fields = list(self._fields.values())
        here = next((one for one in fields if one.isAncestorOf(self.focusWidget())), None)
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter or here is None or here is fields[-1]:
            super().keyPressEvent(event)
        elif not here.problem:
            fields[fields.index(here) + 1].setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow a sentence that comes up under a field, or goes."""
        if watched is self.content and event.type() is QEvent.Type.LayoutRequest:
            self._show_meaning()
        return super().eventFilter(watched, event)

    def _show(self, known: Trials) -> None:
        for (side, trial), field in self._fields.items():
            readings = known.get(side, ())
            has_one = trial <= len(readings)
            field.set_value(readings[trial - 1].thousandths if has_one else None)
        self._show_meaning()

    def _trials(self) -> dict[Side, tuple[Reading, ...]]:
        """Return what can be read, without the sides that are empty."""
        unit = UNITS[self._test]
        trials: dict[Side, tuple[Reading, ...]] = {}
        for (side, _), field in self._fields.items():
            if field.value is not None and not field.problem:
                trials[side] = (*trials.get(side, ()), Reading(field.value, unit))
        return trials

    def _show_meaning(self) -> None:
        trials = self._trials()
        means = {side: fmean(one.amount for one in tries) for side, tries in trials.items()}
        words = f"{reading_words(self._test, means)} {self._since_words(means)}".strip()
        self._meaning.setText(words or self.tr("Two tries a side; their mean counts."))
        self._keep.setEnabled(bool(trials))
        # The content asks for another height with each line that comes and goes.
        self.area.fit()

    def _since_words(self, means: Mapping[Side, float]) -> str:
        """Say what changed since the days before, and whether that is more than error."""
        lines = [
            f"{side_name(side)} {change_words(before.read_again(means[side], self.helper))}."
            for side, before in self._earlier.items()
            if side in means
        ]
        return " ".join(lines)

    def _store(self) -> None:
        # Every field says what is wrong with its text.
        readable = [field.commit() for field in self._fields.values()]
        trials = self._trials()
        if all(readable) and trials:
            self.kept.emit(trials)
            self.accept()

    def _build_field(self, side: Side, trial: int) -> MeasureField:
        field = MeasureField(self._theme, _field_name(side, trial), reading_notation(self._test))
        field.setObjectName(f"reading_{side}_{trial}")
        field.edited.connect(self._show_meaning)
        field.committed.connect(self._show_meaning)
        return field

    def _build_helper(self, helper: str) -> QLineEdit:
        field = QLineEdit(helper)
        field.setObjectName("reading_helper")
        field.setMaxLength(_LONGEST_NAME)
        field.setFont(self._theme.font(FontRole.NOTE))
        field.setMinimumHeight(round(metrics.HEIGHT_CONTROL * self._theme.text_scale))
        label = self.tr("Who helped (leave empty if nobody did)")
        field.setAccessibleName(label)
        field.setToolTip(self.tr("{label} (Tab)").format(label=label))
        field.textEdited.connect(self._show_meaning)
        return field

    def _fill_column(self) -> None:
        column = self.column
        column.addWidget(TextLabel(self._theme, how_to_read(self._test), wrap=True))
        for side in Side:
            row = ReflowRow(20)
            for trial in _TRIALS:
                row.add(self._titled(side, trial), 1)
            column.addWidget(row)
        column.addWidget(
            TextLabel(self._theme, self._helper.accessibleName(), role=FontRole.BODY_MEDIUM)
        )
        column.addWidget(self._helper)
        column.addWidget(self._meaning)
        for quiet in (band_source(self._test), what_it_cannot_tell(self._test)):
            column.addWidget(
                TextLabel(self._theme, quiet, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
            )

    def _titled(self, side: Side, trial: int) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        name = _field_name(side, trial)
        column.addWidget(TextLabel(self._theme, name, role=FontRole.BODY_MEDIUM))
        column.addWidget(self._fields[side, trial])
        return box


def _field_name(side: Side, trial: int) -> str:
    translate = QCoreApplication.translate
    return {
        (Side.LEFT, 1): translate("ReadingSheet", "Left, first try"),
        (Side.LEFT, 2): translate("ReadingSheet", "Left, second try"),
        (Side.RIGHT, 1): translate("ReadingSheet", "Right, first try"),
        (Side.RIGHT, 2): translate("ReadingSheet", "Right, second try"),
    }[side, trial]
