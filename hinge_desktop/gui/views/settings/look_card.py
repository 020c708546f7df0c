"""How the window looks: colours, text size, motion."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal

from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.language_choice import LanguageChoice
from hinge_desktop.gui.views.settings.settings_card import SettingsCard
from hinge_desktop.gui.widgets.percent_slider import PercentSlider
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.switch import Switch

OF_THE_LOOK: Final = ("scheme", "text_percent", "motion", "bright_timer", "first_weekday")


class LookCard(SettingsCard):
    """Each choice shows at once."""

    language_chosen = Signal(str)
    """Sent with a code, or empty for the system's language."""

    def __init__(
        self, theme: Theme, preferences: Preferences, languages: Sequence[str] = ()
    ) -> None:
        super().__init__(theme, QCoreApplication.translate("LookCard", "Look"), Icon.EYE)
        self._preferences = preferences
        choices = (
            Segment("dark", self.tr("Dark"), Icon.MOON),
            Segment("light", self.tr("Light"), Icon.SUN),
            Segment("system", self.tr("System"), Icon.MONITOR),
        )
        self._scheme = Segments(theme, self.tr("Theme"), choices)
        self._scheme.setObjectName("theme_choice")
        self._text_size = PercentSlider(theme, self.tr("Text size"), 90, 150)
        self._text_size.set_name("text_size")
        motions = (
            Segment("system", self.tr("System")),
            Segment("reduced", self.tr("On")),
            Segment("full", self.tr("Off")),
        )
        self._motion = Segments(theme, self.tr("Reduce motion"), motions)
        self._motion.setObjectName("reduce_motion")
        self._bright = Switch(theme, self.tr("Timer in bright light"))
        self._bright.setObjectName("bright_timer")
        self._language = LanguageChoice(theme, self.tr("Language"), languages)
        self.offer_reset("reset_look")
        self._weeks = Segments(
            theme,
            self.tr("Weeks begin on"),
            (
                Segment("country", self.tr("Country")),
                Segment("monday", self.tr("Mon")),
                Segment("saturday", self.tr("Sat")),
                Segment("sunday", self.tr("Sun")),
            ),
        )
        self._weeks.setObjectName("first_weekday")
        self._build_lines()
        self._connect_signals()
        self._show_settings()
        self.setFocusProxy(self._scheme)

    def _build_lines(self) -> None:
        add = self.add_setting
        add(self.tr("Theme"), "", self._scheme)
        add(self.tr("Text size"), self.tr("The timer sizes itself"), self._text_size)
        add(self.tr("Reduce motion"), self.tr("The figure steps between poses"), self._motion)
        note = self.tr("Black on white, for an open door")
        add(self.tr("Timer in bright light"), note, self._bright)
        note = self.tr("Numbers and dates stay those of your country")
        add(self.tr("Language"), note, self._language)
        add(self.tr("Weeks begin on"), self.tr("In the calendar of History"), self._weeks)

    def _connect_signals(self) -> None:
        self._scheme.chosen.connect(self._choose_scheme)
        self._text_size.moved.connect(self._choose_text_size)
        self._text_size.released.connect(self._keep_text_size)
        self._motion.chosen.connect(self._choose_motion)
        self._bright.clicked.connect(self._choose_bright)
        self._language.chosen.connect(self.language_chosen)
        self._weeks.chosen.connect(self._choose_weeks)
        self._preferences.changed.connect(self._show_settings)

    def _show_settings(self) -> None:
        settings = self._preferences.settings
        self._scheme.set_value(settings.scheme)
        self._text_size.set_value(settings.text_percent)
        self._motion.set_value(settings.motion)
        self._bright.setChecked(settings.bright_timer)
        self._language.show_language(settings.language)
        self._weeks.set_value(settings.first_weekday)
        self.show_reset(is_offered=not self._preferences.are_default(OF_THE_LOOK))

    def _choose_scheme(self, scheme: str) -> None:
        self._preferences.choose(scheme=scheme)

    def _choose_text_size(self, percent: int) -> None:
        self._preferences.preview(text_percent=percent)

    def _keep_text_size(self) -> None:
        self._preferences.choose(text_percent=self._text_size.value())

    def _choose_motion(self, motion: str) -> None:
        self._preferences.choose(motion=motion)

    def _choose_weeks(self, first_weekday: str) -> None:
        self._preferences.choose(first_weekday=first_weekday)

    def _choose_bright(self, bright: bool) -> None:  # noqa: FBT001 a slot of Qt
        self._preferences.choose(bright_timer=bright)
