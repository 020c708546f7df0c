"""The settings page with all that it is given, for its tests."""

from datetime import date
from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt, QThread
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.changes import Change
from hinge_desktop.core.journal import JournalError
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.clicker_keys import ClickerKeys
from hinge_desktop.gui.journal_undo import JournalUndo
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.setting_undo import SettingUndo
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings_page import SettingsPage
from hinge_desktop.gui.widgets.segments import Segments
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.lifter_settings import LifterSettings
from hinge_desktop.services.plan_settings import PlanSettings
from hinge_desktop.services.rule_numbers import RuleNumbers
from hinge_desktop.services.safety_answers import SafetyAnswers
from hinge_desktop.store.sql_journal import SqlJournal
from tests.fakes import FakeClock, numbered_ids
from tests.gui.garage_parts import RememberedSound
from tests.gui.voices import RememberedVoice

Key = Qt.Key
_LONG_SECONDS = 5.0


class Desk:
    """The page with all that it is given."""

    def __init__(
        self,
        qtbot: QtBot,
        theme: Theme,
        file: Path,
        journal: SqlJournal,
        changes: JournalChanges,
        signals: ChangeSignals,
    ) -> None:
        self._qtbot = qtbot
        self.preferences = Preferences(file)
        self.undo = JournalUndo(changes, signals, journal.apply_told)
        self.setting_undo = SettingUndo(self.preferences, self.undo.stack)
        self.told: list[str] = []
        self.setting_undo.changed.connect(self.told.append)
        self.setting_undo.undone.connect(self.told.append)
        self.clicker = ClickerKeys(self.preferences)
        self.sound = RememberedSound()
        self.voice = RememberedVoice()
        self.made: list[Change] = []
        self.troubles: list[JournalError] = []
        self.outputs_told = Event()
        self.outputs_told.set()
        self.has_asked_in_window = False
        self.output_trouble: OSError | None = None
        signals.changed.connect(self.made.append)
        self.page = SettingsPage(
            theme,
            self.preferences,
            self.clicker,
            PlanSettings(journal, changes),
            signals,
            self.sound,
            self._list_outputs,
            Path("journal.hinge"),
            voice=self.voice,
            lifter=LifterSettings(journal, changes, lambda: date(2026, 11, 21), numbered_ids()),
            safety=SafetyAnswers(journal, changes, FakeClock().clocks(), numbered_ids()),
            rules=RuleNumbers(journal, changes, FakeClock().clocks()),
            together=self.setting_undo.together,
        )
        self.page.not_stored.connect(self.troubles.append)
        # As in the window: a stack that Python's garbage takes would find its acts gone before it.
        self.undo.setParent(self.page)
        self.setting_undo.setParent(self.page)

    def _list_outputs(self) -> tuple[tuple[str, str], ...]:
        self.has_asked_in_window |= QThread.isMainThread()
        assert self.outputs_told.wait(_LONG_SECONDS)
        if self.output_trouble is not None:
            raise self.output_trouble
        return (("usb", "Headphones"), ("hdmi", "Screen"))

    def button(self, name: str) -> QAbstractButton:
        root = QApplication.activeModalWidget() or self.page
        found = [one for one in root.findChildren(QAbstractButton, name) if not one.isHidden()]
        assert len(found) == 1, name
        return found[0]

    def way_back(self, name: str) -> QAbstractButton | None:
        """Return the button that sets a group back, where it is offered."""
        found = self.page.findChild(QAbstractButton, name)
        assert found is not None
        return None if found.isHidden() else found

    def press_keys(self, keys: str) -> None:
        QTest.keySequence(QApplication.focusWidget() or self.page, QKeySequence(keys))

    @property
    def tones_off(self) -> tuple[str, ...]:
        return self.preferences.settings.tones_off

    def segments(self, name: str) -> Segments:
        found = self.page.findChild(Segments, name)
        assert found is not None
        return found

    @property
    def tempo(self) -> list[QLineEdit]:
        return self.boxes("default_tempo")

    def boxes(self, name: str) -> list[QLineEdit]:
        holder = self.page.findChild(QWidget, name)
        assert holder is not None
        return holder.findChildren(QLineEdit)

    def open_sheet(self, button: str) -> QWidget:
        self.button(button).click()
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        self._qtbot.waitUntil(lambda: sheet.isAncestorOf(QApplication.focusWidget() or self.page))
        return sheet


def type_into(box: QLineEdit, text: str) -> None:
    """Put a text in place of what stands there, key by key, and press Enter."""
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Key.Key_Return)
