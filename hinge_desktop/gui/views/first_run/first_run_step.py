"""What the steps of the first run have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.theme import Theme


class FirstRunStep(QWidget):
    """One step: its title stands on top, its two buttons at the bottom."""

    done = Signal()
    """The lifter is through with this step."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.title = title
        self.first_control: QWidget | None = None
        """What the keyboard is given as the step comes to the front; None for the main button."""
        self.setAccessibleName(title)

    def primary_words(self, next_title: str) -> str:
        """Return what the main button says; `next_title` is "" at the last step."""
        if not next_title:
            return self.tr("Done")
        return self.tr("Next: {step}").format(step=next_title[:1].lower() + next_title[1:])

    def skip_words(self) -> str:
        """Return what the way around this step says."""
        return self.tr("Skip")

    @property
    def is_needed(self) -> bool:
        """Whether the way leads through this step; else it is passed over."""
        return True

    def begin(self) -> None:
        """Come to the front."""

    def press_primary(self) -> None:
        """Do what the main button says."""
        self.done.emit()

    def skip(self) -> None:
        """Go on without an answer."""
        self.done.emit()
