"""A damaged installation costs the pages that are damaged, and says so."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.guide_source import GuideSource
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.gui.views.guide.own_card import OwnCard
from hinge_desktop.gui.widgets.card import Notice
from hinge_desktop.guide.address import CONTENTS_PAGE, Address, Part
from hinge_desktop.paths import resources_folder
from hinge_desktop.services.guide_lifter import GuideLifter
from hinge_desktop.store.sql_journal import SqlJournal
from tests.fakes import FakeClock
from tests.gui.pages.guide.page_parts import Settle

Read = Callable[[], GuideSource]
Open = Callable[..., GuidePage]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "guide"
    shutil.copytree(resources_folder() / "guide", copy)
    return copy


@pytest.fixture
def read(qtbot: QtBot, folder: Path) -> Read:
    """Read the folder before any page asks for it."""

    def load() -> GuideSource:
        source = GuideSource(folder)
        with qtbot.waitSignal(source.loaded):
            source.load()
        return source

    return load


@pytest.fixture
def open_guide(
    qtbot: QtBot,
    theme: Theme,
    folder: Path,
    journal: SqlJournal,
    signals: ChangeSignals,
    own_card: Callable[[], OwnCard],
    settle: Settle,
) -> Open:
    """Open the guide of the folder as it is by then, or one that was read before."""

    def build(source: GuideSource | None = None) -> GuidePage:
        source = source or GuideSource(folder)
        lifter = GuideLifter(journal)
        page = GuidePage(theme, source, lifter, signals, FakeClock().awake, own_card)
        source.setParent(page)
        qtbot.addWidget(page)
        page.resize(1072, 800)
        page.show()
        qtbot.waitUntil(lambda: source.is_loaded)
        settle(page)
        return page

    return build


def notice(page: GuidePage) -> str:
    found = page.findChild(Notice, "guide_damage")
    assert found is not None
    return found.accessibleName() if found.isVisible() else ""


def test_a_whole_guide_says_nothing(open_guide: Open) -> None:
    assert notice(open_guide()) == ""


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("faults/bar_drifted.toml", "title = "),
        ("lifts/romanian_deadlift.toml", ""),
        ("topics/safety.toml", "title = 3"),
        ("cues.toml", "\0"),
        ("contents.toml", "chapters = 1"),
        ("facts.toml", "T01 = ["),
    ],
)
def test_a_damaged_file_is_named_and_the_rest_is_shown(
    open_guide: Open, folder: Path, settle: Settle, file: str, text: str
) -> None:
    (folder / file).write_text(text, "utf-8")
    page = open_guide()
    assert file in notice(page)
    assert "Install Hinge again" in notice(page)
    for address in (
        *(Address(CONTENTS_PAGE), Address("topics/safety"), Address("faults/bar_drifted")),
        *(Address("cues"), Address(f"lifts/{Lift.ROMANIAN_DEADLIFT}", Part.FAULTS)),
    ):
        page.open_address(address)
        settle(page)


def test_damage_is_named_also_where_the_guide_was_read_before_its_page_was_built(
    open_guide: Open, folder: Path, read: Read
) -> None:
    (folder / "faults/bar_drifted.toml").write_text("title = ", "utf-8")
    assert "faults/bar_drifted.toml" in notice(open_guide(read()))


def test_a_lift_whose_page_is_damaged_is_still_drawn(
    open_guide: Open, folder: Path, settle: Settle
) -> None:
    (folder / "lifts/romanian_deadlift.toml").write_text("", "utf-8")
    page = open_guide()
    page.open_address(Address(f"lifts/{Lift.ROMANIAN_DEADLIFT}", Part.FAULTS))
    settle(page)
    assert page.lifts.tabs.offered() == (Part.FAULTS, Part.COMPARE, Part.WHAT_IF)
    assert page.lifts.faults.stage.left.figure.view.drawing is not None


def test_a_guide_that_is_not_there_at_all_leaves_the_drawn_lifts(
    open_guide: Open, folder: Path
) -> None:
    shutil.rmtree(folder)
    page = open_guide()
    assert notice(page)
    assert page.lifts.tabs.offered() == (Part.FAULTS, Part.COMPARE, Part.WHAT_IF)
