"""The exercises of the session in order, and the buttons that change the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.models.line_list import ListLine
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.plan_editor.line_list import LineList
from hinge_desktop.gui.views.plan_editor.pane import DOWN_CAP, UP_CAP, Pane
from hinge_desktop.gui.widgets.focus_lead import FocusLead
from hinge_desktop.gui.widgets.page_keys import PageKeys

ADD_KEY, REMOVE_KEY, UP_KEY, DOWN_KEY, SAVED_KEY = "A", "Del", "Alt+Up", "Alt+Down", "T"


class SessionList(Pane):
    """Enter edits the chosen exercise."""

    edit_wanted = Signal()
    chosen = Signal(int)
    add_wanted = Signal()
    remove_wanted = Signal()
    move_wanted = Signal(int)
    """Carries by how many places the chosen exercise is to move."""
    saved_wanted = Signal()
    """The lifter wants to see the saved sessions."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        words = self.tr("Session")
        self.title.setText(words)
        self.setAccessibleName(words)
        keys = self.tr("up and down, Enter edits")
        self.list = LineList(theme, self.tr("Exercises of the session"), keys)
        self.list.setObjectName("plan_exercises")
        self.column.addWidget(self.list, 1)
        self.list.entered.connect(self.edit_wanted)
        self.list.chosen.connect(self.chosen)
        FocusLead(self, self.list)
        self._build_buttons()

    @property
    def place(self) -> int:
        """The place of the chosen exercise, -1 where there is none."""
        return self.list.place

    def show_lines(self, lines: Sequence[ListLine], place: int) -> None:
        """Show the session with one exercise chosen."""
        self.list.show_lines(lines, place)
        for button in (self._remove, self._up, self._down):
            button.setEnabled(bool(lines))

    def add_keys_to(self, screen: QWidget) -> None:
        """Let the keys of the list work in another part of the sheet too."""
        keys = PageKeys(screen)
        for text, key, act in self._acts():
            keys.add(text, [key], act)

    def _acts(self) -> list[tuple[str, str, Callable[[], None]]]:
        return [
            (self.tr("Add"), ADD_KEY, self.add_wanted.emit),
            (self.tr("Saved sessions"), SAVED_KEY, self.saved_wanted.emit),
            (self.tr("Remove"), REMOVE_KEY, self.remove_wanted.emit),
            (self.tr("Up"), UP_KEY, lambda: self.move_wanted.emit(-1)),
            (self.tr("Down"), DOWN_KEY, lambda: self.move_wanted.emit(1)),
        ]

    def _build_buttons(self) -> None:
        names = {
            ADD_KEY: ("plan_add", ""),
            REMOVE_KEY: ("plan_remove", ""),
            UP_KEY: ("plan_up", UP_CAP),
            DOWN_KEY: ("plan_down", DOWN_CAP),
            SAVED_KEY: ("plan_saved", ""),
        }
        buttons = [
            self.add_button(names[key][0], text, act, key=key, shown=names[key][1])
            for text, key, act in self._acts()
        ]
        _, _, self._remove, self._up, self._down = buttons
