"""Settings: each applies at once; those of the plan go into the journal and follow an undo."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.changes import Change
from hinge_desktop.core.cue_choices import Tones
from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.gui.clicker_words import one_button_note
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.plan_settings import PlanSettings
from hinge_desktop.store.sql_journal import SqlJournal
from tests.gui.garage_parts import press
from tests.gui.pages.settings.desk import Desk, type_into

Key = Qt.Key


@pytest.mark.parametrize(
    ("name", "value", "setting", "stored"),
    [
        ("theme_choice", "light", "scheme", "light"),
        ("reduce_motion", "reduced", "motion", "reduced"),
        ("tap_mode", "top", "tap_mode", "top"),
    ],
)
def test_a_choice_applies_at_once(
    desk: Desk, name: str, value: str, setting: str, stored: str
) -> None:
    desk.segments(name).button(value).click()
    assert getattr(desk.preferences.settings, setting) == stored


@pytest.mark.parametrize(
    ("name", "setting"),
    [
        ("sound_on", "sound_on"),
        ("full_screen_sets", "full_screen_sets"),
        ("bright_timer", "bright_timer"),
    ],
)
def test_a_switch_turns_there_and_back(desk: Desk, name: str, setting: str) -> None:
    before = getattr(desk.preferences.settings, setting)
    desk.button(name).click()
    assert getattr(desk.preferences.settings, setting) is not before
    desk.button(name).click()
    assert getattr(desk.preferences.settings, setting) is before


def test_the_volume_is_heard_as_it_is_set(desk: Desk) -> None:
    slider = desk.page.findChild(QSlider, "sound_volume")
    assert slider is not None
    QTest.keyClick(slider, Key.Key_Left)
    assert desk.preferences.settings.sound_volume_percent == 75
    assert desk.sound.tried == [Tones.PHASES]
    desk.preferences.change(sound_volume_percent=20)
    assert slider.value() == 20
    assert desk.sound.tried == [Tones.PHASES], "showing a value plays nothing"


def test_what_silence_makes_useless_is_disabled(desk: Desk) -> None:
    desk.button("sound_on").click()
    assert not desk.button("spoken_phases").isEnabled()


def test_the_lead_in_goes_into_the_journal_and_follows_an_undo(
    desk: Desk, journal: SqlJournal, changes: JournalChanges
) -> None:
    desk.segments("lead_in").button("30").click()
    assert journal.plan() == Plan(lead_in_seconds=30)
    changes.make(desk.made[0].inverse())
    assert desk.segments("lead_in").value() == "10"


def test_a_lead_in_between_the_choices_is_told(
    desk: Desk, journal: SqlJournal, changes: JournalChanges
) -> None:
    PlanSettings(journal, changes).set_lead_in(25)
    assert desk.segments("lead_in").value() is None


def test_the_tempo_goes_into_the_journal_and_a_bad_one_does_not(
    desk: Desk, journal: SqlJournal
) -> None:
    for place, text, stored in ((1, "a", "3-1-1-1"), (1, "0", "3-0-1-1"), (2, "x", "3-0-X-1")):
        type_into(desk.tempo[place], text)
        assert journal.plan().tempo == Tempo.parse(stored)


def test_a_plan_that_cannot_be_stored_is_said_and_shown_as_it_is(
    desk: Desk, journal: SqlJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_change: Change) -> None:
        raise StorageEnvironmentError(JournalProblem.FULL, "journal.hinge")

    monkeypatch.setattr(journal, "apply", fail)
    desk.segments("lead_in").button("60").click()
    assert [error.problem for error in desk.troubles] == [JournalProblem.FULL]
    assert desk.segments("lead_in").value() == "10"


def test_the_lines_of_both_columns_stand_level(desk: Desk) -> None:
    beside = [
        *(("theme_choice", "sound_on"), ("text_size", "spoken_phases")),
        *(("reduce_motion", "lead_in"), ("bright_timer", "clicker_keys")),
        *(("default_tempo", "backup_now"), ("sessions_a_week", "open_backups")),
        *(("reps_range", "open_export"), ("edit_build", "erase_journal")),
    ]
    middles = [[middle(desk, name) for name in pair] for pair in beside]
    assert all(abs(left - right) <= 1 for left, right in middles), middles
    pitches = {after[1] - before[1] for before, after in pairwise(middles[4:])}
    assert len(pitches) == 1, "each line is as high as the next"


def middle(desk: Desk, name: str) -> int:
    found = desk.page.findChild(QWidget, name)
    assert found is not None
    return found.mapTo(desk.page, found.rect().center()).y()


@pytest.mark.parametrize(
    ("width", "is_beside"), [(1280, True), (1100, True), (1099, False), (900, False)]
)
def test_two_columns_stand_beside_each_other_from_1100(
    qtbot: QtBot, desk: Desk, width: int, is_beside: bool
) -> None:
    desk.page.resize(width, 800)

    def stands() -> Callable[[], bool]:
        left, right = desk.button("bright_timer"), desk.button("sound_on")
        return lambda: (
            (left.mapTo(desk.page, left.pos()).x() < right.mapTo(desk.page, right.pos()).x() - 200)
            is is_beside
        )

    qtbot.waitUntil(stands())


def test_both_places_say_what_a_pedal_with_one_button_does(desk: Desk) -> None:
    sheet = desk.open_sheet("clicker_keys")
    for place in (desk.page, sheet):
        said = [one.text() for one in place.findChildren(TextLabel)]
        assert [words for words in said if one_button_note() in words]
    press(sheet, Key.Key_Escape)
