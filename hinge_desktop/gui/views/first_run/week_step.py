"""The step in which the lifter says how often and on which days they train."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.thresholds import Thresholds
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.first_run.first_run_step import FirstRunStep
from hinge_desktop.gui.views.week.week_choice import WeekChoice
from hinge_desktop.gui.widgets.column_scroll import ColumnScroll
from hinge_desktop.gui.widgets.paragraph import Paragraph
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.plan_settings import PlanSettings

_MOST_WIDE: Final = 640


class WeekStep(FirstRunStep):
    """Each choice is kept at once; without days the plan goes by recovery alone."""

    def __init__(
        self,
        theme: Theme,
        plans: PlanSettings,
        thresholds: Callable[[], Thresholds],
        fail: Callable[[JournalError], None],
    ) -> None:
        """Build the step; `fail` is told where the journal could not be read or written."""
        super().__init__(theme, QCoreApplication.translate("WeekStep", "Your week"))
        self._plans = plans
        self._thresholds = thresholds
        self._fail = fail
        self.setObjectName("week_step")
        self.choice = WeekChoice(theme)
        self.choice.days_chosen.connect(lambda days: self._do(lambda: plans.set_days(days)))
        self.choice.sessions_chosen.connect(
            lambda count: self._do(lambda: plans.set_sessions_per_week(count))
        )
        self._build_layout()
        self.first_control = self.choice

    def begin(self) -> None:
        """Come to the front with what stands."""
        self._do(lambda: None)

    def skip_words(self) -> str:
        """Say what goes without days."""
        return self.tr("Skip, any day")

    def _do(self, act: Callable[[], None]) -> None:
        try:
            act()
            self.choice.show_week(self._plans.plan, self._plans.days, self._thresholds())
        except JournalError as error:
            self._fail(error)

    def _build_layout(self) -> None:
        theme = self._theme
        area = self._area = ColumnScroll()
        column = area.column
        column.setSpacing(16)
        title = self.tr("When do you train?")
        column.addWidget(TextLabel(theme, title, role=FontRole.HERO, wrap=True))
        words = self.tr("A planned session that you miss moves on. Nothing is counted up.")
        column.addWidget(Paragraph(theme, words, role=FontRole.NOTE))
        column.addWidget(self.choice)
        column.addStretch(1)
        theme.changed.connect(self._fit)
        self._fit()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(area, 1)
        row.addStretch(0)

    def _fit(self) -> None:
        """Keep lines short, also in large text."""
        self._area.setMaximumWidth(round(_MOST_WIDE * self._theme.text_scale))
