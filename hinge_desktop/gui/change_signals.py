"""The notice board as Qt signals, so that pages can connect slots to it."""

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.changes import Change
from hinge_desktop.core.equipment import Bar, Collar, Dumbbells, Gear, Kettlebell, PlateStock
from hinge_desktop.core.ladder import LadderMove
from hinge_desktop.core.measures import MobilityCheck
from hinge_desktop.core.plan import ExercisePreference
from hinge_desktop.core.profile import BodyMass, Profile
from hinge_desktop.core.training import Session, SessionExercise, WorkSet
from hinge_desktop.services.notice_board import NoticeBoard

_TRAINING = frozenset({Session, SessionExercise, WorkSet})
_EQUIPMENT = frozenset({Bar, PlateStock, Collar, Kettlebell, Dumbbells, Gear})
_LIFTER = frozenset({Profile, BodyMass, MobilityCheck})


class ChangeSignals(QObject):
    """Repeats what the notice board says; lives as long as the window."""

    committed = Signal(object)
    """Sent with the `Change` before all others: to what shows the very records that changed."""
    changed = Signal(object)
    """Sent with the `Change` after each commit."""
    training_changed = Signal()
    """Sent after sessions, their exercises or sets changed."""
    ladder_changed = Signal()
    """Sent after a move on the ladder."""
    lifter_changed = Signal()
    """Sent after units, build, body mass or a check of mobility changed."""
    equipment_changed = Signal()
    """Sent after bars, plates, collars, bells, dumbbells or gear changed."""
    ways_changed = Signal()
    """Sent after the lifter's own way with an exercise changed: tempo, rest, cue or note."""

    def __init__(self, board: NoticeBoard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        board.subscribe(self._repeat)

    def _repeat(self, change: Change) -> None:
        self.committed.emit(change)
        self.changed.emit(change)
        if change.kinds & _TRAINING:
            self.training_changed.emit()
        if LadderMove in change.kinds:
            self.ladder_changed.emit()
        if change.kinds & _LIFTER:
            self.lifter_changed.emit()
        if change.kinds & _EQUIPMENT:
            self.equipment_changed.emit()
        if ExercisePreference in change.kinds:
            self.ways_changed.emit()
