"""Asks whether a backup is to take the place of the journal, and says what that means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.choice_chip import ChipShape, ChoiceChip
from hinge_desktop.gui.widgets.form_sheet import FormSheet
from hinge_desktop.gui.widgets.page_keys import PageKeys


class RestoreSheet(FormSheet):
    """Enter restores, Esc leaves everything as it was."""

    def __init__(
        self, theme: Theme, window: QWidget, lines: Sequence[str], *, has_session: bool
    ) -> None:
        """Ask; with an open session, also what becomes of it."""
        title = QCoreApplication.translate("RestoreSheet", "Restore this backup?")
        words = QCoreApplication.translate("RestoreSheet", "Restore")
        super().__init__(
            theme,
            window,
            title,
            "restore_sheet",
            may_remove=False,
            prefix="restore",
            save_words=words,
        )
        self._keys = PageKeys(self)
        for line in lines:
            self.add_note(line)
        self.add_note(
            self.tr(
                "The journal as it is now is kept as a backup first, and no backup is let go of."
                " What Ctrl Z could take back until now, it cannot afterwards."
            )
        )
        self._finish: ChoiceChip | None = None
        if has_session:
            self._finish = self._ask_about_session()

    @property
    def finishes_session(self) -> bool:
        """Whether the open session is ended first; else it waits in the kept journal."""
        return self._finish is not None and self._finish.isChecked()

    def _ask_about_session(self) -> ChoiceChip:
        finish = self._chip(self.tr("Finish it first, with the sets that are saved"), "1", "finish")
        keep = self._chip(self.tr("Keep it open, in the journal that is kept"), "2", "keep")
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        group = QButtonGroup(self)
        for chip in (finish, keep):
            group.addButton(chip)
            column.addWidget(chip)
        self.add_titled(self.tr("A session is open"), holder, is_wide=True)
        finish.setChecked(True)
        return finish

    def _chip(self, words: str, key: str, name: str) -> ChoiceChip:
        chip = ChoiceChip(self._theme, words, key=key, shape=ChipShape.ROUND)
        chip.setObjectName(f"restore_{name}")
        self._keys.add(words, [key], chip.click)
        return chip
