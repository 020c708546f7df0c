"""The muscles of a lift: mouse and keyboard light the part on the figure, and words say so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSlider, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.posture import Obstacle
from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.frames import Frames, solve_frames
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.muscle_row import MuscleRow
from hinge_desktop.gui.views.guide.muscles_pane import MusclesPane
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import (
    Comparison,
    LiftPage,
    Muscle,
    MuscleNote,
    MuscleRoles,
)
from hinge_desktop.guide.statements import Source, Statement
from hinge_desktop.words.guide_stage import obstacle_words
from hinge_desktop.words.muscles import muscle_name

GUIDE = Guide(facts={"M01": (Source.ATHLEEX, Source.IRONSTRIDE)})
SAID = Statement(text="Said.", is_ours=True)
ROLES = MuscleRoles(
    movers=(
        MuscleNote(muscle=Muscle.HAMSTRINGS, text="They pull.", facts=("M01",)),
        MuscleNote(muscle=Muscle.GLUTEUS_MAXIMUS, text="It pushes.", is_ours=True),
    ),
    helpers=(MuscleNote(muscle=Muscle.ERECTORS, text="They hold.", facts=("M01",)),),
    steadiers=(MuscleNote(muscle=Muscle.GRIP, text="It grips.", facts=("M01",)),),
)


def page_of(lift: Lift, roles: MuscleRoles | None) -> LiftPage:
    cells = dict.fromkeys(("starts", "knees", "works_most", "range", "load", "choose_it_to"), SAID)
    comparison = Comparison(name="One", **cells)
    return LiftPage(lift=lift, summary=SAID, overview=(), comparison=comparison, muscles=roles)


@pytest.fixture(scope="module")
def frames() -> Frames:
    return solve_frames(Lift.ROMANIAN_DEADLIFT, Lifter(), 5)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, frames: Frames) -> Iterator[MusclesPane]:
    """Show the pane on a screen that gives it its keys, and that lives as long as the test."""
    screen = QWidget()
    qtbot.addWidget(screen)
    pane = MusclesPane(theme)
    QVBoxLayout(screen).addWidget(pane)
    keys = PageKeys(screen)
    for name, step in (("Up", -1), ("Down", 1)):
        keys.add(name, [name], partial(pane.step, step))
    pane.show_page(GUIDE, page_of(Lift.ROMANIAN_DEADLIFT, ROLES))
    pane.show_frames(frames)
    screen.resize(1000, 640)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    yield pane
    screen.close()


def row(pane: MusclesPane, muscle: Muscle) -> MuscleRow:
    found = pane.findChild(MuscleRow, f"guide_muscle_{muscle}")
    assert isinstance(found, MuscleRow)
    return found


def move_mouse_onto(one: MuscleRow) -> None:
    middle = QPointF(one.rect().center())
    QApplication.sendEvent(one, QEnterEvent(middle, middle, one.mapToGlobal(middle)))


def move_mouse_off(one: MuscleRow) -> None:
    QApplication.sendEvent(one, QEvent(QEvent.Type.Leave))


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def spoken(pane: MusclesPane) -> str:
    return pane.stage.sides[0].figure.view.accessibleName()


def picture(pane: MusclesPane) -> QImage:
    return pane.stage.sides[0].figure.grab().toImage()


def drawn(pane: MusclesPane) -> Drawing | None:
    return pane.stage.sides[0].figure.view.drawing


def lit_rows(pane: MusclesPane) -> list[Muscle]:
    rows = pane.findChildren(MuscleRow)
    return [one.muscle for one in rows if one.isVisible() and one.isChecked()]


def test_it_opens_at_the_lowest_point_with_the_first_mover_lit(pane: MusclesPane) -> None:
    assert spoken(pane) == "Lifter at the lowest point, hamstrings lit"
    assert pane.stage.sides[0].heading == "Hamstrings"
    assert lit_rows(pane) == [Muscle.HAMSTRINGS]
    assert pane.depth_percent == 100


def test_each_row_says_name_role_and_sources(pane: MusclesPane) -> None:
    one = row(pane, Muscle.HAMSTRINGS)
    assert one.accessibleName() == one.text() == "Hamstrings"
    assert one.accessibleDescription() == "They pull. (Athleex, IronStride)"
    assert row(pane, Muscle.GLUTEUS_MAXIMUS).accessibleDescription() == "It pushes. (Our choice)"


def test_groups_have_names_and_one_without_muscles_is_left_out(
    pane: MusclesPane, theme: Theme, qtbot: QtBot
) -> None:
    assert headings(pane) == ["Movers", "Helpers", "Steadiers"]
    other = MusclesPane(theme)
    qtbot.addWidget(other)
    roles = MuscleRoles(movers=ROLES.movers, helpers=(), steadiers=ROLES.steadiers)
    other.show_page(GUIDE, page_of(Lift.DEADLIFT, roles))
    assert headings(other) == ["Movers", "Steadiers"]


def headings(pane: MusclesPane) -> list[str]:
    names = [one.accessibleName() for one in pane.list.findChildren(QWidget)]
    return [name for name in names if name in {"Movers", "Helpers", "Steadiers"}]


def test_the_arrows_light_the_next_muscle_and_take_the_keyboard_along(pane: MusclesPane) -> None:
    pane.focus_first()
    before = picture(pane)
    press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is row(pane, Muscle.GLUTEUS_MAXIMUS)
    assert spoken(pane) == "Lifter at the lowest point, gluteus maximus lit"
    assert picture(pane) != before
    for _ in range(9):
        press(Qt.Key.Key_Down)
    assert lit_rows(pane) == [Muscle.GRIP]
    for _ in range(9):
        press(Qt.Key.Key_Up)
    assert lit_rows(pane) == [Muscle.HAMSTRINGS]
    assert picture(pane) == before


def test_tab_reaches_the_chosen_muscle_only(pane: MusclesPane) -> None:
    pane.step(1)
    by_tab = Qt.FocusPolicy.StrongFocus
    reached = [one.muscle for one in pane.findChildren(MuscleRow) if one.focusPolicy() is by_tab]
    assert reached == [Muscle.GLUTEUS_MAXIMUS]


def test_the_mouse_lights_what_it_is_over_and_the_keyboard_what_is_left(pane: MusclesPane) -> None:
    pane.focus_first()
    over = row(pane, Muscle.GRIP)
    move_mouse_onto(over)
    assert lit_rows(pane) == [Muscle.GRIP]
    assert spoken(pane) == "Lifter at the lowest point, forearms and grip lit"
    move_mouse_off(over)
    assert lit_rows(pane) == [Muscle.HAMSTRINGS]
    assert QApplication.focusWidget() is row(pane, Muscle.HAMSTRINGS)


def test_from_row_to_row_the_mouse_takes_the_light_along(pane: MusclesPane) -> None:
    one, other = row(pane, Muscle.ERECTORS), row(pane, Muscle.GRIP)
    move_mouse_onto(one)
    move_mouse_onto(other)
    move_mouse_off(one)
    assert lit_rows(pane) == [Muscle.GRIP]


def test_a_key_lights_its_muscle_though_the_mouse_was_left_on_another(pane: MusclesPane) -> None:
    pane.focus_first()
    move_mouse_onto(row(pane, Muscle.GRIP))
    press(Qt.Key.Key_Down)
    assert lit_rows(pane) == [Muscle.GLUTEUS_MAXIMUS]


def test_a_click_keeps_a_muscle_lit_when_the_mouse_leaves(pane: MusclesPane) -> None:
    over = row(pane, Muscle.ERECTORS)
    for _ in range(2):
        QTest.mouseClick(over, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        move_mouse_off(over)
        assert lit_rows(pane) == [Muscle.ERECTORS]


def test_the_slider_and_steps_move_the_lifter_with_the_light(pane: MusclesPane) -> None:
    slider = pane.findChild(QSlider, "guide_muscles_depth")
    assert isinstance(slider, QSlider)
    assert slider.accessibleName() == "Depth"
    slider.setValue(50)
    assert spoken(pane) == "Lifter half way down, hamstrings lit"
    pane.step_depth(-1)
    assert pane.depth_percent == 45
    assert slider.value() == 45
    pane.set_depth(-20)
    assert spoken(pane) == "Lifter standing, hamstrings lit"


def test_another_lift_clears_the_stage_until_it_is_solved(
    pane: MusclesPane, frames: Frames
) -> None:
    pane.set_depth(40)
    pane.show_page(GUIDE, page_of(Lift.DEADLIFT, ROLES))
    assert drawn(pane) is None
    assert pane.depth_percent == 100
    pane.show_frames(frames)
    assert drawn(pane) is frames.at(1.0)
    assert spoken(pane) == "Lifter at the lowest point, hamstrings lit"


def test_a_lift_without_muscles_shows_a_lifter_without_light(pane: MusclesPane) -> None:
    pane.show_page(GUIDE, page_of(Lift.ROMANIAN_DEADLIFT, None))
    assert spoken(pane) == "Lifter, at the lowest point, spine neutral"
    assert pane.list.lit is None
    pane.step(1)
    pane.focus_first()
    assert lit_rows(pane) == []


def test_a_build_that_cannot_is_told_why(pane: MusclesPane, frames: Frames) -> None:
    pane.show_obstacle(Obstacle.ARMS_TOO_SHORT)
    assert pane.stage.message == obstacle_words(Obstacle.ARMS_TOO_SHORT)
    pane.show_frames(frames)
    assert pane.stage.message == ""


def test_the_lifter_is_the_same_where_words_run_from_right_to_left(pane: MusclesPane) -> None:
    before = picture(pane)
    pane.stage.sides[0].figure.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert picture(pane) == before


def test_in_a_narrow_window_the_list_goes_below(pane: MusclesPane) -> None:
    card = pane.list
    assert card.mapTo(pane, QPoint(0, 0)).x() > pane.stage.width() / 2
    pane.window().resize(600, 900)
    QApplication.processEvents()
    assert card.mapTo(pane, QPoint(0, 0)).x() < pane.stage.width() / 2


def test_every_muscle_has_a_name_of_its_own() -> None:
    names = [muscle_name(muscle) for muscle in Muscle]
    assert len(set(names)) == len(names) == 13
