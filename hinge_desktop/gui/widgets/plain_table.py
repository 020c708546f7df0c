"""A table without a grid, walked row by row, with quiet headers."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme


class PlainTable(QTableView):
    """Arrows move inside it, Tab leaves it."""

    def __init__(self, theme: Theme, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setToolTip(self.tr("{name} (Up, Down)").format(name=name))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_RowDelegate(self))
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        theme.changed.connect(self.fit_text)
        self.fit_text()

    def fit_text(self) -> None:
        """Take fonts and sizes of the theme in force."""
        # Once dressed by a style sheet, a table keeps the application's font of that moment.
        self.setFont(self._theme.font(FontRole.BODY))
        header = self.horizontalHeader()
        # The viewport of a header does not inherit the header's font.
        for part in (header, header.viewport()):
            part.setFont(self._theme.font(FontRole.CAPTION))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again once the style sheet has set its own font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.fit_text()


class _RowDelegate(QStyledItemDelegate):
    """A row is walked as one: no cell in it has a frame of its own.

    Words and numbers run as they do in a sentence of theirs, "84.0 kg" also where the page reads
    from the right; each stays on the side of its column.
    """

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a cell of the chosen row like all others of it."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        side = QStyle.visualAlignment(option.direction, option.displayAlignment)
        option.displayAlignment = side | Qt.AlignmentFlag.AlignAbsolute
        option.direction = Qt.LayoutDirection.LayoutDirectionAuto
