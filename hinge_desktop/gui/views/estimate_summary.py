"""The headline of the estimated 1RM: the number, how it moved, and where it comes from."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.estimate_series import EstimateSeries
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.card import Pill
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel
from hinge_desktop.words import estimates, numbers


class EstimateSummary(QWidget):
    """Words beside the chart; without a point only the explanation."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = TextLabel(theme, self.tr("Estimated 1RM"), role=FontRole.CARD_TITLE)
        self._value = TextLabel(theme, role=FontRole.GARAGE_VALUE_LARGE)
        self._value.setObjectName("estimate_value")
        self._rough = Pill(theme, self.tr("rough"), outlined=True)
        self._trend = IconLabel(theme, Icon.TRENDING_UP, size=18, ink=Ink.ACCENT)
        self._change = TextLabel(theme, ink=Ink.ACCENT, role=FontRole.BODY_MEDIUM)
        self._change.setObjectName("estimate_change")
        self._explanation = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self._explanation.setObjectName("estimate_explanation")
        self._others = TextLabel(theme, ink=Ink.TEXT3, role=FontRole.CAPTION, wrap=True)
        self._others.setObjectName("estimate_other_formulas")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(title)
        column.addSpacing(8)
        column.addLayout(_row(self._value, self._rough, spacing=12))
        column.addLayout(_row(self._trend, self._change, spacing=6))
        column.addStretch(1)
        column.addWidget(self._explanation)
        column.addWidget(self._others)

    def show_series(self, series: EstimateSeries) -> None:
        """Show the latest estimate of a series."""
        latest = series.latest
        self._value.setVisible(latest is not None)
        self._value.setText("" if latest is None else numbers.kilograms(latest.weight_kg))
        self._rough.setVisible(latest is not None and latest.is_rough)
        self._show_change(series)
        self._explanation.setText(estimates.explanation_words(latest))
        others = estimates.other_formulas_words(latest)
        self._others.setText(others)
        self._others.setVisible(bool(others))

    def _show_change(self, series: EstimateSeries) -> None:
        words = estimates.change_words(series)
        has_risen = round(series.change_kg) > 0
        self._change.setText(words)
        self._change.setVisible(bool(words))
        self._change.set_ink(Ink.ACCENT if has_risen else Ink.TEXT2)
        self._trend.setVisible(bool(words) and has_risen)


def _row(*widgets: QWidget, spacing: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
