"""A sheet with a title, fields that scroll where there are many, and Cancel and Save below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.fitting_scroll import FittingScroll
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import TextLabel

_WIDTH = 560
_AROUND = 28


class FormSheet(Sheet):
    """Put fields into `rows`. Enter saves what is complete, Esc leaves everything as it was."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        title: str,
        name: str,
        *,
        may_remove: bool,
        prefix: str = "form",
        save_words: str = "",
        remove_words: str = "",
    ) -> None:
        """Build an empty form; `prefix` begins the object names of its buttons."""
        super().__init__(theme, window, title, width=_WIDTH)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.is_removed = False
        self._content = QWidget()
        self._scroll = FittingScroll(self._content)
        self.rows = QVBoxLayout(self._content)
        self.rows.setContentsMargins(2, 2, 12, 2)
        self.rows.setSpacing(16)
        self.body.setContentsMargins(_AROUND, 24, _AROUND, 24)
        self.body.setSpacing(16)
        self.body.addWidget(TextLabel(theme, title, role=FontRole.PAGE_TITLE, wrap=True))
        self.body.addWidget(self._scroll)
        removing = (remove_words or self.tr("Remove")) if may_remove else ""
        saving = save_words or self.tr("Save")
        self.body.addLayout(self._build_foot(theme, prefix, saving, removing))
        self._content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with a sentence that appears under a field."""
        if watched is self._content and event.type() is QEvent.Type.LayoutRequest:
            self._scroll.fit()
        return super().eventFilter(watched, event)

    def is_complete(self) -> bool:
        """Keep what was typed, and say under the fields what is missing or wrong.

        A sheet without fields has nothing to miss.
        """
        return True

    def save(self) -> None:
        """Close, if everything can be kept."""
        if self.is_complete():
            self.accept()

    def add_note(self, words: str) -> None:
        """Add a quiet sentence."""
        self.rows.addWidget(TextLabel(self._theme, words, ink=Ink.TEXT2, wrap=True))

    def add_titled(self, title: str, control: QWidget, *, is_wide: bool = False) -> None:
        """Add a control under its title, from edge to edge where it `is_wide`."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(TextLabel(self._theme, title, role=FontRole.BODY_STRONG))
        if is_wide:
            column.addWidget(control)
        else:
            column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addWidget(holder)

    def _remove(self) -> None:
        self.is_removed = True
        self.accept()

    def _build_foot(
        self, theme: Theme, prefix: str, save_words: str, remove_words: str
    ) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(12)
        if remove_words:
            remove = KeyButton(theme, remove_words, kind=ButtonKind.FLAT, icon=Icon.TRASH)
            remove.setObjectName(f"{prefix}_remove")
            remove.setAutoDefault(False)
            remove.clicked.connect(self._remove)
            foot.addWidget(remove)
        foot.addStretch(1)
        cancel = KeyButton(theme, self.tr("Cancel"), key=self.tr("Esc"))
        cancel.setObjectName(f"{prefix}_cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        save = KeyButton(theme, save_words, kind=ButtonKind.PRIMARY, key=self.tr("Enter"))
        self.save_button = save
        save.setObjectName(f"{prefix}_save")
        save.setDefault(True)
        save.clicked.connect(self.save)
        foot.addWidget(cancel)
        foot.addWidget(save)
        return foot
