"""A number of a set as a boxed field: what is typed stands until it is kept or taken back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.history.history_keys import CELL_KEYS
from hinge_desktop.gui.widgets.own_keys import OwnKeys
from hinge_desktop.gui.widgets.painting import paint_box, smooth_painter

_LONGEST = 16


class CellField(QLineEdit):
    """Selects its text when the keyboard comes, so that typing replaces it."""

    left = Signal()
    """The focus went elsewhere, other than into the field's own menu."""
    put_right = Signal()
    """A text that could not be kept is being changed."""

    def __init__(self, theme: Theme, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kept = ""
        self._problem = ""
        self.setProperty("bare", "true")
        # Its edge says where the focus is.
        self.setProperty("ring", "none")
        self.name_it(label)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMaxLength(_LONGEST)
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._forget_problem)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def own_keys(self) -> OwnKeys:
        """Return what its keys do."""
        return CELL_KEYS

    def name_it(self, label: str) -> None:
        """Name the field for who hears it, and by its tooltip."""
        self.setAccessibleName(label)
        self.setToolTip(self.tr("{label} (Enter keeps it, Esc takes it back)").format(label=label))

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not kept."""
        return self.text() != self._kept

    @property
    def problem(self) -> str:
        """Why the text cannot be kept, "" where it can."""
        return self._problem

    def show_kept(self, text: str) -> None:
        """Show what the journal holds."""
        self._kept = text
        self.setText(text)
        self.blame("")

    def follow(self, text: str) -> None:
        """Take over what the journal holds now, unless something else is being typed."""
        if self.is_changed:
            self._kept = text
        elif text != self._kept:
            self.show_kept(text)

    def take_back(self) -> None:
        """Show again what the journal holds."""
        self.show_kept(self._kept)
        self.selectAll()

    def blame(self, sentence: str) -> None:
        """Mark the text as one that cannot be kept, or as fine with ""."""
        self._problem = sentence
        self.setAccessibleDescription(sentence)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a control that numbers fit into."""
        height = self.fontMetrics().height() + 14
        return QSize(72, round(max(metrics.HEIGHT_NAVIGATION, height)))

    def event(self, event: QEvent) -> bool:
        """Leave undo to the journal while nothing typed is there to take back."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            if (is_undo or event.matches(QKeySequence.StandardKey.Redo)) and not self.is_changed:
                event.ignore()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the text, unless the pointer chose a place in it."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.selectAll()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the text stands for now."""
        super().focusOutEvent(event)
        self.update()
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the text."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        edge = tokens.text if self.hasFocus() else tokens.edge
        if self._problem:
            edge = tokens.bad
        paint_box(
            painter, QRectF(self.rect()), metrics.RADIUS_CONTROL,
            fill=tokens.card, edge=edge, width=metrics.LINE_SELECTION,
        )  # fmt: skip
        painter.end()
        super().paintEvent(event)

    def _forget_problem(self) -> None:
        """Blame nothing that is only half typed."""
        if self._problem:
            self.blame("")
            self.put_right.emit()

    def _follow_theme(self) -> None:
        self.setFont(self._theme.font(FontRole.NUMBER))
        self.updateGeometry()
        self.update()
