"""The sheet on which the answers about one exercise of a session are changed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.training import Depth, SessionExercise, Straps
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.gui.widgets.felt_choice import FELT_KEYS, FeltChoice
from hinge_desktop.gui.widgets.form_sheet import FormSheet
from hinge_desktop.gui.widgets.note_field import NoteField
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.words import history

_LONGEST_NOTE = 2000


class AnswersSheet(FormSheet):
    """`entry` is what was chosen, once the sheet was accepted; Remove takes the exercise out."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        exercise: str,
        entry: SessionExercise,
        *,
        may_remove: bool,
    ) -> None:
        title = QCoreApplication.translate("AnswersSheet", "Answers about %1")
        super().__init__(
            theme,
            window,
            title.replace("%1", exercise),
            "answers_sheet",
            may_remove=may_remove,
            remove_words=QCoreApplication.translate("AnswersSheet", "Remove the exercise"),
        )
        self._entry = entry
        self._felt = FeltChoice(theme)
        self._felt.set_dense(is_dense=True)
        self._felt.set_value(entry.felt)
        self._depth = DropDown(theme, self.tr("Depth of most reps"))
        self._depth.setObjectName("answers_depth")
        self._straps = DropDown(theme, self.tr("Straps"))
        self._straps.setObjectName("answers_straps")
        self._note = NoteField(theme, most=_LONGEST_NOTE, lines=3)
        self._fill(entry)
        self.add_titled(self.tr("Felt most"), self._felt, is_wide=True)
        self.add_titled(self.tr("Depth of most reps"), self._depth)
        self.add_titled(self.tr("Straps"), self._straps)
        self.add_titled(self.tr("Note"), self._note, is_wide=True)
        self.rows.addStretch(1)
        keys = PageKeys(self)
        for key in FELT_KEYS:
            keys.add(self.tr("Felt most"), [key], partial(self._felt.press, key))

    @property
    def entry(self) -> SessionExercise:
        """The exercise with the answers as they were chosen."""
        return replace(
            self._entry,
            felt=self._felt.value(),
            depth=(None, *Depth)[self._depth.currentIndex()],
            straps=(None, *Straps)[self._straps.currentIndex()],
            note=self._note.toPlainText().strip() or None,
        )

    def _fill(self, entry: SessionExercise) -> None:
        depths, straps = (None, *Depth), (None, *Straps)
        none = self.tr("Not given")
        for depth in depths:
            self._depth.addItem(none if depth is None else history.depth_words(depth))
        for strap in straps:
            self._straps.addItem(none if strap is None else history.straps_words(strap))
        self._depth.setCurrentIndex(depths.index(entry.depth))
        self._straps.setCurrentIndex(straps.index(entry.straps))
        self._note.setObjectName("answers_note")
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setToolTip(self.tr("A note about this exercise on this day"))
        self._note.show_text(entry.note or "")
