"""The menu bar: every command by its name, native on macOS, elsewhere shown with F10."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from hinge_desktop.gui.pages import page_titles


def fill_menu_bar(window: QMainWindow, actions: Sequence[QAction]) -> None:
    """Put the window's commands into two menus: the pages, and the rest."""
    say = QCoreApplication.translate
    pages = {page.title for page in page_titles()}
    bar = window.menuBar()
    go = bar.addMenu(say("Menu", "Go"))
    do = bar.addMenu(say("Menu", "Do"))
    for action in actions:
        (go if action.text() in pages else do).addAction(action)
    if sys.platform != "darwin":
        bar.hide()
        toggle = QAction(say("Menu", "Menu bar"), window)
        toggle.setShortcut(QKeySequence("F10"))
        toggle.triggered.connect(lambda: bar.setVisible(not bar.isVisible()))
        window.addAction(toggle)
