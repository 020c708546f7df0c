"""The cue on Today: filled in when the guide is read, and the way from it into the guide."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.cue_of_day import cue_of_day
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.training import Quality
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.gui.views.today_page import TodayPage
from hinge_desktop.guide.address import Address, Part
from hinge_desktop.guide.pages import CueBank
from hinge_desktop.store.opening import open_journal
from tests.builders import log_change, logged
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

TODAY = date(2026, 11, 21)
Key = Qt.Key


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place_on_the_bar(tmp_path / "journal.hinge")
    return tmp_path


def train(folder: Path, day: date, **fields: object) -> None:
    journal = open_journal(folder / "journal.hinge")
    journal.apply(log_change(logged(day, sets=(fields,))))
    journal.close()


def start(qtbot: QtBot, folder: Path) -> tuple[Driver, TodayPage]:
    driver = Driver(qtbot, folder, FakeClock())
    qtbot.waitUntil(lambda: driver.workspace.guide.source.is_loaded)
    page = driver.child("page_today")
    assert isinstance(page, TodayPage)
    return driver, page


def shown_text(page: TodayPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def guide_page(driver: Driver) -> GuidePage:
    page = driver.child("page_guide")
    assert isinstance(page, GuidePage)
    return page


def way(page: TodayPage) -> QWidget:
    link = page.findChild(QWidget, "today_cue")
    assert link is not None
    return link


def test_with_nothing_to_mend_the_cue_of_the_day_leads_to_its_place(
    qtbot: QtBot, folder: Path
) -> None:
    driver, page = start(qtbot, folder)
    bank = driver.workspace.guide.source.guide.page("cues", CueBank)
    assert bank is not None
    assert page.plan is not None
    place = cue_of_day(TODAY, bank.cues, page.plan.exercises[0].exercise_id)
    assert place is not None
    assert bank.cues[place].text in shown_text(page)
    assert way(page).accessibleName() == "In the guide"
    assert "(C)" in way(page).toolTip()
    driver.press(Key.Key_C)
    assert guide_page(driver).address == Address("cues", entry=place)
    driver.close()


def test_a_fault_of_the_last_session_has_its_cue_and_leads_to_its_page(
    qtbot: QtBot, folder: Path
) -> None:
    train(
        folder,
        date(2026, 11, 17),
        faults=(RepFault(Fault.BAR_DRIFTED, 3),),
        quality=Quality.SOMETHING_OFF,
    )
    driver, page = start(qtbot, folder)
    assert "Break the bar, keep it on your legs." in shown_text(page)
    driver.press(Key.Key_C)
    expected = Address("lifts/romanian_deadlift", Part.FAULTS, Fault.BAR_DRIFTED.value)
    assert guide_page(driver).address == expected
    driver.close()


def test_a_day_of_rest_has_no_cue_and_its_key_does_nothing(qtbot: QtBot, folder: Path) -> None:
    train(folder, date(2026, 11, 20))
    driver, page = start(qtbot, folder)
    assert "Cue of the day" not in shown_text(page)
    assert not way(page).isVisible()
    driver.press(Key.Key_C)
    assert page.isVisible()
    driver.close()


def test_a_stop_takes_the_cue_from_today(qtbot: QtBot, folder: Path) -> None:
    driver, page = start(qtbot, folder)
    assert "Cue of the day" in shown_text(page)
    driver.press(Key.Key_3)  # painful
    assert "Cue of the day" not in shown_text(page)
    assert not way(page).isVisible()
    driver.close()
