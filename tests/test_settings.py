"""Settings survive a restart, and one wrong value costs that one setting."""

import json
from dataclasses import fields
from pathlib import Path

import pytest

from hinge_desktop.settings import Settings, load_settings, save_settings

CHANGED = Settings(
    scheme="light",
    language="de",
    text_percent=130,
    motion="full",
    bright_timer=True,
    window_geometry="AdnQywAD",
    sound_on=False,
    sound_volume_percent=35,
    tones_off=("ticks", "last_rep"),
    spoken=("rep_counts",),
    next_set_spoken=True,
    sound_device="alsa_output.usb",
    tap_mode="bottom",
    full_screen_sets=False,
    first_weekday="sunday",
    keys={"next": ("PgDown", "Media Next"), "tap": ()},
    is_garage_checked=True,
    plain_iron=True,
    backup_folder="/media/stick",
    timer={"reps": 12, "is_timed": True},
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_every_setting_comes_back_as_it_was(file: Path) -> None:
    save_settings(file, CHANGED)
    assert load_settings(file) == CHANGED
    plain = Settings()
    same = [
        one.name
        for one in fields(Settings)
        if getattr(CHANGED, one.name) == getattr(plain, one.name)
    ]
    assert same == [], "a default proves nothing"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("scheme", "pink"),
        ("text_percent", 151),
        ("text_percent", True),
        ("sound_on", "yes"),
        ("sound_volume_percent", 101),
        ("sound_volume_percent", -1),
        ("sound_volume_percent", 50.5),
        ("tones_off", ["ticks", "bells"]),
        ("tones_off", "ticks"),
        ("tones_off", [["ticks"]]),
        ("spoken", {"phase_words": True}),
        ("sound_device", None),
        ("tap_mode", "middle"),
        ("tap_mode", ["top"]),
        ("full_screen_sets", 1),
        ("motion", "slow"),
        ("motion", True),
        ("keys", ["PgDown"]),
        ("keys", {"next": "PgDown"}),
        ("keys", {"next": [""]}),
        ("keys", {"next": [7]}),
        ("keys", {"next": ["A"] * 9}),
        ("is_garage_checked", 0),
    ],
)
def test_a_wrong_value_costs_that_setting_alone(file: Path, name: str, value: object) -> None:
    save_settings(file, CHANGED)
    stored = json.loads(file.read_text())
    file.write_text(json.dumps({**stored, name: value}))
    loaded = load_settings(file)
    assert getattr(loaded, name) == getattr(Settings(), name)
    others = [one.name for one in fields(Settings) if one.name != name]
    assert all(getattr(loaded, other) == getattr(CHANGED, other) for other in others)


def test_settings_of_an_older_hinge_keep_what_they_say(file: Path) -> None:
    file.write_text('{"scheme": "dark", "from_the_future": 1}')
    assert load_settings(file) == Settings(scheme="dark")


@pytest.mark.parametrize(
    ("stored", "motion"),
    [
        ('{"reduced_motion": true}', "reduced"),
        ('{"reduced_motion": false}', "system"),
        ('{"reduced_motion": true, "motion": "full"}', "full"),
    ],
)
def test_reduced_motion_of_an_older_hinge_stays_reduced(
    file: Path, stored: str, motion: str
) -> None:
    file.write_text(stored)
    assert load_settings(file) == Settings(motion=motion)
