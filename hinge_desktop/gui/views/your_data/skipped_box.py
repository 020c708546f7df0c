"""The rows of a file that become no set, each with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.imports.file_log import FileRemark, SkippedRow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.your_data.rows_table import RowsTable
from hinge_desktop.gui.widgets.link_button import LinkButton
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words import numbers
from hinge_desktop.words.import_preview import left_out_words, skipped_row_words
from hinge_desktop.words.imports import remark_words

_MOST_REMARKS = 5


class SkippedBox(QWidget):
    """Folded to one line until the lifter wants to read it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.link = LinkButton(theme, "")
        self.link.setObjectName("import_skipped")
        headings = (self.tr("Row"), self.tr("Why"))
        self.table = RowsTable(theme, self.tr("Rows that are left out"), headings, 1)
        self.table.setObjectName("import_skipped_rows")
        self._remarks = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.link)
        column.addWidget(self.table)
        column.addWidget(self._remarks)
        self.link.toggled.connect(self.table.setVisible)

    def show_rows(self, rows: Sequence[SkippedRow], remarks: Sequence[FileRemark]) -> None:
        """Show what is left out of a file, and what is odd about it."""
        words = left_out_words(len(rows))
        self.link.setText(words)
        self.link.setAccessibleName(words)
        self.link.updateGeometry()
        self.link.setVisible(bool(rows))
        self.link.setChecked(False)
        self.table.hide()
        self.table.show_rows([(numbers.number(one.row), skipped_row_words(one)) for one in rows])
        lines = [remark_words(one) for one in remarks[:_MOST_REMARKS]]
        if len(remarks) > _MOST_REMARKS:
            rest = len(remarks) - _MOST_REMARKS
            text = QCoreApplication.translate("SkippedBox", "and %1 more of such rows", "", rest)
            lines.append(text.replace("%1", numbers.number(rest)))
        self._remarks.setText("\n".join(line[:1].upper() + line[1:] for line in lines))
        self._remarks.setVisible(bool(lines))
        self.setVisible(bool(rows or remarks))
