"""The guide for everything in the window that speaks of it: read once, in the background."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.loader import read_guide


class GuideSource(QObject):
    """Has an empty guide until its files are read; asks for them once, whoever asks first."""

    loaded = Signal()
    """Sent once, when the guide is there; also where some of its files are damaged."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.guide = Guide()
        self.is_loaded = False
        self._folder = folder
        self._was_asked = False
        self._task = LatestTask(self)
        self._task.answered.connect(self._take)

    def load(self) -> None:
        """Begin to read, unless that was done."""
        if not self._was_asked:
            self._was_asked = True
            self._task.ask(partial(read_guide, self._folder))

    def _take(self, guide: Guide) -> None:
        self.guide = guide
        self.is_loaded = True
        self.loaded.emit()
