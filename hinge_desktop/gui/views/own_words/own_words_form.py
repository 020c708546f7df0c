"""Two fields for an exercise, the own cue and the own note; each is kept when it is left."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.own_words import MOST_CUE, MOST_NOTE, OwnWords
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.field_keys import FieldKeys
from hinge_desktop.gui.widgets.note_field import NoteField
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.own_words import KeptWords
from hinge_desktop.words import numbers
from hinge_desktop.words.problems import journal_words

_COUNTED_FROM = 0.9
"""From this share of a full note on, its length is told."""


class OwnWordsForm(QWidget):
    """What could not be kept stays in its field, also while another exercise is shown."""

    kept = Signal()
    """Ctrl Enter was pressed, or Enter in the cue, and the words are kept."""

    def __init__(
        self,
        theme: Theme,
        words: KeptWords,
        *,
        note_lines: int = 4,
        parent: QWidget | None = None,
    ) -> None:
        """Build the form; the note shows so many lines at once."""
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._stands = OwnWords(ExerciseId(""))
        """What the journal holds."""
        self._filled = self._stands
        """What the fields showed before anything was typed."""
        self._unkept: dict[ExerciseId, OwnWords] = {}
        self._can_read = True
        self._cue = QLineEdit()
        self._note = NoteField(theme, most=MOST_NOTE, lines=note_lines)
        self._length = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2)
        self._trouble = Notice(theme, Mood.WARN)
        self._trouble.setObjectName("own_words_trouble")
        self._name_fields()
        self._build_layout()
        self._connect_signals()
        self._follow_theme()

    def show_exercise(self, exercise_id: ExerciseId) -> None:
        """Show the words for an exercise; those for the one before are kept first."""
        if exercise_id == self._stands.exercise_id:
            self.follow_change()
            return
        self.keep()
        self._stands = self._read(exercise_id)
        self._fill(self._unkept.get(exercise_id, self._stands))
        self._allow()
        self.keep()

    def begin_typing(self) -> None:
        """Give the keyboard to the cue, at its end."""
        self._cue.setFocus()
        self._cue.end(False)  # noqa: FBT003 Qt's own signature

    def keep(self) -> bool:
        """Store what was typed; tell whether the journal holds what the fields show."""
        typed = self._typed()
        if typed == self._filled and not self._is_unkept:
            return True
        try:
            self._stands = self._words.change(typed)
        except JournalError as error:
            self._unkept[typed.exercise_id] = typed
            self._show_trouble(error)
            return False
        self._unkept.pop(typed.exercise_id, None)
        self._fill(self._stands)
        self._allow()
        return True

    def follow_change(self) -> None:
        """Show what was changed elsewhere or taken back, unless the field holds other words."""
        before, typed = self._stands, self._typed()
        if not before.exercise_id:
            return
        self._stands = self._read(before.exercise_id)
        self._fill(self._stands)
        if typed.cue not in (self._filled.cue, before.cue):
            self._cue.setText(typed.cue)
        if typed.note not in (self._filled.note, before.note):
            self._note.show_text(typed.note)
        self._allow()

    def showEvent(self, event: QShowEvent) -> None:
        """Learn from now on when the window is to close."""
        super().showEvent(event)
        self.window().installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed: the page is left."""
        super().hideEvent(event)
        if not self._is_unkept:
            self.keep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what was typed before the window, and the journal with it, closes."""
        if event.type() is QEvent.Type.Close and watched is self.window():
            self.keep()
        return super().eventFilter(watched, event)

    @property
    def _is_unkept(self) -> bool:
        return self._stands.exercise_id in self._unkept

    def _typed(self) -> OwnWords:
        return OwnWords(self._stands.exercise_id, self._note.toPlainText(), self._cue.text())

    def _fill(self, words: OwnWords) -> None:
        if words.cue != self._cue.text():
            self._cue.setText(words.cue)
            self._cue.setCursorPosition(0)
        self._note.show_text(words.note)
        self._filled = self._typed()

    def _read(self, exercise_id: ExerciseId) -> OwnWords:
        try:
            found = self._words.of(exercise_id)
        except JournalError as error:
            # Nothing may be written over words that could not be read.
            self._can_read = False
            self._show_trouble(error)
            return OwnWords(exercise_id)
        self._can_read = True
        return found

    def _allow(self) -> None:
        """Let words be typed where they can be kept, and say where they cannot."""
        is_open = self._can_read and self._words.is_writable
        for field in (self._cue, self._note):
            field.setReadOnly(not is_open)
        if is_open and not self._is_unkept:
            self._trouble.hide()
        elif self._can_read and not is_open:
            title = self.tr("This journal can only be read.")
            text = self.tr("Your words can be changed once the file and its folder allow it.")
            self._tell(Mood.PLAIN, title, text)

    def _show_trouble(self, error: JournalError) -> None:
        words = journal_words(error)
        if not self._can_read:
            self._tell(Mood.WARN, words.title, words.advice)
            return
        title = self.tr("Not saved: {why}").format(why=words.title)
        text = self.tr("{advice} Your words stay here.").format(advice=words.advice)
        self._tell(Mood.WARN, title, text)

    def _tell(self, mood: Mood, title: str, text: str) -> None:
        self._trouble.show_notice(mood, title, text)
        self._trouble.show()

    def _tell_length(self) -> None:
        length = self._note.length
        self._length.setVisible(length >= _COUNTED_FROM * MOST_NOTE)
        text = self.tr("{n} of {most}")
        told = text.format(n=numbers.number(length), most=numbers.number(MOST_NOTE))
        self._length.setText(told)

    def _revert_cue(self) -> None:
        self._cue.setText(self._stands.cue)
        self._forget_unkept()

    def _revert_note(self) -> None:
        self._note.show_text(self._stands.note)
        self._forget_unkept()

    def _forget_unkept(self) -> None:
        if self._typed() == self._stands:
            self._unkept.pop(self._stands.exercise_id, None)
            self._filled = self._stands
            self._allow()

    def _is_cue_changed(self) -> bool:
        return self._is_unkept or self._cue.text() != self._filled.cue

    def _is_note_changed(self) -> bool:
        return self._is_unkept or self._note.toPlainText() != self._filled.note

    def _keep_and_tell(self) -> None:
        if self.keep():
            self.kept.emit()

    def _name_fields(self) -> None:
        self._cue.setObjectName("own_cue")
        self._cue.setAccessibleName(self.tr("Your cue"))
        self._cue.setToolTip(self.tr("Your cue (Enter keeps it, Esc takes your change back)"))
        self._cue.setPlaceholderText(self.tr("For example: long arms"))
        self._cue.setMaxLength(MOST_CUE)
        self._note.setObjectName("own_note")
        self._note.setAccessibleName(self.tr("Your note"))
        self._note.setToolTip(
            self.tr("Your note (Ctrl Enter keeps it, Esc takes your change back)")
        )
        self._note.setPlaceholderText(self.tr("Grip, stance, rack height, what to try next"))

    def _build_layout(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        cue_aside = TextLabel(self._theme, self.tr("shown before and after a set"), ink=Ink.TEXT2)
        note_aside = TextLabel(self._theme, self.tr("shown in the log"), ink=Ink.TEXT2)
        column.addWidget(self._head(self.tr("Your cue"), self._cue, cue_aside))
        column.addWidget(self._cue)
        column.addSpacing(8)
        column.addWidget(self._head(self.tr("Your note"), self._note, note_aside))
        column.addWidget(self._note)
        column.addWidget(self._length)
        column.addWidget(self._trouble)
        self._length.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self._length.hide()
        self._trouble.hide()

    def _head(self, title: str, field: QWidget, aside: TextLabel) -> ReflowRow:
        label = TextLabel(self._theme, title, role=FontRole.BODY_STRONG)
        label.setBuddy(field)
        head = ReflowRow(12)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        head.setSizePolicy(policy)
        head.add(label, 1)
        head.add(aside)
        return head

    def _connect_signals(self) -> None:
        cue_keys = FieldKeys(self._cue, self._is_cue_changed, is_one_line=True)
        note_keys = FieldKeys(self._note, self._is_note_changed, is_one_line=False)
        for keys in (cue_keys, note_keys):
            keys.left.connect(self.keep)
            keys.kept.connect(self._keep_and_tell)
        cue_keys.reverted.connect(self._revert_cue)
        note_keys.reverted.connect(self._revert_note)
        self._note.textChanged.connect(self._tell_length)
        self._theme.changed.connect(self._follow_theme)

    def _follow_theme(self) -> None:
        self._cue.setFont(self._theme.font(FontRole.NOTE))
        height = self._cue.fontMetrics().height() + 16
        self._cue.setMinimumHeight(max(metrics.HEIGHT_CONTROL, height))
