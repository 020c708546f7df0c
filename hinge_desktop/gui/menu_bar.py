"""The menu bar: every command by its name, native on macOS, elsewhere shown with F10."""

import sys
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from hinge_desktop.gui.pages import page_titles

_IS_HELP: Final = "isHelp"


def mark_as_help(action: QAction) -> None:
    """Let a command stand in the menu of help."""
    action.setProperty(_IS_HELP, True)  # noqa: FBT003 Qt's own signature


def fill_menu_bar(window: QMainWindow, actions: Sequence[QAction]) -> None:
    """Put the window's commands into three menus: the pages, help, and the rest."""
    say = QCoreApplication.translate
    pages = {page.title for page in page_titles()}
    bar = window.menuBar()
    go = bar.addMenu(say("Menu", "Go"))
    do = bar.addMenu(say("Menu", "Do"))
    help_menu = bar.addMenu(say("Menu", "Help"))
    for action in actions:
        if action.property(_IS_HELP):
            help_menu.addAction(action)
        else:
            (go if action.text() in pages else do).addAction(action)
    if sys.platform != "darwin":
        bar.hide()
        toggle = QAction(say("Menu", "Menu bar"), window)
        toggle.setShortcut(QKeySequence("F10"))
        toggle.triggered.connect(lambda: bar.setVisible(not bar.isVisible()))
        window.addAction(toggle)
