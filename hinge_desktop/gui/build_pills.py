"""Keeps every pill that says whose build is drawn up to date, wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.journal import JournalError
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.services.lifter_settings import LifterSettings

if TYPE_CHECKING:
    # The start of the window needs no pill.
    from hinge_desktop.gui.widgets.build_pill import BuildPill


class BuildPills(QObject):
    """Hand it each pill once; it lets go of those whose page goes."""

    draw_requested = Signal()
    """The lifter wants a figure drawn to their build."""

    def __init__(
        self, settings: LifterSettings, signals: ChangeSignals, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._pills: list[BuildPill] = []
        signals.lifter_changed.connect(self._show)

    def follow(self, pill: BuildPill) -> None:
        """Let a pill say whose build is drawn, now and after each change."""
        self._pills.append(pill)
        pill.destroyed.connect(lambda: self._pills.remove(pill))
        pill.draw_requested.connect(self.draw_requested)
        self._show()

    def _show(self) -> None:
        try:
            is_own = self._settings.profile.is_build_given
        except JournalError:
            # What cannot be read is drawn average, and the page says what is wrong.
            is_own = False
        for pill in self._pills:
            pill.show_build(is_own=is_own)
