"""The sheet of own words: read or change cue and note in the middle of a session."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.core.exercises import Exercise
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.own_words.own_words_form import OwnWordsForm
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.own_words import KeptWords
from hinge_desktop.words.exercises import exercise_name

_WIDTH = 620
_NOTE_LINES = 8


class OwnWordsSheet(Sheet):
    """Ctrl Enter and Done keep the words and close; Esc takes a change back, then closes."""

    def __init__(self, theme: Theme, window: QWidget, words: KeptWords, exercise: Exercise) -> None:
        title = QCoreApplication.translate("OwnWordsSheet", "Your words")
        super().__init__(theme, window, title, width=_WIDTH)
        self.setObjectName("own_words_sheet")
        self.form = OwnWordsForm(theme, words, note_lines=_NOTE_LINES)
        self.form.show_exercise(exercise.id)
        self.body.setContentsMargins(28, 24, 28, 24)
        self.body.setSpacing(14)
        self.body.addWidget(TextLabel(theme, title, role=FontRole.PAGE_TITLE))
        self.body.addWidget(TextLabel(theme, exercise_name(exercise), ink=Ink.TEXT2, wrap=True))
        self.body.addWidget(self.form)
        done = KeyButton(theme, self.tr("Done"), kind=ButtonKind.PRIMARY, key=self.tr("Ctrl Enter"))
        done.setObjectName("own_words_done")
        # Enter begins a line in the note, and must not press a button of the sheet.
        done.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(done)
        self.body.addLayout(foot)
        done.clicked.connect(self._keep_and_close)
        keys = PageKeys(self)
        keys.add(self.tr("Done"), ["Ctrl+Return", "Ctrl+Enter"], self._keep_and_close)
        self.form.kept.connect(self.accept)

    def open(self) -> None:
        """Come up with the cursor after the cue; Qt would select it, for a key to wipe it out."""
        super().open()
        self.form.begin_typing()

    def _keep_and_close(self) -> None:
        """Stay open where the words could not be kept."""
        if self.form.keep():
            self.accept()
