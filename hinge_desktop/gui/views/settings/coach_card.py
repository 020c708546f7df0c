"""What the coach goes by: the tempo of exercises without one of their own, and the build."""

from PySide6.QtCore import QCoreApplication, Signal

from hinge_desktop.core.plan import Plan
from hinge_desktop.core.profile import LengthUnit, Profile
from hinge_desktop.core.thresholds import RULE_NUMBERS
from hinge_desktop.core.weights import Unit
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.settings_card import SettingsCard, Words
from hinge_desktop.gui.views.week.week_choice import SESSIONS
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.tempo_field import TempoField
from hinge_desktop.words.rules import group_name, rule_name


class CoachCard(SettingsCard):
    """Part of the training, so it goes into the journal."""

    tempo_chosen = Signal(object)
    """The lifter chose a `Tempo`."""
    build_requested = Signal()
    """The lifter wants to tell or change their build."""
    body_requested = Signal()
    """The lifter wants to see their checks of mobility and balance."""

    rules_requested = Signal()
    """The lifter wants to see or change the numbers of the rules."""

    sessions_chosen = Signal(int)
    """The lifter chose sessions a week."""
    unit_chosen = Signal(object)
    """The lifter chose the `Unit` of weights."""
    length_unit_chosen = Signal(object)
    """The lifter chose the `LengthUnit`."""
    week_requested = Signal()
    """The lifter wants to see or change their week."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, QCoreApplication.translate("CoachCard", "Coach"), Icon.TARGET)
        self._tempo = TempoField(theme, self.tr("Default tempo"))
        self._tempo.setObjectName("default_tempo")
        note = self.tr("Lower, hold, stand, top")
        self.offer_reset("reset_coach")
        self.add_setting(self.tr("Default tempo"), note, self._tempo)
        self._tempo.committed.connect(self.tempo_chosen)
        self._add_sessions()
        self._add_units()
        self._edit = KeyButton(theme, self.tr("Edit"))
        self._edit.setObjectName("edit_build")
        self._edit.setToolTip(self.tr("Edit your build and weight (Space)"))
        self._edit.clicked.connect(self.build_requested)
        self._build = self.add_setting(self.tr("Your build and weight"), " ", self._edit)
        note = self.tr("Mobility, balance and both sides over time")
        checks = self._way("body", self.tr("Your checks"), note)
        checks.clicked.connect(self.body_requested)
        note = self.tr("Gates, load, week and return: each with its source")
        rules = self._way("rules", self.tr("The coach's numbers"), note, behind=_rule_words)
        rules.clicked.connect(self.rules_requested)
        note = self.tr("Days, sessions a week, easy weeks")
        week = self._way("week", self.tr("Your week"), note)
        week.clicked.connect(self.week_requested)

    def _add_sessions(self) -> None:
        title = self.tr("Sessions a week")
        self._sessions = Segments(
            self._theme, title, [Segment(str(count), str(count)) for count in SESSIONS]
        )
        self._sessions.setObjectName("sessions_a_week")
        self._sessions.chosen.connect(self._report_sessions)
        self.add_setting(title, self.tr("One or two suits most lifters"), self._sessions)

    def _add_units(self) -> None:
        weights = (Segment(Unit.KG, self.tr("kg")), Segment(Unit.LB, self.tr("lb")))
        lengths = (
            Segment(LengthUnit.CENTIMETRES, self.tr("cm")),
            Segment(LengthUnit.INCHES, self.tr("ft, in")),
        )
        self._unit = Segments(self._theme, self.tr("Unit of weights"), weights)
        self._unit.setObjectName("unit_of_weights")
        self._unit.chosen.connect(self._report_unit)
        self._length_unit = Segments(self._theme, self.tr("Unit of lengths"), lengths)
        self._length_unit.setObjectName("unit_of_lengths")
        self._length_unit.chosen.connect(self._report_length_unit)
        note = self.tr("What is in the journal keeps its own")
        self.add_setting(self.tr("Units"), note, self._unit, self._length_unit)

    def _report_sessions(self, count: str) -> None:
        self.sessions_chosen.emit(int(count))

    def _report_unit(self, unit: str) -> None:
        self.unit_chosen.emit(Unit(unit))

    def _report_length_unit(self, unit: str) -> None:
        self.length_unit_chosen.emit(LengthUnit(unit))

    def _way(self, name: str, title: str, note: str, *, behind: Words | None = None) -> KeyButton:
        """Add a line that leads somewhere, and return its button."""
        button = KeyButton(self._theme, self.tr("Open"))
        button.setObjectName(f"open_{name}")
        words = self.tr("Open: {title}").format(title=title)
        button.setAccessibleName(words)
        button.setToolTip(self.tr("{words} (Space)").format(words=words))
        self.add_setting(title, note, button, behind=behind)
        return button

    def show_plan(self, plan: Plan) -> None:
        """Show the tempo of the plan, and its sessions a week."""
        usual = Plan()
        self._tempo.set_value(plan.tempo)
        is_choice = plan.sessions_per_week in SESSIONS
        self._sessions.set_value(str(plan.sessions_per_week) if is_choice else None)
        self.show_reset(
            is_offered=(plan.tempo, plan.sessions_per_week)
            != (usual.tempo, usual.sessions_per_week)
        )

    def show_units(self, profile: Profile) -> None:
        """Show the units in force."""
        self._unit.set_value(profile.unit)
        self._length_unit.set_value(profile.length_unit)

    def show_build(self, summary: str) -> None:
        """Show a build in one line."""
        self._build.setText(summary)
        self._edit.setAccessibleDescription(summary)


def _rule_words() -> list[str]:
    return [words for one in RULE_NUMBERS for words in (group_name(one.group), rule_name(one.rule))]
