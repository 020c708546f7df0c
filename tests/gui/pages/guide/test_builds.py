"""The guide for another build, for none that can, and in a narrow window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.changes import Act, Change, Edit, added
from hinge_desktop.core.journal import JournalError, JournalProblem
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.posture import Obstacle
from hinge_desktop.core.profile import Profile
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.guide_source import GuideSource
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.gui.views.guide.own_card import OwnCard
from hinge_desktop.guide.address import Part
from hinge_desktop.services.guide_lifter import GuideLifter
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.notice_board import NoticeBoard
from hinge_desktop.store.sql_journal import SqlJournal
from tests.fakes import FakeClock
from tests.gui.pages.guide.page_parts import (
    Settle,
    plays,
    press,
)

Key = Qt.Key


def test_another_build_is_drawn_at_once(
    page: GuidePage, settle: Settle, changes: JournalChanges
) -> None:
    view = page.lifts.faults.stage.left.figure.view
    before = view.drawing
    assert before is not None
    press(Key.Key_4)
    changes.make(Change(Act.CHANGE_PROFILE, added(Profile(stature_mm=1950))))
    settle(page)
    after = view.drawing
    assert after is not None
    assert after.tall == pytest.approx(1.95)
    assert page.lifts.faults.rep.depth_percent == 66


def test_a_build_that_changes_while_the_page_is_away_is_drawn_when_it_is_back(
    page: GuidePage, settle: Settle, changes: JournalChanges
) -> None:
    page.hide()
    changes.make(Change(Act.CHANGE_PROFILE, (Edit(None, Profile(stature_mm=1600)),)))
    page.show()
    settle(page)
    drawing = page.lifts.faults.stage.left.figure.view.drawing
    assert drawing is not None
    assert drawing.tall == pytest.approx(1.6)


@pytest.mark.parametrize("obstacle", Obstacle)
def test_a_lift_that_a_build_cannot_do_says_so(page: GuidePage, obstacle: Obstacle) -> None:
    page.lifts.faults.show_obstacle(obstacle)
    assert page.lifts.faults.stage.message.startswith("With this build")
    assert not page.lifts.faults.stage.left.figure.isVisible()
    press(Key.Key_Space)
    assert not plays(page)


class BrokenLifter(GuideLifter):
    """A journal that cannot be read."""

    def lifting(self, lift: Lift) -> Lifter:
        raise JournalError(JournalProblem.UNREADABLE, str(lift))


def test_a_journal_that_cannot_be_read_is_said_and_costs_the_build(
    qtbot: QtBot,
    theme: Theme,
    source: GuideSource,
    journal: SqlJournal,
    own_card: Callable[[], OwnCard],
    settle: Settle,
) -> None:
    signals = ChangeSignals(NoticeBoard())
    lifter = BrokenLifter(journal)
    page = GuidePage(theme, source, lifter, signals, FakeClock().awake, own_card)
    qtbot.addWidget(page)
    page.show()
    page.lifts.choose_tab(Part.FAULTS)
    settle(page)
    notice = page.findChild(QWidget, "guide_notice")
    assert notice is not None
    assert notice.isVisible()
    assert notice.accessibleName()
    assert page.lifts.faults.stage.left.figure.view.drawing is not None


@pytest.mark.parametrize(("width", "is_folded"), [(1072, False), (836, True)])
def test_a_narrow_page_puts_the_list_below_the_stage(
    page: GuidePage, qtbot: QtBot, width: int, is_folded: bool
) -> None:
    page.resize(width, 640)
    stage, entries = page.lifts.faults.stage, page.lifts.faults.list

    def is_below() -> bool:
        return entries.mapTo(page, entries.rect().topLeft()).y() > stage.height()

    qtbot.waitUntil(lambda: is_below() is is_folded)
    assert stage.height() >= 300
