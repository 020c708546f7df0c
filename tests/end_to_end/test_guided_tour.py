"""The tour of one minute: eight stops on a made-up journal, in a program of its own."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.app import HingeApp, Launch
from hinge_desktop.cli.demo_files import make_demo_journal
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.single_instance import raise_first_window
from hinge_desktop.gui.views.help.tour_sheet import TourSheet
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.guided_demo import take_look_along
from hinge_desktop.paths import folders_inside
from hinge_desktop.services.demo.demo_journal import DemoOrder
from hinge_desktop.settings import Settings, load_settings, save_settings
from hinge_desktop.walk import SIX_O_CLOCK, WalkClock
from tests.end_to_end.driver import Driver
from tests.end_to_end.test_every_control import unexplained
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

Key = Qt.Key
MOST_WORDS = 150
STOPS = [
    *("page_today", "page_today", "page_live_set", "page_rest_log"),
    *("page_ladder", "page_guide", "page_history", "page_charts"),
]


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path) -> Iterator[HingeApp]:
    folders = folders_inside(tmp_path)
    make_demo_journal(folders.journal_file, DemoOrder(weeks=8))
    save_settings(folders.settings_file, Settings(full_screen_sets=False))
    clocks = WalkClock(SIX_O_CLOCK).clocks()
    made = HingeApp(Launch(folders.journal_file, folders, clocks=clocks, is_guided=True))
    qtbot.addWidget(made.window)
    with qtbot.waitSignal(made.ready, timeout=10_000):
        made.show()
    yield made
    made.window.close()


def tour() -> TourSheet:
    found = QApplication.activeModalWidget()
    assert isinstance(found, TourSheet)
    return found


def said() -> str:
    label = tour().findChild(TextLabel, "tour_words")
    assert label is not None
    return label.text()


def test_enter_leads_through_all_stops_and_out(qtbot: QtBot, app: HingeApp) -> None:
    sentences = []
    for number, name in enumerate(STOPS, start=1):
        page = app.window.findChild(QWidget, name)
        assert page is not None
        qtbot.waitUntil(page.isVisible)
        qtbot.waitUntil(lambda: tour().ring is not None)
        ring = tour().ring
        assert ring is not None
        assert app.window.rect().contains(ring)
        assert tour().accessibleDescription().startswith(f"{number} of {len(STOPS)}. ")
        sentences.append(said())
        if number < len(STOPS):
            QTest.keyClick(tour(), Key.Key_Return)
    assert len(set(sentences)) == len(STOPS)
    words = sum(len(one.split()) for one in sentences)
    assert words <= MOST_WORDS, "it is read in a minute, with time to look"
    assert all(one.endswith(".") and one.count(".") == 1 for one in sentences), "one sentence each"
    assert unexplained(tour()) == []
    QTest.keyClick(tour(), Key.Key_Return)
    qtbot.waitUntil(lambda: not app.window.isVisible())


def test_the_sentence_stands_beside_what_it_is_about(qtbot: QtBot, app: HingeApp) -> None:
    QTest.keyClick(tour(), Key.Key_Return)
    qtbot.waitUntil(lambda: tour().ring is not None)
    label = tour().findChild(TextLabel, "tour_words")
    assert label is not None

    def is_clear() -> bool:
        ring = tour().ring
        words = QRect(label.mapTo(tour(), label.rect().topLeft()), label.size())
        return ring is not None and not ring.intersects(words)

    qtbot.waitUntil(is_clear)
    assert app.window.isVisible()


def test_no_sentence_is_cut_in_a_small_window_with_large_text(qtbot: QtBot, app: HingeApp) -> None:
    app.preferences.change(text_percent=150)
    app.window.resize(900, 640)
    label = tour().findChild(TextLabel, "tour_words")
    assert label is not None
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()) > 40)


def test_history_shows_a_day_that_ended_also_in_a_small_window(qtbot: QtBot, app: HingeApp) -> None:
    app.preferences.change(text_percent=150)
    app.window.resize(900, 640)
    for name in STOPS[1 : STOPS.index("page_history") + 1]:
        QTest.keyClick(tour(), Key.Key_Return)
        page = app.window.findChild(QWidget, name)
        assert page is not None
        qtbot.waitUntil(page.isVisible)
    card = app.window.findChild(QWidget, "session_card")
    assert card is not None
    qtbot.waitUntil(lambda: card.accessibleName() == "Tuesday 17 November")
    # What is pointed at is scrolled to.
    qtbot.waitUntil(lambda: (ring := tour().ring) is not None and ring.height() > 40)


def test_escape_ends_it_and_no_other_key_reaches_the_pages(qtbot: QtBot, app: HingeApp) -> None:
    page = app.window.current_page
    QTest.keyClick(tour(), Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert app.window.current_page is page
    QTest.keyClick(tour(), Key.Key_Escape)
    qtbot.waitUntil(lambda: not app.window.isVisible())


def test_the_tour_has_the_look_of_this_computer_and_none_of_its_keys(tmp_path: Path) -> None:
    own, demo = tmp_path / "own.json", tmp_path / "demo.json"
    save_settings(own, Settings(scheme="light", text_percent=130, keys={"next": ("F6",)}))
    before = own.read_bytes()
    take_look_along(own, demo)
    taken = load_settings(demo)
    assert (taken.scheme, taken.text_percent, taken.keys) == ("light", 130, {})
    assert own.read_bytes() == before


def test_it_runs_in_a_program_of_its_own_and_leaves_the_journal_alone(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place_on_the_bar(tmp_path / "journal.hinge")
    driver = Driver(qtbot, tmp_path, FakeClock())
    places = tmp_path / "temporary"
    places.mkdir()
    monkeypatch.setenv("TMPDIR", str(places))
    monkeypatch.setenv("HINGE_DATA_DIR", str(tmp_path))
    started: list[int] = []

    def demo_journals() -> list[Path]:
        return list(places.glob("hinge-demo-*/journal.hinge"))

    monkeypatch.setattr("hinge_desktop.guided_demo.QProcess.startDetached", _noting(started))
    before = driver.folders.journal_file.read_bytes()
    next(one for one in driver.app.window.actions() if "Tour" in one.text()).trigger()
    assert driver.app.window.toast.text().startswith("The tour opens in a window of its own.")
    try:
        qtbot.waitUntil(lambda: any(map(raise_first_window, demo_journals())), timeout=60_000)
    finally:
        for process in started:
            os.kill(process, signal.SIGTERM)
    qtbot.waitUntil(lambda: not any(places.glob("hinge-demo-*")), timeout=30_000)
    assert driver.folders.journal_file.read_bytes() == before


def _noting(started: list[int]) -> Callable[[str, list[str], str], tuple[bool, int]]:
    """Start a program as Qt does, and note its number."""
    start = QProcess.startDetached

    def noting(program: str, arguments: list[str], folder: str) -> tuple[bool, int]:
        is_started, number = start(program, arguments, folder)
        started.append(number)
        return is_started, number

    return noting


def test_guided_is_a_word_of_the_command_line() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "hinge_desktop", "--guided", "--journal", "x"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 2
    assert "--guided" in told.stderr


def test_a_new_lifter_is_offered_the_tour(qtbot: QtBot, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "settings.json")
    preferences.change(full_screen_sets=False)
    driver = Driver(qtbot, tmp_path, FakeClock(), leads_new_lifter=True)
    asked: list[bool] = []
    driver.workspace.start.tour_asked.connect(lambda: asked.append(True))
    driver.workspace.help.tour_asked.disconnect()
    for _ in range(4):
        driver.press(Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    driver.press(Key.Key_M)
    assert asked == [True]
