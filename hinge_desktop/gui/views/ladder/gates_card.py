"""The card of the gates between two steps: one row each, one of them chosen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from hinge_desktop.core.gates import Gate, GateReport
from hinge_desktop.core.profile import LengthUnit
from hinge_desktop.core.thresholds import Thresholds
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.ladder.gate_drawing import gate_drawing
from hinge_desktop.gui.widgets.box_radio import stop_tab_at
from hinge_desktop.gui.widgets.card import Card, Mood, Pill
from hinge_desktop.gui.widgets.gate_row import GateLook, GateRow, GateState
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.gate_progress import (
    dates_words,
    evidence_spoken,
    met_words,
    value_words,
)
from hinge_desktop.words.gates import gate_title, rule_words

_LEAST_WIDTH: Final = 440
"""Pixels at the usual text size: below it rules take a line a word."""
_USUAL_ROWS: Final = 5
"""So many share the card; fewer leave the rest of it empty."""


class GatesCard(Card):
    """The first gate that is missing is chosen by itself; the arrows go on from there."""

    chosen = Signal(object)
    """Sent with the `Gate` that the lifter chooses."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, " ", padding=0, parent=parent)
        self._theme = theme
        self._gates: tuple[Gate, ...] = ()
        self._rows: list[GateRow] = []
        self._lines: list[Hairline] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._choose)
        self._met = Pill(theme, "", Mood.OK, icon=Icon.CHECK)
        self._empty = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self._empty.setContentsMargins(metrics.CARD_PADDING, 8, metrics.CARD_PADDING, 16)
        around = metrics.CARD_PADDING
        self.header.setContentsMargins(around, around - 4, around, 0)
        self.header.addWidget(self._met)
        self.body.setSpacing(0)
        self.body.setContentsMargins(1, 1, 1, 1)
        self._below = QWidget()
        self.body.addWidget(self._empty)
        self.body.addWidget(self._below)
        self.setObjectName("ladder_gates")

    def show_report(
        self, title: str, report: GateReport, numbers: Thresholds, unit: LengthUnit
    ) -> None:
        """Show the gates of a report, lengths in the lifter's unit."""
        self.set_title(title)
        self._gates = report.gates
        self._fit_rows(len(report.gates))
        for row, gate in zip(self._rows, report.gates, strict=False):
            row.show_look(_look(gate, numbers, unit))
        self._met.show()
        self._met.show_state(met_words(report), Mood.OK if report.met else Mood.PLAIN)
        self._met.set_icon(Icon.CHECK if report.met else None)
        self._empty.hide()
        self._rows[self.first_missing].setChecked(True)
        stop_tab_at(self._rows[self.first_missing])

    def show_words(self, title: str, text: str) -> None:
        """Say something where there are no gates."""
        self.set_title(title)
        self._gates = ()
        self._fit_rows(0)
        self._met.hide()
        self._empty.setText(text)
        self._empty.show()

    def minimumSizeHint(self) -> QSize:
        """Ask for room for the rules; what stands beside the gates goes below them before."""
        hint = super().minimumSizeHint()
        return QSize(max(hint.width(), round(_LEAST_WIDTH * self._theme.text_scale)), hint.height())

    @property
    def rows(self) -> tuple[QWidget, ...]:
        """The rows from above, for the order of Tab."""
        return tuple(self._rows)

    @property
    def first_missing(self) -> int:
        """The place of the first gate that is not met; 0 where all are."""
        return next((number for number, gate in enumerate(self._gates) if not gate.is_met), 0)

    @property
    def chosen_gate(self) -> Gate | None:
        """The gate that is chosen, None where there are none."""
        place = self._group.checkedId()
        return self._gates[place] if 0 <= place < len(self._gates) else None

    def _choose(self, place: int) -> None:
        self.chosen.emit(self._gates[place])

    def _fit_rows(self, count: int) -> None:
        while len(self._rows) < count:
            self._add_row()
        for number, row in enumerate(self._rows):
            row.setVisible(number < count)
            # Fewer gates leave the rest of the card below them.
            row.set_ends_card(ends_card=number == count - 1 and count >= _USUAL_ROWS)
        for number, line in enumerate(self._lines):
            line.setVisible(0 < number < count)
        self._below.setVisible(count < _USUAL_ROWS)
        self.body.setStretchFactor(self._below, _USUAL_ROWS - count)

    def _add_row(self) -> None:
        row, line = GateRow(self._theme), Hairline(self._theme)
        row.setObjectName(f"gate_{len(self._rows)}")
        self._group.addButton(row, len(self._rows))
        self._rows.append(row)
        self._lines.append(line)
        inset = QHBoxLayout()
        inset.setContentsMargins(metrics.CARD_PADDING - 1, 0, metrics.CARD_PADDING - 1, 0)
        inset.addWidget(line)
        last = self.body.count() - 1
        self.body.insertLayout(last, inset)
        self.body.insertWidget(last + 1, row, 1)
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def _look(gate: Gate, numbers: Thresholds, unit: LengthUnit) -> GateLook:
    return GateLook(
        title=gate_title(gate),
        rule=rule_words(gate, numbers, unit),
        state=GateState(gate.verdict.value),
        spoken="; ".join(evidence_spoken(gate, row) for row in gate.evidence),
        drawing=gate_drawing(gate),
        value=value_words(gate),
        dates=dates_words(gate),
    )
