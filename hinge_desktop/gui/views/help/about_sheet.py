"""About Hinge: what runs here, where its files are, and the licences it stands on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from hinge_desktop.gui.system.folder_opening import show_folder
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.help.licences import Licence
from hinge_desktop.gui.views.settings.settings_card import setting_row
from hinge_desktop.gui.views.settings.settings_sheet import SettingsSheet
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.text_label import TextLabel

_TEXT_AROUND = 260
"""Height that title, foot and margins take of a sheet with a text."""


class AboutSheet(SettingsSheet):
    """Every text of a licence can be read here; nothing leads out of the computer."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        versions: Sequence[str],
        data: Path,
        logs: Path,
        licences: Sequence[Licence],
    ) -> None:
        title = QCoreApplication.translate("AboutSheet", "About Hinge")
        super().__init__(theme, window, title, width=720)
        self.setObjectName("about_sheet")
        self._add_versions(versions)
        self._add_place(self.tr("Data folder"), data, "data")
        self._add_place(self.tr("Log and reports of errors"), logs, "logs")
        self._add_heading(self.tr("Licences"))
        for one in licences:
            self._add_licence(one)

    def _add_versions(self, versions: Sequence[str]) -> None:
        copy = self._button(self.tr("Copy"), "copy_versions", Icon.COPY, self.tr("Versions"))
        copy.clicked.connect(partial(self._copy, copy, "\n".join(versions)))
        title, rest = versions[0], ", ".join(versions[1:])
        self._add_row(title, rest, copy)

    def _add_place(self, title: str, folder: Path, name: str) -> None:
        copy = self._button(self.tr("Copy path"), f"copy_{name}_folder", Icon.COPY, title)
        copy.clicked.connect(partial(self._copy, copy, str(folder)))
        show = self._button(self.tr("Open folder"), f"open_{name}_folder", Icon.FOLDER_OPEN, title)
        show.clicked.connect(partial(show_folder, folder))
        self._add_row(title, str(folder), copy, show)

    def _add_heading(self, words: str) -> None:
        self.rows.addSpacing(8)
        self.rows.addWidget(TextLabel(self._theme, words, role=FontRole.CARD_TITLE))

    def _add_licence(self, licence: Licence) -> None:
        read = self._button(self.tr("Read"), f"read_{licence.key}", Icon.FILE_TEXT, licence.work)
        read.clicked.connect(partial(self._read, licence))
        self._add_row(licence.work, licence.terms, read)

    def _add_row(self, title: str, note: str, *buttons: KeyButton) -> None:
        row, label = setting_row(self._theme, title, note, *buttons)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.rows.addLayout(row)

    def _button(self, words: str, name: str, icon: Icon, about: str) -> KeyButton:
        button = KeyButton(self._theme, words, icon=icon)
        button.setObjectName(name)
        button.setAccessibleDescription(about)
        tip = QCoreApplication.translate("AboutSheet", "{words}: {about} (Space)")
        button.setToolTip(tip.format(words=words, about=about))
        return button

    def _copy(self, button: KeyButton, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        button.show_done(self.tr("Copied"))

    def _read(self, licence: Licence) -> None:
        # Over this sheet, which gets the keyboard back.
        LicenceSheet(self._theme, self, licence).open()


class LicenceSheet(SettingsSheet):
    """One text, to be read and copied."""

    def __init__(self, theme: Theme, window: QWidget, licence: Licence) -> None:
        super().__init__(theme, window, licence.work, width=760)
        self.setObjectName("licence_sheet")
        self.drop_rows()
        self.body.insertWidget(1, TextLabel(theme, licence.terms, ink=Ink.TEXT2))
        text = QPlainTextEdit(self._text_of(licence))
        text.setObjectName("licence_text")
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(licence.work)
        text.setToolTip(self.tr("{work} (up and down arrow)").format(work=licence.work))
        text.setFixedHeight(max(200, window.height() - _TEXT_AROUND))
        self.body.insertWidget(2, text)
        text.setFocus()

    def _text_of(self, licence: Licence) -> str:
        try:
            return licence.file.read_text(encoding="utf-8")
        except OSError:
            words = self.tr(
                "This text is missing from the installation: {file}. Install Hinge again, or look"
                " for the licence by its name: {terms}."
            )
            return words.format(file=licence.file.name, terms=licence.terms)
