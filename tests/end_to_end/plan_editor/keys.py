"""What a lifter presses in the session editor, and what it then says."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QWidget

from hinge_desktop.core.plan_lines import PlanLine, lines_of
from hinge_desktop.services.training_desk import TrainingDesk
from tests.end_to_end.driver import Driver

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def desk_of(driver: Driver) -> TrainingDesk:
    assert driver.app.desk is not None
    return driver.app.desk


def planned(driver: Driver) -> tuple[PlanLine, ...]:
    return lines_of(desk_of(driver).editor.current().exercises)


def ids(driver: Driver) -> list[str]:
    return [one.exercise_id for one in planned(driver)]


def open_editor(driver: Driver) -> QWidget:
    driver.press(Key.Key_P)
    sheet = driver.child("plan_editor")
    driver.qtbot.waitUntil(sheet.isActiveWindow)
    return sheet


def save(driver: Driver) -> None:
    driver.press(Key.Key_Return, CTRL)
    driver.qtbot.waitUntil(driver.app.window.isActiveWindow)


def type_text(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def add(driver: Driver, text: str) -> None:
    driver.press(Key.Key_A)
    type_text(text)
    driver.press(Key.Key_Return)


def rows(driver: Driver, name: str = "plan_exercises") -> list[str]:
    view = driver.child(name)
    assert isinstance(view, QListView)
    model = view.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


def said(driver: Driver) -> str:
    """Everything that stands on the sheet in words."""
    sheet = driver.child("plan_editor")
    return " ".join(one.text() for one in sheet.findChildren(QLabel) if one.isVisible())


def field(driver: Driver, name: str) -> QLineEdit:
    found = driver.child(name).findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def rewrite(driver: Driver, name: str, text: str) -> QLineEdit:
    line = field(driver, name)
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    return line


def add_from_fields(driver: Driver, text: str) -> None:
    """Add an exercise with the focus in the list again."""
    driver.child("plan_exercises").setFocus()
    add(driver, text)
