"""A language is chosen in Settings: the window opens anew in it, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hinge_texts.catalogues import compile_texts
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop import languages
from hinge_desktop.app import HingeApp
from hinge_desktop.core.identity import new_id
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.settings.language_choice import LanguageChoice, own_name
from hinge_desktop.languages import Language, chosen_language, known_languages, speak
from hinge_desktop.launch import Launch
from hinge_desktop.paths import Folders, user_folders
from hinge_desktop.settings import load_settings
from hinge_desktop.window_run import WindowRun
from hinge_desktop.words.counts import sets_words
from hinge_desktop.words.numbers import long_day
from tests.builders import kg
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

GERMAN = """<!DOCTYPE TS>
<TS version="2.1" language="de">
<context><name>Pages</name>
<message><source>Settings</source><translation>Einstellungen</translation></message>
</context>
<context><name>Language</name>
<message><source>en</source><comment>The code of this language: de, pt_BR</comment>
<translation>de</translation></message>
</context>
</TS>
"""


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Language, ...]:
    """English as it is, and a little German."""
    english = known_languages()[0]
    file = tmp_path / "hinge_de.ts"
    file.write_text(GERMAN, "utf-8")
    found = (english, Language("de", compile_texts(file)))
    monkeypatch.setattr(languages, "known_languages", lambda _folder=None: found)
    monkeypatch.setattr("hinge_desktop.gui.spoken_language.known_languages", lambda: found)
    return found


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001 for whom it is spoken
    yield
    speak(None)


class Reader:
    """The program, led as a lifter does."""

    def __init__(self, qtbot: QtBot, run: WindowRun, folders: Folders) -> None:
        self.qtbot = qtbot
        self.run = run
        self.folders = folders
        self.clock = FakeClock()
        place_on_the_bar(folders.journal_file)

    @property
    def app(self) -> HingeApp:
        assert self.run.app is not None
        return self.run.app

    def open(self) -> None:
        launch = Launch(
            self.folders.journal_file,
            self.folders,
            PageName.SETTINGS,
            clocks=self.clock.clocks(),
            new_id=new_id,
        )
        assert self.run.start(launch)
        self.wait(None)

    def wait(self, before: HingeApp | None) -> None:
        """Wait for a window after that one."""

        def is_open() -> bool:
            app = self.run.app
            return app is not None and app is not before and app.backup_watch is not None

        self.qtbot.waitUntil(is_open, timeout=20_000)

    def choose(self, code: str) -> None:
        before = self.app
        choice = before.window.findChild(LanguageChoice)
        assert choice is not None
        place = choice.findData(code)
        choice.setCurrentIndex(place)
        choice.activated.emit(place)
        self.wait(before)

    def press_undo(self) -> None:
        before = self.app
        assert before.workspace is not None
        before.workspace.commands.undo()
        self.wait(before)

    @property
    def title(self) -> str:
        page = self.app.window.shown_page
        return "" if page is None else page.accessibleName()


@pytest.fixture
def reader(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    shipped: tuple[Language, ...],  # noqa: ARG001 what can be chosen
) -> Iterator[Reader]:
    quits = qapp.quitOnLastWindowClosed()
    qapp.setQuitOnLastWindowClosed(False)
    run = WindowRun()
    yield Reader(qtbot, run, user_folders({"HINGE_DATA_DIR": str(tmp_path / "Hinge")}))
    if run.app is not None:
        run.app.window.close()
    run.close()
    qapp.setQuitOnLastWindowClosed(quits)


def test_the_window_opens_anew_in_the_language_on_the_same_page(reader: Reader) -> None:
    reader.open()
    assert reader.title == "Settings"
    reader.choose("de")
    assert (reader.app.window.current_page, reader.title) == (PageName.SETTINGS, "Einstellungen")
    assert load_settings(reader.folders.settings_file).language == "de"
    # What nobody translated is English, in its right form.
    assert (sets_words(1), sets_words(2)) == ("1 set", "2 sets")


def test_what_was_done_before_can_still_be_undone(reader: Reader) -> None:
    reader.open()
    assert reader.app.workspace is not None
    before = reader.app.workspace.plans.plan.lead_in_seconds
    reader.app.workspace.plans.set_lead_in(before + 5)
    reader.choose("de")
    reader.press_undo()
    assert reader.title == "Settings"
    workspace = reader.app.workspace
    assert workspace is not None
    assert workspace.plans.plan.lead_in_seconds == before + 5
    workspace.commands.undo()
    assert workspace.plans.plan.lead_in_seconds == before
    workspace.commands.redo()
    assert workspace.plans.plan.lead_in_seconds == before + 5
    assert workspace.undo.stack.canRedo()


def test_the_new_window_says_so_and_offers_the_way_back(reader: Reader) -> None:
    reader.open()
    reader.choose("de")
    toast = reader.app.window.toast
    assert toast.isVisibleTo(reader.app.window)
    assert toast.text() == "Language changed"


def test_no_window_opens_over_a_screen_of_a_session(reader: Reader) -> None:
    reader.open()
    before = reader.app
    before.window.enter_garage(QWidget())
    before.preferences.change(language="de")
    QCoreApplication.processEvents()
    QCoreApplication.processEvents()
    assert reader.app is before
    before.window.leave_garage()
    reader.wait(before)
    assert load_settings(reader.folders.settings_file).language == "de"


def test_a_language_chosen_again_over_a_screen_opens_one_window(reader: Reader) -> None:
    reader.open()
    before = reader.app
    opened: list[Launch] = []
    before.reopen_requested.connect(opened.append)
    before.window.enter_garage(QWidget())
    for code in ("de", "", "de"):
        before.preferences.change(language=code)
        QCoreApplication.processEvents()
    before.window.leave_garage()
    assert opened == [], "whoever left the screen is not done yet"
    reader.wait(before)
    assert len(opened) == 1


def test_a_language_taken_back_over_a_screen_opens_none(reader: Reader) -> None:
    reader.open()
    before = reader.app
    before.window.enter_garage(QWidget())
    for code in ("de", ""):
        before.preferences.change(language=code)
        QCoreApplication.processEvents()
    before.window.leave_garage()
    QCoreApplication.processEvents()
    QCoreApplication.processEvents()
    assert reader.app is before


ENGLISH = Language("en", Path("hinge_en.qm"))
BRAZILIAN = Language("pt_BR", Path("hinge_pt_BR.qm"))
FRENCH = Language("fr", Path("hinge_fr.qm"))
KNOWN = (ENGLISH, BRAZILIAN, FRENCH)


@pytest.mark.parametrize(
    ("wanted", "environment", "spoken"),
    [
        ("fr", {}, FRENCH),
        ("fr_CA", {}, FRENCH),
        ("pt_BR", {}, BRAZILIAN),
        ("nl", {}, ENGLISH),
        ("fr", {"HINGE_LANGUAGE": "pt-BR"}, BRAZILIAN),
        ("fr", {"HINGE_LANGUAGE": "/no/such/file.qm"}, ENGLISH),
    ],
)
def test_the_nearest_language_is_spoken(
    wanted: str, environment: dict[str, str], spoken: Language
) -> None:
    assert chosen_language(wanted, KNOWN, environment) == spoken


def test_a_file_can_be_tried_out(shipped: tuple[Language, ...]) -> None:
    german = shipped[1]
    assert chosen_language("", shipped, {"HINGE_LANGUAGE": str(german.file)}) == german


def test_languages_are_called_as_their_speakers_do() -> None:
    assert [own_name(code) for code in ("en", "de", "fr", "pt_BR")] == [
        "English",
        "Deutsch",
        "Français",
        "Português",
    ]


def test_names_of_days_go_with_the_texts_and_numbers_with_the_country(
    shipped: tuple[Language, ...], qapp: QApplication
) -> None:
    from PySide6.QtCore import QLocale  # noqa: PLC0415 beside what uses it

    from hinge_desktop.words.numbers import weight  # noqa: PLC0415 likewise

    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        assert long_day(date(2026, 11, 21)) == "Saturday 21 November"
        assert weight(kg(62.5)) == "62,5\N{NO-BREAK SPACE}kg"
        QLocale.setDefault(QLocale("en_GB"))
        speak(shipped[1])
        assert long_day(date(2026, 11, 21)) == "Samstag 21 November"
        assert weight(kg(62.5)) == "62.5\N{NO-BREAK SPACE}kg"
        assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight
    finally:
        QLocale.setDefault(before)
