"""What another Hinge journal would bring."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.merging import MergeCounts
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.your_data.figures_row import FiguresRow
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.icon_line import IconLine
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words import numbers
from hinge_desktop.words.import_preview import (
    days_words,
    merge_new_words,
    merge_notes,
    there_words,
)


class MergePane(QWidget):
    """The same shape as for a log: the figures, what is new, and what is left out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("import_merge_pane")
        self.figures = FiguresRow(theme)
        self._new = IconLine(theme, Icon.PLUS, Ink.ACCENT)
        self._there = IconLine(theme, Icon.CHECK, Ink.TEXT2)
        self._notes = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        title = self.tr("A journal of Hinge")
        column.addWidget(TextLabel(theme, title, role=FontRole.BODY_STRONG))
        column.addWidget(self.figures)
        column.addWidget(Hairline(theme))
        column.addWidget(self._new)
        column.addWidget(self._there)
        column.addWidget(self._notes)

    @property
    def news(self) -> str:
        """What would be added, as it is told."""
        return self._new.accessibleName()

    def show_counts(self, counts: MergeCounts) -> None:
        """Show what a journal holds, and what of it is new."""
        found = counts.found
        figures = [
            (numbers.number(found.workouts), self.tr("Sessions in the file")),
            (numbers.number(found.sets), self.tr("Sets")),
            (numbers.number(found.reps), self.tr("Reps")),
            (numbers.kilograms(found.volume_kg), self.tr("Lifted, warm-ups too")),
        ]
        if found.days is not None:
            figures.append((days_words(*found.days), self.tr("From, to")))
        self.figures.show_figures(figures)
        self._new.show_words("", merge_new_words(counts))
        self._there.show_words("", there_words(counts.sets_there) if counts.sets_there else "")
        notes = merge_notes(counts)
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))
