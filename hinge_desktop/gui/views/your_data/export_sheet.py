"""Asks as what the journal is to go out, says what that cannot carry, and how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from hinge_desktop.core.export_format import ExportFormat
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.your_data.stoppable_sheet import StoppableSheet
from hinge_desktop.gui.widgets.choice_chip import ChipShape, ChoiceChip
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.exports import format_name, format_note

_WIDTH = 620


class ExportSheet(StoppableSheet):
    """Digits choose, Enter asks where to, Esc stops the work or leaves."""

    chosen = Signal(str)
    """The lifter looks at this `ExportFormat`."""
    wanted = Signal(str)
    """The lifter wants a file of this `ExportFormat`."""
    replace_wanted = Signal()
    """The file that is there may go."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        title = QCoreApplication.translate("ExportSheet", "Export")
        super().__init__(theme, window, title, Icon.UPLOAD, width=_WIDTH, spacing=10)
        self.setObjectName("export_sheet")
        self._is_asking = False
        self._group = QButtonGroup(self)
        self._chips = {one: self._chip(one) for one in ExportFormat}
        self._note = TextLabel(theme, " ", ink=Ink.TEXT2, wrap=True)
        self._note.setObjectName("export_note")
        self._losses = TextLabel(theme, "", wrap=True)
        self._losses.setObjectName("export_losses")
        self.notice.setObjectName("export_notice")
        self._news = TextLabel(theme, "", ink=Ink.TEXT2)
        self._news.setObjectName("export_news")
        for part in (*self._chips.values(), self._note, self._losses, self.notice):
            self.column.addWidget(part)
        self._save = self.add_default(self.tr("Save as..."), "export_save", self._ask)
        self._replace = self._build_replace()
        self.foot.addWidget(self._news)
        self.foot.addStretch(1)
        self.add_way_out(self.tr("Cancel"), "export_cancel")
        # In a small window the list of what is left out is longer than the sheet.
        self.area.setAccessibleName(self.tr("What is exported"))
        self.area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_notice("")
        self._choose(ExportFormat.JSON)
        self._chips[ExportFormat.JSON].setFocus()

    @property
    def format(self) -> ExportFormat:
        """What is chosen."""
        return next(one for one, chip in self._chips.items() if chip.isChecked())

    def show_losses(self, lines: Sequence[str]) -> None:
        """Say what the chosen format cannot carry."""
        self._losses.setText("\n".join(f"\N{EN DASH} {line}" for line in lines))
        self._losses.setVisible(bool(lines))

    def ask_to_replace(self, text: str) -> None:
        """Ask whether a file may be replaced; Enter then chooses another name."""
        self.show_notice(text)
        self._show_asking(is_asking=True)
        self._save.setFocus()

    def show_working(self, text: str) -> None:
        """Say how far it is; only Esc works until then."""
        self._set_working(is_working=True)
        self._news.setText(text)

    def show_ready(self, notice: str = "") -> None:
        """Let the lifter choose again."""
        self._set_working(is_working=False)
        self._news.setText("")
        self.show_notice(notice)
        self._chips[self.format].setFocus()

    def _set_working(self, *, is_working: bool) -> None:
        self.is_working = is_working
        self._show_asking(is_asking=False)
        for part in (*self._chips.values(), self._save):
            part.setEnabled(not is_working)

    def _show_asking(self, *, is_asking: bool) -> None:
        self._is_asking = is_asking
        self._replace.setVisible(is_asking)
        self._save.set_text(self.tr("Another name...") if is_asking else self.tr("Save as..."))

    def _choose(self, chosen: ExportFormat) -> None:
        self._chips[chosen].setChecked(True)
        self._note.setText(format_note(chosen))
        self.show_losses(())
        self.show_notice("")
        self._show_asking(is_asking=False)
        self.chosen.emit(chosen)

    def _press(self, chosen: ExportFormat) -> None:
        if not self.is_working:
            self._choose(chosen)
            self._chips[chosen].setFocus()

    def _ask(self) -> None:
        if not self.is_working:
            self.wanted.emit(self.format)

    def _replace_it(self) -> None:
        if self._is_asking:
            self.replace_wanted.emit()

    def _chip(self, chosen: ExportFormat) -> ChoiceChip:
        words = format_name(chosen)
        key = str(list(ExportFormat).index(chosen) + 1)
        chip = ChoiceChip(self._theme, words, key=key, shape=ChipShape.ROUND)
        chip.setObjectName(f"export_{chosen}")
        self._group.addButton(chip)
        chip.clicked.connect(partial(self._press, chosen))
        self.keys.add(words, [key], partial(self._press, chosen))
        return chip

    def _build_replace(self) -> KeyButton:
        words = self.tr("Replace it")
        button = KeyButton(self._theme, words, kind=ButtonKind.OUTLINE, key="R")
        button.setObjectName("export_replace")
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(self._replace_it)
        self.keys.add(words, ["R"], self._replace_it)
        self.foot.addWidget(button)
        button.hide()
        return button
