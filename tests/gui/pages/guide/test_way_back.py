"""From page to page in the guide, and back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.guide.address import CONTENTS_PAGE, Address, Part
from tests.gui.pages.guide.page_parts import Settle, press

Key = Qt.Key


def click(page: GuidePage, name: str) -> None:
    button = page.findChild(QWidget, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_home_opens_the_contents_and_a_link_a_page(page: GuidePage) -> None:
    press(Key.Key_Home)
    assert page.address == Address(CONTENTS_PAGE)
    assert page.header.title_label.text() == "Contents of the guide"
    click(page, "guide_link_topics_hinge")
    assert page.address == Address("topics/hinge")
    assert page.header.title_label.isVisible()
    assert not page.chooser.isVisible()


def test_the_arrows_go_through_the_contents_and_enter_opens(page: GuidePage) -> None:
    def focused() -> str:
        control = QApplication.focusWidget()
        return "" if control is None else control.objectName()

    press(Key.Key_Home)
    assert focused() == "guide_link_topics_hinge"
    press(Key.Key_Down)
    assert focused() == "guide_link_topics_why"
    press(Key.Key_Up)
    press(Key.Key_Up)
    assert focused() == "guide_link_topics_hinge"
    press(Key.Key_Return)
    assert page.address == Address("topics/hinge")


def test_back_goes_the_way_that_was_come(page: GuidePage, settle: Settle) -> None:
    press(Key.Key_Home)
    page.open_address(Address("topics/why"))
    page.open_address(Address(f"lifts/{Lift.DEADLIFT}", Part.STEPS))
    press(Key.Key_Backspace)
    assert page.address == Address("topics/why")
    click(page, "guide_back")
    assert page.address == Address(CONTENTS_PAGE)
    press(Key.Key_Backspace)
    settle(page)
    assert page.address.page == f"lifts/{Lift.ROMANIAN_DEADLIFT}"
    assert page.lifts.tab == Part.FAULTS


def test_there_is_no_way_back_from_where_one_began(page: GuidePage) -> None:
    back = page.findChild(QWidget, "guide_back")
    assert back is not None
    press(Key.Key_Home)
    assert back.isVisible()
    go_back_while(back)
    began = page.address
    press(Key.Key_Backspace)
    assert page.address == began
    press(Key.Key_Home)
    assert page.address != began
    press(Key.Key_Backspace)
    assert page.address == began
    assert not back.isVisible()


def go_back_while(back: QWidget) -> None:
    """Go back as far as it goes; the pages that were opened in this test are few."""
    for _ in range(5):
        if back.isVisible():
            press(Key.Key_Backspace)
    assert not back.isVisible()


def test_safety_is_one_click_away_everywhere(page: GuidePage) -> None:
    for name in ("topics/why", CONTENTS_PAGE, "lifts/good_morning", "warm_up/sitters"):
        page.open_address(Address(name))
        click(page, "guide_safety_link")
        assert page.address == Address("topics/safety")


def test_a_fault_that_is_drawn_opens_beside_its_lift(page: GuidePage, settle: Settle) -> None:
    page.open_address(Address(f"faults/{Fault.BAR_DRIFTED}"))
    settle(page)
    assert page.address == Address(
        f"lifts/{Lift.ROMANIAN_DEADLIFT}", Part.FAULTS, Fault.BAR_DRIFTED
    )
    assert page.lifts.faults.list.open_value == Fault.BAR_DRIFTED
    page.open_address(Address(f"faults/{Fault.HIPS_TURNED}"))
    settle(page)
    assert page.chooser.lift() is Lift.SINGLE_LEG
    assert page.lifts.faults.list.open_value == Fault.HIPS_TURNED


def test_a_step_opens_with_the_lifter_in_its_moment(page: GuidePage, settle: Settle) -> None:
    page.open_address(Address(f"lifts/{Lift.ROMANIAN_DEADLIFT}", Part.STEPS, 2))
    settle(page)
    assert page.lifts.steps.list.place == 2
    assert page.lifts.steps.rep.depth_percent == 33
    press(Key.Key_Down)
    assert page.lifts.steps.list.place == 3
    assert page.lifts.steps.rep.depth_percent == 66
    press(Key.Key_1)
    assert page.lifts.steps.list.place == 0
    assert page.lifts.steps.rep.depth_percent == 0


def test_a_page_of_text_offers_what_it_is_about(page: GuidePage) -> None:
    asked: list[str] = []
    played: list[str] = []
    page.practise_asked.connect(asked.append)
    page.play_asked.connect(played.append)
    page.open_address(Address("drills/dowel_hinge"))
    press(Key.Key_P)
    page.open_address(Address("warm_up/sitters"))
    press(Key.Key_P)
    page.open_address(Address("topics/why"))
    press(Key.Key_P)
    assert asked == ["dowel_hinge"]
    assert played == ["warm_up/sitters"]


def test_a_drill_is_seen_moving_beside_its_lift(page: GuidePage, settle: Settle) -> None:
    page.open_address(Address("drills/wall_hinge"))
    settle(page)
    click(page, "guide_see_it_move")
    assert page.address == Address(f"lifts/{Lift.WALL_HINGE}", Part.STEPS)
