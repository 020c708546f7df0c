"""`dev.py test` runs each part, hides no failure and mixes nobody's words with another's."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests import gate, system_parts

PYTHON = Path(sys.executable)


class Parts:
    """Stands in for the programs: says what ran in which order, and fails what is named."""

    def __init__(self, *failing: str) -> None:
        self.events: list[str] = []
        self.words: dict[str, tuple[str, ...]] = {}
        self._failing = failing

    def run(self, _python: Path, part: str, *words: str) -> int:
        self.events.append(part)
        self.words[part] = words
        return int(part in self._failing)

    @contextmanager
    def beside(self, _python: Path, *_words: str) -> Iterator[Callable[[], int]]:
        self.events.append("types begin")

        def status() -> int:
            self.events.append("types end")
            return int("types" in self._failing)

        yield status


def parts_in_place(monkeypatch: pytest.MonkeyPatch, *failing: str) -> Parts:
    parts = Parts(*failing)
    monkeypatch.setattr(gate, "run", parts.run)
    monkeypatch.setattr(gate, "beside", parts.beside)
    return parts


def test_the_types_run_beside_the_tests_and_nothing_beside_what_is_heard(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts = parts_in_place(monkeypatch)
    assert gate.run_parts(PYTHON, []) == 0
    assert parts.events == ["format", "lint", "types begin", "tests", "types end", "sound"]


@pytest.mark.parametrize(
    ("failing", "sentence"),
    [
        (("lint", "tests"), "Failed: lint, tests.\n"),
        (("types",), "Failed: types.\n"),
        (("format", "sound"), "Failed: format, sound.\n"),
        ((), "All passed: format, lint, tests, types, sound.\n"),
    ],
)
def test_every_part_runs_and_the_failed_ones_are_named(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    failing: tuple[str, ...],
    sentence: str,
) -> None:
    parts = parts_in_place(monkeypatch, *failing)
    assert gate.run_parts(PYTHON, []) == int(bool(failing))
    assert len(parts.events) == 6
    assert capsys.readouterr().err.endswith(sentence)


def test_each_test_runs_in_one_part_and_chosen_ones_in_a_single_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts = parts_in_place(monkeypatch)
    gate.run_parts(PYTHON, [])
    assert f"--ignore={gate.HEARD_TESTS}" in parts.words["tests"]
    assert parts.words["sound"] == ("pytest", gate.HEARD_TESTS)
    assert (gate.ROOT / gate.HEARD_TESTS).is_file()
    parts.words.clear()
    gate.run_parts(PYTHON, ["tests/core", "-x"])
    assert parts.words["tests"] == ("pytest", "tests/core", "-x")
    assert "sound" not in parts.words


def test_what_could_not_be_tested_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    part = system_parts.SystemPart("no-such-x", "a wish", lambda: False, "x")
    monkeypatch.setattr(system_parts, "PARTS", (part,))
    parts_in_place(monkeypatch)
    assert gate.run_parts(PYTHON, []) == 0
    assert "Not tested here for want of no-such-x: a wish." in capsys.readouterr().err


def test_what_runs_beside_says_nothing_until_it_is_waited_for_and_then_all(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with gate.beside(PYTHON, "json.tool", "no-such-file") as status:
        assert gate.run(PYTHON, "between", "ast", "--help") == 0
        assert "no-such-file" not in "".join(capfd.readouterr())
        assert status() == 2
        assert "no-such-file" in capfd.readouterr().out


def test_processes_of_a_part_find_what_others_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setattr(gate, "ROOT", tmp_path)
    (tmp_path / "part.py").write_text("import needed")
    (tmp_path / "needed.py").write_text("")
    interpreter = tmp_path / "environment" / "bin" / "python"
    interpreter.parent.mkdir(parents=True)
    interpreter.symlink_to(sys.executable)
    monkeypatch.setenv("PYTHONHOME", sys.base_prefix)
    assert gate.run(interpreter, "tests", "part") == 0
    assert list((tmp_path / "environment" / "compiled").rglob("needed*.pyc"))
    assert not list(tmp_path.rglob("__pycache__"))
