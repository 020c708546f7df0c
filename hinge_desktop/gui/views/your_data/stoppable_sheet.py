"""A sheet in which work may run that takes long: Esc stops that before it leaves."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.scrolling_sheet import ScrollingSheet


class StoppableSheet(ScrollingSheet):
    """Who extends it says when it is working, and puts `notice` and `keys` to use."""

    stop_wanted = Signal()
    """The lifter does not want to wait for the work."""

    def __init__(
        self, theme: Theme, window: QWidget, title: str, icon: Icon, *, width: int, spacing: int
    ) -> None:
        super().__init__(theme, window, title, icon, width=width, spacing=spacing)
        self.is_working = False
        self.keys = PageKeys(self)
        self.notice = Notice(theme, Mood.WARN, "", " ")

    def show_notice(self, text: str) -> None:
        """Say what went wrong, or nothing any more."""
        self.notice.show_notice(Mood.WARN, "", text)
        self.notice.setVisible(bool(text))

    def reject(self) -> None:
        """Stop the work first; without any, leave."""
        if self.is_working:
            self.stop_wanted.emit()
        else:
            super().reject()
