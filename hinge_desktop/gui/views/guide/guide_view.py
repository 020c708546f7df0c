"""What the views of the guide have in common: they ask to be led elsewhere, and have keys."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.widgets.page_keys import PageKeys


class GuideView(QWidget):
    """One way to show pages of the guide; one view shows at a time.

    Each also has `show_address(guide, address)`, and `focus_first()` to take the keyboard.
    """

    address_asked = Signal(object)
    """Sent with the `Address` that the lifter wants to see."""
    practise_asked = Signal(str)
    """Sent with the id of the exercise that the lifter wants to do now."""
    play_asked = Signal(str)
    """Sent with the name of the page whose routine is to be played."""
    checks_asked = Signal()
    """The lifter wants to see what the checks said so far."""
    went_on = Signal(object)
    """Sent with the `Address` that shows now, because the lifter went on within the page."""
    sight_asked = Signal(object)
    """Sent with the `QWidget` that the page should scroll to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view_actions: list[QAction] = []
        """Keys that work while the view shows."""
        self._is_active = False

    def add_keys(self, keys: PageKeys) -> None:
        """Add the keys that work while the view shows, if it has any."""

    def act(self) -> None:
        """Start what the view offers to do, if it offers anything."""

    def step(self, _by: int) -> bool:
        """Go on in the list of the view; False where it has none."""
        return False

    @property
    def is_active(self) -> bool:
        """Whether this is the view that shows."""
        return self._is_active

    def set_active(self, *, is_active: bool) -> None:
        """Let the keys of this view work, or not."""
        self._is_active = is_active
        for action in self.view_actions:
            action.setEnabled(is_active)
