"""The charts: one figure large, six beside it, over days that the lifter chooses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.chart_ranges import ChartRange
from hinge_desktop.core.charts.chart_choice import ChartChoice
from hinge_desktop.core.charts.page_metrics import metrics_of, rollups_of, usual_rollup
from hinge_desktop.core.charts.questions import Metric, Rollup
from hinge_desktop.core.charts.report import ChartReport
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.weights import Weight
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.pages import PageName, title_of
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.charts.charts_header import RANGES, ChartsHeader
from hinge_desktop.gui.views.charts.chosen_days import ChosenDays
from hinge_desktop.gui.views.charts.comparison_card import ComparisonCard
from hinge_desktop.gui.views.charts.main_card import MainCard
from hinge_desktop.gui.views.charts.page_reading import (
    MAIN,
    Asked,
    Compared,
    Settled,
    Shown,
    Wanted,
    read_page,
)
from hinge_desktop.gui.views.charts.reading_line import ReadingLine
from hinge_desktop.gui.views.charts.records_card import RecordsCard
from hinge_desktop.gui.views.charts.tile_grid import TileGrid
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.empty_state import EmptyState
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.scroll_page import ScrollPage
from hinge_desktop.services.chart_reading import ChartReading
from hinge_desktop.services.record_review import RecordBook
from hinge_desktop.words.charts.differences import difference_line
from hinge_desktop.words.problems import journal_words


class ChartsPage(ScrollPage):
    """`[` and `]` change the range, D the days, C compares, T shows the table, Esc cancels."""

    picture_asked = Signal()
    """The lifter wants the main chart as a picture."""
    points_asked = Signal()
    """The lifter wants the points of the main chart as a file."""
    balance_asked = Signal()
    """The lifter wants to do the balance check now."""
    session_asked = Signal(object)
    """Sent with the `SessionId` of a point that is to be looked at."""
    set_asked = Signal(str, str)
    """Sent with the keys of the session and of the set of a record."""

    def __init__(
        self,
        theme: Theme,
        reading: ChartReading,
        signals: ChangeSignals,
        today: Callable[[], date],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title_of(PageName.CHARTS), parent=parent)
        self._theme = theme
        self._reading = reading
        self._today = today
        self._is_stale = True
        self._wanted = Wanted(ChartChoice(), today())
        self._known: dict[Asked, ChartReport] = {}
        self._settled: Settled | None = None
        """What the main chart shows."""
        self._coming: Settled | None = None
        """What is being read."""
        self._unread: set[int] = set()
        """The places whose chart is still to come."""
        self._task = LatestTask(self)
        self.setObjectName("page_charts")
        self.controls = ChartsHeader(theme)
        self.days = ChosenDays(theme)
        self.notice = Notice(theme, Mood.WARN)
        self.notice.setObjectName("charts_notice")
        self.card = MainCard(theme)
        self.grid = TileGrid(theme)
        self.comparison = ComparisonCard(theme)
        self.records = RecordsCard(theme)
        self._build_layout()
        self.line = ReadingLine(theme, self.card)
        self._add_keys()
        self._connect(signals)
        self.first_control = self.card.chart

    @property
    def is_loading(self) -> bool:
        """Whether something is still being read."""
        return self._task.is_busy

    @property
    def choice(self) -> ChartChoice:
        """What is chosen."""
        return self._wanted.choice

    def refresh(self) -> None:
        """Read again, at once if the page is seen, else when it is next."""
        self._known.clear()
        self._wanted = replace(self._wanted, exercises=None)
        self._is_stale = True
        if self.isVisible():
            self._read()

    def choose(self, choice: ChartChoice) -> None:
        """Show something else."""
        self._wanted = replace(self._wanted, choice=choice)
        self._show_choice()
        self._read()

    def cancel(self) -> None:
        """Stop reading: what was shown before comes back, unless the main chart is there."""
        if self.is_loading:
            self._task.cancel()
            self.line.end()
            self._leave_unread()

    def warn(self, title: str, advice: str) -> None:
        """Say above the charts what went wrong."""
        self.notice.show_notice(Mood.WARN, title, advice)
        self.notice.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was away."""
        super().showEvent(event)
        if self._is_stale or self._wanted.today != self._today():
            self._read()

    def _read(self) -> None:
        self._is_stale = False
        self._wanted = replace(self._wanted, today=self._today())
        self._unread = set(range(len(self.grid.tiles) + 1))
        self.line.begin()
        self._task.ask_long(partial(read_page, self._reading, self._wanted, dict(self._known)))

    def _take_part(self, part: Settled | Shown | Compared | RecordBook) -> None:
        if isinstance(part, Shown):
            self._take_chart(part)
        elif isinstance(part, Settled):
            self._take_settled(part)
        elif isinstance(part, RecordBook):
            self.records.show_book(part, self._wanted.today)
        else:
            self.days.show_difference(difference_line(part.comparison, self.choice.metric))
            self.comparison.show_comparison(part.comparison, self._wanted.today)

    def _leave_unread(self) -> None:
        """Keep the words and the charts of the page about the same days."""
        if MAIN in self._unread and self._settled is not None:
            self._show_settled(self._settled)
            return
        if MAIN in self._unread:
            self.card.show_unread()
        for place in self._unread - {MAIN}:
            self.grid.tiles[place - 1].show_unread()

    def _take_settled(self, settled: Settled) -> None:
        self._coming = settled
        self._wanted = replace(self._wanted, exercises=settled.exercises)
        self._show_settled(settled)

    def _show_settled(self, settled: Settled) -> None:
        self.notice.hide()
        has_work = bool(settled.exercises)
        self._empty.setVisible(not has_work)
        self._charts.setVisible(has_work)
        self.controls.setVisible(has_work)
        self._wanted = replace(self._wanted, choice=settled.choice)
        self.controls.show_exercises(settled.exercises, settled.choice.exercise_id)
        self.card.show_choices(metrics_of(settled.exercise), settled.choice.metric)
        self._show_choice()

    def _take_chart(self, shown: Shown) -> None:
        self._known[shown.asked] = shown.report
        self._unread.discard(shown.place)
        if shown.place == MAIN:
            self._settled = self._coming
            self.card.show_chart(shown.report, shown.prepared)
            self._fit_actions()
        else:
            self.grid.tiles[shown.place - 1].show_chart(shown.report, shown.prepared)

    def _show_choice(self) -> None:
        choice = self.choice
        self.controls.show_range(choice.range if choice.own_days is None else None)
        self.days.show_choice(choice, self._wanted.today)
        # It comes again with the figures of the days that are chosen now.
        self.comparison.hide()

    def _show_failure(self, error: Exception) -> None:
        if not isinstance(error, JournalError):
            raise error
        self._leave_unread()
        words = journal_words(error)
        self.warn(words.title, words.advice)

    def _choose_exercise(self, exercise_id: ExerciseId | None) -> None:
        self._wanted = replace(self._wanted, is_exercise_chosen=True)
        self.choose(replace(self.choice, exercise_id=exercise_id, load=None))

    def _choose_range(self, chart_range: ChartRange) -> None:
        self.choose(self.choice.over(chart_range))

    def _choose_metric(self, metric: Metric) -> None:
        if metric is not self.choice.metric:
            self.choose(self.choice.of(metric))

    def _enlarge(self, metric: Metric) -> None:
        self._choose_metric(metric)
        self.ensureWidgetVisible(self.card, 0, metrics.PAGE_MARGIN)
        self.card.focus_chart()

    def _choose_load(self, load: Weight) -> None:
        self.choose(replace(self.choice, load=load))

    def _step_range(self, steps: int) -> None:
        place = min(max(RANGES.index(self.choice.range) + steps, 0), len(RANGES) - 1)
        if RANGES[place] is not self.choice.range or self.choice.own_days is not None:
            self._choose_range(RANGES[place])

    def _toggle_rollup(self) -> None:
        shown = self.choice.rollup or usual_rollup(self.choice.metric)
        other = Rollup.WEEK if shown is Rollup.SESSION else Rollup.SESSION
        if other in rollups_of(self.choice.metric):
            self.choose(replace(self.choice, rollup=other))

    def _toggle_comparison(self) -> None:
        choice = self.choice
        if choice.days(self._wanted.today) is not None:
            self.choose(replace(choice, compares=not choice.compares, earlier_days=None))

    def _open_days(self) -> None:
        from hinge_desktop.gui.views.charts.days_sheet import (  # noqa: PLC0415 reads days as typed
            DaysSheet,
        )

        sheet = DaysSheet(self._theme, self.window(), self.choice, self._today())
        sheet.accepted.connect(lambda: self.choose(sheet.choice))
        sheet.open()

    def _toggle_formulas(self) -> None:
        self.card.summary.toggle_other_formulas()

    def _fit_actions(self) -> None:
        self._by_week.setEnabled(len(rollups_of(self.choice.metric)) > 1)
        self._compare.setEnabled(self.choice.days(self._wanted.today) is not None)
        self._formulas.setEnabled(self.card.summary.has_other_formulas)

    def _add_keys(self) -> None:
        keys = PageKeys(self)
        keys.add(self.tr("Shorter range"), ["["], partial(self._step_range, -1))
        keys.add(self.tr("Longer range"), ["]"], partial(self._step_range, 1))
        keys.add(self.tr("More for this chart"), ["M"], self.controls.open_menu)
        keys.add(self.tr("Save as image"), ["Ctrl+S"], self.picture_asked.emit)
        days = keys.add(self.tr("Your own days"), ["D"], self._open_days)
        self._compare = keys.add(
            self.tr("Compare with the days before"), ["C"], self._toggle_comparison
        )
        self._by_week = keys.add(self.tr("By session or by week"), ["W"], self._toggle_rollup)
        table = keys.add(self.tr("Chart or table"), ["T"], self.card.toggle_table)
        self._formulas = keys.add(self.tr("Other formulas"), ["F"], self._toggle_formulas)
        points = keys.add(self.tr("Save the points as CSV"), ["Ctrl+E"], self.points_asked.emit)
        offered = (days, self._compare, self._by_week, table, self._formulas, points)
        self.controls.offer(offered)
        self._cancel = keys.add(self.tr("Cancel"), ["Esc"], self.cancel)
        self._cancel.setEnabled(False)
        keys.yield_to_focus()

    def _connect(self, signals: ChangeSignals) -> None:
        for changed in (signals.training_changed, signals.lifter_changed, signals.ladder_changed):
            changed.connect(self.refresh)
        self._task.part_answered.connect(self._take_part)
        self._task.progressed.connect(self.line.show_share)
        self._task.failed.connect(self._show_failure)
        self._task.idle.connect(self.line.end)
        self.controls.exercise_chosen.connect(self._choose_exercise)
        self.controls.range_chosen.connect(self._choose_range)
        self.controls.save.clicked.connect(self.picture_asked)
        self.days.days_asked.connect(self._open_days)
        self.days.alone_asked.connect(self._toggle_comparison)
        self.card.metric_chosen.connect(self._choose_metric)
        self.card.load_chosen.connect(self._choose_load)
        self.card.balance_asked.connect(self.balance_asked)
        self.card.table.session_asked.connect(self.session_asked)
        self.records.set_requested.connect(self.set_asked)
        self.grid.enlarge_asked.connect(self._enlarge)
        self.grid.balance_asked.connect(self.balance_asked)
        self.line.cancel_asked.connect(self.cancel)
        self.line.appeared.connect(self._cancel.setEnabled)

    def _build_layout(self) -> None:
        self.header.end_with(self.controls)
        self.notice.hide()
        pane = QWidget()
        self.cards = QVBoxLayout(pane)
        self.cards.setContentsMargins(0, 0, 0, 0)
        self.cards.setSpacing(metrics.CARD_GAP_DENSE)
        self.cards.addWidget(self.card, 1)
        self.cards.addWidget(self.comparison)
        self.cards.addWidget(self.grid)
        self.cards.addWidget(self.records)
        self._charts = pane
        self._empty = self._build_empty()
        self._empty.hide()
        self.body.addWidget(self.days)
        self.body.addWidget(self.notice)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self._charts, 1)

    def _build_empty(self) -> EmptyState:
        empty = EmptyState(
            self._theme,
            Icon.CHART_LINE,
            self.tr("No lift to draw yet"),
            self.tr("After your first sets, your figures appear here."),
        )
        empty.setObjectName("charts_empty")
        return empty
