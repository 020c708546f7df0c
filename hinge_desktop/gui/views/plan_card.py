"""The hero card of Today: what to do now, and why."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from hinge_desktop.core.day_plan import DayPlan, DayVerdict
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.plate_plan import PlatePlan
from hinge_desktop.core.readiness import Readiness
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.readiness_row import ReadinessRow
from hinge_desktop.gui.views.today.plan_facts import PlanFacts
from hinge_desktop.gui.views.today.strip_boxes import folded_ramp, strip_boxes
from hinge_desktop.gui.widgets.icon_line import IconLine
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.set_strip import SetStrip
from hinge_desktop.gui.widgets.strip_button import StripButton
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.gui.widgets.text_link import TextLink
from hinge_desktop.words import plans
from hinge_desktop.words.exercises import built_in_name
from hinge_desktop.words.plan_editor import plan_change_words
from hinge_desktop.words.plates import first_on_bar_words, set_plates_lines
from hinge_desktop.words.practice import timed_practice_words
from hinge_desktop.words.reasons import reason_title, reason_words
from hinge_desktop.words.week import day_notes

PRACTISE_KEY = "D"
"""Starts the drill of a day of rest."""
CUE_KEY = "C"
WARM_UP_KEY = "W"
"""Plays the warm-up that stands before the day's sets."""
CHANGE_KEY = "P"
"""Opens the session editor."""
RESET_KEY = "R"
"""Goes back to the plan that the rules suggest, where the lifter changed it."""
_LEAST_WIDTH = 520
_ANY_HEIGHT = (1 << 24) - 1
"""Qt's own word for no limit (QWIDGETSIZE_MAX)."""


class PlanCard(QFrame):
    """Shows one plan; asks only how the back is."""

    start_requested = Signal()
    """The lifter wants to start (or go on with) the session."""
    practise_asked = Signal(object)
    """Sent with the `ExerciseId` of the drill that is offered on a day of rest."""
    cue_asked = Signal()
    """The lifter wants to see what the guide says of the one thing."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "card")
        self._title = TextLabel(theme, role=FontRole.HERO, wrap=True)
        self._facts = PlanFacts(theme)
        self._strip = SetStrip(theme)
        self.warm_up = StripButton(theme, key=WARM_UP_KEY)
        self.warm_up.setObjectName("play_warm_up")
        self._note = IconLine(theme, Icon.CALENDAR_DAYS, Ink.INFO)
        self._then = IconLine(theme, Icon.LIST_ORDERED, Ink.TEXT2)
        self._bar = IconLine(theme, Icon.BAR, Ink.TEXT2)
        self._why = IconLine(theme, Icon.TRENDING_UP, Ink.ACCENT)
        self._why.setObjectName("today_why")
        self._thing = IconLine(theme, Icon.TARGET, Ink.WARN)
        self._way = TextLink(
            theme, self.tr("In the guide"), icon=Icon.BOOK_OPEN, key=CUE_KEY, is_tight=True
        )
        self._way.setObjectName("today_cue")
        self._thing.end_with(self._way)
        self.start_button = KeyButton(
            theme, self.tr("Start session"), kind=ButtonKind.PRIMARY, key="\N{RETURN SYMBOL}"
        )
        self.start_button.setObjectName("start_session")
        self.practise_button = KeyButton(theme, "", key=PRACTISE_KEY, height=metrics.HEIGHT_PRIMARY)
        self.practise_button.setObjectName("practise_drill")
        self.change_button = KeyButton(
            theme, self.tr("Change plan"), key=CHANGE_KEY, height=metrics.HEIGHT_PRIMARY
        )
        self.change_button.setObjectName("change_plan")
        self._changed = IconLine(theme, Icon.PENCIL, Ink.TEXT2)
        self.reset_link = TextLink(
            theme,
            self.tr("Back to the suggested plan"),
            icon=Icon.RESET,
            key=RESET_KEY,
            is_tight=True,
        )
        self.reset_link.setObjectName("reset_plan")
        self._changed.end_with(self.reset_link)
        self._practice: PlannedExercise | None = None
        self._stage: QWidget | None = None
        self.readiness = ReadinessRow(theme)
        self._build_layout()
        self.start_button.clicked.connect(self.start_requested)
        self.practise_button.clicked.connect(self.practise)
        self._way.clicked.connect(self.open_cue)

    def show_plan(
        self,
        plan: DayPlan,
        said: Readiness,
        name_of: plans.NameOf = built_in_name,
    ) -> None:
        """Show a plan and the answers it was made for."""
        first = plan.main
        self._title.setText(plans.plan_title(first, name_of))
        self._facts.show_facts(first, plan.minutes)
        self._strip.show_boxes(strip_boxes(plan), folded_ramp(first))
        self._show_warm_up(plan.warm_up_minutes)
        self._note.show_words("", day_notes(plan))
        self._then.show_words("", plans.other_lines(plan, name_of))
        self._changed.show_words("", plan_change_words(plan.change))
        self.change_button.show()
        self._show_why(plan, plans.plan_title(first, name_of))
        thing = plan.one_thing
        self._thing.show_words(
            self.tr("One thing today."), "" if thing is None else plans.one_thing_words(thing)
        )
        self.show_way(is_shown=False)
        self.start_button.set_text(self.tr("Start session"))
        is_stopped = plan.verdict is DayVerdict.STOPPED
        self._facts.setVisible(not is_stopped)
        self._strip.setVisible(not is_stopped)
        if is_stopped:
            self._show_stopped()
        self.readiness.show_answers(said, asks_soreness=plan.asks_soreness)
        self._ask_for_height(self.width())

    def _show_stopped(self) -> None:
        """Suggest nothing; recording stays possible."""
        self._title.setText(self.tr("Nothing loaded for now"))
        self.warm_up.hide()
        for line in (self._note, self._then, self._changed, self._bar, self._thing):
            line.show_words("", "")
        self.start_button.set_text(self.tr("Record a session"))

    def show_plates(self, plates: PlatePlan | None) -> None:
        """Show what goes on the bar first, and all sets' plates with the strip."""
        sets = () if plates is None else plates.sets
        first = first_on_bar_words(sets[0]) if sets else ""
        self._bar.show_words(self.tr("First on the bar:") if first else "", first)
        self._strip.show_details(set_plates_lines(sets))
        self._ask_for_height(self.width())

    def show_cue(self, cue: str) -> None:
        """Show the cue of the day in the place of the one thing."""
        self._thing.show_words(self.tr("Cue of the day."), cue)
        self._ask_for_height(self.width())

    def show_way(self, *, is_shown: bool) -> None:
        """Offer the way from the one thing to the guide."""
        self._way.setVisible(is_shown)
        self._ask_for_height(self.width())

    def open_cue(self) -> None:
        """Ask for the one thing in the guide, if there is a way."""
        if not self._way.isHidden():
            self.cue_asked.emit()

    def offer_practice(self, practice: PlannedExercise | None) -> None:
        """Offer a few minutes of a drill, or nothing."""
        self._practice = practice
        self.practise_button.setVisible(practice is not None)
        if practice is not None:
            self.practise_button.set_text(timed_practice_words(practice))
        self._ask_for_height(self.width())

    def practise(self) -> None:
        """Start the drill that is offered, if one is."""
        if self._practice is not None:
            self.practise_asked.emit(self._practice.exercise_id)

    def change_plan(self) -> None:
        """Press the button that opens the session editor, where there is one."""
        if self.change_button.isVisible():
            self.change_button.click()

    def reset_plan(self) -> None:
        """Press the link back to the suggested plan, where there is one."""
        if self.reset_link.isVisible():
            self.reset_link.click()

    def play_warm_up(self) -> None:
        """Press the box of the warm-up, where there is one."""
        if self.warm_up.isVisible():
            self.warm_up.click()

    def set_stage(self, stage: QWidget) -> None:
        """Put the drawn lifter beside the plan, or below it in a narrow window."""
        self._stage = stage
        self._halves.addWidget(stage)
        self._fold(self.width())

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the plan alone: the stage moves below it."""
        return QSize(self._column.minimumSize().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the stage below the plan where there is no room beside it."""
        super().resizeEvent(event)
        self._fold(event.size().width())

    def event(self, event: QEvent) -> bool:
        """Ask for the height anew when a row of the plan folds or unfolds."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._ask_for_height(self.width())
        return super().event(event)

    def _fold(self, width: int) -> None:
        if self._stage is None:
            return
        least = max(
            round(_LEAST_WIDTH * self._theme.text_scale), self._column.minimumSize().width()
        )
        is_wide = width >= least + self._stage.minimumWidth()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(across if is_wide else down)
        self._stage.setMaximumHeight(_ANY_HEIGHT if is_wide else self._stage.minimumHeight())
        self._ask_for_height(width)

    def _ask_for_height(self, width: int) -> None:
        """Let the page scroll rather than squeeze wrapped lines."""
        self.setMinimumHeight(self._halves.totalHeightForWidth(width))

    def show_running(self, title: str, words: str) -> None:
        """Show that a session waits to be gone on with."""
        self._title.setText(title)
        self._why.show_words("", words)
        self._changed.show_words("", "")
        self.change_button.hide()
        self.start_button.set_text(self.tr("Go on with the session"))

    def _show_why(self, plan: DayPlan, title: str) -> None:
        first = plan.main
        load = first.work_sets[0].load if first.work_sets else None
        if plan.rest is not None:
            self._title.setText(plans.rest_title(plan.rest))
            self._why.show_words(self.tr("Why rest?"), plans.rest_words(plan.rest))
            self._then.show_words(self.tr("Planned:"), title)
        else:
            self._why.show_words(reason_title(load), reason_words(plan.why))

    def _show_warm_up(self, minutes: int | None) -> None:
        self.warm_up.setVisible(minutes is not None)
        if minutes is not None:
            self.warm_up.show_box(self.tr("{n} min").format(n=minutes), self.tr("Warm-up"))

    def _build_layout(self) -> None:
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        column = self._column = QVBoxLayout()
        self._halves.addLayout(column, 1)
        column.setContentsMargins(26, 14, 18, 14)
        column.setSpacing(7)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        column.addSpacing(4)
        strip = QHBoxLayout()
        strip.setSpacing(6)
        strip.addWidget(self.warm_up)
        strip.addWidget(self._strip, 1)
        column.addLayout(strip)
        column.addWidget(self._note)
        column.addWidget(self._then)
        column.addWidget(self._changed)
        column.addWidget(self._bar)
        column.addWidget(self._why)
        column.addWidget(self._thing)
        column.addStretch(1)
        actions = ReflowRow(16)
        actions.add(self._build_starts(), 1)
        actions.add(self.readiness)
        column.addWidget(actions)

    def _build_starts(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for button in (self.start_button, self.change_button, self.practise_button):
            row.addWidget(button)
        row.addStretch(1)
        return box
