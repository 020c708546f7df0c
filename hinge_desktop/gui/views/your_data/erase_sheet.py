"""Asks whether the journal is to be emptied: makes a backup first, then wants a word typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.form_sheet import FormSheet
from hinge_desktop.gui.widgets.key_button import ButtonKind
from hinge_desktop.gui.widgets.text_label import TextLabel


class EraseSheet(FormSheet):
    """Nothing can be erased before the backup is there and the word is typed."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        say = QCoreApplication.translate
        super().__init__(
            theme,
            window,
            say("EraseSheet", "Erase the journal?"),
            "erase_sheet",
            may_remove=False,
            prefix="erase",
            save_words=say("EraseSheet", "Erase"),
        )
        self.save_button.set_kind(ButtonKind.DANGER)
        self._word = self.tr("ERASE")
        self._is_kept = False
        self.add_note(
            self.tr(
                "Every session, your plan, kit and build go, and Hinge begins as on the first day."
                " The settings of this computer stay, and so do all backups."
            )
        )
        self._backup = TextLabel(theme, self.tr("A backup is made first."), wrap=True)
        self._backup.setObjectName("erase_backup")
        self.rows.addWidget(self._backup)
        self._field = QLineEdit()
        self._field.setObjectName("erase_word")
        title = self.tr("Type {word} to erase").format(word=self._word)
        self._field.setAccessibleName(title)
        self._field.setToolTip(self.tr("{title} (Enter)").format(title=title))
        self._field.setEnabled(False)
        self.add_titled(title, self._field, is_wide=True)
        self._missing = TextLabel(theme, ink=Ink.BAD, wrap=True)
        self._missing.setObjectName("erase_missing")
        self._missing.hide()
        self.rows.addWidget(self._missing)

    def show_share(self, words: str) -> None:
        """Say how far the backup is."""
        if not self._is_kept:
            self._backup.setText(words)

    def show_made(self, words: str) -> None:
        """Say which backup holds everything; from now on the word may be typed."""
        self._is_kept = True
        self._backup.setText(words)
        self._missing.hide()
        self._field.setEnabled(True)
        self._field.setFocus()

    def show_failed(self, words: str) -> None:
        """Say why there is no backup; without one nothing is erased. One that is there stays."""
        if not self._is_kept:
            nothing = self.tr("Nothing is erased without one.")
            self._backup.setText(f"{words} {nothing}")

    def is_complete(self) -> bool:
        """Tell whether everything is kept and the word stands there, and say what is missing."""
        is_typed = self._field.text().strip() == self._word
        if self._is_kept and is_typed:
            return True
        words = self.tr("Type {word} in capital letters.").format(word=self._word)
        if not self._is_kept:
            words = self.tr("The backup is not there yet.")
        self._missing.setText(words)
        self._missing.show()
        return False
