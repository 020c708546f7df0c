"""What a drill is asked beside the usual: contacts of the stick, and how far the wall was."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.training import NO_CONTACTS, Contacts
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.metrics import Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.choice_chip import ChoiceChip, Tone
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.stepper import Stepper
from hinge_desktop.gui.widgets.text_label import TextLabel

DRILL_KEYS: Final = "6789"
"""All three kept, then head, mid back and tailbone lost: on from the digits of reps left."""
NEARER_KEY: Final = "["
FURTHER_KEY: Final = "]"
_MOST_CM: Final = 100


class ContactRows(QWidget):
    """All three contacts kept, or which were lost; nothing ticked is "not given"."""

    changed = Signal()
    """The lifter ticked a contact, or took it back."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ChoiceChip(theme, self.tr("All three kept"), key=DRILL_KEYS[0])
        self._head = ChoiceChip(theme, self.tr("Head lost"), key=DRILL_KEYS[1], tone=Tone.BAD)
        self._mid_back = ChoiceChip(
            theme, self.tr("Mid back lost"), key=DRILL_KEYS[2], tone=Tone.BAD
        )
        self._tailbone = ChoiceChip(
            theme, self.tr("Tailbone lost"), key=DRILL_KEYS[3], tone=Tone.BAD
        )
        self._lost = (self._head, self._mid_back, self._tailbone)
        names = ("contacts_kept", "contact_head", "contact_mid_back", "contact_tailbone")
        for chip, name in zip((self._kept, *self._lost), names, strict=True):
            chip.setObjectName(name)
        self._build_layout(theme)
        self._kept.clicked.connect(self._choose_kept)
        for chip in self._lost:
            chip.clicked.connect(self._choose_lost)

    def ask(self) -> None:
        """Start afresh."""
        for chip in (self._kept, *self._lost):
            chip.setChecked(False)

    def fill(self, contacts: Contacts) -> None:
        """Show these answers."""
        kept = (contacts.head, contacts.mid_back, contacts.tailbone)
        self._kept.setChecked(all(kept))
        for chip, is_kept in zip(self._lost, kept, strict=True):
            chip.setChecked(is_kept is False)

    def contacts(self) -> Contacts:
        """Return what was answered; a contact that was not said to be lost was kept."""
        lost = [chip.isChecked() for chip in self._lost]
        if not self._kept.isChecked() and not any(lost):
            return NO_CONTACTS
        return Contacts(*(not is_lost for is_lost in lost))

    def chip(self, key: str) -> ChoiceChip | None:
        """Return the chip that shows a key."""
        place = DRILL_KEYS.find(key)
        return None if place < 0 else (self._kept, *self._lost)[place]

    def set_dense(self, *, is_dense: bool) -> None:
        """Make the chips smaller for a narrow window."""
        for chip in (self._kept, *self._lost):
            chip.set_dense(is_dense)

    def _build_layout(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        first, second = ReflowRow(12), ReflowRow(6)
        label = TextLabel(theme, self.tr("On the stick"), role=FontRole.GARAGE_LABEL)
        first.add(label)
        first.add(self._kept, 1)
        for chip in self._lost:
            second.add(chip, 1)
        column.addWidget(first)
        column.addWidget(second)

    def _choose_kept(self) -> None:
        for chip in self._lost:
            chip.setChecked(False)
        self.changed.emit()

    def _choose_lost(self) -> None:
        self._kept.setChecked(False)
        self.changed.emit()


class WallRow(QWidget):
    """How far the heels stood from the wall, in whole centimetres; as planned until changed."""

    changed = Signal()
    """The lifter changed the distance."""
    text_rejected = Signal(str)
    """What was typed is no distance in range; carries the sentence to show."""
    text_accepted = Signal()
    """A rejected text was put right."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown_mm: int | None = None
        name = self.tr("Heels from the wall, cm")
        self._stepper = Stepper(theme, name, maximum=_MOST_CM, distance=Distance.GARAGE)
        self._stepper.setObjectName("log_wall_distance")
        label = TextLabel(theme, self.tr("Heels from the wall"), role=FontRole.GARAGE_LABEL)
        label.setBuddy(self._stepper)
        keys = self.tr("cm, keys {nearer} and {further}")
        aside = TextLabel(theme, keys.format(nearer=NEARER_KEY, further=FURTHER_KEY), ink=Ink.TEXT2)
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        lines.addStretch(1)
        lines.addWidget(label)
        lines.addWidget(aside)
        lines.addStretch(1)
        row = ReflowRow(12)
        row.add(words, 1)
        row.add(self._stepper, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)
        self._stepper.value_changed.connect(self._follow)
        self._stepper.text_rejected.connect(self.text_rejected)
        self._stepper.text_accepted.connect(self.text_accepted)

    def ask(self, distance_mm: int | None) -> None:
        """Start from the planned distance."""
        self._shown_mm = distance_mm
        self._stepper.set_value(None if distance_mm is None else round(distance_mm / 10))

    def distance_mm(self) -> int | None:
        """Return the distance; what was planned to the millimetre stays so until changed."""
        return self._shown_mm

    def is_rejected(self) -> bool:
        """Tell whether the text in the field cannot be taken."""
        return self._stepper.is_rejected()

    def press(self, key: str) -> bool:
        """Step by a key; tell whether it is one of this row."""
        if key not in (NEARER_KEY, FURTHER_KEY):
            return False
        if key == FURTHER_KEY:
            self._stepper.step_up()
        else:
            self._stepper.step_down()
        return True

    def _follow(self, centimetres: int) -> None:
        self._shown_mm = centimetres * 10
        self.changed.emit()
