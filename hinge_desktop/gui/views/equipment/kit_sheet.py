"""The sheet on which a thing of the kit is added, changed or taken off the list."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.form_sheet import FormSheet


class KitSheet(FormSheet):
    """Put fields into `rows`. Enter saves what is complete, Esc leaves everything as it was."""

    def __init__(
        self, theme: Theme, window: QWidget, title: str, name: str, *, may_remove: bool
    ) -> None:
        super().__init__(theme, window, title, name, may_remove=may_remove, prefix="kit")
