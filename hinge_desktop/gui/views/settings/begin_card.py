"""Everything that the first run asked, to be answered again."""

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance

from hinge_desktop.core.told_safety import ToldSafety
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.settings_card import SettingsCard
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.settings import Setting, setting_name
from hinge_desktop.words.told_safety import summary


class BeginCard(SettingsCard):
    """Rows that lead to the steps of the first run, and to placement."""

    safety_asked = Signal()
    """The lifter wants to answer the questions about the back again."""
    kit_asked = Signal()
    """The lifter wants to see or change the kit."""
    place_asked = Signal()
    """The lifter wants to find their place."""
    start_asked = Signal()
    """The lifter wants to go through the first run once more."""

    def __init__(self, theme: Theme) -> None:
        title = QCoreApplication.translate("BeginCard", "Where you begin")
        super().__init__(theme, title, Icon.MAP_PIN)
        edit = self.tr("Edit")
        self._told = self._row(Setting.SAFETY, " ", edit, "edit_safety", self.safety_asked)
        kit = self.tr("Bars, plates, bells and what else there is")
        self._row(Setting.KIT, kit, self.tr("Open"), "open_kit", self.kit_asked)
        place = self.tr("Ten minutes to a rung and a first load, for those who train already")
        self._row(Setting.PLACEMENT, place, self.tr("Begin"), "find_place", self.place_asked)
        again = self.tr("All steps once more, with what is known")
        self._row(Setting.FIRST_STEPS, again, self.tr("Begin"), "start_again", self.start_asked)

    def show_told(self, told: ToldSafety) -> None:
        """Say in a line what was answered about the back."""
        self._told.setText(summary(told))

    def _row(
        self, setting: Setting, note: str, action: str, name: str, asked: SignalInstance
    ) -> TextLabel:
        title = setting_name(setting)
        button = KeyButton(self._theme, action)
        button.setObjectName(name)
        button.setAccessibleDescription(title)
        tip = QCoreApplication.translate("BeginCard", "{title} (Space)")
        button.setToolTip(tip.format(title=title))
        button.clicked.connect(asked)
        return self.add_setting(setting, note, button)
