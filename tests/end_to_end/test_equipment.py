"""Equipment by keys through the real window: counted, added, refused, switched, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.changes import Change
from hinge_desktop.core.equipment import Bar, BarKind, BarUse, Equipment, GearKind
from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.theme.tokens import PlateColor
from hinge_desktop.gui.views.equipment.equipment_page import EquipmentPage
from hinge_desktop.gui.widgets.card import Notice
from hinge_desktop.services.equipment_settings import EquipmentSettings
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import kg, lb
from tests.empty_journal import write_empty_journal
from tests.end_to_end.driver import Driver
from tests.end_to_end.test_every_control import unexplained
from tests.fakes import FakeClock
from tests.placed_journal import CREATED, place_on_the_bar

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NB = "\N{NO-BREAK SPACE}"


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    return Driver(qtbot, tmp_path, FakeClock(), page=PageName.EQUIPMENT)


def page_of(driver: Driver) -> EquipmentPage:
    page = driver.workspace.open(PageName.EQUIPMENT)
    assert isinstance(page, EquipmentPage)
    return page


def settings_of(driver: Driver) -> EquipmentSettings:
    return driver.workspace._desk.equipment


def owned(driver: Driver) -> Equipment:
    return settings_of(driver).owned


def count_of(driver: Driver, weight: Weight) -> int | None:
    return next((one.count for one in owned(driver).plates if one.weight == weight), None)


def focus(driver: Driver, name: str) -> None:
    driver.child(name).setFocus()


def type_text(text: str) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, text)


def open_sheet(driver: Driver, button: str, name: str) -> QWidget:
    """Press a button by its key, and wait until the sheet has the keyboard."""
    focus(driver, button)
    driver.press(Key.Key_Space)
    sheet = driver.child(name)
    driver.qtbot.waitUntil(
        lambda: (QApplication.focusWidget() or sheet) in sheet.findChildren(QWidget)
    )
    return sheet


def press_in_sheet(driver: Driver, key: Key) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)
    driver.qtbot.waitUntil(driver.app.window.isVisible)


def leave_sheet(driver: Driver, key: Key) -> None:
    """Press a key in the sheet, and wait until the window has the keyboard again."""
    press_in_sheet(driver, key)
    driver.qtbot.waitUntil(driver.app.window.isActiveWindow)


def words(root: QWidget) -> str:
    return " ".join(one.text() for one in root.findChildren(QLabel) if one.isVisible())


def wait_for_loads(driver: Driver, text: str) -> None:
    page = page_of(driver)
    driver.qtbot.waitUntil(lambda: page.loads.strip.accessibleName() == text, timeout=10_000)


def toast(driver: Driver) -> str:
    return words(driver.app.window.toast)


def test_plates_are_counted_by_keys_and_taken_back(driver: Driver) -> None:
    page = page_of(driver)
    wait_for_loads(driver, f"20 to 127.5{NB}kg in steps of 2.5, no gaps")
    assert owned(driver) == Equipment()
    focus(driver, "plates_20000_kg")
    driver.press(Key.Key_Up)
    assert count_of(driver, kg(20)) == 3
    assert f"20{NB}kg plates set to 3" in toast(driver)
    assert count_of(driver, kg(15)) == 2
    driver.press(Key.Key_Up)
    wait_for_loads(driver, f"20 to 167.5{NB}kg in steps of 2.5, no gaps")
    driver.press(Key.Key_Z, CONTROL)
    assert count_of(driver, kg(20)) == 3
    assert page.plates.row.tiles[1].stepper.value() == 3
    driver.press(Key.Key_Z, CONTROL)
    assert owned(driver) == Equipment()
    driver.press(Key.Key_Z, CONTROL | SHIFT)
    assert count_of(driver, kg(20)) == 3


def test_a_typed_count_is_one_change(driver: Driver) -> None:
    page_of(driver)
    focus(driver, "plates_25000_kg")
    type_text("12")
    assert count_of(driver, kg(25)) is None
    driver.press(Key.Key_Return)
    assert count_of(driver, kg(25)) == 12
    driver.press(Key.Key_Z, CONTROL)
    assert owned(driver) == Equipment()


def test_a_count_that_is_none_is_said_under_its_plate(driver: Driver) -> None:
    page = page_of(driver)
    focus(driver, "plates_25000_kg")
    type_text("99999")
    tile = page.plates.row.tiles[0]
    assert f"Plates of 25{NB}kg: 0 to 1000" in words(tile)
    driver.press(Key.Key_Up)
    assert "0 to 1000" not in words(tile)


def test_an_odd_plate_of_any_weight_is_added_and_goes(driver: Driver) -> None:
    page_of(driver)
    sheet = open_sheet(driver, "add_plate", "weight_sheet")
    assert unexplained(sheet) == []
    press_in_sheet(driver, Key.Key_Return)
    assert f"A weight is needed, such as 7.5{NB}kg." in words(sheet)
    type_text("heavy")
    press_in_sheet(driver, Key.Key_Return)
    assert "This is not a weight. Write a number such as 7.5." in words(sheet)
    for wrong, sentence in (
        ("900", f"Plates weigh 0.05 to 250{NB}kg. Check the digits, or the unit."),
        ("20", f"20{NB}kg is on the list already. Change it there."),
    ):
        QApplication.focusWidget().selectAll()  # type: ignore[union-attr]
        type_text(wrong)
        press_in_sheet(driver, Key.Key_Return)
        assert sentence in words(sheet)
    QApplication.focusWidget().selectAll()  # type: ignore[union-attr]
    type_text("6.35")
    leave_sheet(driver, Key.Key_Return)
    assert count_of(driver, kg(6.35)) == 2
    tile = driver.child("plates_6350_kg")
    tile.setFocus()
    driver.press(Key.Key_Down)
    driver.press(Key.Key_Down)
    assert count_of(driver, kg(6.35)) == 0
    focus(driver, "forget_plates_6350_kg")
    driver.press(Key.Key_Space)
    assert count_of(driver, kg(6.35)) is None
    assert f"6.35{NB}kg plates removed" in toast(driver)


def test_escape_leaves_the_sheet_and_the_journal_alone(driver: Driver) -> None:
    page_of(driver)
    open_sheet(driver, "add_bar", "bar_sheet")
    type_text("Axle")
    leave_sheet(driver, Key.Key_Escape)
    assert owned(driver) == Equipment()
    assert driver.child("add_bar").hasFocus()


def test_a_bar_is_added_changed_switched_and_removed_by_keys(driver: Driver) -> None:
    page_of(driver)
    sheet = open_sheet(driver, "add_bar", "bar_sheet")
    assert unexplained(sheet) == []
    type_text("Hex")
    press_in_sheet(driver, Key.Key_Return)
    assert f"A weight is needed, such as 20{NB}kg." in words(sheet)
    type_text("55")
    driver.child("bar_weight_unit").button(Unit.LB).click()  # type: ignore[attr-defined]
    driver.child("bar_kind").button(BarKind.TRAP).click()  # type: ignore[attr-defined]
    driver.child("bar_shaft").setFocus()
    type_text("5")
    press_in_sheet(driver, Key.Key_Return)
    assert "Shafts are 15 to 80 mm thick. Check the digits." in words(sheet)
    QApplication.focusWidget().selectAll()  # type: ignore[union-attr]
    type_text("30")
    leave_sheet(driver, Key.Key_Return)
    assumed, hexagon = owned(driver).bars
    assert assumed.weight == kg(20)
    expected = Bar(hexagon.id, 1, "Hex", lb(55), BarKind.TRAP, BarUse.WORK, 30)
    assert hexagon == expected
    focus(driver, "bar_2_in_use")
    driver.press(Key.Key_Space)
    assert not owned(driver).bars[1].is_in_use
    assert "Hex switched off" in toast(driver)
    open_sheet(driver, "bar_2_edit", "bar_sheet")
    driver.child("kit_remove").setFocus()
    leave_sheet(driver, Key.Key_Space)
    assert [bar.weight for bar in owned(driver).bars] == [kg(20)]
    driver.press(Key.Key_Z, CONTROL)
    assert len(owned(driver).bars) == 2


def test_the_only_bar_is_switched_off_not_removed(driver: Driver) -> None:
    page_of(driver)
    sheet = open_sheet(driver, "bar_1_edit", "bar_sheet")
    assert "This is your only bar. Switch it off if you do not have one." in words(sheet)
    remove = [one for one in sheet.findChildren(QWidget, "kit_remove") if one.isVisible()]
    assert remove == []
    leave_sheet(driver, Key.Key_Escape)


def test_collars_bells_and_gear_are_chosen_by_keys(driver: Driver) -> None:
    page_of(driver)
    driver.child("collars").button("2500_kg").setFocus()  # type: ignore[attr-defined]
    driver.press(Key.Key_Space)
    wait_for_loads(driver, f"25 to 132.5{NB}kg in steps of 2.5, no gaps")
    focus(driver, "kettlebell_16000_kg")
    driver.press(Key.Key_Space)
    assert f"16{NB}kg kettlebell added" in toast(driver)
    open_sheet(driver, "add_kettlebell", "weight_sheet")
    type_text("14")
    leave_sheet(driver, Key.Key_Return)
    assert {one.weight for one in owned(driver).kettlebells} == {kg(16), kg(14)}
    for name in ("gear_dowel", "gear_bands"):
        focus(driver, name)
        driver.press(Key.Key_Space)
    assert {one.kind for one in owned(driver).gear} == {GearKind.DOWEL, GearKind.BANDS}
    open_sheet(driver, "other_collars", "weight_sheet")
    type_text("0.25")
    leave_sheet(driver, Key.Key_Return)
    in_use = [one.weight for one in owned(driver).collars if one.is_in_use]
    assert in_use == [kg(0.25)]


def test_dumbbells_are_added_and_their_steps_must_lead_up(driver: Driver) -> None:
    page_of(driver)
    sheet = open_sheet(driver, "add_dumbbells", "dumbbells_sheet")
    assert unexplained(sheet) == []
    for name, text in (("lightest", "20"), ("heaviest", "5"), ("step", "2")):
        driver.child(f"dumbbells_{name}").setFocus()
        type_text(text)
    press_in_sheet(driver, Key.Key_Return)
    assert "The heaviest must weigh more than the lightest." in words(sheet)
    type_text("25")
    press_in_sheet(driver, Key.Key_Return)
    assert "These steps do not lead from the lightest to the heaviest." in words(sheet)
    type_text("2.5")
    leave_sheet(driver, Key.Key_Return)
    (kept,) = owned(driver).dumbbells
    assert (kept.lightest, kept.heaviest, kept.step) == (kg(20), kg(25), kg(2.5))
    open_sheet(driver, "dumbbells_1_edit", "dumbbells_sheet")
    driver.child("dumbbells_kind").button("fixed").click()  # type: ignore[attr-defined]
    leave_sheet(driver, Key.Key_Return)
    (kept,) = owned(driver).dumbbells
    assert (kept.lightest, kept.heaviest, kept.step) == (kg(20), kg(20), None)


def test_what_is_assumed_is_said_and_nothing_at_all_too(driver: Driver) -> None:
    page = page_of(driver)
    assert (
        f"Hinge plans with a 20{NB}kg bar and one pair each of 20, 15, 10, 5, 2.5 and 1.25{NB}kg"
        " until you change something here." in words(page)
    )
    focus(driver, "own_no_iron")
    driver.press(Key.Key_Space)
    notice = page.findChild(Notice)
    assert notice is not None
    assert notice.accessibleName().startswith("There is nothing to load. Hinge plans the wall")
    driver.qtbot.waitUntil(lambda: "No bar is switched on" in words(page), timeout=10_000)
    focus(driver, "kettlebell_16000_kg")
    driver.press(Key.Key_Space)
    assert not notice.isVisible()


def test_todays_load_is_marked(qtbot: QtBot, tmp_path: Path) -> None:
    place_on_the_bar(tmp_path / "journal.hinge")
    driver = Driver(qtbot, tmp_path, FakeClock(), page=PageName.EQUIPMENT)
    page = page_of(driver)
    qtbot.waitUntil(lambda: page.loads.strip.marked_place == 0, timeout=10_000)
    assert page.loads.strip.accessibleDescription() == "today 20"


def test_who_counts_in_pounds_sees_pounds_and_the_other_row_on_demand(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "journal.hinge"
    write_empty_journal(file, journal_id="pounds", app_version="0", created=CREATED)
    driver = Driver(qtbot, tmp_path, FakeClock(), page=PageName.EQUIPMENT)
    page = page_of(driver)
    assert page.plates.row.tiles[0].weight == kg(25)
    driver.workspace.lifter_settings.store(Profile(unit=Unit.LB))
    wait_for_loads(driver, f"45 to 290{NB}lb, nothing between 80 and 95{NB}lb")
    assert page.plates.row.tiles[0].weight == lb(55)
    driver.child("plate_unit").button(Unit.KG).click()  # type: ignore[attr-defined]
    shown = {tile.weight for tile in page.plates.row.tiles}
    assert {kg(25), lb(45), lb(2.5)} <= shown
    assert lb(55) not in shown


def test_plain_iron_is_kept_on_this_computer(driver: Driver) -> None:
    page_of(driver)
    driver.child("plate_colours").button("plain").click()  # type: ignore[attr-defined]
    assert driver.app.preferences.settings.plain_iron
    assert owned(driver) == Equipment()
    iron: PlateColor = driver.app.theme.tokens.plain_iron
    face = page_of(driver).plates.row.tiles[1].face
    assert face.grab().toImage().pixelColor(face.width() // 2, 20) == iron.fill


def test_twenty_five_kinds_of_plates_find_their_places(driver: Driver) -> None:
    page = page_of(driver)
    settings = settings_of(driver)
    for number in range(1, 19):
        settings.set_plates(kg(number + 0.3), 2)
    tiles = page.plates.row.tiles
    assert len(tiles) == 25
    driver.qtbot.waitUntil(lambda: all(tile.isVisible() for tile in tiles))
    driver.qtbot.waitUntil(lambda: page.plates.row.height() >= tiles[-1].geometry().bottom())
    masses = [tile.weight.exact for tile in tiles]
    assert masses == sorted(masses, reverse=True)
    places = {(tile.x(), tile.y()) for tile in tiles}
    assert len(places) == 25
    driver.app.window.resize(900, 640)
    driver.qtbot.waitUntil(lambda: tiles[0].y() == tiles[1].y() and tiles[-1].x() >= 0)
    assert all(tile.geometry().right() <= page.plates.row.width() for tile in tiles)


def test_what_cannot_be_stored_is_named_and_shown_as_it_stands(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(driver)

    def refuse(_journal: SqlJournal, _change: Change) -> None:
        raise StorageEnvironmentError(JournalProblem.FULL, "journal.hinge")

    monkeypatch.setattr(SqlJournal, "apply", refuse)
    focus(driver, "plates_20000_kg")
    driver.press(Key.Key_Up)
    focus(driver, "gear_bands")
    driver.press(Key.Key_Space)
    assert page.plates.row.tiles[1].stepper.value() == 2
    assert not driver.child("gear_bands").isChecked()  # type: ignore[attr-defined]
    assert "no room left" in toast(driver)
    assert owned(driver) == Equipment()


def test_the_keyboard_reads_the_page_from_its_start_to_its_end(driver: Driver) -> None:
    page = page_of(driver)
    settings_of(driver).set_plates(kg(7.5), 1)
    reached: list[str] = []
    page.setFocus()
    for _ in range(60):
        driver.press(Key.Key_Tab)
        widget = QApplication.focusWidget()
        assert widget is not None
        if not page.isAncestorOf(widget):
            break
        named = widget if widget.objectName() else widget.parentWidget()
        assert named is not None
        reached.append(named.objectName())
        area = QRect(widget.mapTo(page, QPoint()), widget.size())
        assert page.rect().intersects(area)
    in_order = [
        *("add_plate", "plate_colours", "plate_unit"),
        *(
            "plates_25000_kg",
            "plates_7500_kg",
            "plates_1250_kg",
            "add_bar",
            "bar_1_edit",
            "bar_1_in_use",
        ),
        *("other_collars", "collars", "gear_wall", "gear_rack", "add_dumbbells"),
        *("kettlebell_8000_kg", "add_kettlebell", "gear_dowel"),
    ]
    assert [name for name in reached if name in in_order] == in_order
