"""`--self-test` in a process of its own: it passes here, and says plainly what does not work."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from hinge_desktop import self_test
from hinge_desktop.self_test import Faults, SelfTestError, watch_over
from hinge_desktop.system_libraries import LIBRARIES, SystemLibrary
from tests.own_process import run_python, without_screens

PAGES = ("Today", "Ladder", "Guide", "History", "Charts", "Equipment", "Settings")
A_SLOT_FAILS = """
import sys
from PySide6.QtCore import QTimer
from hinge_desktop.__main__ import main
from hinge_desktop.walk import Walk

def fail():
    raise LookupError("nobody catches this")

def open_and_fail(walk, original=Walk.open):
    original(walk)
    QTimer.singleShot(0, fail)

Walk.open = open_and_fail
sys.exit(main(["--self-test"]))
"""


def run_itself(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return run_python(*words, environment=without_screens() | {"HINGE_DATA_DIR": str(home)})


def test_every_part_is_tried_and_the_lifters_own_folders_stay_as_they_are(tmp_path: Path) -> None:
    home = tmp_path / "home"
    done = run_itself(home, "-m", "hinge_desktop", "--self-test")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert [line for line in lines if line.startswith("The page")] == [
        f"The page {title} opens." for title in PAGES
    ]
    for words in (r"A set is counted, logged and saved\.", "A chart is drawn", "s of cues are"):
        assert re.search(words, done.stdout), words
    assert re.search(r"program that speaks answers|has a voice for|No voice knows", done.stdout)
    assert lines[-2:] == [
        "Closed and read again: 50 sessions, 363 sets, and nothing is wrong with it.",
        "All of it works.",
    ]
    assert not home.exists()


def test_an_error_that_nobody_caught_fails_it_in_one_plain_line(tmp_path: Path) -> None:
    done = run_itself(tmp_path, "-c", A_SLOT_FAILS)
    assert done.returncode == 1
    (told,) = [line for line in done.stderr.splitlines() if line.startswith("hinge-desktop:")]
    assert told.endswith("An error was not caught: LookupError: nobody catches this")
    assert "Traceback" not in done.stderr
    assert "All of it works." not in done.stdout


@pytest.mark.parametrize(
    ("missing", "said"),
    [(LIBRARIES[-4:], "libpulse"), ((), "libpulse.so.0: not found.")],
)
def test_without_the_libraries_of_sound_it_goes_on_in_silence(
    missing: tuple[SystemLibrary, ...],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def cannot_load(words: Path) -> str:
        raise ImportError(f"libpulse.so.0: not found in {words.name}")

    monkeypatch.setattr(self_test, "try_output", cannot_load)
    monkeypatch.setattr(self_test, "missing_libraries", lambda _needs: missing)
    (line,) = self_test.try_sounds(tmp_path)
    assert line.startswith("Nothing is heard or spoken. ")
    assert said.rstrip(".") in line


def test_an_error_of_a_thread_counts_and_the_hooks_are_given_back() -> None:
    before = sys.excepthook, threading.excepthook

    def fail() -> None:
        raise LookupError("in a thread")

    with Faults() as faults:
        faults.refuse()
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        with pytest.raises(SelfTestError, match="LookupError: in a thread"):
            faults.refuse()
    assert (sys.excepthook, threading.excepthook) == before


def test_what_hangs_is_ended_with_a_plain_line(capsys: pytest.CaptureFixture[str]) -> None:
    ended: list[int] = []
    timer = watch_over(0.0, ended.append)
    timer.join()
    assert ended == [1]
    assert "did not end within 0 seconds" in capsys.readouterr().err


def test_what_ends_in_time_is_left_alone() -> None:
    ended: list[int] = []
    timer = watch_over(3600.0, ended.append)
    timer.cancel()
    timer.join()
    assert ended == []
