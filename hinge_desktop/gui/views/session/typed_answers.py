"""Keeps what was answered in a log that is not saved yet, so that a crash costs no answer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from hinge_desktop.core.training import SetId
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.views.session.set_log_form import SetLogForm
from hinge_desktop.services.unsaved_answers import UnsavedAnswers


class TypedAnswers(QObject):
    """Writes each answer down in the background; the next start fills the log of that set again.

    Nothing is saved by it: the lifter still presses the key.
    """

    def __init__(self, form: SetLogForm, kept: UnsavedAnswers, parent: QObject) -> None:
        """Follow a form; `parent` belongs to the window, which waits for the last writing."""
        super().__init__(parent)
        self._form = form
        self._kept = kept
        self._set_id: SetId | None = None
        self._writing = LatestTask(self)
        form.changed.connect(self._keep)

    @property
    def is_writing(self) -> bool:
        """Whether an answer is not on the disk yet."""
        return self._writing.is_busy

    def follow(self, set_id: SetId) -> None:
        """Keep what is answered about this set from now on, and fill in what already was."""
        self._set_id = set_id
        left = self._kept.left_over()
        if left is not None and left[0] == set_id:
            self._form.fill(left[1])

    def forget(self) -> None:
        """Its set is saved, or gone."""
        if self._set_id is not None:
            self._set_id = None
            self._writing.ask(self._kept.forget)

    def _keep(self) -> None:
        answers = self._form.answers()
        if self._set_id is not None and answers is not None:
            self._writing.ask(partial(self._kept.keep, self._set_id, answers))
