"""What the coach goes by: the tempo of exercises without one of their own, and the build."""

from PySide6.QtCore import QCoreApplication, Signal

from hinge_desktop.core.tempo import Tempo
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.settings_card import SettingsCard
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.tempo_field import TempoField


class CoachCard(SettingsCard):
    """Part of the training, so it goes into the journal."""

    tempo_chosen = Signal(object)
    """The lifter chose a `Tempo`."""
    build_requested = Signal()
    """The lifter wants to tell or change their build."""

    rules_requested = Signal()
    """The lifter wants to see or change the numbers of the rules."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, QCoreApplication.translate("CoachCard", "Coach"), Icon.TARGET)
        self._tempo = TempoField(theme, self.tr("Default tempo"))
        self._tempo.setObjectName("default_tempo")
        note = self.tr("Lower, hold, stand, top")
        self.add_setting(self.tr("Default tempo"), note, self._tempo)
        self._tempo.committed.connect(self.tempo_chosen)
        self._edit = KeyButton(theme, self.tr("Edit"))
        self._edit.setObjectName("edit_build")
        self._edit.setToolTip(self.tr("Edit your build and weight (Space)"))
        self._edit.clicked.connect(self.build_requested)
        self._build = self.add_setting(self.tr("Your build and weight"), " ", self._edit)
        self._rules = KeyButton(theme, self.tr("Open"))
        self._rules.setObjectName("open_rules")
        self._rules.setAccessibleName(self.tr("Open the coach's numbers"))
        self._rules.setToolTip(self.tr("Open the coach's numbers (Space)"))
        self._rules.clicked.connect(self.rules_requested)
        words = self.tr("Gates, load, week and return: each with its source")
        self.add_setting(self.tr("The coach's numbers"), words, self._rules)

    def show_tempo(self, tempo: Tempo) -> None:
        """Show the tempo of the plan."""
        self._tempo.set_value(tempo)

    def show_build(self, summary: str) -> None:
        """Show a build in one line."""
        self._build.setText(summary)
        self._edit.setAccessibleDescription(summary)
