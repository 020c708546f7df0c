"""What the coach goes by: the tempo of exercises without one of their own, and the build."""

from PySide6.QtCore import QCoreApplication, Signal

from hinge_desktop.core.plan import Plan
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.thresholds import RULE_NUMBERS
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.settings_card import SettingsCard, Words
from hinge_desktop.gui.widgets.key_button import KeyButton
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

    def _way(self, name: str, title: str, note: str, *, behind: Words | None = None) -> KeyButton:
        """Add a line that leads somewhere, and return its button."""
        button = KeyButton(self._theme, self.tr("Open"))
        button.setObjectName(f"open_{name}")
        words = self.tr("Open: {title}").format(title=title)
        button.setAccessibleName(words)
        button.setToolTip(self.tr("{words} (Space)").format(words=words))
        self.add_setting(title, note, button, behind=behind)
        return button

    def show_tempo(self, tempo: Tempo) -> None:
        """Show the tempo of the plan."""
        self._tempo.set_value(tempo)
        self.show_reset(is_offered=tempo != Plan().tempo)

    def show_build(self, summary: str) -> None:
        """Show a build in one line."""
        self._build.setText(summary)
        self._edit.setAccessibleDescription(summary)


def _rule_words() -> list[str]:
    return [words for one in RULE_NUMBERS for words in (group_name(one.group), rule_name(one.rule))]
