"""A small chart with its headline; Enter makes it the main one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from hinge_desktop.core.charts.questions import Metric
from hinge_desktop.core.charts.report import ChartReport
from hinge_desktop.gui.charts.chart_view import ChartView
from hinge_desktop.gui.charts.layout import PreparedDrawing
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.charts.waiting_frame import WaitingFrame
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.own_keys import OwnKey, OwnKeys
from hinge_desktop.gui.widgets.painting import paint_box, smooth_painter
from hinge_desktop.gui.widgets.text_label import ShortLabel, TextLabel
from hinge_desktop.words.charts.headlines import headline_of
from hinge_desktop.words.charts.names import metric_name
from hinge_desktop.words.charts.waiting import FEWEST_POINTS

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HEIGHT: Final = 182
_WIDTH: Final = 300
_LEAST_WIDTH: Final = 240
_CHART_HEIGHT: Final = 76
"""With two lines of words above it."""
_PLACE: Final = QT_TRANSLATE_NOOP("OwnKeys", "Small chart")
_ENLARGING: Final = OwnKey(("Return",), QT_TRANSLATE_NOOP("OwnKeys", "Enlarge it"))


class ChartTile(QAbstractButton):
    """`clicked` enlarges it. Left and Right walk its points, whose words it tells."""

    balance_asked = Signal()
    """The lifter wants to do the balance check now."""

    def __init__(self, theme: Theme, figure: Metric, *, parent: QWidget | None = None) -> None:
        """Build a tile that has the name of a figure until its chart comes."""
        super().__init__(parent)
        self._theme = theme
        self.figure = figure
        self._title = TextLabel(theme, role=FontRole.BODY_MEDIUM, ink=Ink.TEXT2)
        self._value = TextLabel(theme, role=FontRole.STAT)
        self._quiet = ShortLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2)
        self.chart = ChartView(theme, is_compact=True)
        self.chart.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.chart.setMinimumHeight(_CHART_HEIGHT)
        self.chart.spot_shown.connect(self._tell_point)
        self.frame = WaitingFrame(theme, is_compact=True)
        self.frame.balance_asked.connect(self.balance_asked)
        self._panes = QStackedWidget()
        self._panes.addWidget(self.chart)
        self._panes.addWidget(self.frame)
        # What is written on a button takes the colour of its words from it; this one has none.
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("focusRadius", metrics.RADIUS_CARD)
        # All columns are of one width, whatever stands in them.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._build_layout()
        self._take_figure(figure)
        self._name_it()
        theme.changed.connect(self._follow_theme)

    def own_keys(self) -> OwnKeys:
        """Return what its keys do; those of its chart walk there."""
        walking = self.chart.own_keys().keys if self._panes.currentWidget() is self.chart else ()
        return OwnKeys(_PLACE, (*walking, _ENLARGING))

    def show_chart(self, report: ChartReport, prepared: PreparedDrawing) -> None:
        """Show another chart."""
        self._take_figure(report.answer.question.metric)
        told = headline_of(report)
        self._value.setText(told.value)
        self._value.setVisible(bool(told.value))
        self._quiet.setText(told.quiet)
        self._quiet.setVisible(bool(told.quiet))
        enough = report.point_count >= FEWEST_POINTS
        self.chart.show_prepared(prepared)
        self.frame.show_report(report)
        self._panes.setCurrentWidget(self.chart if enough else self.frame)
        self._name_it(told.value, told.quiet, "" if enough else self.frame.text())

    def show_unread(self) -> None:
        """Say that reading was cancelled before this chart came."""
        self._value.hide()
        self._quiet.hide()
        self.frame.show_unread()
        self._panes.setCurrentWidget(self.frame)
        self._name_it(self.frame.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enlarge on Enter; the keys of a chart walk its points."""
        if event.key() in _ENTER:
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()
            if self._panes.currentWidget() is self.chart:
                self.chart.keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """All tiles are alike: one that grew would have all of them drawn again."""
        return QSize(_WIDTH, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as a tile is in three columns of the smallest window."""
        return QSize(_LEAST_WIDTH, round(_HEIGHT * self._theme.text_scale))

    def hasHeightForWidth(self) -> bool:
        """Stay as high: where words need a second line, the chart has less room."""
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card, its edge lit under the pointer."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        is_lit = self.underMouse() or self.isDown()
        edge = tokens.edge if is_lit else tokens.line
        paint_box(painter, QRectF(self.rect()), metrics.RADIUS_CARD, fill=tokens.card, edge=edge)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def _tell_point(self) -> None:
        self.setAccessibleDescription(self.chart.accessibleDescription())

    def _take_figure(self, figure: Metric) -> None:
        self.figure = figure
        self.setObjectName(f"chart_tile_{figure}")
        self._title.setText(metric_name(figure))

    def _name_it(self, *words: str) -> None:
        told = " ".join(filter(None, words))
        self.setAccessibleName(", ".join(filter(None, (self._title.text(), told))))
        self.setToolTip(self.tr("{name} (Enter)").format(name=self._title.text()))

    def _build_layout(self) -> None:
        head = QWidget()
        line = FlowLayout(spacing=8, line_spacing=0)
        head.setLayout(line)
        line.addWidget(self._value)
        line.addWidget(self._quiet)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 10)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(head)
        column.addSpacing(6)
        column.addWidget(self._panes, 1)
