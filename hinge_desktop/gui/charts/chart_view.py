"""A chart whose points can be looked at with the pointer and walked with the keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QObject, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.charts.chart_style import ChartStyle
from hinge_desktop.gui.charts.chart_surface import ChartSurface
from hinge_desktop.gui.charts.chart_values import ChartDrawing, ChartSpot, PointWords
from hinge_desktop.gui.charts.frame import DayRange
from hinge_desktop.gui.charts.layout import PreparedDrawing, prepare
from hinge_desktop.gui.charts.read_out import ReadOut
from hinge_desktop.gui.charts.spots import Spots
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.announcing import announce
from hinge_desktop.gui.widgets.own_keys import OwnKey, OwnKeys

_ZOOM_STEP: Final = 0.8
_MOVE_STEP: Final = 0.25
_SIZE: Final = QSize(480, 248)
_COMPACT_SIZE: Final = QSize(260, 104)
_PLACE: Final = QT_TRANSLATE_NOOP("OwnKeys", "Chart")
_WALKING: Final = (
    OwnKey(("Left", "Right"), QT_TRANSLATE_NOOP("OwnKeys", "Walk its points")),
    OwnKey(("Home", "End"), QT_TRANSLATE_NOOP("OwnKeys", "The first or last point")),
    OwnKey(("PgUp", "PgDown"), QT_TRANSLATE_NOOP("OwnKeys", "Four weeks back or on")),
    OwnKey(("Up", "Down"), QT_TRANSLATE_NOOP("OwnKeys", "The line above or below")),
)
_LETTING_GO: Final = OwnKey(("Esc",), QT_TRANSLATE_NOOP("OwnKeys", "Let go of the point"))
_MOVING: Final = (
    OwnKey(("Shift+Left", "Shift+Right"), QT_TRANSLATE_NOOP("OwnKeys", "Move in time")),
    OwnKey(("+", "-"), QT_TRANSLATE_NOOP("OwnKeys", "Nearer or farther")),
    OwnKey(("0",), QT_TRANSLATE_NOOP("OwnKeys", "All days")),
)


class ChartView(QWidget):
    """Shows one `ChartDrawing`, or nothing where it has no points.

    Left and Right walk the points, Page Up and Page Down four weeks, Home and End to the ends, Up
    and Down from line to line, Esc lets go. A large one is also moved: Shift with Left and Right,
    plus and minus, 0 for all days. A compact one is for tiles and is not moved.
    """

    accessible_role = "Chart"

    spot_shown = Signal(object)
    """Sent with the `ChartSpot` whose card appeared, None when it went away."""

    def __init__(
        self, theme: Theme, *, is_compact: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_compact = is_compact
        self._prepared: PreparedDrawing | None = None
        self._spots: Spots | None = None
        self._shown: ChartSpot | None = None
        self._surface = ChartSurface(self._style(), is_compact=is_compact, parent=self)
        self._read_out = ReadOut(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._surface)
        self.setToolTip(self.tr("Left and Right walk the points, Esc lets go"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(160, 72)
        self._surface.viewport().installEventFilter(self)
        self._surface.days_changed.connect(self._follow_days)
        theme.changed.connect(self._follow_theme)

    def own_keys(self) -> OwnKeys:
        """Return what its keys do with what is drawn."""
        walking = tuple(one for one in _WALKING if self._leads_on(one))
        moving = () if self._is_compact or self._prepared is None else _MOVING
        return OwnKeys(_PLACE, (*walking, *((_LETTING_GO,) if walking else ()), *moving))

    @property
    def drawing(self) -> ChartDrawing | None:
        """What is shown."""
        return None if self._prepared is None else self._prepared.drawing

    @property
    def shown_spot(self) -> ChartSpot | None:
        """The point whose card is shown."""
        return self._shown

    @property
    def days_in_view(self) -> DayRange:
        """Which days are in view, as ordinals."""
        return self._surface.days

    def show_drawing(self, drawing: ChartDrawing) -> None:
        """Draw something else; a shown card goes away, and all days are in view."""
        self.show_prepared(prepare(drawing, is_compact=self._is_compact))

    def show_prepared(self, prepared: PreparedDrawing) -> None:
        """Draw what was prepared, in a worker perhaps: a million points take a second."""
        self.let_go()
        is_empty = prepared.drawing.is_empty
        self._prepared = None if is_empty else prepared
        self._spots = None if is_empty else Spots(prepared)
        self.setAccessibleName(prepared.drawing.name)
        self._surface.show_prepared(self._prepared)

    def show_spot(self, spot: ChartSpot) -> None:
        """Show the card of a point and tell screen readers what it says."""
        self._shown = spot
        self._bring_into_view(spot)
        self._place_card()
        spoken = self._words(spot).spoken
        self.setAccessibleDescription(spoken)
        changed = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(changed)
        announce(self, spoken)
        self.spot_shown.emit(spot)

    def let_go(self) -> None:
        """Hide the card."""
        if self._shown is None:
            return
        self._shown = None
        self._surface.ring(None)
        self._read_out.hide()
        self.setAccessibleDescription("")
        self.spot_shown.emit(None)

    def show_days(self, days: DayRange) -> None:
        """Show some days of the drawing, as a drag or a zoom does."""
        self._surface.show_days(days)

    def show_all_days(self) -> None:
        """Undo every drag and zoom."""
        self._surface.show_all_days()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the points, or move the days in view."""
        key = Qt.Key(event.key())
        # A tile passes keys on as not taken yet.
        event.accept()
        if key is Qt.Key.Key_Escape and self._shown is not None:
            self.let_go()
        elif not (self._move(key, event.modifiers()) or self._walk(key, event.modifiers())):
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer over a compact chart, whose surface lets it through."""
        self._look_at(event.position() - QPointF(self._surface.pos()))

    def leaveEvent(self, event: QEvent) -> None:
        """Let go with the pointer."""
        super().leaveEvent(event)
        self.let_go()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer over the surface."""
        if isinstance(event, QMouseEvent) and not self._is_compact:
            if event.type() is QEvent.Type.MouseMove and not event.buttons():
                self._look_at(event.position())
            elif event.type() is QEvent.Type.MouseButtonPress:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
            elif event.type() is QEvent.Type.MouseButtonDblClick:
                self.show_all_days()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow a point whose place moved."""
        super().resizeEvent(event)
        self._place_card()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the reading direction."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._follow_theme()

    def sizeHint(self) -> QSize:
        """Ask for the height of the main chart or of a tile; more is taken where it is given."""
        return _COMPACT_SIZE if self._is_compact else _SIZE

    def _leads_on(self, own: OwnKey) -> bool:
        """Tell whether there is a point to walk to by one of these keys."""
        spots = self._spots
        keys = [QKeySequence(name)[0].key() for name in own.keys]  # type: ignore[index]  # stubs
        firsts = [(key, None if spots is None else spots.first_for(key)) for key in keys]
        return spots is not None and any(
            first is not None and spots.next_to(first, key) is not None for key, first in firsts
        )

    def _walk(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        if self._spots is None or modifiers & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = self._mirrored(key)
        walking = self._spots.first_for(key)
        if walking is None or self._spots.next_to(walking, key) is None:
            return False
        spot = walking if self._shown is None else self._spots.next_to(self._shown, key)
        if spot is not None:
            self.show_spot(spot)
        return True

    def _move(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Zoom or move the days in view; tell whether the key does."""
        if self._is_compact or self._prepared is None:
            return False
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            ways = {Qt.Key.Key_Left: -_MOVE_STEP, Qt.Key.Key_Right: _MOVE_STEP}
            if self._mirrored(key) in ways:
                self._surface.move_by(ways[self._mirrored(key)])
                return True
        if key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self._surface.zoom(_ZOOM_STEP)
        elif key is Qt.Key.Key_Minus:
            self._surface.zoom(1 / _ZOOM_STEP)
        elif key is Qt.Key.Key_0:
            self.show_all_days()
        else:
            return False
        return True

    def _mirrored(self, key: Qt.Key) -> Qt.Key:
        """Return the key that leads the same way where time runs from the left."""
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return key
        sides = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}
        return sides.get(key, key)

    def _look_at(self, position: QPointF) -> None:
        layout = self._surface.layout_now
        if self._spots is None or layout is None:
            return
        spot = self._spots.near(position, layout)
        if spot is None:
            self.let_go()
        elif spot != self._shown:
            self.show_spot(spot)

    def _bring_into_view(self, spot: ChartSpot) -> None:
        days, day = self._surface.days, self._day(spot)
        if not days.first <= day <= days.last:
            half = days.length / 2
            self._surface.show_days(DayRange(day - half, day + half))

    def _day(self, spot: ChartSpot) -> float:
        return 0.0 if self._spots is None else self._spots.day_of(spot)

    def _place_card(self) -> None:
        layout = self._surface.layout_now
        if self._shown is None or self._spots is None or layout is None:
            return
        place = self._spots.place_of(self._shown, layout)
        self._surface.ring(place)
        beside = place.toPoint() + QPoint(self._surface.pos())
        self._read_out.show_words(self._words(self._shown), beside)

    def _words(self, spot: ChartSpot) -> PointWords:
        """Return the words of a point, and of what happened since the one before."""
        assert self._prepared is not None  # noqa: S101 a spot is one of a drawing
        assert self._spots is not None  # noqa: S101
        series = self._prepared.drawing.panels[spot.panel].series[spot.series]
        words = series.words(spot.point)
        events = [one.word for one in self._spots.events_of(spot)]
        new = [word for word in dict.fromkeys(events) if word not in words.details]
        return PointWords(words.title, (*words.details, *new))

    def _follow_days(self) -> None:
        if self._shown is None:
            return
        days = self._surface.days
        if days.first <= self._day(self._shown) <= days.last:
            self._place_card()
        else:
            self.let_go()

    def _follow_theme(self) -> None:
        self._surface.take_style(self._style())
        self._place_card()

    def _style(self) -> ChartStyle:
        return ChartStyle.of(self._theme, self.layoutDirection())
