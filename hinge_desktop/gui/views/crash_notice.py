"""What the lifter is told once when Hinge made a mistake: the journal is safe, here is a report."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.scrolling_sheet import ScrollingSheet
from hinge_desktop.gui.widgets.text_label import TextLabel

_WIDTH = 680


class CrashNotice(ScrollingSheet):
    """Copies the report, shows its folder, or closes; nothing is sent anywhere by itself."""

    def __init__(self, theme: Theme, window: QWidget, report: Path | None, folder: Path) -> None:
        """Tell of `report`; None where the `folder` takes none."""
        title = QCoreApplication.translate("CrashNotice", "Something in Hinge went wrong")
        super().__init__(
            *(theme, window, title, Icon.TRIANGLE_ALERT),
            width=_WIDTH,
            spacing=14,
        )
        self.setObjectName("crash_notice")
        self._report = report
        self._folder = folder
        self._keys = PageKeys(self)
        self._count = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self._count.setObjectName("crash_count")
        self._count.hide()
        for words in (self._safety_words(), self._report_words()):
            self.column.addWidget(TextLabel(theme, words, wrap=True))
        self.column.addWidget(self._count)
        self._add_buttons()

    def count(self, errors: int) -> None:
        """Say how often it happened by now."""
        words = self.tr("It happened %n time(s) since the start.", None, errors)
        self._count.setText(words)
        self._count.show()
        self.area.fit()

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

    def _add_buttons(self) -> None:
        if self._report is not None:
            self._copy = self._add_command(
                self.tr("Copy the report"), "C", "crash_copy", Icon.COPY, self._copy_report
            )
        self._add_command(
            self.tr("Open the folder"), "O", "crash_folder", Icon.FOLDER_OPEN, self._open_folder
        )
        self.foot.addStretch(1)
        close = self.add_default(self.tr("Close"), "crash_close", self.accept)
        close.setFocus()

    def _add_command(
        self, text: str, key: str, name: str, icon: Icon, act: Callable[[], None]
    ) -> KeyButton:
        button = KeyButton(self._theme, text, kind=ButtonKind.OUTLINE, key=key, icon=icon)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        self._keys.add(text, [key], act)
        self.foot.addWidget(button)
        return button

    def _copy_report(self) -> None:
        with suppress(OSError):
            if self._report is not None:
                text = self._report.read_text("utf-8")
                QGuiApplication.clipboard().setText(text)
                self._copy.show_done(self.tr("Copied"))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
