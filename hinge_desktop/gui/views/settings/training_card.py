"""What else the training goes by: units, the week, the lifter's checks, the coach's numbers."""

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance

from hinge_desktop.core.profile import LengthUnit, Profile
from hinge_desktop.core.thresholds import RULE_NUMBERS
from hinge_desktop.core.weights import Unit
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.settings_card import SettingsCard, Words
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.words.rules import group_name, rule_name
from hinge_desktop.words.settings import Setting, setting_name


class TrainingCard(SettingsCard):
    """Part of the training, so it goes into the journal."""

    unit_chosen = Signal(object)
    """The lifter chose the `Unit` of weights."""
    length_unit_chosen = Signal(object)
    """The lifter chose the `LengthUnit`."""
    week_requested = Signal()
    """The lifter wants to see or change their week."""
    body_requested = Signal()
    """The lifter wants to see their checks of mobility and balance."""
    rules_requested = Signal()
    """The lifter wants to see or change the numbers of the rules."""

    def __init__(self, theme: Theme) -> None:
        title = QCoreApplication.translate("TrainingCard", "Your training")
        super().__init__(theme, title, Icon.CALENDAR_DAYS)
        self._add_units()
        week = self.tr("Days, sessions a week, easy weeks")
        self._way("week", Setting.WEEK, week, self.week_requested)
        checks = self.tr("Mobility, balance and both sides over time")
        self._way("body", Setting.CHECKS, checks, self.body_requested)
        rules = self.tr("Gates, load, week and return: each with its source")
        self._way("rules", Setting.NUMBERS, rules, self.rules_requested, behind=_rule_words)

    def show_units(self, profile: Profile) -> None:
        """Show the units in force."""
        self._unit.set_value(profile.unit)
        self._length_unit.set_value(profile.length_unit)

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
        self.add_setting(Setting.UNITS, note, self._unit, self._length_unit)

    def _way(
        self,
        name: str,
        setting: Setting,
        note: str,
        asked: SignalInstance,
        behind: Words | None = None,
    ) -> None:
        """Add a line whose button leads somewhere."""
        button = KeyButton(self._theme, self.tr("Open"))
        button.setObjectName(f"open_{name}")
        words = self.tr("Open: {title}").format(title=setting_name(setting))
        button.setAccessibleName(words)
        button.setToolTip(self.tr("{words} (Space)").format(words=words))
        button.clicked.connect(asked)
        self.add_setting(setting, note, button, behind=behind)

    def _report_unit(self, unit: str) -> None:
        self.unit_chosen.emit(Unit(unit))

    def _report_length_unit(self, unit: str) -> None:
        self.length_unit_chosen.emit(LengthUnit(unit))


def _rule_words() -> list[str]:
    return [words for one in RULE_NUMBERS for words in (group_name(one.group), rule_name(one.rule))]
