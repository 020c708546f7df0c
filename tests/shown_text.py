"""Every text that a window paints, by whom and where, and what of it is cut off.

A widget is painted once more, by itself, on a device that draws nothing and notes each piece of
text. So it makes no difference whether a label, a list or a painter of our own writes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from unicodedata import category

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QRegion,
    QTextItem,
    QTransform,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTableView,
    QWidget,
)

SHORTENED: Final = "…"
SLACK_PIXELS: Final = 1.5
"""Antialiased edges, and the overhang of a letter, may lie this far outside."""

_Dirty = QPaintEngine.DirtyFlag
_Metric = QPaintDevice.PaintDeviceMetric
_CLIPS: Final = _Dirty.DirtyClipRegion | _Dirty.DirtyClipPath


@dataclass(frozen=True)
class ShownText:
    """One piece of text on one line; rectangles in pixels of the widget that paints it."""

    widget: QWidget
    words: str
    ink: QRectF
    """What the letters cover."""
    room: QRectF
    """What is not cut away, as far as the widget alone decides."""
    color: QColor
    font: QFont

    @property
    def is_shortened(self) -> bool:
        """Whether the painter itself left off the end."""
        return self.words.endswith(SHORTENED)

    def where(self) -> str:
        """Name the widget by its kind and by the nearest names above it."""
        names: list[str] = []
        widget: QWidget | None = self.widget
        while widget is not None and len(names) < 2:
            if widget.objectName():
                names.append(widget.objectName())
            widget = widget.parentWidget()
        return f"{type(self.widget).__name__} {'<'.join(names)}"


def shown_texts(root: QWidget) -> list[ShownText]:
    """Return all that `root` and the visible widgets in it write, in no order."""
    return [text for widget in _visible(root) for text in _painted_by(widget)]


def cut_texts(root: QWidget, texts: Sequence[ShownText] | None = None) -> list[str]:
    """Say of each text that is not shown whole what is wrong; empty is good.

    What a scroll bar brings into view counts as shown. `texts` saves reading them again.
    """
    shown = shown_texts(root) if texts is None else texts
    cut = [complaint for text in shown if (complaint := _complaint(text))]
    labels = [one for one in _visible(root) if isinstance(one, QLabel)]
    return [*cut, *(complaint for label in labels if (complaint := _lines_left_out(label)))]


def _lines_left_out(label: QLabel) -> str:
    """A label leaves out whole lines for which it has no height."""
    if not label.wordWrap() or not label.text():
        return ""
    missing = label.heightForWidth(label.width()) - label.height()
    if missing <= SLACK_PIXELS:
        return ""
    return f"{type(label).__name__} {label.objectName()}: {label.text()!r} lacks {missing} px"


def _complaint(text: ShownText) -> str:
    if not text.words.strip() or isinstance(text.widget, QLineEdit):
        return ""  # a field scrolls with its cursor
    scrolls = _ways_to_scroll(text.widget)
    if any(scrolls) and not text.ink.intersects(text.room):
        return ""  # it is further down in what scrolls
    missing = _beyond(text.ink, text.room, *scrolls) or _hidden_above(text)
    if missing:
        return f"{text.where()}: {text.words!r} is cut by {missing}"
    if text.is_shortened and not text.widget.toolTip() and not _tells_by_item(text.widget):
        return f"{text.where()}: {text.words!r} is shortened, and no tooltip says the rest"
    return ""


def _beyond(ink: QRectF, room: QRectF, scrolls_across: bool, scrolls_down: bool) -> str:
    """Return by how much letters lie outside a room, in words."""
    across = max(room.left() - ink.left(), ink.right() - room.right())
    down = max(room.top() - ink.top(), ink.bottom() - room.bottom())
    if across > SLACK_PIXELS and not scrolls_across:
        return f"{across:.0f} px across"
    if down > SLACK_PIXELS and not scrolls_down:
        return f"{down:.0f} px down"
    return ""


def _hidden_above(text: ShownText) -> str:
    """Hold the letters to every widget around the one that paints them, up to the window."""
    widget, ink = text.widget, text.ink
    across, down = _ways_to_scroll(widget)
    while not widget.isWindow():
        parent = widget.parentWidget()
        if parent is None:
            break
        ink = ink.translated(QPointF(widget.pos()))
        scrolls = _ways_to_scroll(parent)
        across, down = across or scrolls[0], down or scrolls[1]
        missing = _beyond(ink, QRectF(parent.rect()), across, down)
        if missing:
            return missing
        widget = parent
    return ""


def _ways_to_scroll(widget: QWidget) -> tuple[bool, bool]:
    """Tell whether this is the viewport of what scrolls across, and down."""
    area = widget.parentWidget()
    if not isinstance(area, QAbstractScrollArea) or area.viewport() is not widget:
        return False, False
    if isinstance(area, QHeaderView) and isinstance(table := area.parentWidget(), QTableView):
        area = table  # a head goes along with the rows below it
    across, down = area.horizontalScrollBar(), area.verticalScrollBar()
    return across.maximum() > across.minimum(), down.maximum() > down.minimum()


def _tells_by_item(widget: QWidget) -> bool:
    """Tell whether this is a list or table, whose items have tooltips of their own."""
    area = widget.parentWidget()
    return isinstance(area, QAbstractScrollArea) and not isinstance(area, QScrollArea)


def _visible(root: QWidget) -> list[QWidget]:
    inside = [one for one in root.findChildren(QWidget) if one.isVisibleTo(root)]
    # A sheet is a window of its own, and looked at by itself.
    return [one for one in (root, *inside) if one.window() is root.window() and _has_area(one)]


def _has_area(widget: QWidget) -> bool:
    return not widget.size().isEmpty()


def _painted_by(widget: QWidget) -> list[ShownText]:
    page = _Page(widget)
    # A view of graphics has a `render` of its own.
    QWidget.render(widget, page, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return page.engine.texts


class _Notes(QPaintEngine):
    """Notes text and draws nothing."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.texts: list[ShownText] = []
        self._widget = widget
        self._whole = QRectF(widget.rect())
        self._clip = QRectF(widget.rect())
        self._transform = QTransform()
        self._color = QColor()

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:  # noqa: N802 called by Qt
        changed = state.state()
        if changed & _Dirty.DirtyTransform:
            self._transform = QTransform(state.transform())
        if changed & _Dirty.DirtyPen:
            self._color = QColor(state.pen().color())
        if changed & _CLIPS:
            self._take_clip(state)

    # Qt hands the point always as this one of the types that its signature allows.
    def drawTextItem(self, point: QPointF, item: QTextItem) -> None:  # type: ignore[override]  # noqa: N802
        font = QFont(item.font())
        # A sign that only tells the direction has no ink, and none that can be measured.
        letters = "".join(one for one in item.text() if category(one) != "Cf")
        ink = QFontMetricsF(font).tightBoundingRect(letters).translated(point)
        self.texts.append(
            ShownText(
                self._widget,
                letters,
                self._transform.mapRect(ink),
                self._clip & self._whole,
                self._color,
                font,
            )
        )

    def drawPixmap(self, *_picture: object) -> None:  # noqa: N802 called by Qt
        """Leave out pictures, as all other strokes: their base does nothing."""

    def drawPath(self, _path: object) -> None:  # noqa: N802 called by Qt
        """Leave out shapes."""

    def drawPolygon(self, *_shape: object) -> None:  # noqa: N802 called by Qt
        """Leave out lines."""

    def _take_clip(self, state: QPaintEngineState) -> None:
        operation = state.clipOperation()
        if operation is Qt.ClipOperation.NoClip:
            self._clip = self._whole
            return
        by_path = bool(state.state() & _Dirty.DirtyClipPath)
        area = state.clipPath().boundingRect() if by_path else QRectF(_bounds(state))
        area = self._transform.mapRect(area)
        self._clip = area & self._clip if operation is Qt.ClipOperation.IntersectClip else area


def _bounds(state: QPaintEngineState) -> QRect:
    return state.clipRegion().boundingRect()


class _Page(QPaintDevice):
    """A device as large as the widget, with the resolution of its screen."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.engine = _Notes(widget)
        self._measures = {
            _Metric.PdmWidth: widget.width(),
            _Metric.PdmHeight: widget.height(),
            _Metric.PdmDepth: 32,
            _Metric.PdmDpiX: widget.logicalDpiX(),
            _Metric.PdmDpiY: widget.logicalDpiY(),
            _Metric.PdmPhysicalDpiX: widget.physicalDpiX(),
            _Metric.PdmPhysicalDpiY: widget.physicalDpiY(),
            _Metric.PdmDevicePixelRatio: 1,
            _Metric.PdmDevicePixelRatioScaled: round(QPaintDevice.devicePixelRatioFScale()),
        }

    def paintEngine(self) -> QPaintEngine:  # noqa: N802 called by Qt
        return self.engine

    def metric(self, measure: QPaintDevice.PaintDeviceMetric) -> int:
        return self._measures.get(measure, 0)
