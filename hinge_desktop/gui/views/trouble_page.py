"""What the lifter meets when the journal cannot be opened: what, why, and what to do."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.journal import JournalError, JournalProblem
from hinge_desktop.gui.system.folder_opening import show_folder
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel
from hinge_desktop.words.problems import journal_words


class TroublePage(QWidget):
    """A full page instead of the pages. Nothing was written to the journal."""

    retry_requested = Signal()
    """The lifter mended it and wants to try again."""
    new_requested = Signal()
    """The journal is gone for good and the lifter starts a new one; only offered then."""

    def __init__(self, theme: Theme, error: JournalError, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path(error.path).parent
        words = journal_words(error)
        self.setObjectName("page_trouble")
        self.setAccessibleName(words.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(64, 48, 64, 48)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(IconLabel(theme, Icon.CIRCLE_ALERT, size=44, ink=Ink.WARN))
        column.addWidget(TextLabel(theme, words.title, role=FontRole.HERO, wrap=True))
        column.addWidget(TextLabel(theme, words.advice, role=FontRole.NOTE, wrap=True))
        column.addSpacing(8)
        column.addLayout(self._build_buttons(theme, error))
        column.addStretch(2)

    def _build_buttons(self, theme: Theme, error: JournalError) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        retry = KeyButton(theme, self.tr("Try again"), kind=ButtonKind.PRIMARY)
        retry.setObjectName("try_again")
        retry.clicked.connect(self.retry_requested)
        row.addWidget(retry)
        if error.problem is JournalProblem.MISSING:
            start_new = KeyButton(theme, self.tr("Start a new journal"))
            start_new.setObjectName("start_new_journal")
            start_new.clicked.connect(self.new_requested)
            row.addWidget(start_new)
        show = KeyButton(theme, self.tr("Show the folder"), icon=Icon.FOLDER_OPEN)
        show.setObjectName("show_folder")
        show.clicked.connect(self._show_folder)
        row.addWidget(show)
        row.addStretch(1)
        self.setFocusProxy(retry)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return row

    def _show_folder(self) -> None:
        show_folder(self._folder)
