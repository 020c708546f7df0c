"""A row of small boxes that hold one value together, such as the four numbers of a tempo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.announcing import announce
from hinge_desktop.gui.widgets.measure_field import UnreadableTextError
from hinge_desktop.gui.widgets.own_keys import OwnKey, OwnKeys
from hinge_desktop.gui.widgets.own_text import show_own_text
from hinge_desktop.gui.widgets.stepping import key_step
from hinge_desktop.gui.widgets.text_label import TextLabel

_GAP: Final = 6
_GAP_BESIDE_WORD: Final = 9
_PADDING: Final = 18
"""Room beside the text, with the edges of the box."""
_TOLD_KEYS: Final = OwnKeys(
    QT_TRANSLATE_NOOP("OwnKeys", "Number boxes"),
    (
        OwnKey(("Up", "Down"), QT_TRANSLATE_NOOP("OwnKeys", "More or less")),
        OwnKey(("-", "Space"), QT_TRANSLATE_NOOP("OwnKeys", "The next box")),
    ),
)


@dataclass(frozen=True, slots=True)
class BoxNotation:
    """How one value is written into boxes and read out of them."""

    read: Callable[[Sequence[str]], Any]
    """Raises `UnreadableTextError` with the sentence that says what is wrong."""
    write: Callable[[Any], Sequence[str]]
    step: Callable[[Any, int, int], Any]
    """Returns the value with the box of this place stepped up (1) or down (-1)."""
    split: Callable[[str], Sequence[str] | None]
    """Returns what each box gets of a text that was pasted whole; None where it is not whole."""
    widest: str
    """A text as wide as any, so that no box need grow."""


class BoxFields(QWidget):
    """Boxes beside each other. The arrows step, `-` and blank lead on, Esc takes back."""

    committed = Signal(object)
    """Sent with the value after Enter, an arrow, or as a box is left, if it is a new one."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        names: Sequence[str],
        notation: BoxNotation,
        first: object,
        *,
        between: str = "",
    ) -> None:
        """Build a box a name, with a word `between` them, and show a `first` value."""
        super().__init__()
        self._theme = theme
        self._notation = notation
        self._kept: Any = first
        self._boxes = [QLineEdit() for _ in names]
        self._sentence = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.BAD, wrap=True)
        self.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._boxes[0])
        for box, name in zip(self._boxes, names, strict=True):
            self._prepare(box, f"{label}: {name}")
        self._build_layout(between)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.set_value(first)

    def own_keys(self) -> OwnKeys:
        """Return what its keys do."""
        return _TOLD_KEYS

    def set_value(self, value: object) -> None:
        """Show a value; sends no signal."""
        self._kept = value
        for box, text in zip(self._boxes, self._notation.write(value), strict=True):
            show_own_text(box, text)
        self._say("")

    def problem(self) -> str:
        """Return the sentence under the boxes, "" where there is none."""
        return self._sentence.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give a box that has the keyboard its keys, before the page or the line gets them."""
        if not isinstance(watched, QLineEdit):
            return super().eventFilter(watched, event)
        if isinstance(event, QFocusEvent):
            if event.gotFocus() and event.reason() is not Qt.FocusReason.MouseFocusReason:
                # What is typed next takes the place of what stands there.
                watched.selectAll()
        elif isinstance(event, QKeyEvent):
            is_asked = event.type() is QEvent.Type.ShortcutOverride
            if is_asked and self._claims(event):
                return True
            if event.type() is QEvent.Type.KeyPress and self._act(watched, event):
                return True
        return super().eventFilter(watched, event)

    def _claims(self, event: QKeyEvent) -> bool:
        """Settle whose key it is, the box's or the page's; False leaves it to the line."""
        if event.key() == Qt.Key.Key_Escape and self._is_edited():
            event.accept()
            return True
        is_undo = event.matches(QKeySequence.StandardKey.Undo)
        if (is_undo or event.matches(QKeySequence.StandardKey.Redo)) and not self._is_edited():
            # Nothing typed is there to take back, so it is about the journal.
            event.ignore()
            return True
        return False

    def _act(self, box: QLineEdit, event: QKeyEvent) -> bool:
        """Do what a key of the boxes does, and tell whether it is one."""
        step = key_step(event)
        if step:
            self._step(self._boxes.index(box), step)
        elif event.key() == Qt.Key.Key_Escape and self._is_edited():
            self.set_value(self._kept)
            box.selectAll()
        elif event.text() in ("-", " ") and box is not self._boxes[-1]:
            following = self._boxes[self._boxes.index(box) + 1]
            following.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            return event.text() in ("-", " ")
        return True

    def _step(self, place: int, by: int) -> None:
        if self._is_edited() and not self._commit():
            return
        stepped = self._notation.step(self._kept, place, by)
        if stepped != self._kept:
            self.set_value(stepped)
            self.committed.emit(stepped)
        self._boxes[place].selectAll()

    def _is_edited(self) -> bool:
        return self._texts() != list(self._notation.write(self._kept))

    def _texts(self) -> list[str]:
        return [box.text().strip() for box in self._boxes]

    def _read_typed(self, text: str) -> None:
        """Spread a value that was pasted whole; what is put right is blamed no more."""
        whole = self._notation.split(text)
        if whole is not None:
            for box, part in zip(self._boxes, whole, strict=True):
                show_own_text(box, part)
        if not self.problem():
            return
        try:
            self._notation.read(self._texts())
        except UnreadableTextError:
            return
        self._say("")

    def _commit(self) -> bool:
        """Keep what was typed where it can be read, and tell whether it could."""
        try:
            value = self._notation.read(self._texts())
        except UnreadableTextError as error:
            self._say(error.sentence)
            return False
        is_new = value != self._kept
        self.set_value(value)
        if is_new:
            self.committed.emit(value)
        return True

    def _say(self, sentence: str) -> None:
        if sentence and sentence != self._sentence.text():
            announce(self._boxes[0], sentence)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        is_wrong = "true" if sentence else "false"
        for box in self._boxes:
            box.setAccessibleDescription(sentence)
            if box.property("invalid") != is_wrong:
                box.setProperty("invalid", is_wrong)
                # A style sheet reads properties once.
                box.style().unpolish(box)
                box.style().polish(box)

    def _prepare(self, box: QLineEdit, name: str) -> None:
        box.setAccessibleName(name)
        tip = self.tr("{name} (up and down, Enter, Esc takes back)")
        box.setToolTip(tip.format(name=name))
        box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.setProperty("boxed", "true")
        box.setProperty("focusRadius", metrics.RADIUS_CONTROL)
        box.installEventFilter(self)
        box.textChanged.connect(self._read_typed)
        box.editingFinished.connect(self._commit)

    def _build_layout(self, between: str) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP_BESIDE_WORD if between else _GAP)
        for place, box in enumerate(self._boxes):
            if place and between:
                row.addWidget(TextLabel(self._theme, between, ink=Ink.TEXT2))
            row.addWidget(box)
        self._sentence.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._sentence)

    def _follow_theme(self) -> None:
        for box in self._boxes:
            box.setFont(self._theme.font(FontRole.NUMBER))
            words = box.fontMetrics().horizontalAdvance(self._notation.widest)
            box.setFixedWidth(max(words + _PADDING, round(40 * self._theme.text_scale)))
            box.setMinimumHeight(metrics.HEIGHT_CONTROL)
