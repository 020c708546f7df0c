import subprocess
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.theme.theme import Scheme
from tests.own_process import run_python, without_screens
from tests.shots.albums import PAGES, take_shots
from tests.shots.photographer import Look

_STOPS = 12
_SMALL = (Look(Scheme.DARK, 900, 640),)


def take_tour(folder: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run the program as a machine without a screen does."""
    environment = without_screens() | {"HINGE_DATA_DIR": str(home)}
    return run_python("-m", "hinge_desktop", "--tour", str(folder), environment=environment)


def test_the_tour_leaves_a_picture_and_a_line_of_each_step(tmp_path: Path) -> None:
    home = tmp_path / "home"
    done = take_tour(tmp_path / "tour", home)
    *lines, figures = done.stdout.splitlines()
    pictures = sorted(file.name for file in (tmp_path / "tour").iterdir())
    assert done.returncode == 0, done.stderr
    assert [line.split()[-1] for line in lines] == pictures
    assert len(pictures) == _STOPS
    # 25 x 6, 37.5 x 4, 50 x 6, then 3 x 8 at 62.5 kg, 3 x 10 at 25 kg and 3 x 12 at 30 kg.
    assert figures == "12 sets, 106 reps, 3330 kg of volume in working sets."
    assert not home.exists(), "the lifter's own folders were touched"


def test_a_tour_into_a_file_is_refused_in_one_line(tmp_path: Path) -> None:
    target = tmp_path / "taken"
    target.write_text("not a folder", encoding="utf-8")
    done = take_tour(target, tmp_path / "home")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert str(target) in done.stderr


@pytest.mark.usefixtures("qapp")
def test_two_runs_take_the_same_pictures(qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.captureExceptions() as trouble:
        for name in ("first", "second"):
            take_shots(tmp_path / name, _SMALL, (PAGES,))
    first = sorted((tmp_path / "first").iterdir())
    assert trouble == []
    assert len(first) == len(PageName)
    for file in first:
        assert file.read_bytes() == (tmp_path / "second" / file.name).read_bytes(), file.name
