"""What the coach goes by: for now the tempo of exercises that have none of their own."""

from PySide6.QtCore import QCoreApplication, Signal

from hinge_desktop.core.tempo import Tempo
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.settings_card import SettingsCard
from hinge_desktop.gui.widgets.tempo_field import TempoField


class CoachCard(SettingsCard):
    """Part of the plan, so it goes into the journal."""

    tempo_chosen = Signal(object)
    """The lifter chose a `Tempo`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, QCoreApplication.translate("CoachCard", "Coach"), Icon.TARGET)
        self._tempo = TempoField(theme, self.tr("Default tempo"))
        self._tempo.setObjectName("default_tempo")
        note = self.tr("Lower, hold, stand, top")
        self.add_setting(self.tr("Default tempo"), note, self._tempo)
        self._tempo.committed.connect(self.tempo_chosen)

    def show_tempo(self, tempo: Tempo) -> None:
        """Show the tempo of the plan."""
        self._tempo.set_value(tempo)
