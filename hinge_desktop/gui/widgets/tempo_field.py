"""A field for a tempo, "3-1-1-1", with a sentence under it where the text is none."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from hinge_desktop.core.tempo import Tempo, TempoTextError
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.announcing import announce
from hinge_desktop.gui.widgets.own_text import show_own_text
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.numbers import tempo as tempo_text
from hinge_desktop.words.problems import tempo_words

_WIDEST = "00.0-00.0-00.0-00.0"


class TempoField(QWidget):
    """One line for four phases: lowering, bottom, lifting, top."""

    changed = Signal(object)
    """Sent with each `Tempo` that the lifter types; setters send nothing."""
    committed = Signal(object)
    """Sent with the `Tempo` once the lifter pressed Enter or left the field, if it is a new one."""

    def __init__(self, theme: Theme, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label = label
        self._kept: Tempo | None = None
        self._shown: Tempo | None = None
        self._field = QLineEdit()
        self._sentence = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.BAD, wrap=True)
        self._build_layout()
        self._field.textChanged.connect(self._read_typed)
        self._field.editingFinished.connect(self._commit)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def value(self) -> Tempo | None:
        """Return what the text means now, None where it is no tempo."""
        try:
            return Tempo.parse(self._field.text())
        except TempoTextError:
            return None

    def set_value(self, tempo: Tempo) -> None:
        """Show a tempo; sends no signal."""
        self._kept = self._shown = tempo
        show_own_text(self._field, tempo_text(tempo))
        self._say("")

    def problem(self) -> str:
        """Return the sentence under the field, "" where there is none."""
        return self._sentence.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Esc take back what was typed, before it leaves the page."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self._is_edited():
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and self._kept is not None:
                self.set_value(self._kept)
                return True
        return super().eventFilter(watched, event)

    def _is_edited(self) -> bool:
        return self._kept is not None and self._field.text() != tempo_text(self._kept)

    def _read_typed(self) -> None:
        typed = self.value()
        if typed is None:
            # What is half typed is not blamed; an earlier blame stays until it is put right.
            return
        self._say("")
        if typed != self._shown:
            self._shown = typed
            self.changed.emit(typed)

    def _commit(self) -> None:
        try:
            typed = Tempo.parse(self._field.text())
        except TempoTextError as error:
            self._say(tempo_words(error.problem))
            return
        is_new = typed != self._kept
        self.set_value(typed)
        if is_new:
            self.committed.emit(typed)

    def _say(self, sentence: str) -> None:
        if sentence and sentence != self._sentence.text():
            announce(self._field, sentence)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._field.setAccessibleDescription(sentence)
        is_wrong = "true" if sentence else "false"
        if self._field.property("invalid") != is_wrong:
            self._field.setProperty("invalid", is_wrong)
            # A style sheet reads properties once.
            self._field.style().unpolish(self._field)
            self._field.style().polish(self._field)

    def _build_layout(self) -> None:
        self.setAccessibleName(self._label)
        self.setFocusProxy(self._field)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._field.setAccessibleName(self._label)
        self._field.setToolTip(
            self.tr("{label}: lower, hold, stand, top, such as 3-1-1-1 (Enter, Esc)").format(
                label=self._label
            )
        )
        self._field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._field.setMaxLength(len(_WIDEST) + 4)
        self._field.setProperty("focusRadius", metrics.RADIUS_CONTROL)
        self._field.installEventFilter(self)
        self._sentence.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._field)
        column.addWidget(self._sentence)

    def _follow_theme(self) -> None:
        self._field.setFont(self._theme.font(FontRole.NUMBER))
        self._field.setFixedWidth(self._field.fontMetrics().horizontalAdvance(_WIDEST) + 28)
        self._field.setMinimumHeight(metrics.HEIGHT_CONTROL)
