"""Preferences: what the settings mean for the sound, and that a change is told once."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.cue_choices import CueChoices, Speech, Tones
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.system.wishes import Wishes
from hinge_desktop.gui.theme.strong_tokens import STRONG_DARK, STRONG_LIGHT
from hinge_desktop.gui.theme.tokens import DARK
from hinge_desktop.settings import load_settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.fixture
def preferences(qtbot: QtBot, file: Path) -> Preferences:  # noqa: ARG001 signals need Qt
    return Preferences(file)


def test_every_tone_and_no_word_is_heard_at_first(preferences: Preferences) -> None:
    assert preferences.cue_choices() == CueChoices()
    assert preferences.volume() == 0.8


def test_tones_are_left_out_and_words_are_asked_for_by_name(preferences: Preferences) -> None:
    preferences.change(tones_off=("ticks", "rest"), spoken=("phase_words",))
    choices = preferences.cue_choices()
    assert choices.tones == {Tones.PHASES, Tones.LEAD_IN, Tones.LAST_REP}
    assert choices.speech == {Speech.PHASE_WORDS}


def test_sound_that_is_off_is_off_altogether(preferences: Preferences) -> None:
    preferences.change(sound_on=False, spoken=("phase_words",))
    assert preferences.cue_choices() == CueChoices(frozenset(), frozenset())


def test_the_first_change_makes_the_folder_and_no_later_one_makes_it_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "stick" / "hinge" / "settings.json"
    preferences = Preferences(file)
    preferences.change(text_percent=110)
    (tmp_path / "stick").rename(tmp_path / "pulled")
    for one in (preferences, Preferences(tmp_path / "pulled" / "hinge" / file.name)):
        assert one.settings.text_percent == 110
    with qtbot.waitSignal(preferences.not_stored):
        preferences.change(text_percent=120)
    assert not (tmp_path / "stick").exists()


@pytest.mark.parametrize(
    ("motion", "asked", "is_reduced"),
    [
        ("system", True, True),
        ("system", False, False),
        ("reduced", False, True),
        ("full", True, False),
    ],
)
def test_a_choice_of_motion_stands_against_the_desktop(
    preferences: Preferences,
    resources: Path,
    motion: str,
    asked: bool,
    is_reduced: bool,
) -> None:
    theme = preferences.build_theme(resources)
    preferences.apply_to(theme)
    preferences.change(motion=motion)
    preferences.heed(Wishes(reduced_motion=asked))
    assert theme.reduced_motion is is_reduced


def test_strong_contrast_that_the_desktop_asks_for_comes_and_goes(
    preferences: Preferences, resources: Path
) -> None:
    theme = preferences.build_theme(resources)
    preferences.apply_to(theme)
    preferences.change(scheme="light")
    preferences.heed(Wishes(strong_contrast=True))
    assert theme.tokens is STRONG_LIGHT
    preferences.change(scheme="dark")
    assert theme.tokens is STRONG_DARK
    preferences.heed(Wishes())
    assert theme.tokens is DARK


def test_a_change_is_stored_and_told_once(
    qtbot: QtBot, preferences: Preferences, file: Path
) -> None:
    with qtbot.waitSignal(preferences.changed):
        preferences.change(tap_mode="top", keys={"next": ("F6",)})
    assert load_settings(file).keys == {"next": ("F6",)}
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.change(tap_mode="top")
