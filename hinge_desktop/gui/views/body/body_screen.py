"""Your checks: what mobility, balance and single-leg work say of both sides, now and before."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from hinge_desktop.core.measures import MobilityTest
from hinge_desktop.gui.models.text_table import TextTableModel
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.body.body_card import BodyCard
from hinge_desktop.gui.views.body.body_words import (
    Points,
    balance_card_words,
    balance_points,
    mobility_points,
    mobility_words,
    reading_rows,
    sides_points,
    sides_words,
)
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.focus_lead import FocusLead
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.plain_table import PlainTable
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.scroll_page import ScrollPage
from hinge_desktop.services.body_review import BodyState
from hinge_desktop.words.body import band_source
from hinge_desktop.words.mobility import check_name

translate = QCoreApplication.translate

_KEYS = {
    MobilityTest.STRAIGHT_LEG_RAISE: "1",
    MobilityTest.LEG_DROP: "2",
    MobilityTest.KNEE_TO_GLUTE: "3",
}
_BALANCE_KEY = "4"
_ROWS_SHOWN = 8


class BodyScreen(QWidget):
    """Fills the window; each check can be done from its card."""

    check_asked = Signal(object)
    """Sent with the `MobilityTest` that the lifter wants to be led through."""
    balance_asked = Signal()
    """The lifter wants to do the balance check."""
    left = Signal()
    """The lifter goes back to where they came from."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("page_body")
        self.setAccessibleName(self.tr("Your checks"))
        self._mobility = {
            test: BodyCard(theme, check_name(test), test.value, key) for test, key in _KEYS.items()
        }
        self._balance = BodyCard(theme, self.tr("Balance check"), "balance", _BALANCE_KEY)
        self._sides = BodyCard(theme, self.tr("Single-leg work"), "sides")
        self._page = ScrollPage(theme, self.tr("Your checks"))
        self._model = TextTableModel(
            (self.tr("Day"), self.tr("Check"), self.tr("Left"), self.tr("Right"))
        )
        self._table = self._build_table()
        self._readings = Card(theme, self.tr("All readings"))
        self._done = KeyButton(theme, self.tr("Done"), kind=ButtonKind.PRIMARY, key=self.tr("Esc"))
        self._done.setObjectName("body_done")
        self._build_layout()
        self._connect()
        FocusLead(self, self._done)
        theme.changed.connect(self.update)

    def show_state(self, state: BodyState, most_gap_percent: int) -> None:
        """Show what is known by now; `most_gap_percent` is what single-leg work asks for."""
        for test, card in self._mobility.items():
            sides = state.mobility[test]
            if sides:
                points = mobility_points(sides)
                card.show_words(mobility_words(test, sides), points, self._spoken(points))
            else:
                words = self.tr("Not checked yet. Two tries a side; their mean counts.")
                card.show_empty(words, band_source(test))
        self._show_balance(state, most_gap_percent)
        self._show_sides(state)
        self._model.show_rows(reading_rows(state))
        self._fit_table()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the ground."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.window)

    def _show_balance(self, state: BodyState, most_gap_percent: int) -> None:
        last = state.last_balance
        if last is None:
            words = self.tr(
                "Not checked yet. Stand on one leg, up to 30 s, two tries a side."
                " Single-leg work opens with even sides."
            )
            self._balance.show_empty(words)
            return
        points = balance_points(state)
        shown = balance_card_words(last, most_gap_percent)
        self._balance.show_words(shown, points, self._spoken(points))

    def _show_sides(self, state: BodyState) -> None:
        if state.sides is None:
            words = self.tr(
                "Nothing to compare yet. It needs a session on one leg with reps, load and reps"
                " left on both sides."
            )
            self._sides.show_empty(words)
            return
        points = sides_points(state.sides)
        raised = state.mobility[MobilityTest.STRAIGHT_LEG_RAISE]
        self._sides.show_words(sides_words(state.sides, raised), points, self._spoken(points))

    def _spoken(self, points: Points) -> str:
        count = max((len(own) for own in points.values()), default=0)
        return translate(
            "BodyScreen", "Left and right over %n days; the table below says the same", "", count
        )

    def _build_table(self) -> PlainTable:
        table = PlainTable(self._theme, self.tr("All readings"))
        table.setObjectName("body_readings")
        table.setToolTip(self.tr("All readings (T; arrows move)"))
        table.setModel(self._model)
        table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        return table

    def _fit_table(self) -> None:
        """Be as high as the newest readings; older ones scroll."""
        rows = min(max(self._model.rowCount(), 1), _ROWS_SHOWN)
        row_height = self._table.verticalHeader().defaultSectionSize()
        header = self._table.horizontalHeader().sizeHint().height()
        self._table.setFixedHeight(rows * row_height + header + 4)

    def _go_to_table(self) -> None:
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        # The card and not the table, of which Qt would only show the current cell.
        self._page.ensureWidgetVisible(self._readings)

    def _build_layout(self) -> None:
        page = self._page
        page.header.aside_label.setText(self.tr("None of this is a diagnosis."))
        page.header.add(self._done)
        above = ReflowRow(metrics.CARD_GAP)
        for card in self._mobility.values():
            above.add(card, 1)
        below = ReflowRow(metrics.CARD_GAP)
        below.add(self._balance, 1)
        below.add(self._sides, 1)
        readings = self._readings
        readings.body.addWidget(self._table)
        for part in (above, below, readings):
            page.body.addWidget(part)
        page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def _connect(self) -> None:
        keys = PageKeys(self)
        for test, card in self._mobility.items():
            ask = partial(self.check_asked.emit, test)
            card.check_asked.connect(ask)
            keys.add(check_name(test), [_KEYS[test]], ask)
        self._balance.check_asked.connect(self.balance_asked)
        keys.add(self.tr("Balance check"), [_BALANCE_KEY], self.balance_asked.emit)
        keys.add(self.tr("All readings"), ["T"], self._go_to_table)
        keys.add(self.tr("Done"), ["Esc", "Alt+Left"], self.left.emit)
        self._done.clicked.connect(self.left)
        keys.yield_to_focus()
