"""The muscles of a lift in three groups; one of them is lit."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.muscle_row import MuscleRow
from hinge_desktop.gui.views.guide.safety_note import SafetyNote
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.column import Column
from hinge_desktop.gui.widgets.column_scroll import ColumnScroll
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import Muscle, MuscleNote, MuscleRoles
from hinge_desktop.words.muscles import Role, role_words

_LEAST_WIDTH, _LEAST_HEIGHT = 320, 300


class MuscleList(Card):
    """What the mouse is over is lit; without a mouse, what the keyboard was at last."""

    lit_changed = Signal()
    """Sent when another muscle is lit, or none."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Muscles"), padding=metrics.CARD_PADDING - 8, parent=parent)
        self._theme = theme
        self._rows: list[MuscleRow] = []
        self._chosen: MuscleRow | None = None
        self._pointed: MuscleRow | None = None
        self._groups = Column(20)
        self._scroll = ColumnScroll()
        self._scroll.column.addWidget(self._groups)
        self._scroll.column.addStretch(1)
        self.header.setContentsMargins(8, 6, 8, 8)
        self.body.setSpacing(8)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(SafetyNote(theme))
        self.setObjectName("guide_muscles")

    @property
    def lit(self) -> Muscle | None:
        """The muscle that is lit; None where a lift names none."""
        row = self._pointed or self._chosen
        return None if row is None else row.muscle

    def minimumSizeHint(self) -> QSize:
        """Ask for the room in which what a muscle does is pleasant to read."""
        least, scale = super().minimumSizeHint(), self._theme.text_scale
        width = max(least.width(), round(_LEAST_WIDTH * scale))
        return QSize(width, max(least.height(), round(_LEAST_HEIGHT * scale)))

    def show_roles(self, guide: Guide, roles: MuscleRoles | None) -> None:
        """Show the muscles of another lift and light the first."""
        notes = _notes_of(roles)
        groups = [self._group(guide, role, notes[role]) for role in Role if notes[role]]
        self._rows = [row for _, rows in groups for row in rows]
        self._groups.fill([group for group, _ in groups])
        self._pointed = None
        self._choose(self._rows[0] if self._rows else None)

    def step(self, by: int) -> None:
        """Go to the next muscle or the one before, and take the keyboard there."""
        if self._chosen is None:
            return
        # Whoever presses a key looks at what the key does, wherever the mouse has been left.
        self._pointed = None
        place = self._rows.index(self._chosen) + by
        self._choose(self._rows[min(max(place, 0), len(self._rows) - 1)])
        self.focus_chosen()

    def focus_chosen(self) -> None:
        """Give the keyboard to the chosen muscle."""
        if self._chosen is not None:
            self._chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, row: MuscleRow | None) -> None:
        self._chosen = row
        for one in self._rows:
            one.show_chosen(is_chosen=one is row)
        if row is not None:
            self._scroll.ensureWidgetVisible(row)
        self._show_lit()

    def _point(self, row: MuscleRow, is_there: bool) -> None:  # noqa: FBT001 a slot of a signal
        if is_there:
            self._pointed = row
        elif self._pointed is row:
            self._pointed = None
        self._show_lit()

    def _show_lit(self) -> None:
        lit = self._pointed or self._chosen
        for row in self._rows:
            row.show_lit(is_lit=row is lit)
        self.lit_changed.emit()

    def _group(
        self, guide: Guide, role: Role, notes: tuple[MuscleNote, ...]
    ) -> tuple[QWidget, list[MuscleRow]]:
        words = role_words(role)
        heading = TextLabel(self._theme, words.heading, role=FontRole.CARD_TITLE)
        meaning = TextLabel(
            self._theme, words.meaning, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True
        )
        rows = [self._row(guide, note) for note in notes]
        group = QWidget()
        group.setAccessibleName(words.heading)
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for label in (heading, meaning):
            label.setContentsMargins(8, 0, 8, 0)
            column.addWidget(label)
        column.addSpacing(2)
        for row in rows:
            column.addWidget(row)
        return group, rows

    def _row(self, guide: Guide, note: MuscleNote) -> MuscleRow:
        row = MuscleRow(self._theme, guide, note)
        row.pointed.connect(partial(self._point, row))
        row.focused.connect(partial(self._choose, row))
        return row


def _notes_of(roles: MuscleRoles | None) -> dict[Role, tuple[MuscleNote, ...]]:
    if roles is None:
        return dict.fromkeys(Role, ())
    return {
        Role.MOVERS: roles.movers,
        Role.HELPERS: roles.helpers,
        Role.STEADIERS: roles.steadiers,
    }
