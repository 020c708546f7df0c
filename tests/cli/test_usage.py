"""Command lines that make no sense, and what is said before any work."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hinge_desktop.__main__ import main
from hinge_desktop.cli.arguments import PAGES, read_arguments
from hinge_desktop.gui.pages import PageName
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("argv", "word"),
    [
        (["--colour"], "--colour"),
        (["--versio"], "--versio"),
        (["fly"], "fly"),
        (["--page", "attic"], "attic"),
        (["stats", "--since", "yesterday"], "yesterday"),
        (["stats", "--until", "2026-02-30"], "2026-02-30"),
        (["stats", "--since", "2026-03-01", "--until", "2026-02-01"], "later"),
        (["demo"], "FILE"),
        (["demo", "x.hinge", "--weeks", "0"], "--weeks"),
        (["demo", "x.hinge", "--sets", "many"], "--sets"),
        (["demo", "x.hinge", "--seed", "-1"], "--seed"),
        (["demo", "x.hinge", "--today", "1066-10-14"], "1066-10-14"),
        (["export"], "FILE"),
        (["export", "x.txt"], "--format"),
        (["export", "x", "--format", "xml"], "xml"),
        (["--page", "today", "stats"], "stats"),
        (["--demo", "check"], "check"),
        (["--demo", "--journal", "x.hinge"], "--journal"),
        (["--tour"], "--tour"),
        (["--self-test", "--journal", "x.hinge"], "--journal"),
        (["--self-test", "check"], "check"),
        (["--demo", "x.hinge"], "--demo"),
        (["--journal", "x.hinge", "y.hinge"], "y.hinge"),
        (["--page", "x.hinge"], "x.hinge"),
        (["--journal"], "--journal"),
    ],
)
def test_wrong_usage_is_one_line_and_2(run: Run, argv: list[str], word: str) -> None:
    run(*argv).assert_refused(word, "--help", status=2)


@pytest.mark.parametrize(
    ("argv", "choices"),
    [
        (["fly"], "'demo', 'stats', 'check'"),
        (["export", "x", "--format", "xml"], "'xml' is none of json, csv, strong"),
        (["import", "x", "--unit", "stone"], "'stone' is none of kg, lb"),
        (["import", "x", "--dates", "ymd"], "'ymd' is none of dmy, mdy"),
    ],
)
def test_a_wrong_word_is_answered_with_the_right_ones(
    run: Run, argv: list[str], choices: str
) -> None:
    run(*argv).assert_refused(choices, status=2)


def test_a_file_that_is_not_there_and_a_folder_are_told_apart(run: Run, tmp_path: Path) -> None:
    run("import", str(tmp_path / "gone.csv")).assert_refused("There is nothing at", "gone.csv")
    run("import", str(tmp_path)).assert_refused("is a folder", "Name a file")


@pytest.mark.parametrize("argv", [["--journal", "j", "check"], ["check", "--journal", "j"]])
def test_the_journal_is_named_before_or_after_the_command(argv: list[str]) -> None:
    assert read_arguments(argv).journal == Path("j")


@pytest.mark.parametrize(
    ("argv", "journal"),
    [
        (["mine.hinge"], "mine.hinge"),
        (["/stick/MINE.HINGE"], "/stick/MINE.HINGE"),
        (["--page", "charts", "mine.hinge"], "mine.hinge"),
        (["check", "--journal", "check.hinge"], "check.hinge"),
    ],
)
def test_a_file_alone_is_the_journal_as_desktops_open_it(argv: list[str], journal: str) -> None:
    assert read_arguments(argv).journal == Path(journal)


def test_a_file_alone_may_have_any_ending(tmp_path: Path) -> None:
    kept = tmp_path / "journal.hinge.v1"
    kept.touch()
    assert read_arguments([str(kept)]).journal == kept


def test_a_complaint_without_a_console_is_lost_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["--colour"]) == 2


def test_pages_are_those_of_the_window() -> None:
    assert tuple(PageName) == PAGES


@pytest.mark.parametrize("argv", [["--help"], ["stats", "--help"], ["demo", "--help"]])
def test_help_is_printed_and_done(run: Run, argv: list[str]) -> None:
    answer = run(*argv)
    assert (answer.status, answer.err) == (0, "")
    assert "--journal FILE" in answer.out


def test_versions_and_the_data_folder_are_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HINGE_DATA_DIR", str(tmp_path / "mine"))
    answer = run("--version")
    names = [line.rsplit(" ", 1)[0] for line in answer.out.splitlines()]
    assert answer.status == 0
    assert names == ["Hinge", "Python", "Qt", "SQLite", "Data folder"]
    assert answer.out.splitlines()[-1] == f"Data folder {tmp_path / 'mine'}"


def test_without_a_screen_the_window_says_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    run().assert_refused("no screen", "--tour")


class TestARealProcess:
    """What only a process of its own can show."""

    def start(self, *argv: object, **options: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "hinge_desktop", *map(str, argv)]
        return subprocess.run(  # type: ignore[call-overload, no-any-return] # options vary
            command, text=True, check=False, **({"capture_output": True} | options)
        )

    def test_stats_answer_in_json_alone(self, demo_file: Path) -> None:
        done = self.start("stats", "--json", "--journal", demo_file)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("{")
        assert done.stdout.endswith("}\n")

    def test_a_refusal_leaves_its_status(self, tmp_path: Path) -> None:
        done = self.start("check", "--journal", tmp_path / "none.hinge")
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.count("\n") == 1

    def test_a_full_disk_behind_the_output_is_no_crash(self, demo_file: Path) -> None:
        with Path("/dev/full").open("w") as full:
            done = self.start(
                "stats",
                "--journal",
                demo_file,
                capture_output=False,
                stdout=full,
                stderr=subprocess.PIPE,
            )
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1
        assert "No space left" in done.stderr

    def test_a_reader_that_has_enough_hears_no_complaint(self, demo_file: Path) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        try:
            done = self.start(
                "stats",
                "--journal",
                demo_file,
                capture_output=False,
                stdout=writing,
                stderr=subprocess.PIPE,
            )
        finally:
            os.close(writing)
        assert (done.returncode, done.stderr) == (141, "")

    def test_a_terminal_without_the_letters_is_no_crash(
        self, demo_file: Path, tmp_path: Path
    ) -> None:
        file = tmp_path / "Gewölbe.hinge"
        file.write_bytes(demo_file.read_bytes())
        environment = os.environ | {"PYTHONIOENCODING": "ascii"}
        done = self.start("check", "--journal", file, env=environment)
        assert (done.returncode, done.stderr) == (0, "")
        assert "Gew\\xf6lbe.hinge" in done.stdout

    def test_no_command_imports_widgets(self, demo_file: Path, tmp_path: Path) -> None:
        code = (
            "import sys; from hinge_desktop.__main__ import main; "
            f"status = main(['stats', '--journal', {str(demo_file)!r}]); "
            f"status |= main(['export', {str(tmp_path / 'x.csv')!r}, "
            f"'--journal', {str(demo_file)!r}]); "
            "found = [one for one in sys.modules if one.startswith('PySide6.Qt')]; "
            "assert found == ['PySide6.QtCore'], found; sys.exit(status)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code], text=True, check=False, capture_output=True
        )
        assert (done.returncode, done.stderr) == (0, "")
