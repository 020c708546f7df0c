"""Line icons drawn from SVG in any token colour, and the application's own icon."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


class Icon(StrEnum):
    """An icon by the name of its file."""

    ARROW_DOWN = "arrow-down"
    ARROW_LEFT = "arrow-left"
    ARROW_RIGHT = "arrow-right"
    ARROW_UP = "arrow-up"
    BAR = "bar"
    BOOK_OPEN = "book-open"
    CALENDAR_DAYS = "calendar-days"
    CALENDAR_PLUS = "calendar-plus"
    CHART_LINE = "chart-line"
    CHECK = "check"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    CIRCLE = "circle"
    CIRCLE_ALERT = "circle-alert"
    CIRCLE_CHECK = "circle-check"
    CIRCLE_X = "circle-x"
    CLOCK = "clock"
    CLOUD_OFF = "cloud-off"
    COPY = "copy"
    DOWNLOAD = "download"
    DUMBBELL = "dumbbell"
    ELLIPSIS = "ellipsis"
    ENTER = "corner-down-left"
    EYE = "eye"
    FAST = "fast-forward"
    FILE_TEXT = "file-text"
    FOLDER_OPEN = "folder-open"
    FOOTPRINTS = "footprints"
    GAUGE = "gauge"
    HARD_DRIVE = "hard-drive"
    HEART_PULSE = "heart-pulse"
    IMAGE = "image"
    INFO = "info"
    KEYBOARD = "keyboard"
    LADDER = "chart-no-axes-column-increasing"
    LIST_ORDERED = "list-ordered"
    LOCK_OPEN = "lock-open"
    MAP_PIN = "map-pin"
    MINUS = "minus"
    MONITOR = "monitor"
    MOON = "moon"
    OCTAGON_X = "octagon-x"
    PAUSE = "pause"
    PAUSE_BARS = "pause-bars"
    PEDAL = "pedal"
    PENCIL = "pencil"
    PLAY = "play"
    PLUS = "plus"
    PRINTER = "printer"
    REPEAT = "repeat"
    RESET = "rotate-ccw"
    RULER = "ruler"
    SEARCH = "search"
    SKIP = "skip-forward"
    SLIDERS = "sliders-horizontal"
    SUN = "sun"
    TARGET = "target"
    TIMER = "timer"
    TRASH = "trash-2"
    TRENDING_UP = "trending-up"
    TRIANGLE_ALERT = "triangle-alert"
    UNDO = "undo-2"
    UPLOAD = "upload"
    VOLUME = "volume-2"
    X = "x"


class IconSet:
    """Renders and keeps icon pixmaps; one set serves the whole window."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[Icon, str] = {}
        self._pixmaps: dict[tuple[Icon, float, int, float, float], QPixmap] = {}

    def paint(
        self, painter: QPainter, icon: Icon, rect: QRectF, color: QColor, *, stroke: float = 1.75
    ) -> None:
        """Draw an icon as large as fits into the middle of `rect`."""
        size = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatioF()
        pixmap = self.pixmap(icon, size, color, ratio=ratio, stroke=stroke)
        corner = rect.center() - QRectF(0, 0, size, size).center()
        painter.drawPixmap(corner, pixmap)

    def pixmap(
        self, icon: Icon, size: float, color: QColor, *, ratio: float = 1.0, stroke: float = 1.75
    ) -> QPixmap:
        """Picture of an icon, `size` wide in device independent pixels."""
        key = (icon, size, color.rgba(), ratio, stroke)
        known = self._pixmaps.get(key)
        if known is None:
            known = _render(self._source(icon, color, stroke), size, ratio)
            self._pixmaps[key] = known
        return known

    def icon(self, icon: Icon, size: float, color: QColor) -> QIcon:
        """Return the icon for menus and standard buttons, sharp on the densest screen in use."""
        from PySide6.QtGui import QIcon  # noqa: PLC0415 not before the first picture

        return QIcon(self.pixmap(icon, size, color, ratio=_densest_ratio()))

    def application_icon(self) -> QIcon:
        """Return the program's own icon: fewer, thicker strokes at 32 pixels and below."""
        from PySide6.QtGui import QIcon  # noqa: PLC0415 not before the first picture

        result = QIcon()
        for name, sizes in (("app-icon-small", (16, 24, 32)), ("app-icon", (48, 64, 128, 256))):
            for size in sizes:
                result.addPixmap(_render(self._read(name), size, 1.0))
        return result

    def application_pixmap(self, size: float, ratio: float) -> QPixmap:
        """Return the program's own mark, shown beside its name."""
        name = "app-icon-small" if size <= 32 else "app-icon"
        return _render(self._read(name), size, ratio)

    def _source(self, icon: Icon, color: QColor, stroke: float) -> str:
        if icon not in self._sources:
            self._sources[icon] = self._read(icon)
        # QtSvg does not know currentColor.
        colored = self._sources[icon].replace("currentColor", color.name())
        return colored.replace('stroke-width="2"', f'stroke-width="{stroke}"')

    def _read(self, name: str) -> str:
        return (self._folder / f"{name}.svg").read_text(encoding="utf-8")


def _render(source: str, size: float, ratio: float) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(source.encode()))
    edge = max(1, round(size * ratio))
    pixmap = QPixmap(QSize(edge, edge))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _densest_ratio() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
