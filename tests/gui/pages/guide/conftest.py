"""A guide page over the journal, shown in a window, with a clock that the test moves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.guide_source import GuideSource
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.gui.views.guide.own_card import OwnCard
from hinge_desktop.guide.address import Address, Part
from hinge_desktop.paths import resources_folder
from hinge_desktop.services.guide_lifter import GuideLifter
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.last_sets import LastSets
from hinge_desktop.services.notice_board import NoticeBoard
from hinge_desktop.services.own_words import KeptWords
from hinge_desktop.store.sql_journal import SqlJournal
from tests.answers_once import answers_once  # noqa: F401 a fixture of every test here
from tests.fakes import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def settle(qtbot: QtBot) -> Callable[[GuidePage], None]:
    """Wait until nothing is being solved any more."""

    def wait(page: GuidePage) -> None:
        tasks = page.findChildren(LatestTask)
        qtbot.waitUntil(lambda: not any(task.is_busy for task in tasks), timeout=30_000)

    return wait


@pytest.fixture
def source(qtbot: QtBot) -> GuideSource:
    """The guide of the program, already read."""
    guide = GuideSource(resources_folder() / "guide")
    with qtbot.waitSignal(guide.loaded, timeout=30_000):
        guide.load()
    return guide


@pytest.fixture
def own_card(theme: Theme, journal: SqlJournal, signals: ChangeSignals) -> Callable[[], OwnCard]:
    """Make cards about a journal in which nothing was trained."""
    words = KeptWords(journal, JournalChanges(journal, NoticeBoard()))
    return partial(OwnCard, theme, words, LastSets(journal), signals, lambda: date(2026, 11, 21))


@pytest.fixture
def page(
    qtbot: QtBot,
    theme: Theme,
    source: GuideSource,
    journal: SqlJournal,
    signals: ChangeSignals,
    clock: FakeClock,
    own_card: Callable[[], OwnCard],
    settle: Callable[[GuidePage], None],
) -> GuidePage:
    theme.set_reduced_motion(False)
    widget = GuidePage(theme, source, GuideLifter(journal), signals, clock.awake, own_card)
    qtbot.addWidget(widget)
    widget.resize(1072, 800)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    widget.open_address(Address(f"lifts/{Lift.ROMANIAN_DEADLIFT}", Part.FAULTS))
    settle(widget)
    return widget
