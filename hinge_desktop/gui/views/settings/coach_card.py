"""What the coach goes by: tempo, sessions a week, the range of reps, and the build."""

from PySide6.QtCore import QCoreApplication, Signal

from hinge_desktop.core.plan import Plan
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.plan_boxes import reps_boxes, tempo_boxes
from hinge_desktop.gui.views.settings.settings_card import SettingsCard
from hinge_desktop.gui.views.week.week_choice import SESSIONS
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.words.settings import Setting, setting_name


class CoachCard(SettingsCard):
    """Part of the training, so it goes into the journal."""

    tempo_chosen = Signal(object)
    """The lifter chose a `Tempo`."""
    sessions_chosen = Signal(int)
    """The lifter chose sessions a week."""
    reps_chosen = Signal(object)
    """The lifter chose a range of reps: sent with the lowest and the highest."""
    build_requested = Signal()
    """The lifter wants to tell or change their build."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, QCoreApplication.translate("CoachCard", "Coach"), Icon.TARGET)
        self.offer_reset("reset_coach")
        title = setting_name(Setting.TEMPO)
        self._tempo = tempo_boxes(theme, title)
        self._tempo.setObjectName("default_tempo")
        self._tempo.committed.connect(self.tempo_chosen)
        self.add_setting(Setting.TEMPO, self.tr("Lower, hold, stand, top"), self._tempo)
        self._add_sessions()
        title = setting_name(Setting.REPS)
        self._reps = reps_boxes(theme, title)
        self._reps.setObjectName("reps_range")
        self._reps.committed.connect(self.reps_chosen)
        self.add_setting(
            Setting.REPS, self.tr("One more each clean day, then more load"), self._reps
        )
        self._edit = KeyButton(theme, self.tr("Edit"))
        self._edit.setObjectName("edit_build")
        self._edit.setToolTip(self.tr("Edit your build and weight (Space)"))
        self._edit.clicked.connect(self.build_requested)
        self._build = self.add_setting(Setting.BUILD, " ", self._edit)

    def show_plan(self, plan: Plan) -> None:
        """Show the tempo of the plan, its sessions a week and its range of reps."""
        self._tempo.set_value(plan.tempo)
        self._reps.set_value((plan.lowest_reps, plan.highest_reps))
        is_choice = plan.sessions_per_week in SESSIONS
        self._sessions.set_value(str(plan.sessions_per_week) if is_choice else None)
        self.show_reset(is_offered=_of_the_coach(plan) != _of_the_coach(Plan()))

    def show_build(self, summary: str) -> None:
        """Show a build in one line."""
        self._build.setText(summary)
        self._edit.setAccessibleDescription(summary)

    def _add_sessions(self) -> None:
        title = setting_name(Setting.SESSIONS)
        self._sessions = Segments(
            self._theme, title, [Segment(str(count), str(count)) for count in SESSIONS]
        )
        self._sessions.setObjectName("sessions_a_week")
        self._sessions.chosen.connect(self._report_sessions)
        self.add_setting(Setting.SESSIONS, self.tr("One or two suits most lifters"), self._sessions)

    def _report_sessions(self, count: str) -> None:
        self.sessions_chosen.emit(int(count))


def _of_the_coach(plan: Plan) -> tuple[object, ...]:
    return plan.tempo, plan.sessions_per_week, plan.lowest_reps, plan.highest_reps
