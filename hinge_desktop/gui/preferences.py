"""The settings of this computer as the window uses them: applied and stored at once."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.cue_choices import CueChoices, Speech, Tones
from hinge_desktop.gui.theme.fonts import SHELL_FONT_FILES
from hinge_desktop.gui.theme.theme import Scheme, Theme
from hinge_desktop.settings import Settings, SettingValue, load_settings, save_settings


class Preferences(QObject):
    """Holds the settings, dresses the theme in them and keeps the file."""

    changed = Signal()
    """Sent after a setting changed."""
    not_stored = Signal(str)
    """Sent with the system's words when the file could not be written."""

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._settings = load_settings(file)
        # One that goes while the window is open was on a stick, and is not made again without it.
        self._makes_folder = not file.parent.is_dir()

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    def cue_choices(self) -> CueChoices:
        """Return what the lifter wants to hear; nothing at all while sound is off."""
        settings = self._settings
        if not settings.sound_on:
            return CueChoices(frozenset(), frozenset())
        off = {Tones(name) for name in settings.tones_off}
        spoken = frozenset(Speech(name) for name in settings.spoken)
        return CueChoices(frozenset(Tones) - off, spoken)

    def volume(self) -> float:
        """Return how loud sounds are, 0 to 1 on the scale of the ear."""
        return self._settings.sound_volume_percent / 100

    def build_theme(self, resources: Path) -> Theme:
        """Return the theme as the settings want it, with the faces of the first picture."""
        return Theme(
            resources,
            scheme=Scheme(self._settings.scheme),
            text_scale=self._settings.text_percent / 100,
            reduced_motion=self._settings.reduced_motion,
            font_files=SHELL_FONT_FILES,
        )

    def apply_to(self, theme: Theme, *, is_garage: bool = False) -> None:
        """Dress a theme now and after every change; a garage may be lit brighter than the desk."""

        def follow() -> None:
            is_bright = is_garage and self._settings.bright_timer
            theme.set_scheme(Scheme.LIGHT if is_bright else Scheme(self._settings.scheme))
            theme.set_text_scale(self._settings.text_percent / 100)
            theme.set_reduced_motion(self._settings.reduced_motion)

        follow()
        self.changed.connect(follow)

    def change(self, **values: SettingValue) -> None:
        """Change settings by name, at once and on the disk."""
        changed = replace(self._settings, **values)  # type: ignore[arg-type]
        if changed == self._settings:
            return
        self._settings = changed
        self.changed.emit()
        try:
            save_settings(self._file, changed, makes_folder=self._makes_folder)
            self._makes_folder = False
        except OSError as error:
            self.not_stored.emit(str(error))
