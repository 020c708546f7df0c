"""A day and a time of the past, typed as people write them."""

from __future__ import annotations

from datetime import date, time, timedelta

from PySide6.QtWidgets import QWidget

from hinge_desktop.core.typed_times import read_time
from hinge_desktop.finding.dates import DayReader
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.history.typed_line import TypedLine
from hinge_desktop.words import numbers
from hinge_desktop.words.finding import day_words


class DayField(TypedLine):
    """Takes "17 Nov", "17.11.", "yesterday", "last Tuesday"; the arrows go on by a day."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        name: str,
        day: date,
        today: date,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, name, parent=parent)
        self._reader = DayReader(day_words())
        self._today = today
        self._shown = day
        self.field.setToolTip(
            self.tr("{title}: 17 Nov, yesterday, last Tuesday (up and down)").format(title=title)
        )
        self.field.setText(numbers.dated(day))
        self.field.selectAll()

    @property
    def day(self) -> date | None:
        """The day that is meant, None where the text names none."""
        return self._read(self.field.text())

    def understand(self, text: str) -> tuple[str, bool]:
        """Say the day in full."""
        day = self._read(text)
        if day is None:
            return self.tr("Day: such as 17 Nov or yesterday, not after today"), False
        return numbers.weekday_or_date(day), True

    def _read(self, text: str) -> date | None:
        if text.strip() == numbers.dated(self._shown):
            return self._shown
        return self._reader.read(text, self._today)

    def step(self, by: int) -> None:
        """Go on by a day, up to today."""
        day = (self.day or self._shown) + timedelta(days=by)
        if day <= self._today:
            self._shown = day
            self.field.setText(numbers.dated(day))
            self.field.selectAll()


class TimeField(TypedLine):
    """Takes "18:10", "1810" and "6:10 pm"; may stay empty."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        name: str,
        value: time | None,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, name, parent=parent)
        self.field.setToolTip(self.tr("{title}: such as 18:10, or nothing").format(title=title))
        self._shown = value
        self._text = "" if value is None else numbers.time_of_day(value)
        self.field.setText(self._text)

    @property
    def time(self) -> time | None:
        """The time that is meant, None for an empty field."""
        text = self.field.text().strip()
        # What was not touched keeps its seconds.
        return self._shown if text == self._text else read_time(text)

    def understand(self, text: str) -> tuple[str, bool]:
        """Blame what is no time."""
        if not text.strip() or read_time(text) is not None:
            return "", True
        return self.tr("Time: such as 18:10"), False
