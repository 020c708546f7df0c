"""What the lifter is told once when Hinge made a mistake: the journal is safe, here is a report."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.gui.screen_keys import keys_of_screen
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.announcing import announce
from hinge_desktop.gui.widgets.focus_ring import FocusRing
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.shortcut_hold import ShortcutHold
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel

_LEAST_MARGIN = 48
_WIDTH = 680


class CrashNotice(QDialog):
    """Copies the report, shows its folder, or closes; nothing is sent anywhere by itself.

    No `Sheet`, which paints the window below once more: what cannot be painted may be why we are
    here, and Qt never came back from that.
    """

    def __init__(self, theme: Theme, window: QWidget, report: Path | None, folder: Path) -> None:
        """Tell of `report`; None where the `folder` takes none."""
        super().__init__(window)
        self._theme = theme
        self._report = report
        self._folder = folder
        self._keys = PageKeys(self)
        self._count = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self._count.setObjectName("crash_count")
        self._count.hide()
        self._key_list = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self._key_list.setObjectName("crash_keys")
        self._key_list.hide()
        title = self.tr("Something in Hinge went wrong")
        self.setObjectName("crash_notice")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._build_layout(title)
        FocusRing(theme, self)
        self._shortcuts = ShortcutHold(self, window)
        self.setFixedWidth(min(round(_WIDTH * theme.text_scale), window.width() - _LEAST_MARGIN))

    def showEvent(self, event: QShowEvent) -> None:
        """Keep keys from the page below, which has the keyboard yet."""
        super().showEvent(event)
        self._shortcuts.begin()

    def count(self, errors: int) -> None:
        """Say how often it happened by now: twice or more."""
        text = QCoreApplication.translate(
            "CrashNotice", "It happened %1 times since the start.", "", errors
        )
        self._count.setText(text.replace("%1", str(errors)))
        self._count.show()

    def _build_layout(self, title: str) -> None:
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        card = QFrame()
        card.setProperty("kind", "sheet")
        frame.addWidget(card)
        column = QVBoxLayout(card)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(16)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconLabel(self._theme, Icon.TRIANGLE_ALERT, size=24, ink=Ink.WARN))
        head.addWidget(TextLabel(self._theme, title, role=FontRole.PAGE_TITLE, wrap=True), 1)
        column.addLayout(head)
        for words in (self._safety_words(), self._report_words()):
            column.addWidget(TextLabel(self._theme, words, wrap=True))
        column.addWidget(self._count)
        column.addWidget(self._key_list)
        column.addSpacing(8)
        column.addWidget(self._build_buttons())
        self._keys.add(self.tr("Close"), ["Return", "Enter", "Esc"], self.accept)
        self._keys.add(self.tr("Keys of this notice"), ["F1"], self._show_keys)

    def _safety_words(self) -> str:
        return self.tr(
            "Your journal is safe: every set with its tick is on the disk. You can go on; if"
            " something does not work any more, close Hinge and start it again."
        )

    def _report_words(self) -> str:
        if self._report is None:
            return self.tr(
                "No report could be written, since its folder takes no files: %1"
            ).replace("%1", str(self._folder))
        return self.tr(
            "A report says what the program did. It holds nothing of your journal and stays on this"
            " computer, unless you send it to those who make Hinge: %1"
        ).replace("%1", self._report.name)

    def _build_buttons(self) -> ReflowRow:
        row = ReflowRow(12)
        if self._report is not None:
            self._copy = self._build_command(
                self.tr("Copy the report"), "C", "crash_copy", Icon.COPY, self._copy_report
            )
            row.add(self._copy)
        row.add(
            self._build_command(
                self.tr("Open the folder"), "O", "crash_folder", Icon.FOLDER_OPEN, self._open_folder
            )
        )
        close = KeyButton(
            self._theme, self.tr("Close"), kind=ButtonKind.PRIMARY, key=self.tr("Enter")
        )
        close.setObjectName("crash_close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.add(close)
        close.setFocus()
        return row

    def _build_command(
        self, text: str, key: str, name: str, icon: Icon, act: Callable[[], None]
    ) -> KeyButton:
        button = KeyButton(self._theme, text, kind=ButtonKind.OUTLINE, key=key, icon=icon)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        self._keys.add(text, [key], act)
        return button

    def _show_keys(self) -> None:
        """List the keys in the notice itself: no sheet, which would paint the window below."""
        lines = [f"{line.keys}: {line.text}" for line in keys_of_screen(self)]
        self._key_list.setText("\n".join(lines))
        self._key_list.show()
        announce(self, ". ".join(lines))

    def _copy_report(self) -> None:
        with suppress(OSError):
            if self._report is not None:
                text = self._report.read_text("utf-8")
                QGuiApplication.clipboard().setText(text)
                self._copy.show_done(self.tr("Copied"))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
