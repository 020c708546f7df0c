"""The backups of the journal: what each holds, what restoring it would lose, and a second place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.models.line_list import ListLine
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.plan_editor.line_list import LineList
from hinge_desktop.gui.views.settings.settings_card import setting_row
from hinge_desktop.gui.views.your_data.stoppable_sheet import StoppableSheet
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.text_label import TextLabel

_WIDTH = 760
_MOST_ROWS = 5


class BackupsSheet(StoppableSheet):
    """Arrows walk the list, Enter restores after a question, Esc stops a backup or leaves."""

    chosen = Signal(int)
    """The lifter moved to the backup at this place."""
    restore_wanted = Signal(int)
    """The lifter wants the backup at this place back."""
    other_wanted = Signal()
    """The lifter has a backup somewhere else."""
    make_wanted = Signal()
    """The lifter wants a backup now."""
    place_wanted = Signal()
    """The lifter wants to choose a second place."""
    no_place_wanted = Signal()
    """The lifter wants no second place any more."""
    folder_wanted = Signal()
    """The lifter wants to see the folder of the backups."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        title = QCoreApplication.translate("BackupsSheet", "Backups")
        super().__init__(theme, window, title, Icon.HARD_DRIVE, width=_WIDTH, spacing=12)
        self.setObjectName("backups_sheet")
        self._last = TextLabel(theme, " ", ink=Ink.TEXT2, wrap=True)
        self._last.setObjectName("backups_last")
        self._list = LineList(
            theme,
            self.tr("Backups"),
            self.tr("up and down, Enter restores"),
            most_rows=_MOST_ROWS,
        )
        self._list.setObjectName("backups_list")
        self._empty = TextLabel(
            theme,
            self.tr("The first one comes by itself, at the latest as the window closes."),
            wrap=True,
        )
        self._difference = Notice(theme, Mood.INFO, "", " ")
        self._difference.setObjectName("backups_difference")
        self.notice.setObjectName("backups_trouble")
        self._build_layout()
        self._connect()
        self.show_lines(())
        self.show_notice("")
        self._list.setFocus()

    @property
    def place(self) -> int:
        """The place of the chosen backup, -1 in an empty list."""
        return self._list.place

    def show_last(self, text: str) -> None:
        """Say when the last backup was proven."""
        self._last.setText(text)

    def show_lines(self, lines: Sequence[ListLine]) -> None:
        """Show the backups, newest first."""
        self._list.show_lines(lines)
        self._list.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self._restore.setEnabled(bool(lines) and not self.is_working)
        self._difference.setVisible(bool(lines))

    def show_difference(self, title: str, text: str) -> None:
        """Say of the chosen backup what restoring it would lose."""
        self._difference.show_notice(Mood.INFO, title, text)

    def show_second_place(self, text: str, *, is_chosen: bool) -> None:
        """Say where the second place is."""
        self._second.setText(text)
        self._no_place.setVisible(is_chosen)

    def show_working(self, text: str) -> None:
        """Say how far the backup is; only Esc and looking work until then."""
        self._set_working(is_working=True)
        self._make_note.setText(text)

    def show_idle(self, text: str) -> None:
        """Say what came of the backup, or what is backed up when."""
        self._set_working(is_working=False)
        self._make_note.setText(text)

    def _set_working(self, *, is_working: bool) -> None:
        self.is_working = is_working
        for button in (self._make, self._other, self._choose, self._no_place):
            button.setEnabled(not is_working)
        self._restore.setEnabled(not is_working and self.place >= 0)

    def _restore_chosen(self, _place: int = 0) -> None:
        if self._restore.isEnabled():
            self.restore_wanted.emit(self.place)

    def _press_restore(self) -> None:
        self._restore_chosen()

    def _build_layout(self) -> None:
        self.column.addWidget(self._last)
        self.column.addWidget(self._list)
        self.column.addWidget(self._empty)
        self.column.addWidget(self._difference)
        self.column.addWidget(self.notice)
        self._make = self._button(self.tr("Back up now"), "B", "sheet_backup_now")
        make, self._make_note = setting_row(
            self._theme,
            self.tr("Back up"),
            self.tr("Compared with the journal, checked whole and read back"),
            self._make,
        )
        self._choose = self._button(self.tr("Choose..."), "P", "choose_second_place")
        self._no_place = self._button(self.tr("None"), "N", "no_second_place")
        second, self._second = setting_row(
            self._theme, self.tr("Second place"), " ", self._no_place, self._choose
        )
        self._other = self._button(self.tr("Open..."), "O", "open_other_backup")
        note = self.tr("From a stick, a disk or another computer")
        other, _ = setting_row(self._theme, self.tr("A backup elsewhere"), note, self._other)
        for row in (make, second, other):
            self.column.addWidget(Hairline(self._theme))
            self.column.addLayout(row)
        self._restore = self.add_default(
            self.tr("Restore..."), "restore_backup", self._press_restore
        )
        self._folder = self._button(self.tr("Open folder"), "F", "open_backup_folder")
        self.foot.addWidget(self._folder)
        self.foot.addStretch(1)
        self.add_way_out(self.tr("Close"), "backups_close")

    def _button(self, words: str, key: str, name: str) -> KeyButton:
        button = KeyButton(self._theme, words, key=key)
        button.setObjectName(name)
        button.setAutoDefault(False)
        self._add_key(words, key, button)
        return button

    def _add_key(self, words: str, key: str, button: KeyButton) -> None:
        def press() -> None:
            if button.isVisible() and button.isEnabled():
                button.click()

        self.keys.add(words, [key], press)

    def _connect(self) -> None:
        self._list.chosen.connect(self.chosen)
        self._list.entered.connect(self._restore_chosen)
        ways: tuple[tuple[KeyButton, Callable[[], None]], ...] = (
            (self._make, self.make_wanted.emit),
            (self._choose, self.place_wanted.emit),
            (self._no_place, self.no_place_wanted.emit),
            (self._other, self.other_wanted.emit),
            (self._folder, self.folder_wanted.emit),
        )
        for button, act in ways:
            button.clicked.connect(act)
