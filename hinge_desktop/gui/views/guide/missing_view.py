"""What shows in place of a page of the guide that could not be read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.guide_view import GuideView
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.guide.address import Address
from hinge_desktop.guide.guide import Guide


class MissingView(GuideView):
    """A notice, and what to do about it."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = Notice(
            theme,
            Mood.WARN,
            self.tr("This page could not be read."),
            self.tr("Install Hinge again to mend it."),
        )
        self.notice.setObjectName("guide_missing")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice)
        column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("ring", "none")

    def show_address(self, _guide: Guide, address: Address) -> None:
        """Show the notice, which is the same for every page."""
        self.notice.setAccessibleDescription(address.page)

    def focus_first(self) -> None:
        """Take the keyboard, so that the keys of the guide work."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
