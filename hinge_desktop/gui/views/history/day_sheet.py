"""A small sheet that asks for one day."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.history.day_field import DayField
from hinge_desktop.gui.widgets.form_sheet import FormSheet


class DaySheet(FormSheet):
    """`day` is what was typed, once the sheet was accepted."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        title: str,
        save_words: str,
        day: date,
        today: date,
    ) -> None:
        super().__init__(theme, window, title, "day_sheet", may_remove=False, save_words=save_words)
        self._today = today
        self._field = DayField(theme, self.tr("Day"), "asked_day", day, today)
        self.rows.addWidget(self._field)
        self.rows.addStretch(1)
        self._field.setFocus()

    @property
    def day(self) -> date:
        """The day that was typed; today before the sheet was accepted."""
        return self._field.day or self._today

    def is_complete(self) -> bool:
        """Hold that the day can be read."""
        return self._field.is_complete()
