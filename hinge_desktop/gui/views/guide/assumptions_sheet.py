"""What the model takes for granted, and how far to trust it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from hinge_desktop.core.mechanics.assumptions import table
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.settings.settings_sheet import SettingsSheet
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.assumptions import (
    assumption_name,
    assumption_source,
    assumption_value,
    honest_limits,
)


class AssumptionsSheet(SettingsSheet):
    """The limits in plain words first, then every number with where it comes from."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        title = QCoreApplication.translate("AssumptionsSheet", "What this assumes")
        super().__init__(theme, window, title)
        self.setObjectName("guide_assumptions_sheet")
        for text in honest_limits():
            self.rows.addWidget(TextLabel(theme, text, wrap=True))
        numbers = self.tr("Every number the model uses")
        heading = TextLabel(theme, numbers, role=FontRole.CARD_TITLE)
        heading.setContentsMargins(0, 10, 0, 2)
        self.rows.addWidget(heading)
        self.rows.addLayout(_table(theme))
        self.let_keys_scroll(title)


def _table(theme: Theme) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(5)
    grid.setColumnStretch(0, 1)
    for row, one in enumerate(table()):
        name = TextLabel(theme, assumption_name(one), wrap=True)
        value = TextLabel(theme, assumption_value(one))
        source = TextLabel(theme, assumption_source(one), role=FontRole.CAPTION, ink=Ink.TEXT2)
        spoken = f"{assumption_name(one)}: {assumption_value(one)}, {assumption_source(one)}"
        name.setAccessibleName(spoken)
        grid.addWidget(name, row, 0)
        grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(source, row, 2)
    return grid
