"""Settings of this computer are undone like acts in the journal, one by one or a group at once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider

from hinge_desktop.core.changes import Change
from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.settings import Settings
from hinge_desktop.store.sql_journal import SqlJournal
from tests.gui.pages.settings.desk import Desk, type_into

Act = Callable[[Desk], None]


def reduce_motion(desk: Desk) -> None:
    desk.segments("reduce_motion").button("reduced").click()


def text_size(desk: Desk) -> QSlider:
    found = desk.page.findChild(QSlider, "text_size")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (lambda desk: desk.segments("theme_choice").button("light").click(), "System to Light"),
        (reduce_motion, "motion from System to On"),
        (lambda desk: desk.button("sound_on").click(), "Count aloud: off"),
        (lambda desk: desk.button("spoken_phases").click(), "Phase names: on"),
        (lambda desk: desk.segments("tap_mode").button("top").click(), "Tap each rep from Off to"),
        (lambda desk: desk.preferences.choose(tones_off=("ticks",)), "Ticks: off"),
        (lambda desk: desk.clicker.take("B", desk.clicker.acts_of("B")[0]), "Clicker keys"),
        (
            lambda desk: QTest.keyClick(text_size(desk), Qt.Key.Key_Right),
            "from 100\xa0% to 105\xa0%",
        ),
    ],
)
def test_a_choice_is_named_undone_and_made_again(desk: Desk, act: Act, words: str) -> None:
    act(desk)
    chosen = desk.preferences.settings
    assert chosen != Settings()
    assert len(desk.told) == 1
    assert words in desk.told[0]
    desk.undo.undo()
    assert desk.preferences.settings == Settings()
    assert desk.told[1:] == desk.told[:1]
    desk.undo.redo()
    assert desk.preferences.settings == chosen


def test_a_handle_that_is_dragged_is_one_act(desk: Desk) -> None:
    slider = text_size(desk)
    slider.setSliderDown(True)
    for percent in (105, 110, 120):
        slider.setSliderPosition(percent)
        assert desk.preferences.settings.text_percent == percent, "it shows while it is dragged"
    assert desk.told == []
    slider.setSliderDown(False)
    assert desk.told == ["Text size from 100\xa0% to 120\xa0%"]
    desk.undo.undo()
    assert desk.preferences.settings == Settings()


def test_an_undo_leaves_what_other_settings_became(desk: Desk) -> None:
    reduce_motion(desk)
    desk.preferences.change(window_geometry="abc")
    desk.undo.undo()
    assert desk.preferences.settings == Settings(window_geometry="abc")


def test_choices_and_acts_of_the_journal_are_undone_in_their_order(
    desk: Desk, journal: SqlJournal
) -> None:
    reduce_motion(desk)
    desk.segments("lead_in").button("30").click()
    desk.button("bright_timer").click()
    desk.undo.undo()
    desk.undo.undo()
    assert journal.plan() == Plan()
    assert desk.preferences.settings == Settings(motion="reduced")


@pytest.mark.parametrize(
    ("reset", "acts"),
    [
        ("reset_look", ["bright_timer"]),
        ("reset_sound", ["spoken_phases", "sound_on"]),
        ("reset_computer", ["full_screen_sets"]),
    ],
)
def test_a_group_is_set_back_in_one_act(desk: Desk, reset: str, acts: list[str]) -> None:
    assert desk.way_back(reset) is None
    for name in acts:
        desk.button(name).click()
    chosen = desk.preferences.settings
    desk.button(reset).click()
    assert desk.preferences.settings == Settings()
    assert desk.way_back(reset) is None
    assert desk.told[-1].endswith(" set back")
    desk.undo.undo()
    assert desk.preferences.settings == chosen
    desk.undo.redo()
    assert desk.preferences.settings == Settings()


def test_the_count_is_set_back_on_both_sides_at_once(desk: Desk, journal: SqlJournal) -> None:
    desk.segments("lead_in").button("60").click()
    desk.button("spoken_phases").click()
    desk.button("reset_sound").click()
    assert (journal.plan(), desk.preferences.settings) == (Plan(), Settings())
    assert desk.told[-1] == "Count and sounds set back"
    desk.undo.undo()
    assert journal.plan().lead_in_seconds == 60
    assert desk.preferences.settings.spoken == ("phase_words",)
    assert desk.way_back("reset_sound") is not None


def test_the_default_tempo_has_a_way_back(desk: Desk, journal: SqlJournal) -> None:
    assert desk.way_back("reset_coach") is None
    type_into(desk.tempo[0], "4-1-2-1")
    desk.button("reset_coach").click()
    assert journal.plan() == Plan()
    desk.undo.undo()
    assert journal.plan().tempo == Tempo.parse("4-1-2-1")


def test_a_group_that_cannot_be_set_back_leaves_nothing_to_undo(
    desk: Desk, journal: SqlJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_change: Change) -> None:
        raise StorageEnvironmentError(JournalProblem.FULL, "journal.hinge")

    desk.segments("lead_in").button("60").click()
    told, count = list(desk.told), desk.undo.stack.count()
    with monkeypatch.context() as full:
        full.setattr(journal, "apply", fail)
        desk.button("reset_sound").click()
    assert [error.problem for error in desk.troubles] == [JournalProblem.FULL]
    assert (desk.told, desk.undo.stack.count()) == (told, count)
    desk.undo.undo()
    assert journal.plan() == Plan()
