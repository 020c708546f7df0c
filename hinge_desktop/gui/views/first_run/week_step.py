"""The step in which the lifter says how often and on which days they train."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.plan import PlanDay
from hinge_desktop.core.training import DayKind
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.first_run.first_run_step import FirstRunStep
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.choice_chip import ChipShape, ChoiceChip
from hinge_desktop.gui.widgets.column_scroll import ColumnScroll
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.switch import Switch
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.plan_settings import PlanSettings
from hinge_desktop.words.week import short_weekday_name, weekday_name

_WEEK: Final = 7
_LEAST_DAYS_APART: Final = 2
"""48 hours after a light session; a heavy one asks for a day more (our default)."""
_AFTER_HEAVY: Final = 3
_MOST_WIDE: Final = 640


class WeekStep(FirstRunStep):
    """No day need be chosen: then the plan goes by recovery alone."""

    def __init__(
        self, theme: Theme, plans: PlanSettings, fail: Callable[[JournalError], None]
    ) -> None:
        """Build the step; `fail` is told where the journal could not be read or written."""
        super().__init__(theme, QCoreApplication.translate("WeekStep", "Your week"))
        self._plans = plans
        self._fail = fail
        self._order: list[int] = []
        """The chosen weekdays in the order in which they were chosen."""
        self.setObjectName("week_step")
        self.sessions = Segments(
            theme,
            self.tr("Sessions a week"),
            (Segment("1", self.tr("One")), Segment("2", self.tr("Two"))),
        )
        self.sessions.setObjectName("sessions_per_week")
        self.chips = tuple(self._build_chip(weekday) for weekday in range(_WEEK))
        self.kinds = Switch(theme, self.tr("One heavier, one lighter"))
        self.kinds.setObjectName("heavy_and_light")
        self.kinds.setToolTip(self.tr("One heavier, one lighter (Space)"))
        self._kinds_line = QWidget()
        self._notice = Notice(theme)
        self._build_layout()
        self.sessions.chosen.connect(self._trim)
        self.kinds.clicked.connect(self._say)
        self.setFocusProxy(self.sessions.button("1"))

    @property
    def days(self) -> tuple[PlanDay, ...]:
        """The chosen days, from Monday."""
        kinds: Sequence[DayKind | None] = (None, None)
        if self.kinds.isChecked() and len(self._order) == len(DayKind):
            kinds = (DayKind.HEAVY, DayKind.LIGHT)
        pairs = zip(sorted(self._order), kinds, strict=False)
        return tuple(PlanDay(weekday, kind) for weekday, kind in pairs)

    def begin(self) -> None:
        """Come to the front with what stands."""
        try:
            plan, days = self._plans.plan, self._plans.days
        except JournalError as error:
            self._fail(error)
            return
        count = str(min(plan.sessions_per_week, len(DayKind)))
        self.sessions.set_value(count)
        self.setFocusProxy(self.sessions.button(count))
        self._order = [day.weekday for day in days]
        self.kinds.setChecked(not days or any(day.day_kind is not None for day in days))
        self._trim()

    def press_primary(self) -> None:
        """Keep the week and go on; where it cannot be kept that is said, and it stays."""
        try:
            self._plans.set_sessions_per_week(self._count)
            self._plans.set_days(self.days)
        except JournalError as error:
            self._fail(error)
            return
        super().press_primary()

    def skip_words(self) -> str:
        """Say what goes without days."""
        return self.tr("Skip, any day")

    @property
    def _count(self) -> int:
        return int(self.sessions.value() or len(DayKind))

    def _choose(self, weekday: int, is_on: bool) -> None:  # noqa: FBT001 a slot of Qt
        if is_on:
            self._order.append(weekday)
        else:
            self._order.remove(weekday)
        self._trim()

    def _trim(self) -> None:
        """Keep the days that were chosen last, as many as there are sessions."""
        self._order = self._order[-self._count :]
        for weekday, chip in enumerate(self.chips):
            chip.setChecked(weekday in self._order)
        self._kinds_line.setVisible(self._count == len(DayKind))
        self._say()

    def _say(self) -> None:
        if self._is_close():
            title = self.tr("These days are close together.")
            words = self.tr(
                "Two days after a lighter session and three after a heavier one (our default);"
                " Today may ask you to wait a day."
            )
            self._notice.show_notice(Mood.WARN, title, words)
        elif not self._order:
            words = self.tr("Without days, Today counts from your last session.")
            self._notice.show_notice(Mood.INFO, self.tr("Any day will do."), words)
        else:
            words = self.tr("A planned session that you miss moves on. Nothing is counted up.")
            self._notice.show_notice(Mood.INFO, "", words)

    def _is_close(self) -> bool:
        if len(self._order) < len(DayKind):
            return False
        first, second = sorted(self._order)
        is_told_apart = self.kinds.isChecked()
        after_first = _AFTER_HEAVY if is_told_apart else _LEAST_DAYS_APART
        return second - first < after_first or first + _WEEK - second < _LEAST_DAYS_APART

    def _build_chip(self, weekday: int) -> ChoiceChip:
        chip = ChoiceChip(self._theme, short_weekday_name(weekday), shape=ChipShape.ROUND)
        name = weekday_name(weekday)
        chip.setObjectName(f"weekday_{weekday}")
        chip.setAccessibleName(name)
        chip.setToolTip(self.tr("{day} (Space)").format(day=name))
        chip.clicked.connect(lambda is_on: self._choose(weekday, is_on))
        return chip

    def _build_layout(self) -> None:
        theme = self._theme
        area = ColumnScroll()
        column = area.column
        column.setSpacing(14)
        title = self.tr("When do you train?")
        column.addWidget(TextLabel(theme, title, role=FontRole.HERO, wrap=True))
        words = self.tr("Once or twice a week is enough for the hinge (A1, A2).")
        column.addWidget(TextLabel(theme, words, role=FontRole.NOTE, ink=Ink.TEXT2, wrap=True))
        column.addWidget(TextLabel(theme, self.tr("Sessions a week"), role=FontRole.CARD_TITLE))
        column.addWidget(self.sessions, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(TextLabel(theme, self.tr("Days"), role=FontRole.CARD_TITLE))
        days = QWidget()
        flow = FlowLayout(spacing=8, line_spacing=8)
        days.setLayout(flow)
        for chip in self.chips:
            flow.addWidget(chip)
        column.addWidget(days)
        self._build_kinds_line()
        column.addWidget(self._notice)
        column.addWidget(self._kinds_line)
        column.addStretch(1)
        area.setMaximumWidth(round(_MOST_WIDE * theme.text_scale))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(area, 1)
        row.addStretch(0)

    def _build_kinds_line(self) -> None:
        theme = self._theme
        words = QVBoxLayout()
        words.setSpacing(4)
        title = self.tr("One heavier, one lighter")
        words.addWidget(TextLabel(theme, title, role=FontRole.CARD_TITLE))
        note = self.tr(
            "Counts once you are on the loaded bar (A1): 6 to 8 reps on the first day, 10 to 12"
            " with about 10 % less on the second (our default)."
        )
        words.addWidget(TextLabel(theme, note, ink=Ink.TEXT2, wrap=True))
        row = QHBoxLayout(self._kinds_line)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.kinds, 0, Qt.AlignmentFlag.AlignTop)
