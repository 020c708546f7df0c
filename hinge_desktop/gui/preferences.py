"""The settings of this computer as the window uses them: applied and stored at once."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.cue_choices import CueChoices, Speech, Tones
from hinge_desktop.gui.system.wishes import Wishes
from hinge_desktop.gui.theme.fonts import SHELL_FONT_FILES
from hinge_desktop.gui.theme.theme import Scheme, Theme
from hinge_desktop.settings import Settings, SettingValue, load_settings, save_settings


@dataclass(frozen=True, slots=True)
class SettingChange:
    """One act of the lifter: the settings before and after it."""

    before: Settings
    after: Settings

    @property
    def names(self) -> tuple[str, ...]:
        """The settings that differ, in their order."""
        names = (field.name for field in fields(Settings))
        return tuple(one for one in names if self.value(one) != self.value(one, is_before=True))

    def value(self, name: str, *, is_before: bool = False) -> Any:  # noqa: ANN401 one of each kind
        """Return a setting after the act, or before it."""
        return getattr(self.before if is_before else self.after, name)


class Preferences(QObject):
    """Holds the settings, dresses the theme in them and keeps the file."""

    changed = Signal()
    """Sent after a setting changed, or what the desktop asks where the lifter left it to that."""
    chosen = Signal(object)
    """Sent with the `SettingChange` that the lifter made, which can be taken back."""
    not_stored = Signal(str)
    """Sent with the system's words when the file could not be written."""

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._settings = load_settings(file)
        # One that goes while the window is open was on a stick, and is not made again without it.
        self._makes_folder = not file.parent.is_dir()
        self._before_preview: Settings | None = None
        self._wishes = Wishes()

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

    @property
    def reduces_motion(self) -> bool:
        """Whether nothing slides: as the lifter chose, else as the desktop asks."""
        if self._settings.motion == "system":
            return self._wishes.reduced_motion
        return self._settings.motion == "reduced"

    def heed(self, wishes: Wishes) -> None:
        """Take over what the desktop asks of all programs; a choice of the lifter's stands."""
        if wishes != self._wishes:
            self._wishes = wishes
            self.changed.emit()

    def build_theme(self, resources: Path) -> Theme:
        """Return the theme as the settings want it, with the faces of the first picture."""
        return Theme(
            resources,
            scheme=Scheme(self._settings.scheme),
            text_scale=self._settings.text_percent / 100,
            reduced_motion=self.reduces_motion,
            font_files=SHELL_FONT_FILES,
        )

    def apply_to(self, theme: Theme, *, is_garage: bool = False) -> None:
        """Dress a theme now and after every change; a garage may be lit brighter than the desk."""

        def follow() -> None:
            is_bright = is_garage and self._settings.bright_timer
            theme.set_scheme(Scheme.LIGHT if is_bright else Scheme(self._settings.scheme))
            theme.set_text_scale(self._settings.text_percent / 100)
            theme.set_reduced_motion(self.reduces_motion)
            theme.set_asked_contrast(self._wishes.strong_contrast)

        follow()
        self.changed.connect(follow)

    def choose(self, **values: SettingValue) -> None:
        """Change settings by name as an act of the lifter, with what was previewed before it."""
        before = self._before_preview or self._settings
        self._before_preview = None
        self.change(**values)
        if self._settings != before:
            self.chosen.emit(SettingChange(before, self._settings))

    def are_default(self, names: Iterable[str]) -> bool:
        """Tell whether these settings are as they were at first."""
        first = Settings()
        return all(getattr(self._settings, name) == getattr(first, name) for name in names)

    def set_back(self, names: Iterable[str]) -> None:
        """Choose the defaults of these settings, as one act."""
        first = Settings()
        self.choose(**{name: getattr(first, name) for name in names})

    def preview(self, **values: SettingValue) -> None:
        """Change settings while a handle is still held; `choose` makes it one act."""
        self._before_preview = self._before_preview or self._settings
        self.change(**values)

    def change(self, **values: SettingValue) -> None:
        """Change settings by name, at once and on the disk, without an act to take back."""
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
