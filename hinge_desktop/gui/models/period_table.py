"""Two periods as a table: a figure a row, the earlier and the later value, and the difference."""

from __future__ import annotations

from datetime import date

from hinge_desktop.core.charts.comparison import PeriodComparison, PeriodFigure, amount_of
from hinge_desktop.gui.models.text_table import TextTableModel
from hinge_desktop.words.periods import difference_words, figure_name, period_words, value_words


class PeriodTableModel(TextTableModel):
    """Figures that neither period knows are left out."""

    def __init__(self) -> None:
        super().__init__(())

    def show_comparison(self, comparison: PeriodComparison, today: date) -> None:
        """Show two other periods."""
        before, after = comparison.before, comparison.after
        headings = (
            self.tr("Figure"),
            period_words(before.days, today),
            period_words(after.days, today),
            self.tr("Difference"),
        )
        rows = [
            (
                figure_name(figure),
                value_words(before, figure),
                value_words(after, figure),
                difference_words(comparison.difference(figure)),
            )
            for figure in PeriodFigure
            if any(amount_of(one, figure) is not None for one in (before, after))
        ]
        self.show_rows(rows, headings)
