"""What "Find or do" searches: the commands of the window first, the guide once it is read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.finding.day_words import DayWords
from hinge_desktop.finding.findables import CommandNumber, Findable, Kind, SettingPlace
from hinge_desktop.gui.command_names import other_names
from hinge_desktop.gui.guide_source import GuideSource
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.guide.guide import Guide
from hinge_desktop.words.exercises import built_in_name
from hinge_desktop.words.finding import day_words, open_day_words
from hinge_desktop.words.guide_text import guide_text
from hinge_desktop.words.settings import Setting, other_words, setting_name

if TYPE_CHECKING:
    from hinge_desktop.finding.finder import Finder


class FindSource(QObject):
    """Has no finder until one is built; the library that compares words loads in the background."""

    changed = Signal()
    """Sent when more can be found than before."""

    def __init__(
        self, guide: GuideSource, actions: Sequence[QAction], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.actions = tuple(action for action in actions if action.text())
        self.finder: Finder | None = None
        self._has_guide = False
        self._guide = guide
        self._task = LatestTask(self)
        self._task.answered.connect(self._take)
        self._task.failed.connect(_give_up)
        guide.loaded.connect(self._build)

    @property
    def is_complete(self) -> bool:
        """Whether the guide can be found too."""
        return self._has_guide

    def prepare(self) -> None:
        """Begin to read and to build, unless that was done."""
        if self.finder is None and not self._task.is_busy:
            self._build()
            self._guide.load()

    def _build(self) -> None:
        guide = self._guide.guide if self._guide.is_loaded else None
        self._task.ask(partial(_built, (*self._commands(), *_settings()), guide, day_words()))

    def _commands(self) -> tuple[Findable, ...]:
        return tuple(
            Findable(
                *(Kind.COMMAND, action.text(), CommandNumber(number)), keywords=other_names(action)
            )
            for number, action in enumerate(self.actions)
        )

    def _take(self, built: tuple[Finder, bool]) -> None:
        self.finder, self._has_guide = built
        self.changed.emit()


def _settings() -> tuple[Findable, ...]:
    return tuple(
        Findable(
            *(Kind.SETTING, setting_name(one), SettingPlace(one.value)), keywords=other_words(one)
        )
        for one in Setting
    )


def _built(
    commands: tuple[Findable, ...], guide: Guide | None, days: DayWords
) -> tuple[Finder, bool]:
    """Build a finder; True with it where it knows the guide. Done in the background."""
    from hinge_desktop.finding.finder import Finder  # noqa: PLC0415 see above
    from hinge_desktop.finding.guide_entries import guide_findables  # noqa: PLC0415 see above

    entries = [] if guide is None else guide_findables(guide, guide_text, _lift_name)
    return Finder(commands, entries, days, open_day_words), guide is not None


def _lift_name(lift: Lift) -> str:
    return built_in_name(ExerciseId(lift))


def _give_up(error: Exception) -> None:
    raise error
