"""How the window looks: colours, text size, motion."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.settings_card import SettingsCard
from hinge_desktop.gui.widgets.percent_slider import PercentSlider
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.switch import Switch
from hinge_desktop.words.settings import Setting, setting_name

OF_THE_LOOK: Final = ("scheme", "text_percent", "motion", "bright_timer")


class LookCard(SettingsCard):
    """Each choice shows at once."""

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__(theme, QCoreApplication.translate("LookCard", "Look"), Icon.EYE)
        self._preferences = preferences
        choices = (
            Segment("dark", self.tr("Dark"), Icon.MOON),
            Segment("light", self.tr("Light"), Icon.SUN),
            Segment("system", self.tr("System"), Icon.MONITOR),
        )
        self._scheme = Segments(theme, setting_name(Setting.THEME), choices)
        self._scheme.setObjectName("theme_choice")
        self._text_size = PercentSlider(
            theme, setting_name(Setting.TEXT_SIZE), 90, 150, letter=self.tr("A")
        )
        self._text_size.set_name("text_size")
        motions = (
            Segment("system", self.tr("System")),
            Segment("reduced", self.tr("On")),
            Segment("full", self.tr("Off")),
        )
        self._motion = Segments(theme, setting_name(Setting.REDUCE_MOTION), motions)
        self._motion.setObjectName("reduce_motion")
        self._bright = Switch(theme, setting_name(Setting.BRIGHT_TIMER))
        self._bright.setObjectName("bright_timer")
        self.offer_reset("reset_look")
        self._build_lines()
        self._connect_signals()
        self._show_settings()
        self.setFocusProxy(self._scheme)

    def _build_lines(self) -> None:
        add = self.add_setting
        add(Setting.THEME, "", self._scheme)
        add(Setting.TEXT_SIZE, self.tr("The timer sizes itself"), self._text_size)
        add(Setting.REDUCE_MOTION, self.tr("The figure steps between poses"), self._motion)
        note = self.tr("Black on white, for an open door")
        add(Setting.BRIGHT_TIMER, note, self._bright)

    def _connect_signals(self) -> None:
        self._scheme.chosen.connect(self._choose_scheme)
        self._text_size.moved.connect(self._choose_text_size)
        self._text_size.released.connect(self._keep_text_size)
        self._motion.chosen.connect(self._choose_motion)
        self._bright.clicked.connect(self._choose_bright)
        self._preferences.changed.connect(self._show_settings)

    def _show_settings(self) -> None:
        settings = self._preferences.settings
        self._scheme.set_value(settings.scheme)
        self._text_size.set_value(settings.text_percent)
        self._motion.set_value(settings.motion)
        self._bright.setChecked(settings.bright_timer)
        self.show_reset(is_offered=not self._preferences.are_default(OF_THE_LOOK))

    def _choose_scheme(self, scheme: str) -> None:
        self._preferences.choose(scheme=scheme)

    def _choose_text_size(self, percent: int) -> None:
        self._preferences.preview(text_percent=percent)

    def _keep_text_size(self) -> None:
        self._preferences.choose(text_percent=self._text_size.value())

    def _choose_motion(self, motion: str) -> None:
        self._preferences.choose(motion=motion)

    def _choose_bright(self, bright: bool) -> None:  # noqa: FBT001 a slot of Qt
        self._preferences.choose(bright_timer=bright)
