"""Which column of a table holds what: its first rows with a choice above each column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hinge_desktop.core.imports.column_map import (
    ColumnMap,
    DecimalSign,
    MapFinding,
    WorkoutsBy,
    problems,
)
from hinge_desktop.core.imports.column_suggestion import ColumnDoubt
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.your_data.column_box import ColumnBox
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.gui.widgets.tick_box import TickBox
from hinge_desktop.services.imports.log_intake import TableInHand
from hinge_desktop.words.import_columns import (
    doubt_words,
    finding_words,
    sign_name,
    unclear_words,
    workouts_name,
)

MOST_SHOWN = 60
"""Columns that can be matched; a log has fewer."""
_BY_CELLS = 0
"""The first entry of the decimal sign: as the cells show."""


class ColumnsPane(QWidget):
    """What stands in the way of reading the table is told after each choice."""

    changed = Signal()
    """Sent when it may have become readable, or not."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("import_columns_pane")
        self._theme = theme
        self._width = 0
        self._begun_with = ColumnMap(())
        self._doubts: tuple[ColumnDoubt, ...] = ()
        self.boxes: list[ColumnBox] = []
        self._intro = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self._row = QWidget()
        self._boxes = QHBoxLayout(self._row)
        self._boxes.setContentsMargins(2, 2, 2, 8)
        self._boxes.setSpacing(16)
        self._area = _WideScroll(self._row)
        self.notice = Notice(theme)
        self.notice.setObjectName("import_column_problems")
        self._sign = DropDown(theme, self.tr("Decimal sign"))
        self._sign.setObjectName("import_decimal_sign")
        self._workouts = DropDown(theme, self.tr("Sessions"))
        self._workouts.setObjectName("import_sessions_by")
        self._zeros = TickBox(theme, self.tr("0 means: nothing"))
        self._zeros.setObjectName("import_zero_is_empty")
        self._build_layout(theme)

    def show_table(self, hand: TableInHand) -> None:
        """Show a table with the map to begin with."""
        table = hand.table
        self._width = len(table.header)
        self._begun_with = table.columns
        self._doubts = table.doubts
        self._rebuild(table.header, table.first_rows)
        for box in self.boxes:
            found = (one for one in table.columns.columns if one.place == box.place)
            box.show_column(next(found, None))
        sign = table.columns.decimal_sign
        self._sign.setCurrentIndex(_BY_CELLS if sign is None else list(DecimalSign).index(sign) + 1)
        self._workouts.setCurrentIndex(list(WorkoutsBy).index(table.columns.workouts_by))
        self._zeros.setChecked(table.columns.is_zero_empty)
        self._intro.setText(self._intro_words(is_remembered=table.is_remembered))
        self._say_what_is_wrong()
        if hand.unclear:
            self.notice.show_notice(Mood.WARN, "", unclear_words(hand.unclear))

    @property
    def columns(self) -> ColumnMap:
        """The map as the lifter has it by now."""
        said = [box.column() for box in self.boxes]
        place = self._sign.currentIndex()
        return replace(
            self._begun_with,
            columns=tuple(one for one in said if one is not None),
            decimal_sign=None if place <= _BY_CELLS else list(DecimalSign)[place - 1],
            workouts_by=list(WorkoutsBy)[self._workouts.currentIndex()],
            is_zero_empty=self._zeros.isChecked(),
        )

    @property
    def can_be_read(self) -> bool:
        """Whether nothing stands in the way."""
        return not problems(self.columns, self._width)

    def focus_first(self) -> None:
        """Give the keyboard to the first column that is to be looked at."""
        odd = {one.place for one in self._findings()} | {one.place for one in self._doubts}
        boxes = [box for box in self.boxes if box.place in odd] or self.boxes
        if boxes:
            boxes[0].role.setFocus()

    def _findings(self) -> tuple[MapFinding, ...]:
        return problems(self.columns, self._width)

    def _follow(self) -> None:
        # What was said about a suggestion is over once the lifter chose.
        box = self.sender()
        if isinstance(box, ColumnBox):
            self._doubts = tuple(one for one in self._doubts if one.place != box.place)
        self._say_what_is_wrong()
        self.changed.emit()

    def _say_what_is_wrong(self) -> None:
        findings = self._findings()
        headings = {box.place: box.heading for box in self.boxes}
        said = {one.place: doubt_words(one) for one in self._doubts}
        lines = []
        for one in findings:
            words = finding_words(one, headings.get(-1 if one.place is None else one.place, ""))
            if one.place is not None:
                said[one.place] = words
            lines.append(words)
        for box in self.boxes:
            box.show_said(said.get(box.place, ""))
        if lines:
            self.notice.show_notice(Mood.WARN, "", " ".join(dict.fromkeys(lines)))
        else:
            words = self.tr("This is enough to read it. Nothing is written yet.")
            self.notice.show_notice(Mood.OK, "", words)

    def _rebuild(self, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        for box in self.boxes:
            self._boxes.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = []
        for place, heading in enumerate(header[:MOST_SHOWN]):
            cells = [row[place] for row in rows if place < len(row)]
            box = ColumnBox(self._theme, place, heading, cells)
            box.changed.connect(self._follow)
            self.boxes.append(box)
            self._boxes.addWidget(box)
        self._area.updateGeometry()

    def _intro_words(self, *, is_remembered: bool) -> str:
        if is_remembered:
            return self.tr("You matched these columns before. Look whether they still fit.")
        return self.tr(
            "Say which column holds what; the first rows are below each choice. It is remembered"
            " for the next file with these headings."
        )

    def _build_layout(self, theme: Theme) -> None:
        self._sign.addItem(self.tr("As the cells show"))
        for sign in DecimalSign:
            self._sign.addItem(sign_name(sign))
        for by in WorkoutsBy:
            self._workouts.addItem(workouts_name(by))
        for choice in (self._sign, self._workouts):
            choice.activated.connect(self._follow)
        self._zeros.clicked.connect(self._follow)
        more = QWidget()
        flow = FlowLayout(spacing=24, line_spacing=10)
        more.setLayout(flow)
        flow.addWidget(_titled(theme, self.tr("Sessions"), self._workouts))
        flow.addWidget(_titled(theme, self.tr("Decimal sign"), self._sign))
        flow.addWidget(_titled(theme, self.tr("Empty cells"), self._zeros))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (self._intro, self._area, self.notice, more):
            column.addWidget(part)


class _WideScroll(QScrollArea):
    """As high as the columns in it, which go on to the side."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """Return the height of the columns and of the bar."""
        layout = self._content.layout()
        height = self._content.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            height = layout.totalHeightForWidth(self._content.sizeHint().width())
        return QSize(320, height + self.horizontalScrollBar().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Keep the height, whatever the width."""
        return QSize(200, self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with a column that says something."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def _titled(theme: Theme, title: str, control: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(TextLabel(theme, title, role=FontRole.CAPTION, ink=Ink.TEXT2))
    column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
    return holder
