"""The charts: one exercise at a time, over a range that the lifter chooses."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hinge_desktop.core.chart_ranges import ChartRange
from hinge_desktop.core.estimate_series import EstimateSeries
from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.journal import JournalError
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.pages import PageName, title_of
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.estimate_card import EstimateCard
from hinge_desktop.gui.views.image_file import AskImageFile, ask_image_file
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.gui.widgets.empty_state import EmptyState
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.scroll_page import ScrollPage
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.services.progress_review import ProgressReview
from hinge_desktop.words.estimates import range_words
from hinge_desktop.words.exercises import exercise_name
from hinge_desktop.words.problems import journal_words

_MOST_CARD_HEIGHT: Final = 720
_RANGES: Final = tuple(ChartRange)


@dataclass(frozen=True, slots=True)
class _Answer:
    exercises: tuple[Exercise, ...]
    series: EstimateSeries | None


class ChartsPage(ScrollPage):
    """`[` and `]` change the range, T shows the table. Reads happen in the background."""

    image_saved = Signal(object)
    """Sent with the `Path` of a picture that was written."""
    image_failed = Signal(object)
    """Sent with the `Path` of a picture that could not be written."""

    def __init__(
        self,
        theme: Theme,
        review: ProgressReview,
        signals: ChangeSignals,
        today: Callable[[], date],
        ask_image_file: AskImageFile = ask_image_file,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title_of(PageName.CHARTS), parent=parent)
        self._theme = theme
        self._review = review
        self._today = today
        self._ask_image_file = ask_image_file
        self._is_stale = True
        self._exercise_id: ExerciseId | None = None
        self._range = ChartRange.TWELVE_WEEKS
        self._task = LatestTask(self)
        self.setObjectName("page_charts")
        self._chooser = self._build_chooser()
        self._segments = self._build_segments()
        self._save = KeyButton(theme, self.tr("Save as image"), icon=Icon.DOWNLOAD)
        self._save.setObjectName("chart_save_image")
        self._notice = Notice(theme, Mood.WARN)
        self._notice.setObjectName("charts_notice")
        self.card = EstimateCard(theme)
        self._build_layout()
        self._connect(signals)

    @property
    def is_loading(self) -> bool:
        """Whether something is still being read."""
        return self._task.is_busy

    @property
    def range(self) -> ChartRange:
        """The range that is chosen."""
        return self._range

    def refresh(self) -> None:
        """Read again, at once if the page is seen, else when it is next."""
        self._is_stale = True
        if self.isVisible():
            self._read()

    def choose_range(self, chart_range: ChartRange) -> None:
        """Show another range."""
        self._range = chart_range
        self._segments.set_value(chart_range)
        self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was away."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the choices a line of their own where the header is too short."""
        super().resizeEvent(event)
        self._fit_header()

    def _read(self) -> None:
        self._is_stale = False
        today = self._today()
        self._task.ask(partial(_read, self._review, self._exercise_id, self._range, today))

    def _show(self, answer: _Answer) -> None:
        self._notice.hide()
        has_data = answer.series is not None
        self._panes.setCurrentIndex(1 if has_data else 0)
        self._choices.setVisible(has_data)
        self._save.setVisible(has_data)
        if answer.series is not None:
            self._show_exercises(answer.exercises, answer.series.exercise_id)
            self.card.show_series(answer.series)
        self._fit_header()

    def _show_exercises(self, exercises: tuple[Exercise, ...], chosen: ExerciseId) -> None:
        self._exercise_id = chosen
        names = [(exercise_name(one), one.id) for one in exercises]
        shown = [
            (self._chooser.itemText(row), self._chooser.itemData(row))
            for row in range(self._chooser.count())
        ]
        if names != shown:
            self._chooser.clear()
            for name, exercise_id in names:
                self._chooser.addItem(name, exercise_id)
        self._chooser.setCurrentIndex(self._chooser.findData(chosen))

    def _show_failure(self, error: Exception) -> None:
        if not isinstance(error, JournalError):
            raise error
        words = journal_words(error)
        self._notice.show_notice(Mood.WARN, words.title, words.advice)
        self._notice.show()

    def _follow_chooser(self, row: int) -> None:
        self._exercise_id = ExerciseId(self._chooser.itemData(row))
        self._read()

    def _follow_segments(self, value: str) -> None:
        self.choose_range(ChartRange(value))

    def _step_range(self, steps: int) -> None:
        place = min(max(_RANGES.index(self._range) + steps, 0), len(_RANGES) - 1)
        if _RANGES[place] is not self._range:
            self.choose_range(_RANGES[place])

    def _save_image(self) -> None:
        name = f"{self._chooser.currentText()} {self._today().isoformat()}.png"
        path = self._ask_image_file(name)
        if path is None:
            return
        if self.card.image().save(str(path)):
            self.image_saved.emit(path)
            return
        title = self.tr("The picture could not be written to {file}.").format(file=path)
        advice = self.tr("Choose another folder, then try again.")
        self._notice.show_notice(Mood.WARN, title, advice)
        self._notice.show()
        self.image_failed.emit(path)

    def _connect(self, signals: ChangeSignals) -> None:
        signals.training_changed.connect(self.refresh)
        self._task.answered.connect(self._show)
        self._task.failed.connect(self._show_failure)
        self._chooser.activated.connect(self._follow_chooser)
        self._segments.chosen.connect(self._follow_segments)
        self._save.clicked.connect(self._save_image)
        self._theme.changed.connect(self._fit_header)
        self._add_action(self.tr("Shorter range"), "[", partial(self._step_range, -1))
        self._add_action(self.tr("Longer range"), "]", partial(self._step_range, 1))
        self._add_action(self.tr("Chart or table"), "T", self.card.toggle_table)

    def _add_action(self, text: str, key: str, act: Callable[[], None]) -> None:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        self.addAction(action)

    def _build_chooser(self) -> DropDown:
        chooser = DropDown(self._theme, self.tr("Exercise"))
        chooser.setObjectName("chart_exercise")
        chooser.setToolTip(self.tr("Exercise (Up, Down)"))
        return chooser

    def _build_segments(self) -> Segments:
        keys = "[ ]"
        segments = Segments(
            self._theme,
            self.tr("Range"),
            [Segment(one.value, range_words(one), key=keys) for one in _RANGES],
        )
        segments.setObjectName("chart_range")
        segments.set_value(self._range)
        return segments

    def _build_layout(self) -> None:
        self._choices = QWidget()
        row = QHBoxLayout(self._choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._chooser)
        row.addWidget(self._segments)
        self._wide_place = QHBoxLayout()
        holder = QWidget()
        holder.setLayout(self._wide_place)
        self._wide_place.setContentsMargins(0, 0, 0, 0)
        self.header.add(holder)
        self.header.add(self._save)
        self._narrow_place = QHBoxLayout()
        self._wide_place.addWidget(self._choices)
        self._is_wide = True
        self._notice.hide()
        self._panes = QStackedWidget()
        self._panes.addWidget(self._build_empty())
        self._panes.addWidget(self._build_card_pane())
        self._panes.setCurrentIndex(1)
        self.body.addLayout(self._narrow_place)
        self.body.addWidget(self._notice)
        self.body.addWidget(self._panes, 1)

    def _build_card_pane(self) -> QWidget:
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        self.card.setMinimumHeight(288)
        self.card.setMaximumHeight(_MOST_CARD_HEIGHT)
        column.addWidget(self.card, 1)
        column.addStretch(0)
        return pane

    def _build_empty(self) -> EmptyState:
        empty = EmptyState(
            self._theme,
            Icon.CHART_LINE,
            self.tr("No lift to draw yet"),
            self.tr("After your first sets with a load, your estimated 1RM appears here."),
        )
        empty.setObjectName("charts_empty")
        return empty

    def _fit_header(self) -> None:
        title = self.header.title_label.sizeHint().width()
        wanted = title + self._choices.sizeHint().width() + self._save.sizeHint().width() + 48
        is_wide = wanted <= self.header.width()
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        place = self._wide_place if is_wide else self._narrow_place
        place.addWidget(self._choices)
        if not is_wide:
            self._narrow_place.addStretch(1)
        else:
            self._narrow_place.takeAt(0)


def _read(
    review: ProgressReview, wanted: ExerciseId | None, chart_range: ChartRange, today: date
) -> _Answer:
    exercises = review.charted_exercises()
    ids = [one.id for one in exercises]
    if not ids:
        return _Answer((), None)
    chosen = wanted if wanted in ids else ids[0]
    return _Answer(exercises, review.estimates(chosen, chart_range, today))
