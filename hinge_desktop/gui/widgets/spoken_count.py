"""What a screen reader says during a set: each phase once, never each second."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hinge_desktop.core.tempo_run import Moment, TempoState
from hinge_desktop.gui.widgets.announcing import announce
from hinge_desktop.gui.widgets.phase_look import phase_text


class SpokenCount(QObject):
    """Hears every state of a count, and announces those that bring something new."""

    def __init__(self, speaker: QObject) -> None:
        super().__init__(speaker)
        self._speaker = speaker
        self._rep = 0
        self._last: tuple[object, ...] = ()

    def tell(self, state: TempoState, described: str, *, is_paused: bool) -> None:
        """Take the state of the moment, and how the timer describes it."""
        phase = state.phase if state.moment is Moment.REPS else None
        news = (state.moment, phase, state.rep, state.part, is_paused)
        if news == self._last:
            return
        self._last = news
        words = self._words(state, described, is_paused=is_paused)
        self._rep = state.rep
        announce(self._speaker, words, is_urgent=True)

    def _words(self, state: TempoState, described: str, *, is_paused: bool) -> str:
        """Name the rep with its first phase alone: the others follow within seconds."""
        if is_paused or state.moment is not Moment.REPS:
            return described
        name = phase_text(state.phase)
        if state.rep == self._rep:
            return name
        return self.tr("{phase}, rep {rep}").format(phase=name, rep=state.rep)
